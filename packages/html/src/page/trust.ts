/**
 * Tells labels from what only bears their marks. Anyone can write a class or an attribute into a comment: a label is known
 * by its words, and counts where it is seen in the content.
 */
import type {Disclosure, Words} from '@forthright/core'
import {
  type KnownWords,
  labelIds,
  labelsAtStart,
  type Phrase,
  parseLabels,
  phrasesOf,
  withoutIsolates,
} from '@forthright/core/surface'
import type {Element, RootContent} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {isBlank, isElement, type Parent, readableText} from '../hast/tree.ts'
import {isOwnLabel} from './own.ts'
import {labelAttribute} from './own-names.ts'
import {closest, type Page} from './page.ts'
import {isOutOfSight, type Standing, Standings} from './standing.ts'

/** What is known of the words of labels: languages, what laws add, and the disclosure that is written. */
export interface KnownLabels extends KnownWords {
  disclosure?: Pick<Disclosure, 'parts'> | undefined
}

/** Where a label stands; `words` where what bears its marks says something else, `empty` where it says nothing. */
type Verdict = Standing | 'words' | 'empty'

/** Judges what bears the marks of labels on a page. Where no language is given, full marks have to do for words. */
export class LabelTrust {
  readonly #page: Page
  readonly #words: readonly Words[]
  readonly #wordings: readonly string[] | undefined
  readonly #disclosure: KnownLabels['disclosure']
  #own: readonly Phrase[] | undefined
  #standings: Standings | undefined
  readonly #said = new Map<string, boolean>()
  readonly #judged = new Map<Element, Verdict>()

  constructor(page: Page, {words = [], wordings, disclosure}: KnownLabels) {
    this.#page = page
    this.#words = words
    this.#wordings = wordings
    this.#disclosure = disclosure
  }

  /** Where nodes of the page stand; most pages are never asked. */
  get standings(): Standings {
    this.#standings ??= new Standings(this.#page)
    return this.#standings
  }

  /** What an element that bears the marks of a label is. */
  of(node: Element): Verdict {
    const judged = this.#judged.get(node) ?? this.#judge(node)
    this.#judged.set(node, judged)
    return judged
  }

  /** Whether it is a label of the content, seen or not. */
  isLabel(node: Element): boolean {
    return !['words', 'empty', 'others'].includes(this.of(node))
  }

  /** Whether a label counts: for a reader it stands in the content. */
  counts(node: Element): boolean {
    return this.of(node) === 'content'
  }

  #judge(node: Element): Verdict {
    const text = readableText(node)
    if (text !== '' && !this.#isLabel(node, text)) return 'words'
    const standing = node.tagName === 'span' ? this.besideMedia(node) : this.standings.of(node)
    return text === '' && standing !== 'others' ? 'empty' : standing
  }

  /** Where a label beside a picture, recording or clip stands: it is seen where that is. */
  besideMedia(node: RootContent): Standing {
    const around = isElement(node) ? node : this.#page.parentOf(node)
    const caption = closest(this.#page, node, 'figcaption')
    const isHidden = isElement(around) && isOutOfSight(around)
    return isHidden || (caption && isOutOfSight(caption)) ? 'hidden' : 'content'
  }

  #isLabel(node: Element, text: string): boolean {
    if (this.#says(text)) return true
    if (!isOwnLabel(node)) return this.#words.length === 0
    if (this.#words.length === 0)
      return labelIds.some(id => id === attributeOf(node, labelAttribute)) && hasAttribute(node, 'lang')
    return this.#wordings === undefined && this.#says(readableText(withoutWording(node)))
  }

  #says(text: string): boolean {
    const says = this.#said.get(text) ?? this.#parses(text)
    this.#said.set(text, says)
    return says
  }

  #parses(text: string): boolean {
    const bare = withoutIsolates(text)
    const words = new Set(labelsAtStart(bare, this.#words).map(one => one.words))
    const wordings = (this.#wordings ?? []).map(one => ({text: one}))
    this.#own ??= phrasesOf(this.#disclosure, [])
    const phrases = [...this.#own, ...phrasesOf(undefined, [...words]), ...wordings]
    phrases.sort((a, b) => b.text.length - a.text.length)
    return parseLabels(bare, phrases) !== undefined
  }
}

/** A label without what a law adds, which stands in spans of its own language. */
function withoutWording(node: Element): Parent {
  const isWording = (child: Element['children'][number]) =>
    isBlank(child) || (isElement(child, 'span') && hasAttribute(child, 'lang'))
  const last = node.children.findLastIndex(child => !isWording(child))
  return {...node, children: node.children.slice(0, last + 1)}
}
