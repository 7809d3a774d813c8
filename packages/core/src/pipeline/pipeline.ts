/**
 * The one way from a record to what is owed and shown: whatever discloses, checks or gates content calls it, so that
 * nothing that bears on the outcome can be forgotten by one of them.
 */
import {withDetails} from '../disclose/details.ts'
import {disclose, needsNoWords, type ShowPolicy} from '../disclose/disclose.ts'
import type {Disclosure} from '../disclose/disclosure.ts'
import {evaluate, type Outcome} from '../evaluate/evaluate.ts'
import {demandNames, type EvaluateOptions} from '../evaluate/evaluate-options.ts'
import type {Policy} from '../evaluate/policy.ts'
import {practicesOf} from '../practice/item-practice.ts'
import type {AssessmentsWanted, Practice} from '../practice/practice.ts'
import type {Governance} from '../practice/site-practice.ts'
import {complete, withContext} from '../record/complete.ts'
import {type Grade, grade} from '../record/grade.ts'
import type {Context, DisclosureRecord, Part} from '../record/record.ts'
import {type Verdicts, verdictsOn} from '../verdict/verdict.ts'
import {verdictLine} from '../verdict/verdict-line.ts'
import {
  type ChosenLanguage,
  chooseLanguage,
  type LanguageHints,
  type LanguageSource,
} from './choose-language.ts'
import {type ItemMarkets, marketsOf} from './item-markets.ts'
import {type Undeclared, undeclaredError} from './undeclared.ts'

/** What holds for a whole site and bears on what its content owes. */
export interface SiteSettings {
  policies: readonly Policy[]
  /** Markets where it publishes, e.g. `['EU', 'US-NY']`; all that the policies have where absent. */
  markets?: readonly string[] | undefined
  /** `call` where the markets were asked for this very item, and go before its own; `site` where absent. */
  marketsFrom?: 'call' | 'site' | undefined
  /** Platforms whose terms count too, e.g. `['x']`. */
  platforms?: readonly string[] | undefined
  /** The day of publication, `YYYY-MM-DD`. */
  on: string
  /** What holds for records that do not say otherwise, e.g. `{roles: ['deployer']}`. */
  context?: Context | undefined
  /** When to show a label; `when-advised` where absent. */
  show?: ShowPolicy | undefined
  /** What to do with content that states nothing of its making; `error` where absent. */
  undeclared?: Undeclared | undefined
  /** The language of labels on content that does not say its own. */
  language?: string | undefined
  /** Whether a disclosure has a details panel, in channels that can show one. */
  details?: boolean | undefined
  /** What the site wants assessed of what it makes with AI. */
  assessments?: AssessmentsWanted | undefined
  /** What the site says once of its own use of AI. */
  governance?: Governance | undefined
  /** Where the label of the text stands, in channels with running text: a word of `labelPlaces`, or a CSS selector. */
  place?: string | undefined
}

const siteNames: readonly (keyof SiteSettings)[] = [
  'policies',
  'markets',
  'marketsFrom',
  'platforms',
  'on',
  'context',
  'show',
  'undeclared',
  'language',
  'details',
  'assessments',
  'governance',
  'place',
]

/** One item of content, as it was read. */
export interface Item {
  /** What is stated of its making; absent where nothing is. */
  record?: DisclosureRecord | undefined
  /** The parts that the content holds, as a surface reads them. */
  held: readonly Part[]
  /** The `markets` that the content names beside its disclosure, as they stand there. */
  markets?: unknown
  /** The file it came from, for messages. */
  file?: string | undefined
}

/** An item as it is evaluated. */
export interface PreparedItem extends ItemMarkets {
  /** With the parts that the content holds and the context of the site. */
  record: DisclosureRecord
  /** Of the item. */
  grade: Grade
  /** Whether nothing is stated of its making, which the settings allow. */
  undeclared: boolean
  /** What good practice and the site itself ask, beside what is owed: what is recorded of it and what is not. */
  practices: Practice[]
  /** What to evaluate its record against. */
  options: EvaluateOptions
}

