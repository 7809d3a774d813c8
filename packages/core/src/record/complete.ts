/** Brings together what a record says and what the content holds. */
import {addressKey} from './media-address.ts'
import type {Context, DisclosureRecord, Part} from './record.ts'

/**
 * The record with every part that the content holds: parts it does not mention are added as not assessed,
 * and the digests of the content as it stands are set. The steps are left as they are.
 * Pictures, clips and recordings are known by their address, however it is spelled.
 */
export function complete(record: DisclosureRecord | undefined, held: readonly Part[]): DisclosureRecord {
  const left = new Map(held.map(part => [keyOf(part), part]))
  const take = (key: string): Part | undefined => {
    const part = left.get(key)
    left.delete(key)
    return part
  }
  const known = (record?.parts ?? []).map(part => {
    // A payload holds its picture under a name and not at an address.
    const digest = (take(keyOf(part)) ?? take(`part ${part.id}`))?.digest
    return digest === undefined ? part : {...part, digest}
  })
  const parts = [...known, ...left.values()]
  return {version: 1, ...record, parts: parts.length > 0 ? parts : [{id: 'body', medium: 'text', steps: []}]}
}

/** The record with what holds for the whole site; what the record says of its context itself stands. */
export function withContext(record: DisclosureRecord, context: Context | undefined): DisclosureRecord {
  return context ? {...record, context: {...context, ...record.context}} : record
}

function keyOf({id, at}: Part): string {
  return at !== undefined && 'src' in at ? `src ${addressKey(at.src)}` : `part ${id}`
}
