/** What an editor calls a part. */
import {type DisclosureRecord, partNames} from '@forthright/core'

/**
 * The name of one part of a record; worked out only where something is found, since most posts are in order.
 *
 * @example
 * nameOf(expand('human'), 'body') // → 'the text'
 */
export function nameOf({parts}: DisclosureRecord, id: string): string {
  return partNames(parts).get(id) ?? id
}
