/** The options in which a site says what holds for its content: one schema for functions, plugins, command line and configuration. */
import * as z from 'zod/mini'
import type {ShowPolicy} from '../disclose/disclose.ts'
import {suggest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'
import {marketsKnownTo} from '../evaluate/market.ts'
import type {Policy} from '../evaluate/policy.ts'
import {type LanguageSource, lookUpIn} from '../pipeline/choose-language.ts'
import type {SiteSettings} from '../pipeline/pipeline.ts'
import {type Undeclared, undeclaredChoices} from '../pipeline/undeclared.ts'
import type {AssessmentsWanted} from '../practice/practice.ts'
import type {Governance} from '../practice/site-practice.ts'
import type {Context} from '../record/record.ts'
import {day} from '../schema/atoms.ts'
import {assessmentsWantedSchema, contextSchema, governanceSchema} from '../schema/record.ts'
import {demandPlace, type PlaceOption} from '../surface/label-place.ts'
import {demandMarkets} from './demand-markets.ts'

/** When a label is shown, as options spell it. */
export const showPolicies = [
  'when-required',
  'when-advised',
  'always',
] as const satisfies readonly ShowPolicy[]

/** Each option of a site; all may be left out. */
export const siteShape = {
  markets: z.optional(z.union([z.string(), z.array(z.string())])),
  platforms: z.optional(z.union([z.string(), z.array(z.string())])),
  on: z.optional(day),
  context: z.optional(contextSchema),
  language: z.optional(z.string()),
  show: z.optional(z.enum(showPolicies)),
  details: z.optional(z.boolean()),
  undeclared: z.optional(z.enum(undeclaredChoices)),
  assessments: z.optional(assessmentsWantedSchema),
  governance: z.optional(governanceSchema),
  place: z.optional(z.string()),
  policies: z.optional(z.array(z.looseObject({id: z.string(), obligations: z.array(z.unknown())}))),
}

/** What a site says once; every field may be left out. */
export interface SiteOptions<Market = string, Platform = string, Language = string> {
  /** Markets where it publishes, e.g. `['EU', 'US-NY']`, or one alone; all that the policies are about where absent. */
  markets?: Market | readonly Market[] | undefined
  /** Platforms whose terms count too, e.g. `['x']`. */
  platforms?: Platform | readonly Platform[] | undefined
  /** The day of publication, `YYYY-MM-DD`; today where absent. */
  on?: string | undefined
  /** What holds for records that do not say otherwise, e.g. `{roles: ['deployer']}`. */
  context?: Context | undefined
  /** The language of labels on content that does not say its own, BCP 47. */
  language?: Language | undefined
  /** When to show a label; `when-advised` where absent. */
  show?: ShowPolicy | undefined
  /** Whether HTML has a details panel beside the label. */
  details?: boolean | undefined
  /** What to do with content that states nothing of how it was made; `error` where absent, `warn` in plugins. */
  undeclared?: Undeclared | undefined
  /** What the site wants assessed of what it makes with AI, e.g. `{require: ['bias'], maxAgeDays: 365}`. */
  assessments?: AssessmentsWanted | undefined
  /** What the site says once of its own use of AI: policy, lead, training. */
  governance?: Governance | undefined
  /** Where the label of the text stands: `start` where absent, `after-first-paragraph`, `end`; in HTML also a CSS selector. */
  place?: PlaceOption | undefined
  /** The policies to go by; those that are shipped where absent. */
  policies?: readonly Policy[] | undefined
}

/** What options are checked against. */
export interface Known {
  /** Markets and platforms that these are about are allowed. */
  policies: readonly Policy[]
  languages: LanguageSource
}

/**
 * The settings that options of a site amount to, with markets, platforms and language as {@link Known} has them. The
 * shapes are checked before, with {@link siteShape}. Throws `usage` with the nearest that is allowed.
 */
export function siteSettings(
  entry: string,
  options: Omit<SiteOptions, 'on'> & {on: string},
  {policies, languages}: Known,
): SiteSettings {
  const {markets, platforms, language, policies: own = policies} = options
  const {on, show, details, undeclared, assessments, governance, place} = options
  // The policy of the site is linked in every panel, and said once.
  const {aiPolicy} = governance ?? {}
  const context = aiPolicy === undefined ? options.context : {aiPolicy, ...options.context}
  demandLanguage(entry, language, languages)
  if (place !== undefined) demandPlace(entry, place)
  const all = [...policies, ...own]
  const asked =
    markets === undefined ? undefined : demandMarkets(`[${entry}] The option markets:`, markets, all)
  // A market that only the shipped policies are about owes nothing by the caller's own.
  const theirs = asked && marketsKnownTo(own)
  const here = asked?.filter(market => theirs?.includes(market))
  const termed = platforms === undefined ? [] : demandPlatforms(entry, platforms, all)
  return {
    ...{on, context, show, details, undeclared, assessments, governance, place},
    ...(language === undefined ? {} : {language}),
    platforms: termed.filter(platform => own.some(policy => policy.platforms?.includes(platform))),
    ...(here === undefined || here.length === 0 ? {} : {markets: here}),
    policies: here?.length === 0 ? own.filter(policy => policy.platforms) : own,
  }
}

/** Throws `usage` for a language that there are no words for, with the nearest. */
export function demandLanguage(entry: string, language: string | undefined, source: LanguageSource): void {
  if (language === undefined || lookUpIn(source, language)) return
  const tags = source.all.map(one => one.language)
  const sentence = `${JSON.stringify(language)} is not a language that there are words for. ${suggest(language, tags)}`
  throw usage(entry, 'language', sentence, tags)
}

function demandPlatforms(
  entry: string,
  given: string | readonly string[],
  policies: readonly Policy[],
): string[] {
  const known = [...new Set(policies.flatMap(policy => policy.platforms ?? []))]
  const ids = (typeof given === 'string' ? [given] : given).map(one => one.trim().toLowerCase())
  const stray = ids.find(id => !known.includes(id))
  if (stray !== undefined)
    throw usage(
      entry,
      'platforms',
      `${JSON.stringify(stray)} is not a platform whose terms are known. ${suggest(stray, known)}`,
      known,
    )
  return [...new Set(ids)]
}

function usage(entry: string, field: string, sentence: string, allowed: readonly string[]): DisclosureError {
  return new DisclosureError('usage', `[${entry}] The option ${field}: ${sentence}`, {field, allowed})
}
