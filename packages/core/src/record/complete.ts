/** Brings together what a record says and what the content holds. */
import {addressKey} from '../media/address.ts'
import {matchMedia} from '../media/match-media.ts'
import type {Context, DisclosureRecord, Part} from './record.ts'
import {stated} from './stated-fields.ts'

/**
 * The record with every part that the content holds: parts it does not mention are added as not assessed,
 * and the digests of the content as it stands are set. The steps are left as they are.
 * Pictures, clips and recordings are known by their address, however the content spells it; see {@link matchMedia}.
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
  const shown = shownBy(record?.parts ?? [], held)
  const known = (record?.parts ?? []).map(part => {
    // A payload holds its picture under a name and not at an address.
    const [file] = [keyOf(part), ...(shown.get(part) ?? [])].flatMap(key => take(key) ?? [])
    const own = file ?? take(`part ${part.id}`)
    if (!own) return part
    // Of a name alone nobody can tell that it is a picture; the content can.
    const medium = isGuessed(part) ? own.medium : part.medium
    return {...part, medium, ...(own.digest === undefined ? {} : {digest: own.digest})}
  })
  // What a payload holds without an address is any of its kind that the record speaks of.
  const unnamed = [...left.values()].filter(
    ({medium, at}) => medium === 'text' || at !== undefined || known.every(part => part.medium !== medium),
  )
  const parts = [...known, ...unnamed]
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

/** The keys of the held parts that show what a record names otherwise than the content does. */
function shownBy(stated: readonly Part[], held: readonly Part[]): Map<Part, string[]> {
  const files = held.flatMap(part => {
    const src = sourceOf(part)
    return src === undefined ? [] : [{addresses: [src], key: keyOf(part)}]
  })
  const matches = matchMedia(
    stated.flatMap(part => sourceOf(part) ?? []),
    files,
  )
  return new Map(
    stated.map(part => [part, (matches.get(sourceOf(part) ?? '')?.shown ?? []).map(({key}) => key)]),
  )
}

function sourceOf({at}: Part): string | undefined {
  return at !== undefined && 'src' in at ? at.src : undefined
}

/** Whether the medium of a part is what shorthand takes it for: a name that is no address is the field of a text. */
function isGuessed({id, medium, at}: Part): boolean {
  return medium === 'text' && at !== undefined && 'field' in at && at.field === id
}

function keyOf({id, at}: Part): string {
  return at !== undefined && 'src' in at ? `src ${addressKey(at.src)}` : `part ${id}`
}
