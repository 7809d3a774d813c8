/** The details panel: how an item was made, who answers for it and why it is labelled, in the words of one language. */

import type {Outcome} from '../evaluate/evaluate.ts'
import type {Policy} from '../evaluate/policy.ts'
import {gradePart} from '../record/grade.ts'
import type {Context, DisclosureRecord, Model, Part, Step} from '../record/record.ts'
import {reviewOf} from '../record/review.ts'
import {holdsRightToLeft, isolate} from '../text/direction.ts'
import type {Details, DetailsRow, DetailsValue, Disclosure} from './disclosure.ts'
import {labelOf} from './label.ts'
import {modelName} from './model-name.ts'
import type {DetailsWords, Words} from './words.ts'

/** What a panel is made from. */
export interface DetailsOptions {
  /** Labels and grades in the language of the disclosure. */
  words: Words
  /** The terms of the panel in the same language. */
  details: DetailsWords
  /** The outcomes that the disclosure was made from; those that are required are named. */
  outcomes?: readonly Outcome[] | undefined
  /** The policies that were evaluated, for the names of the instruments. */
  policies?: readonly Pick<Policy, 'id' | 'name'>[] | undefined
  /** The day of publication, `YYYY-MM-DD`. */
  on?: string | undefined
}

/** The disclosure with a details panel; without one where the record tells nothing that a panel would show. */
export function withDetails(disclosure: Disclosure, options: DetailsOptions): Disclosure {
  const {details: _, ...bare} = disclosure
  const telling = disclosure.parts.some(({grade}) => grade !== 'human')
  if (!telling && !disclosure.record.context?.personalization) return bare
  const {language, direction, texts} = options.details
  return {
    ...bare,
    details: {
      language,
      direction,
      title: texts.title.text,
      close: texts.close.text,
      rows: rowsOf(disclosure, options).filter(({values}) => values.length > 0),
      links: linksOf(disclosure.record.context, options.details),
    },
  }
}

function rowsOf(disclosure: Disclosure, options: DetailsOptions): DetailsRow[] {
  const {texts} = options.details
  const {record} = disclosure
  const context = record.context ?? {}
  const row = (term: keyof typeof texts, values: readonly (DetailsValue | string)[]): DetailsRow => ({
    term: texts[term].text,
    values: values.map(value => (typeof value === 'string' ? {text: value} : value)),
  })
  const {personalization: fitted = {}, responsible, assessments = []} = context
  return [
    row('use', usesOf(record, options.words)),
    row('models', modelsOf(disclosure, options)),
    row('reviewed-by', unique(record.parts.flatMap(part => reviewersOf(part, options)))),
    row('responsible', responsible ? [aside(options, responsible.name, [responsible.role])] : []),
    row('contact', responsible?.contact === undefined ? [] : [addressValue(responsible.contact, options)]),
    row(
      'personalization',
      fitted.used === undefined ? [] : [texts[fitted.used ? 'personalized' : 'not-personalized'].text],
    ),
    row(
      'data',
      (fitted.data ?? []).map(one => isolated(options, one)),
    ),
    row('basis', fitted.basis === undefined ? [] : [isolated(options, fitted.basis)]),
    row('consent', unique(record.parts.flatMap(part => consentOf(part, options)))),
    row(
      'assessments',
      assessments.map(one => assessmentValue(one, options)),
    ),
    row('published', options.on === undefined ? [] : [dateIn(options, options.on)]),
    row('required-by', rulesOf(disclosure, options)),
  ]
}

/** What AI did, part by part; of work by people only where there is nothing else. */
function usesOf(record: DisclosureRecord, words: Words): string[] {
  const labels = record.parts.flatMap(part => labelOf(part) ?? [])
  if (labels.length > 0) return unique(labels.map(id => words.labels[id].short))
  return record.parts.some(part => gradePart(part) === 'human') ? [words.grades.human.text] : []
}

/** Each model as people know it, its id behind, with its card, and the summary of the data it was trained on. */
function modelsOf({parts}: Disclosure, options: DetailsOptions): DetailsValue[] {
  const valuesOf = ({provider, id, version, card, dataSummary}: Model): DetailsValue[] => {
    const known = modelName({provider, id})
    const name = [known ?? id ?? provider, version].filter(Boolean).join(' ')
    const behind = known === undefined ? provider : [provider, id].filter(Boolean).join('/')
    const text = name === '' ? '' : aside(options, name, id === undefined ? [] : [behind])
    return [
      ...(text === '' ? [] : [{text, ...(card === undefined ? {} : {url: card})}]),
      ...(dataSummary === undefined ? [] : [addressValue(dataSummary, options)]),
    ]
  }
  const values = parts.flatMap(part => part.models.flatMap(valuesOf))
  return [...new Map(values.map(value => [`${value.text} ${value.url}`, value])).values()]
}

