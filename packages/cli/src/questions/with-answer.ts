/** Puts an answer into what an author wrote as the disclosure of a post, in the form that it has. */
import {abbreviate, type DisclosureRecord, expand, type Part, type Shorthand} from '@forthright/core'
import {mediumOf, recordFrom} from '@forthright/core/surface'

/** An answer to a question about a field. */
export interface Answer {
  /** e.g. `publicInterest` or `parts.hero.png.appearsAuthentic`. */
  field: string
  value: unknown
}

/**
 * The disclosure with an answer in it. Throws `record-invalid` where the two do not go together.
 *
 * @param own As the author wrote it; absent where nothing is written under that name.
 * @param record What the post states, in whatever words.
 */
export function withAnswer(
  own: unknown,
  record: DisclosureRecord | undefined,
  {field, value}: Answer,
  parts: readonly Part[],
): Shorthand | DisclosureRecord {
  const [, id, name = field] = /^parts\.(.+)\.(\w+)$/.exec(field) ?? []
  const part = id === undefined ? undefined : parts.find(one => one.id === id)
  const stated = own ?? (record ? abbreviate(record) : {})
  const base: object = typeof stated === 'string' ? {origin: stated} : (stated as object)
  const entry =
    part && mediumOf(part.id) !== part.medium && part.medium !== 'text' ? {medium: part.medium} : {}
  if ('version' in base) return inRecord(base as DisclosureRecord, expanded(id, name, value, entry), id)
  // A grade alone is how people write it.
  if (name === 'origin' && id === undefined && Object.keys(base).length === 0) return value as Shorthand
  if (id === undefined) return {...base, ...nested(base, name, value)} as Shorthand
  const {parts: before = {}} = base as {parts?: Record<string, unknown>}
  const known = before[id]
  const other = typeof known === 'string' ? {origin: known} : ((known ?? entry) as object)
  return {...base, parts: {...before, [id]: {...other, [name]: value}}} as Shorthand
}

/** A field with its value; of `audience.targeted`, the audience with what it had besides. */
function nested(base: object, name: string, value: unknown): object {
  const [first = name, second] = name.split('.')
  if (second === undefined) return {[first]: value}
  return {[first]: {...(base as Record<string, object | undefined>)[first], [second]: value}}
}

/** The record that says nothing but the answer. */
function expanded(id: string | undefined, name: string, value: unknown, entry: object): DisclosureRecord {
  const said = id === undefined ? nested({}, name, value) : {parts: {[id]: {...entry, [name]: value}}}
  return recordFrom(said) ?? expand('unknown')
}

/** What a part or the context had stays; steps come after those that are there. */
function inRecord(base: DisclosureRecord, said: DisclosureRecord, id = 'body'): DisclosureRecord {
  const added = said.parts.find(part => part.id === id)
  const {audience = {}, ...around} = said.context ?? {}
  const targets = {...base.context?.audience, ...audience}
  const context = {
    ...base.context,
    ...around,
    ...(Object.keys(targets).length > 0 ? {audience: targets} : {}),
  }
  const isThere = base.parts.some(part => part.id === id)
  const parts = base.parts.map(part =>
    part.id === id && added
      ? {...part, steps: [...part.steps, ...added.steps], ...factsOf(part, added)}
      : part,
  )
  const adds = added && !isThere && (added.steps.length > 0 || added.facts !== undefined)
  return {
    ...base,
    parts: adds ? [...parts, added] : parts,
    ...(Object.keys(context).length > 0 ? {context} : {}),
  }
}

function factsOf(part: Part, added: Part): Pick<Part, 'facts'> {
  const facts = {...part.facts, ...added.facts}
  return Object.keys(facts).length > 0 ? {facts} : {}
}
