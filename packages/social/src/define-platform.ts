/** Makes a platform of its definition: what a platform file gives, checked, with `write`, `read` and `payload`. */
import type {Disclosure} from '@forthright/core'
import type {OptionKind, ReadOptions, Written} from '@forthright/core/surface'
import {demandShape} from './check-payload.ts'
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
  const write: Platform<Payload, Options>['write'] = (payload, disclosure, options) => {
    demandShape(definition, payload)
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
    write,
    read(payload, options) {
      const given = options ?? ({} as ReadOptions & Options)
      if (!definition.read) return readPost(definition, payload, given)
      demandShape(definition, payload)
      return definition.read(payload, given)
    },
    correct(payload, disclosure, options) {
      demandShape(definition, payload)
      const ready = definition.correct?.(payload)
      return ready === undefined ? byHand(definition, payload, disclosure) : write(ready, disclosure, options)
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
  confirmIrreversible: 'boolean',
}

/** A published post that the API does not change: what a person writes into it. */
function byHand<Payload, Options extends object>(
  {name, facts}: PlatformDefinition<Payload, Options>,
  payload: Payload,
  {parts}: Disclosure,
): Written<Payload> {
  const reason = `No way to correct a post on ${name} through its API was found on ${facts.checked}.`
  const report = parts.map(({part}) => ({part, mark: 'label', via: 'manual' as const, where: '', reason}))
  const labels = [...new Set(parts.flatMap(({label}) => label?.long ?? []))]
  const step =
    labels.length === 0
      ? `Take any label about AI that is no longer true out of the published post on ${name}.`
      : `Put into the published post on ${name}: “${labels.join(' ')}”`
  return {content: payload, report, manual: [`${reason} ${step}`]}
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
