/** Chooses the language of labels: never another than the one asked for in silence. */
import type {DetailsWords, Words} from '../disclose/words.ts'
import {suggest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'

/** The languages that there are words for. */
export interface LanguageSource {
  /** The words of every language; a label in any of them is recognised. */
  all: readonly Words[]
  /** The words for a BCP 47 tag, e.g. those of `nb` for `no`; only those of that very tag where absent. */
  lookUp?: ((tag: string) => Words | undefined) | undefined
  /** The words of the details panel in the same language. */
  detailsOf?: ((words: Words) => DetailsWords | undefined) | undefined
  /** The tag of the language to take where nobody names one, e.g. `en`; without it that is an error. */
  fallback?: string | undefined
}

/** Who names a language, the strongest first. BCP 47. */
export interface LanguageHints {
  /** The caller, for this item. */
  asked?: string | undefined
  /** The record. */
  record?: string | undefined
  /** The content itself; passed over where there are no words for it, since nobody asked for them. */
  content?: string | undefined
  /** The site, for content that does not say its own. */
  site?: string | undefined
}

/** The language of a label, and how it came to it. */
export interface ChosenLanguage {
  /** The tag that somebody named; absent where nobody did. */
  asked?: string
  /** The tag of the words that were taken. */
  chosen: string
  /** What the content says it is in, where there are no words for that. */
  passedOver?: string
  /** Why it is another than the content says, in a sentence. */
  why?: string
}

/**
 * The words to write in. Throws `usage` where a language is asked for that there are no words for, and where nobody names
 * one and there is no fallback.
 */
export function chooseLanguage(
  source: LanguageSource,
  {asked, record, content, site}: LanguageHints,
  file?: string,
): {words: Words; language: ChosenLanguage} {
  const find = (tag: string) => lookUpIn(source, tag)
  const named = asked ?? record
  const own = named === undefined && content !== undefined && !find(content) ? content : undefined
  const said = named ?? (own === undefined ? content : undefined) ?? site
  const tag = said ?? source.fallback
  const words = tag === undefined ? undefined : find(tag)
  if (!words) throw noWords(source, tag ?? own, file)
  return {
    words,
    language: {
      ...(said === undefined ? {} : {asked: said}),
      chosen: words.language,
      ...(own === undefined ? {} : {passedOver: own, why: whyOther(own, words, site)}),
    },
  }
}

function whyOther(own: string, {language}: Words, site: string | undefined): string {
  const said = `The content says that it is in ${JSON.stringify(own)}, for which there are no words`
  return site === undefined
    ? `${said}; ${language} is what is taken where nobody names another.`
    : `${said}; ${language} is the language of the site.`
}

/** The words for a tag, as the source finds them; `pt_BR.UTF-8`, as POSIX spells it, is `pt-BR`. */
export function lookUpIn({all, lookUp}: LanguageSource, tag: string): Words | undefined {
  const wanted = tag.replace(/\..*$/, '').replaceAll('_', '-').toLowerCase()
  const exact = (one: string) => all.find(({language}) => language.toLowerCase() === one)
  return exact(wanted) ?? (lookUp ? lookUp(tag) : exact(wanted.split('-')[0] ?? wanted))
}

function noWords({all}: LanguageSource, tag: string | undefined, file: string | undefined): DisclosureError {
  const allowed = all.map(({language}) => language)
  return new DisclosureError(
    'usage',
    tag === undefined
      ? 'Nobody says which language this is in. Add `lang` to its front matter or to <html>, or pass the option language.'
      : `There are no words for the language ${JSON.stringify(tag)}. ${suggest(tag, allowed)}`,
    {field: 'language', file, allowed},
  )
}
