/** A stored disclosure as the values of the form, and back; what the form has no field for stays as it is. */
import type {FormFieldName} from 'forthright/gate/form'

/** The value of each field, as text. */
export type FieldValues = Readonly<Record<FormFieldName, string>>

/** A disclosure that fields can show, and what else it holds. */
interface Shorthand {
  origin?: unknown
  model?: unknown
  reviewed?: unknown
  responsible?: unknown
  [other: string]: unknown
}

/** The values of a stored disclosure. What a field cannot show is in `more`, as JSON. */
export function valuesOf(stored: unknown): FieldValues {
  const value = parsed(stored)
  if (typeof value === 'string') return {...none, origin: value}
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {...none, more: jsonOf(value)}
  const {origin, model, reviewed, responsible, ...others} = value as Shorthand
  const more: Record<string, unknown> = {...others}
  const words = (name: string, one: unknown): string => {
    if (typeof one === 'string') return one
    if (one !== undefined && one !== null) more[name] = one
    return ''
  }
  const {by, at, ...rest} = typeof reviewed === 'object' && reviewed !== null ? (reviewed as Shorthand) : {}
  const isPlain = (one: unknown) => one === undefined || typeof one === 'string'
  // A digest is of the text that was reviewed, and no field of its own.
  const fits = isPlain(by) && isPlain(at) && Object.keys(rest).every(name => name === 'digest')
  const review = typeof reviewed === 'object' && reviewed !== null && fits
  if (!review && reviewed !== undefined && reviewed !== null) more.reviewed = reviewed
  if (review && typeof rest.digest === 'string') more.reviewed = {digest: rest.digest}
  return {
    origin: words('origin', origin),
    model: words('model', model),
    'reviewed.by': review && typeof by === 'string' ? by : '',
    'reviewed.at': review && typeof at === 'string' ? at : '',
    responsible: words('responsible', responsible),
    more: Object.keys(more).length === 0 ? '' : jsonOf(more),
  }
}

/** The disclosure that values state, `null` where all are empty. Text in `more` that is no JSON is kept for the gate to refuse. */
export function disclosureOf(values: FieldValues): unknown {
  const {origin, model, responsible, more} = values
  const by = values['reviewed.by']
  const at = values['reviewed.at']
  const rest = parsed(more)
  const isObject = typeof rest === 'object' && rest !== null && !Array.isArray(rest)
  if (more.trim() !== '' && !isObject) return {...plain({origin, model, responsible}), more: rest}
  const {reviewed: kept, ...others} = (isObject ? rest : {}) as Shorthand
  const review = plain({by, at})
  const isReviewed = Object.keys(review).length > 0
  const base = typeof kept === 'object' && kept !== null ? kept : {}
  const isDigestAlone = Object.keys(base).join() === 'digest'
  const reviewed = isReviewed ? {...base, ...review} : isDigestAlone ? undefined : kept
  const stated = {
    ...others,
    ...plain({origin, model, responsible}),
    ...(reviewed === undefined ? {} : {reviewed}),
  }
  return Object.keys(stated).length === 0 ? null : stated
}

const none: FieldValues = {
  ...{origin: '', model: '', responsible: '', more: ''},
  ...{'reviewed.by': '', 'reviewed.at': ''},
}

function plain(values: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => [name, value.trim()])
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{["]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function jsonOf(value: unknown): string {
  return value === undefined || value === null ? '' : JSON.stringify(value, null, 2)
}
