/** What is shipped: the policies and languages that everything here goes by where a caller brings no other. */
import type {Known} from '@forthright/core/options'
import {type KnownWords, type LanguageSource, wordingsOf} from '@forthright/core/surface'
import {details, type LanguageTag, languages, lookUp} from '@forthright/labels'
import {policies} from '@forthright/policies'

let all: LanguageSource['all'] | undefined
let wordings: readonly string[] | undefined

/** The languages that are shipped. */
export const shippedLanguages: LanguageSource = {
  // A language is read when it is asked for, in what is built for Node.
  get all() {
    all ??= Object.values(languages)
    return all
  },
  lookUp: tag => lookUp(tag)?.words,
  detailsOf: words => details[words.language as LanguageTag],
}

/** What options are checked against. */
export const shipped: Known = {policies, languages: shippedLanguages}

/** The words by which labels are known in content. */
export const knownWords: KnownWords = {
  get words() {
    return shippedLanguages.all
  },
  get wordings() {
    wordings ??= wordingsOf(policies)
    return wordings
  },
}
