/** Finds the language for a BCP 47 tag, and tells which one it is: never a silent English. */
import type {Words} from '@forthright/core'

/** The words for a tag, with the tag that was asked for and the one that was chosen. */
export interface LookedUp<Tag extends string = string> {
  words: Words
  asked: string
  chosen: Tag
}

/** Languages under a second code that `Intl.Locale` does not fold into the first. */
const sameLanguage: Readonly<Record<string, string>> = {
  // The macrolanguage; what is published under it is Bokmål, and Nynorsk has a code of its own (nn).
  no: 'nb',
}

/**
 * The language for a tag, or `undefined` where none is written for its readers.
 * Language and script must agree, where a tag without a script means the usual one of its region
 * (`zh-TW` is `zh-Hant`); a region is preferred, then a language without a region.
 */
export function lookUpIn<Tag extends string>(
  tag: string,
  languages: Readonly<Record<Tag, Words>>,
): LookedUp<Tag> | undefined {
  const asked = likely(tag)
  if (!asked) return undefined
  const chosen = (Object.keys(languages) as Tag[])
    .map(key => ({key, locale: likely(key)}))
    .filter(({locale}) => locale?.language === asked.language && locale.script === asked.script)
    .filter(({locale}) => !locale?.ownRegion || locale.region === asked.region)
    .sort((a, b) => Number(b.locale?.ownRegion) - Number(a.locale?.ownRegion))[0]?.key
  return chosen === undefined ? undefined : {words: languages[chosen], asked: tag, chosen}
}

interface Likely {
  language: string
  script: string | undefined
  region: string | undefined
  /** Whether the tag itself names the region. */
  ownRegion: boolean
}

/** A tag with the script and region that its readers most likely have; nothing where it names no language. */
function likely(tag: string): Likely | undefined {
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

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}
