/** The form in which an editor states how an item was made: its fields as data, with words, and what a filled form says. */
import {DisclosureError, type DisclosureRecord, involvesAi, type Shorthand} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {origins} from '@forthright/core/schema'
import {details, type LanguageTag, languages, lookUp} from '@forthright/labels'

/** A field, by the path that its value has in a disclosure, e.g. `reviewed.by`; `more` holds everything else as JSON. */
export type FormFieldName = 'origin' | 'model' | 'reviewed.by' | 'reviewed.at' | 'responsible' | 'more'

/** One field of the form. */
export interface FormField {
  name: FormFieldName
  kind: 'select' | 'text' | 'date' | 'json'
  /** In the language of the form. */
  label: string
  /** What may be chosen, with words; of a `select`. */
  options?: readonly {value: string; label: string}[]
  /** The field is shown only where `origin` is one of these; always where absent. */
  ifOrigin?: readonly string[]
  /** What a value looks like, e.g. `openai/gpt-5.2`. */
  example?: string
}

/** The form in one language. */
export interface Form {
  /** BCP 47, of the words; another than was asked for where there are none for that. */
  language: string
  title: string
  fields: readonly FormField[]
}

const ofAi = origins.filter(origin => involvesAi(origin))

/**
 * The form with the words of a language: those of the label and its panel, so that editors and readers see the same. Throws
 * `usage` for what is no tag; for a language without words, it is in English and says so.
 *
 * @example
 * formIn('nb').fields[0]?.options?.[4] // → {value: 'ai-generated', label: 'Laget av KI'}
 */
export function formIn(language: string): Form {
  if (typeof language !== 'string')
    throw new DisclosureError('usage', '[formIn] Give the tag of a language, e.g. nb.', {field: 'language'})
  const chosen: LanguageTag = lookUp(language.replaceAll('_', '-'))?.chosen ?? 'en'
  const {grades} = languages[chosen]
  const {texts} = details[chosen]
  const day = new Intl.DisplayNames(chosen, {type: 'dateTimeField'}).of('day') ?? 'day'
  return {
    language: chosen,
    title: texts.use.text,
    fields: [
      {
        name: 'origin',
        kind: 'select',
        label: texts.title.text,
        options: origins.map(value => ({value, label: grades[value].text})),
      },
      {name: 'model', kind: 'text', label: texts.models.text, ifOrigin: ofAi, example: 'openai/gpt-5.2'},
      {name: 'reviewed.by', kind: 'text', label: texts['reviewed-by'].text, ifOrigin: ofAi},
      {
        name: 'reviewed.at',
        kind: 'date',
        label: texts.aside.text.replace('{text}', texts['reviewed-by'].text).replace('{detail}', day),
        ifOrigin: ofAi,
        example: '2026-11-30',
      },
      {name: 'responsible', kind: 'text', label: texts.responsible.text},
      {name: 'more', kind: 'json', label: 'JSON', example: '{"publicInterest": false}'},
    ],
  }
}

/** What a host stores of a form; what was left empty may be absent, `null` or empty text. */
export interface FormValues {
  origin?: string | null | undefined
  model?: string | null | undefined
  /** `digest` binds the review to the text; `role` is that of the reviewer in the host. */
  reviewed?:
    | {
        by?: string | null | undefined
        at?: string | Date | null | undefined
        digest?: string | null | undefined
        role?: string | null | undefined
      }
    | null
    | undefined
  responsible?: string | null | undefined
  /** Other fields of a disclosure, or a whole record where nothing else is filled in; an object, or JSON. */
  more?: unknown
}

const names = ['origin', 'model', 'reviewed', 'responsible', 'more'] as const
const ofReview = ['by', 'at', 'digest', 'role'] as const

/**
 * The disclosure that a filled form states, unchecked, to be passed to a gate; `undefined` where it was left empty. Throws
 * `content-invalid` for a field that the form does not have, for JSON that cannot be read, and where `more` says again what
 * another field says.
 *
 * @example
 * fromForm({origin: 'ai-generated', model: 'openai/gpt-5.2', reviewed: {by: '', at: null}})
 * // → {origin: 'ai-generated', model: 'openai/gpt-5.2'}
 */
export function fromForm(values: FormValues | null | undefined): Shorthand | DisclosureRecord | undefined {
  if (values === null || values === undefined) return undefined
  if (!isFields(values)) throw invalid('', 'The disclosure is no form.')
  refuseOthers(values, names, '')
  const {reviewed, more, ...plain} = values
  const stated = filled(plain)
  const review = reviewIn(reviewed)
  if (review) stated.reviewed = review
  const rest = objectIn(more)
  if (!rest) return Object.keys(stated).length === 0 ? undefined : (stated as Shorthand)
  const isRecord = 'version' in rest || Array.isArray(rest.parts)
  const twice = Object.keys(stated).find(name => isRecord || name in rest)
  if (twice !== undefined)
    throw invalid('more', `${twice} is stated both in its own field and in more. Keep one of the two.`)
  return {...stated, ...rest} as Shorthand | DisclosureRecord
}

function reviewIn(reviewed: FormValues['reviewed']): object | undefined {
  if (reviewed === null || reviewed === undefined) return undefined
  if (!isFields(reviewed)) throw invalid('reviewed', 'The review is no group of fields.')
  refuseOthers(reviewed, ofReview, 'reviewed.')
  const {by, at, digest, role} = filled(reviewed)
  // A digest alone is what the host worked out, and no review.
  if (by === undefined && at === undefined && role === undefined) return undefined
  const person = role === undefined ? by : {...(by === undefined ? {} : {name: by}), role}
  return filled({by: person, at: at instanceof Date ? at.toISOString() : at, digest})
}

/** A record as an object; `undefined` for an empty field. */
function objectIn(more: unknown): Record<string, unknown> | undefined {
  let value = more
  if (typeof more === 'string' && more.trim() !== '')
    try {
      value = JSON.parse(more)
    } catch (cause) {
      throw invalid('more', `It is not JSON: ${(cause as Error).message}.`)
    }
  if (value === undefined || value === null || value === '') return undefined
  if (!isFields(value)) throw invalid('more', 'Give an object, e.g. {"publicInterest": false}.')
  return Object.keys(value).length === 0 ? undefined : value
}

/** Whether a value has fields; a promise, a list or a map has none that anybody would look at. */
function isFields<Value>(value: Value): value is Value & Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}

/** Without what was left empty. */
function filled(values: object): Record<string, unknown> {
  const entries = Object.entries(values)
    .map(([name, value]): [string, unknown] => [name, typeof value === 'string' ? value.trim() : value])
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(entries)
}

function refuseOthers(values: object, allowed: readonly string[], prefix: string): void {
  const stray = Object.keys(values).find(name => !allowed.includes(name))
  if (stray !== undefined)
    throw invalid(
      prefix + stray,
      `The form has no field ${prefix}${stray}. ${suggest(stray, allowed)}`,
      allowed,
    )
}

function invalid(field: string, message: string, allowed?: readonly string[]): DisclosureError {
  const at = field === '' ? 'disclosure' : `disclosure.${field}`
  return new DisclosureError('content-invalid', message, {field: at, allowed})
}
