/** The options of the public functions, and the one door through which all of them come. */
import type {OptionKind, SiteSettings} from '@forthright/core'
import {
  type SiteOptions as CoreSiteOptions,
  checkOptions,
  siteSettings,
  siteShape,
  strictOptions,
} from '@forthright/core/options'
import type {LanguageTag} from '@forthright/labels'
import type {Market, Member, PlatformId} from '@forthright/policies'
import {shipped} from './shipped.ts'
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
  kinds: Readonly<Record<string, OptionKind>> = {},
): Checked<Options> {
  checkOptions(entry, strictOptions(siteShape, {published: 'string', ...kinds}), options)
  const own: LabelOptions = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options ?? {}))
    if (value !== undefined)
      Object.assign(name in siteShape || name === 'published' ? own : rest, {[name]: value})
  const {published, language, ...over} = own
  const all = {...site, ...over}
  const settings = siteSettings(entry, {...all, on: all.on ?? today()}, shipped)
  if (language !== undefined) siteSettings(entry, {language, on: settings.on}, shipped)
  return {settings, language, published: published ?? all.on, rest: rest as Options}
}
