/** Finds the language for a BCP 47 tag, and tells which one it is: never a silent English. */
import type {Words} from '@forthright/core'

/** What was found for a tag, with the tag that was asked for and the one that was chosen. */
export interface LookedUp<Tag extends string = string, Value = Words> {
  words: Value
  asked: string
  chosen: Tag
}

/** Languages under a second code that `Intl.Locale` does not fold into the first. */
const sameLanguage: Readonly<Record<string, string>> = {
  // The macrolanguage; what is published under it is Bokmål, and Nynorsk has a code of its own (nn).
  no: 'nb',
}

/**
 * Where a text for another region or group of regions is read, by language and script: the parent locales of the
 * Unicode CLDR 46 (2024-10-24), https://github.com/unicode-org/cldr/blob/release-46/common/supplemental/supplementalData.xml
 */
const readIn: Readonly<Record<string, readonly string[]>> = {
  'es-419': 'AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE'.split(' '),
  'zh-Hant-HK': ['MO'],
}

/**
 * The language for a tag, or `undefined` where none is written for its readers.
 * A file of just this tag comes first. Else language and script must agree, where a tag without a script means the
 * usual one of its region (`zh-TW` is `zh-Hant`); a region is preferred, then a language without a region.
 */
export function lookUpIn<Tag extends string, Value = Words>(
  tag: string,
  languages: Readonly<Record<Tag, Value>>,
): LookedUp<Tag, Value> | undefined {
  const asked = likely(tag)
  if (!asked) return undefined
  const fits: {key: Tag; locale: Likely}[] = []
  for (const key in languages) {
    const locale = likely(key)
    if (locale?.language !== asked.language || locale.script !== asked.script) continue
    if (!locale.ownRegion || isReadIn(key, locale, asked)) fits.push({key, locale})
  }
  fits.sort((a, b) => Number(b.locale.ownRegion) - Number(a.locale.ownRegion))
  // Portuguese without a region is that of the Union's acts here, though most of its readers live in Brazil.
  const exact = fits.find(({locale}) => !asked.ownRegion && !locale.ownRegion)
  const chosen = (exact ?? fits[0])?.key
  return chosen === undefined ? undefined : {words: languages[chosen], asked: tag, chosen}
}

function isReadIn(key: string, {region}: Likely, asked: Likely): boolean {
  return region === asked.region || (asked.region !== undefined && (readIn[key] ?? []).includes(asked.region))
}

interface Likely {
  language: string
  script: string | undefined
  region: string | undefined
  /** Whether the tag itself names the region. */
  ownRegion: boolean
}

/** What was found for tags: `Intl.Locale` is slow, and every post asks for the same few. */
const known = new Map<string, Likely | undefined>()

/** A tag with the script and region that its readers most likely have; nothing where it names no language. */
function likely(tag: string): Likely | undefined {
  if (known.has(tag)) return known.get(tag)
  const found = maximized(tag)
  if (known.size < 500) known.set(tag, found)
  return found
}

function maximized(tag: string): Likely | undefined {
  const locale = parse(tag)
  // `und`, the undetermined language, would be maximized to English.
  if (!locale || locale.language === 'und') return undefined
  const {script, region} = locale.maximize()
  return {
    language: sameLanguage[locale.language] ?? locale.language,
    script,
    region,
    ownRegion: locale.region !== undefined,
  }
}

/** Also as POSIX spells it: `pt_BR.UTF-8` and `de_DE@euro`. Other modifiers name a script or a dialect and fit nothing. */
function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace(/\.[^@]*|@euro$/g, '').replaceAll('_', '-'))
  } catch {
    return undefined
  }
}
