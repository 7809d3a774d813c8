/** Brings together what a record says and what the content holds. */
import type {DisclosureRecord, Part} from './record.ts'

/**
 * The record with every part that the content holds: parts it does not mention are added as not assessed,
 * and the digests of the content as it stands are set. The steps are left as they are.
 */
export function complete(record: DisclosureRecord | undefined, held: readonly Part[]): DisclosureRecord {
  const found = new Map(held.map(part => [part.id, part]))
  const known = (record?.parts ?? []).map(part => {
    const digest = found.get(part.id)?.digest
    found.delete(part.id)
    return digest === undefined ? part : {...part, digest}
  })
  const parts = [...known, ...found.values()]
  return {version: 1, ...record, parts: parts.length > 0 ? parts : [{id: 'body', medium: 'text', steps: []}]}
}
