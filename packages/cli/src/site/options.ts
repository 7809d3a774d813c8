/** The options of the public functions, and the one door through which all of them come. */
import {contextWithDoubts, type SiteSettings} from '@forthright/core'
import {
  type SiteOptions as CoreSiteOptions,
  checkOptions,
  demandLanguage,
  siteSettings,
  siteShape,
  strictOptions,
} from '@forthright/core/options'
import type {OptionKind} from '@forthright/core/surface'
import type {LanguageTag} from '@forthright/labels'
import type {Market, Member, PlatformId} from '@forthright/policies'
import {shipped, shippedLanguages} from './shipped.ts'
import {today} from './today.ts'

/** Any other text: editors go on completing the ones that are known. */
type Other = string & Record<never, never>
/** The code of a market, e.g. `EU`, `FR` or `US-NY`. */
export type MarketCode = Market | Member | Other
/** The id of a platform whose terms count. */
export type PlatformCode = PlatformId | Other
/** A language, BCP 47. */
export type LanguageCode = LanguageTag | Other

/** What a site says once, for {@link createForthright} and for each function alike; every field may be left out. */
export interface SiteOptions extends CoreSiteOptions<MarketCode, PlatformCode, LanguageCode> {}

/** What an item may say beside what holds for its site; `language` is then the one that is asked for. */
export interface LabelOptions extends SiteOptions {
  /** The day of publication that a details panel names, `YYYY-MM-DD`; `on` where absent, and none where nobody gave that. */
  published?: string | undefined
}

/** Options that were checked, and what they amount to. */
export interface Checked<Options> {
  settings: SiteSettings
  /** What was asked for beside the settings: the language, and the options of the surface. */
  language: string | undefined
  published: string | undefined
  rest: Options
}

/**
 * The options of a call, over those of its site. Throws `usage` for what is misspelt or of another kind, with the nearest
 * that is allowed.
 */
export function checkedCall<Options extends object>(
  entry: string,
  site: SiteOptions,
  options: (LabelOptions & Options) | undefined,
  kinds: Kinds = noKinds,
): Checked<Options> {
  checkOptions(entry, schemaFor(kinds), options)
  const own: LabelOptions = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options ?? {}))
    if (value !== undefined)
      Object.assign(name in siteShape || name === 'published' ? own : rest, {[name]: value})
  const {published, language, ...over} = own
  demandLanguage(entry, language, shippedLanguages)
  const settings = settingsFor(entry, site, over)
  return {
    settings: over.markets === undefined ? settings : {...settings, marketsFrom: 'call'},
    language,
    published: published ?? over.on ?? site.on,
    rest: rest as Options,
  }
}

/** By the options of a site, of which thousands of items are labelled. */
const prepared = new WeakMap<SiteOptions, SiteSettings>()

function settingsFor(entry: string, site: SiteOptions, over: SiteOptions): SiteSettings {
  const on = over.on ?? site.on ?? today()
  const isOwn = Object.keys(over).length === 0
  const known = isOwn ? prepared.get(site) : undefined
  if (known) return {...known, on}
  const stated = {...site, ...over, on}
  // Who answers for the site is read as who answers for a post: "none" is nobody.
  const context = stated.context && contextWithDoubts(stated.context)
  const settings = siteSettings(entry, {...stated, context}, shipped)
  if (isOwn) prepared.set(site, settings)
  return settings
}

type Kinds = Readonly<Record<string, OptionKind>>
const noKinds: Kinds = {}

/** By the options of a surface, which are the same in every call. */
const schemas = new WeakMap<Kinds, ReturnType<typeof strictOptions>>()

function schemaFor(kinds: Kinds): ReturnType<typeof strictOptions> {
  const schema = schemas.get(kinds) ?? strictOptions(siteShape, {published: 'string', ...kinds})
  schemas.set(kinds, schema)
  return schema
}
