/** A limit of a text with what counts towards it. */
import {counters} from './counting/counters.ts'
import type {PlatformDefinition, WriteOptions} from './platform.ts'
import type {Room} from './text-label.ts'

/** The limit with its counter: the platform's own, else one that several share. Throws `TypeError` where nobody can count its unit. */
export function roomOf<Payload, Options extends object>(
  {id, text}: PlatformDefinition<Payload, Options>,
  {max, unit}: {max: number; unit: string},
  options: Options & WriteOptions,
): Room {
  const own = text?.count?.[unit]
  const count = own ? (words: string) => own(words, options) : counters[unit]
  if (!count) throw new TypeError(`[social/${id}] nobody can count ${JSON.stringify(unit)}.`)
  return {max, unit, count}
}
