/** The words of disclosure labels in every language, and the look-up of a language by its tag. */
import {details, type LanguageTag, languages} from './generated/index.ts'
import {type LookedUp, lookUpIn} from './look-up.ts'

export {details, type LanguageTag, type LookedUp, languages}

/** The language for a BCP 47 tag, and which one it is; `undefined` where no language here is written for its readers. */
export function lookUp(tag: string): LookedUp<LanguageTag> | undefined {
  return lookUpIn(tag, languages)
}
