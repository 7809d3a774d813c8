/** Brings together what a record says and what the content holds. */
import type {DisclosureRecord, Part} from './record.ts'

/**
 * The record with every part that the content holds: parts it does not mention are added as not assessed,
 * and the digests of the content as it stands are set. The steps are left as they are.
 * Pictures, clips and recordings are known by their address, however it is spelled.
 */
export function complete(record: DisclosureRecord | undefined, held: readonly Part[]): DisclosureRecord {
  const found = new Map(held.map(part => [keyOf(part), part]))
  const known = (record?.parts ?? []).map(part => {
    const digest = found.get(keyOf(part))?.digest
    found.delete(keyOf(part))
    return digest === undefined ? part : {...part, digest}
  })
  const parts = [...known, ...found.values()]
  return {version: 1, ...record, parts: parts.length > 0 ? parts : [{id: 'body', medium: 'text', steps: []}]}
}

/** `./hero%20one.png` and `hero one.png` are one address. */
function keyOf({id, at}: Part): string {
  if (at === undefined || !('src' in at)) return `part ${id}`
  let src = at.src
  try {
    src = decodeURI(src)
  } catch {
    // Not an encoded address; as it stands it is one all the same.
  }
  return `src ${src.replace(/^(\.\/)+/, '')}`
}