/** Who agreed to be shown or heard, and on what basis; where that is kept is not for readers. */
function consentOf({facts}: Part, options: DetailsOptions): string[] {
  const {of, basis} = facts?.consent ?? {}
  if (of === undefined && basis === undefined) return []
  return [aside(options, of ?? options.details.texts.person.text, [basis])]
}

/** The person of the review that stands; a name, else a role, else only that it was a person. */
function reviewersOf(part: Part, options: DetailsOptions): string[] {
  const {state, step} = reviewOf(part, options.on)
  if (state !== 'standing' || !step) return []
  const {name, role} = step.by.kind === 'person' ? step.by : {}
  const who = name ?? role ?? options.details.texts.person.text
  return [aside(options, who, [name === undefined ? undefined : role, dayOf(step, options)])]
}

function dayOf({at}: Step, options: DetailsOptions): string | undefined {
  return at === undefined ? undefined : dateIn(options, at)
}

function assessmentValue(
  {kind, outcome, by, on, url}: NonNullable<Context['assessments']>[number],
  options: DetailsOptions,
): DetailsValue {
  const name = isolated(options, kind)
  const said = outcome === undefined ? name : fill(options, 'pair', {name, value: isolated(options, outcome)})
  const text = asideOf(options, said, [by, on === undefined ? undefined : dateIn(options, on)])
  return {text, ...(url === undefined ? {} : {url})}
}

/** The instruments that require a label which is shown, by the names under which their policies are filed. */
function rulesOf({parts}: Disclosure, options: DetailsOptions): DetailsValue[] {
  const asking = new Set(parts.flatMap(part => (part.label ? part.because : [])))
  const {outcomes = [], policies = []} = options
  const rules = new Map<string, DetailsValue>()
  const direction = 'ltr' as const
  for (const {id, outcome, citations} of outcomes) {
    if (outcome !== 'required' || !asking.has(id)) continue
    const name = policies.find(policy => id.startsWith(`${policy.id}#`))?.name
    const [citation] = citations
    if (name === undefined) continue
    // The files of policies are in English, and English has its own brackets.
    const text = citation ? `${name} (${citation.provision})` : name
    const english = {text, language: 'en', ...(options.details.direction === 'rtl' ? {direction} : {})}
    if (!rules.has(text)) rules.set(text, {...english, ...(citation ? {url: citation.url} : {})})
  }
  return [...rules.values()]
}

function linksOf(context: Context | undefined, {texts}: DetailsWords): Details['links'] {
  const optOut = context?.personalization?.optOut
  const policy = context?.aiPolicy
  return [
    ...(optOut === undefined ? [] : [{text: texts['opt-out'].text, url: optOut}]),
    ...(policy === undefined ? [] : [{text: texts['ai-policy'].text, url: policy}]),
  ]
}

/** An address to read: without its scheme. */
function addressValue(url: string, options: DetailsOptions): DetailsValue {
  const address = url.replace(/^(mailto:|https?:\/\/)/i, '').replace(/[/]$/, '')
  return {text: isolated(options, address), url}
}

/** A value of the record with details in brackets, as the language sets them; alone where there are none. */
function aside(options: DetailsOptions, text: string, more: readonly (string | undefined)[]): string {
  return asideOf(options, isolated(options, text), more)
}

/** The same of a text that was composed already: what is isolated twice would be read from left to right. */
function asideOf(options: DetailsOptions, composed: string, more: readonly (string | undefined)[]): string {
  const known = more.flatMap(one => (one === undefined ? [] : [isolated(options, one)]))
  if (known.length === 0) return composed
  const detail = known.reduce((first, second) => fill(options, 'both', {first, second}))
  return fill(options, 'aside', {text: composed, detail})
}

/** A day as the language writes it; the calendar is that of its readers. What is no day stays as it is. */
function dateIn({details}: DetailsOptions, at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return at
  return new Intl.DateTimeFormat(details.language, {dateStyle: 'long', timeZone: 'UTC'}).format(day)
}

/**
 * A value that keeps its own direction: a Latin name in Arabic, or a Hebrew one in English, would pull its neighbours along.
 * Only single values are isolated, never what is composed of them.
 */
function isolated({details}: DetailsOptions, value: string): string {
  return details.direction === 'rtl' || holdsRightToLeft(value) ? isolate(value) : value
}

function fill(
  {details}: DetailsOptions,
  pattern: 'pair' | 'aside' | 'both',
  values: Readonly<Record<string, string>>,
): string {
  return details.texts[pattern].text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
