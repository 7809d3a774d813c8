/** Makes a platform of its definition: what a platform file gives, checked, with `write`, `read`, `correct` and `payload`. */
import type {Disclosure} from '@forthright/core'
import type {OptionKind, ReadOptions, Written} from '@forthright/core/surface'
import {demandShape} from './check-payload.ts'
import {correctByHand} from './correct-by-hand.ts'
import {counters} from './counting/counters.ts'
import {payloadFacts} from './payload-facts.ts'
import type {Platform, PlatformDefinition, WriteOptions} from './platform.ts'
import {readPost} from './read-post.ts'
import {writePost} from './write-post.ts'

/** Makes a platform from its pieces, and refuses pieces that contradict each other. */
export function definePlatform<Payload, Options extends object = object>(
  definition: PlatformDefinition<Payload, Options>,
): Platform<Payload, Options> {
  demandAgreement(definition)
  const {id, name, facts, text, carries = text ? ['label'] : []} = definition
  const written = (
    payload: Payload,
    disclosure: Disclosure,
    options: (Options & WriteOptions) | undefined,
  ) => {
    const given = options ?? ({} as Options & WriteOptions)
    return definition.write?.(payload, disclosure, given) ?? writePost(definition, payload, disclosure, given)
  }
  return {
    id,
    name,
    facts,
    carries,
    options: {...writeOptions, ...definition.options},
    draft: post => definition.draft(post),
    write<P extends Payload>(payload: P, disclosure: Disclosure, options?: Options & WriteOptions) {
      demandShape(definition, payload)
      return written(payload, disclosure, options) as Written<P & Payload>
    },
    correct<P extends Payload>(payload: P, disclosure: Disclosure, options?: Options & WriteOptions) {
      demandShape(definition, payload)
      const given = options ?? ({} as Options & WriteOptions)
      const body = definition.published?.(payload)
      return (definition.correct?.(payload, disclosure, given) ??
        (body === undefined
          ? correctByHand(definition, payload, written(payload, disclosure, options))
          : written(body, disclosure, options))) as Written<P & Payload>
    },
    ...(definition.language ? {languageOf: payload => languageOf(definition, payload)} : {}),
    read(payload, options) {
      const given = options ?? ({} as ReadOptions & Options)
      if (!definition.read) return readPost(definition, payload, given)
      demandShape(definition, payload)
      return definition.read(payload, given)
    },
    payload(payload, disclosure, options) {
      demandShape(definition, payload)
      return payloadFacts(definition, payload, disclosure, options ?? ({} as Options & WriteOptions))
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
