/** Brings together what a record says and what the content holds. */
import {addressKey} from './media-address.ts'
import type {Context, DisclosureRecord, Part} from './record.ts'
import {stated} from './stated-fields.ts'

/**
 * The record with every part that the content holds: parts it does not mention are added as not assessed,
 * and the digests of the content as it stands are set. The steps are left as they are.
 * Pictures, clips and recordings are known by their address, however it is spelled.
 *
 * @example
 * complete(expand('human'), [{id: 'hero.png', medium: 'image', at: {src: 'hero.png'}, steps: []}])
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

/**
 * The record with what holds for the whole site; what the record states of its context itself stands, field by field.
 * Of `audience` each field is a fact of its own; of all else the record's value counts as a whole.
 */
export function withContext(record: DisclosureRecord, context: Context | undefined): DisclosureRecord {
  if (!context) return record
  const own = stated(record.context ?? {})
  const audience = {...context.audience, ...stated(own.audience ?? {})}
  return {
    ...record,
    context: {...context, ...own, ...(Object.keys(audience).length === 0 ? {} : {audience})},
  }
}

function keyOf({id, at}: Part): string {
  return at !== undefined && 'src' in at ? `src ${addressKey(at.src)}` : `part ${id}`
}
