/** A limit of a text with what counts towards it. */
import {DisclosureError} from '@forthright/core'
import {counters} from './counting/counters.ts'
import type {PlatformDefinition, WriteOptions} from './platform.ts'
import type {Room} from './text-label.ts'

/** The limits of the text that carries the label; the first one as the caller knows it. Throws `usage` for what is no length. */
export function limitsOf<Payload, Options extends object>(
  {id, facts, text}: PlatformDefinition<Payload, Options>,
  payload: Payload,
  field: string | undefined,
  options: Options & WriteOptions,
): readonly {max: number; unit: string; used?: number}[] {
  const limits = text?.limits?.(payload, options) ?? facts.textLimits.filter(limit => limit.field === field)
  const {limit} = options
  if (limit === undefined) return limits
  if (!Number.isInteger(limit) || limit < 1)
    throw new DisclosureError(
      'usage',
      `[social/${id}] \`limit\` is no length: ${limit}. Give a whole number above 0.`,
      {
        field: 'limit',
        allowed: ['a whole number above 0'],
      },
    )
  return limits.map((one, index) => (index === 0 ? {...one, max: limit} : one))
}

/** The limit with its counter: the platform's own, else one that several share. Throws `TypeError` where nobody can count its unit. */
export function roomOf<Payload, Options extends object>(
  {id, text}: PlatformDefinition<Payload, Options>,
  {max, unit, used = 0}: {max: number; unit: string; used?: number},
  options: Options & WriteOptions,
): Room {
  const own = text?.count?.[unit]
  const count = own ? (words: string) => own(words, options) : counters[unit]
  if (!count) throw new TypeError(`[social/${id}] nobody can count ${JSON.stringify(unit)}.`)
  return {max: max - used, unit, count}
}