/** Whether an item needs a label, in as few words as there are. */
export interface Judged extends Verdicts {
  /** All verdicts in one line. */
  verdict: string
}

/** What an item amounts to and owes. */
export interface AssessedItem extends Omit<PreparedItem, 'options'>, Judged {
  outcomes: Outcome[]
}

/** An item that is to be shown in one channel. */
export interface ShownItem extends Item {
  /** The id of the surface, e.g. `html` or `x`. The terms of a platform of this name count, too. */
  channel: string
  languages: LanguageSource
  hints?: LanguageHints | undefined
  /** The day of publication that a details panel names, `YYYY-MM-DD`. */
  published?: string | undefined
}

/** What an item owes, and what to show of it. */
export interface DisclosedItem extends AssessedItem {
  disclosure: Disclosure
  language: ChosenLanguage
}

/**
 * What an item owes. Throws `undeclared` where nothing is stated of its making and the settings do not allow that.
 *
 * @example
 * assessItem({record: expand('ai-generated'), held: []}, {policies, on: '2026-11-22'}).outcomes
 */
export function assessItem(item: Item, site: SiteSettings, channel?: string): AssessedItem {
  const {options, ...prepared} = prepareItem(item, site, channel)
  const outcomes = evaluate(prepared.record, options)
  return {...prepared, outcomes, ...judge(prepared, outcomes, options)}
}

/** An item as it is evaluated. Throws as {@link assessItem} does. */
export function prepareItem(item: Item, site: SiteSettings, channel?: string): PreparedItem {
  demandNames('assessItem', site, siteNames)
  const undeclared = item.record === undefined
  if (undeclared && (site.undeclared ?? 'error') === 'error') throw undeclaredError(item.file)
  const record = withContext(complete(item.record, item.held), site.context)
  const {policies, on, assessments} = site
  const practices = practicesOf(record, {on, assessments})
  const where = marketsOf(item.record, item.markets, site, item.file)
  const platforms = [...new Set([...(site.platforms ?? []), ...termsOf(channel, policies)])]
  const options = {policies, markets: where.markets, platforms, on}
  return {record, grade: grade(record).item, undeclared, practices, ...where, options}
}

/** The verdicts on an item, from its outcomes. */
export function judge(
  {record, undeclared}: Pick<PreparedItem, 'record' | 'undeclared'>,
  outcomes: readonly Outcome[],
  options: EvaluateOptions,
): Judged {
  const verdicts = verdictsOn(record, outcomes, options)
  return {verdict: verdictLine(verdicts, {parts: record.parts, undeclared}), ...verdicts}
}

/**
 * What an item owes and what to show of it in a channel. Throws as {@link assessItem} does, and `usage` where there are no
 * words for the language that is asked for.
 *
 * @example
 * const item = {record: expand('ai-generated'), held: [], channel: 'html', languages: {all: [nb]}, hints: {asked: 'nb'}}
 * discloseItem(item, {policies, on: '2026-11-22'}).disclosure.parts[0]?.label?.long
 */
export function discloseItem(item: ShownItem, site: SiteSettings): DisclosedItem {
  const {channel, languages, hints, published, file} = item
  const assessed = assessItem(item, site, channel)
  const {record, outcomes} = assessed
  const {show, policies, on} = site
  // Work by people has no label: its language need not be known.
  const anyTag = needsNoWords(record, show) ? languages.all[0]?.language : undefined
  const source = {...languages, fallback: languages.fallback ?? anyTag}
  const {words, language} = chooseLanguage(
    source,
    {record: record.language, site: site.language, ...hints},
    file,
  )
  const bare = disclose(record, {outcomes, words, channel, show, on})
  const details = site.details ? languages.detailsOf?.(words) : undefined
  const disclosure = details ? withDetails(bare, {words, details, outcomes, policies, on: published}) : bare
  return {...assessed, disclosure, language}
}

function termsOf(channel: string | undefined, policies: readonly Policy[]): string[] {
  return channel !== undefined && policies.some(({platforms}) => platforms?.includes(channel))
    ? [channel]
    : []
}
