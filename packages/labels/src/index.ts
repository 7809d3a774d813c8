/** The words of disclosure labels in every language, and the look-up of a language by its tag. */
import {details, type LanguageTag, languages} from './generated/index.ts'
import {type LookedUp, lookUpIn} from './look-up.ts'

export {details, type LanguageTag, type LookedUp, languages}

/** The language for a BCP 47 tag, and which one it is; `undefined` where no language here is written for its readers. */
export function lookUp(tag: string): LookedUp<LanguageTag> | undefined {
  if (known.has(tag)) return known.get(tag)
  const found = lookUpIn(tag, languages)
  if (known.size < 500) known.set(tag, found)
  return found
}

/** What was found for tags: every post asks for the same few. */
const known = new Map<string, LookedUp<LanguageTag> | undefined>()
