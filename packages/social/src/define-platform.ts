/** Makes a platform of its definition: what a platform file gives, checked, with `write`, `read`, `correct` and `payload`. */
import type {Disclosure} from '@forthright/core'
import type {OptionKind, Written} from '@forthright/core/surface'
import {demandKinds, type Kinds} from './check-options.ts'
import {demandShape} from './check-payload.ts'
import {correctByHand} from './correct-by-hand.ts'
import {counters} from './counting/counters.ts'
import {payloadFacts} from './payload-facts.ts'
import type {Platform, PlatformDefinition, PostMedia, PostParts, WriteOptions} from './platform.ts'
import {readPost} from './read-post.ts'
import {writePost} from './write-post.ts'

/** Makes a platform from its pieces, and refuses pieces that contradict each other. */
export function definePlatform<Payload, Options extends object = object>(
  definition: PlatformDefinition<Payload, Options>,
): Platform<Payload, Options> {
  demandAgreement(definition)
  const {id, name, facts, text, carries = text ? ['label'] : []} = definition
  const kinds = {...writeOptions, ...definition.options}
  const asked = <Given extends object>(options: Given | undefined, all: Kinds = kinds): Given => {
    const given = options === undefined ? ({} as Given) : options
    demandKinds(given, all, {entry: `social/${id}`, noun: 'option'})
    return given
  }
  const written = (payload: Payload, disclosure: Disclosure, given: Options & WriteOptions) =>
    definition.write?.(payload, disclosure, given) ?? writePost(definition, payload, disclosure, given)
  return {
    id,
    name,
    facts,
    carries,
    options: kinds,
    draft(post) {
      demandParts(id, post)
      return definition.draft(post)
    },
    write<P extends Payload>(payload: P, disclosure: Disclosure, options?: Options & WriteOptions) {
      demandShape(definition, payload)
      return written(payload, disclosure, asked(options)) as Written<P & Payload>
    },
    correct<P extends Payload>(payload: P, disclosure: Disclosure, options?: Options & WriteOptions) {
      demandShape(definition, payload)
      const given = asked(options)
      const body = definition.published?.(payload)
      return (definition.correct?.(payload, disclosure, given) ??
        (body === undefined
          ? correctByHand(definition, payload, written(payload, disclosure, given))
          : written(body, disclosure, given))) as Written<P & Payload>
    },
    ...(definition.language ? {languageOf: payload => languageOf(definition, payload)} : {}),
    read(payload, options) {
      const given = asked(options, {...kinds, wordings: 'list'})
      if (!definition.read) return readPost(definition, payload, given)
      demandShape(definition, payload)
      return definition.read(payload, given)
    },
    payload(payload, disclosure, options) {
      demandShape(definition, payload)
      return payloadFacts(definition, payload, disclosure, asked(options))
    },
  }
}

const writeOptions: {readonly [Name in keyof WriteOptions]-?: OptionKind} = {
  words: 'list',
  shorten: 'boolean',
  place: ['start', 'end'],
  parts: 'list',
  limit: 'number',
  confirmIrreversible: 'boolean',
}

const postParts: {readonly [Name in keyof PostParts]-?: OptionKind} = {
  text: 'string',
  title: 'string',
  language: 'string',
  link: 'string',
  at: 'string',
  images: 'list',
  video: 'object',
}

const postMedia: {readonly [Name in keyof PostMedia]-?: OptionKind} = {
  src: 'string',
  alt: 'string',
  upload: 'any',
}

function demandParts(id: string, post: PostParts): void {
  const call = {entry: `social/${id}`, noun: 'part of a post'}
  demandKinds(post, postParts, {...call, required: ['text']})
  const {images = [], video} = post
  const media = [
    ...images.map((one, index) => [one, `images[${index}].`] as const),
    ...(video === undefined ? [] : [[video, 'video.'] as const]),
  ]
  for (const [one, at] of media) demandKinds(one, postMedia, {...call, at, required: ['src']})
}

function languageOf<Payload, Options extends object>(
  {shape, language}: PlatformDefinition<Payload, Options>,
  payload: Payload,
): string | undefined {
  return shape(payload, []).length > 0 ? undefined : language?.(payload)
}

function demandAgreement<Payload, Options extends object>(
  definition: PlatformDefinition<Payload, Options>,
): void {
  const {id, facts, text, native, write} = definition
  const refuse = (message: string) => new TypeError(`[social/${id}] ${message}`)
  if (!write && (native === undefined) !== (facts.native === null))
    throw refuse('`native` and `facts.native` go together: give both, or null for the fact and no piece.')
  const units = [...Object.keys(counters), ...Object.keys(text?.count ?? {})]
  for (const {unit} of facts.textLimits)
    if (!units.includes(unit))
      throw refuse(`nobody can count ${JSON.stringify(unit)}. Units are ${units.join(', ')}.`)
  const field = typeof text?.field === 'string' && !text.limits ? text.field : undefined
  if (field !== undefined && !facts.textLimits.some(limit => limit.field === field))
    throw refuse(`\`facts.textLimits\` says nothing of ${JSON.stringify(field)}.`)
}
