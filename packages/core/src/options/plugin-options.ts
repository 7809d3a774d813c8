/** The options of plugins of unified that work disclosures out: those of a site, and the words to write in. */
import * as z from 'zod/mini'
import type {DetailsWords, Words} from '../disclose/words.ts'
import {DisclosureError} from '../errors/error.ts'
import type {LanguageSource} from '../pipeline/choose-language.ts'
import type {PluginSettings} from '../pipeline/plugin.ts'
import {type SiteOptions, siteSettings, siteShape} from './site-options.ts'

/** What a plugin takes to work disclosures out. */
export interface PluginOptions extends SiteOptions {
  /** Language of the labels; of several, the one that the item is in. */
  words?: Words | readonly Words[] | undefined
  /** The words for a language tag; where absent, those with the tag, else with its first subtag. */
  lookUp?: ((tag: string) => Words | undefined) | undefined
  /** The words of the details panel in the same language; no panel where absent. */
  detailsOf?: ((words: Words) => DetailsWords | undefined) | undefined
  /** The same as `undeclared: 'error'`. */
  require?: boolean | undefined
}

/** Each option of a plugin; all may be left out. */
export const pluginShape = {
  ...siteShape,
  words: z.optional(z.union([z.array(z.looseObject({})), z.looseObject({})])),
  lookUp: z.optional(z.function()),
  detailsOf: z.optional(z.function()),
  require: z.optional(z.boolean()),
}

/** The settings that options amount to, which were checked with {@link pluginShape}. Throws `usage` for what is missing. */
export function pluginSettings(entry: string, options: PluginOptions): PluginSettings {
  const {words, lookUp, detailsOf, require: required, policies, on, ...site} = options
  if (!words) throw missing(entry, 'words', 'pass the words of a language, or a finished disclosure')
  if (!policies && site.show !== 'always')
    throw missing(entry, 'policies', "pass the policies, or set show to 'always'")
  if (policies && on === undefined)
    throw missing(entry, 'on', 'pass the day of publication as YYYY-MM-DD, for nothing here reads a clock')
  const languages = sourceOf(words, lookUp, detailsOf)
  const known = {policies: policies ?? [], languages}
  const undeclared = site.undeclared ?? (required ? 'error' : 'warn')
  const settings = siteSettings(
    entry,
    {...site, undeclared, policies: policies ?? [], on: on ?? lastDay},
    known,
  )
  return {...settings, languages, published: on}
}

/** Without policies no outcome hangs on the day, and a review counts whenever it was. */
const lastDay = '9999-12-31'

/** One language alone is that of every item. */
function sourceOf(
  words: Words | readonly Words[],
  lookUp: PluginOptions['lookUp'],
  detailsOf: PluginOptions['detailsOf'],
): LanguageSource {
  if (isList(words)) return {all: words, lookUp, detailsOf}
  return {all: [words], lookUp: () => words, detailsOf, fallback: words.language}
}

function isList(words: Words | readonly Words[]): words is readonly Words[] {
  return Array.isArray(words)
}

function missing(entry: string, field: string, remedy: string): DisclosureError {
  return new DisclosureError('usage', `[${entry}] The option ${field} is missing: ${remedy}.`, {field})
}
