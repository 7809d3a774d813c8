/**
 * Finds the element that is the content of a page: the label of its text stands at its head, and it carries the marks
 * of the text. That is an article, else `main`. But cards, teasers and comments are articles, too: one counts only
 * where no text of the page comes before it, so that what is found never depends on what comes after its first child.
 */
import type {Element} from 'hast'
import {hasAttribute} from '../hast/attributes.ts'
import type {Parent} from '../hast/tree.ts'
import {isHeading, openingOf} from './opening.ts'
import {isOwnLabel} from './own.ts'
import {hides as isUnseen, landmarkOf} from './place/around.ts'

/** What of its page, or of `main`, comes before an article; `text` is a heading and then a paragraph. */
type Before = 'nothing' | 'paragraph' | 'heading' | 'text'

interface Candidate {
  node: Element
  before: Before
  /** The `main` that it stands in. */
  main: Element | undefined
}

/** What stands in an element, by all that is around it. */
interface Inside {
  outer: Inside | undefined
  node: Parent | undefined
  /** Whether it is in something that is not the content, or in an article. */
  isApart: boolean
  main: Element | undefined
  /** Whether it is in the header of the page, or of `main`. */
  inHeader: boolean
  /** Whether it is out of sight; looked at when it is first asked for. */
  isHidden?: boolean | undefined
}

const page: Inside = {
  outer: undefined,
  node: undefined,
  isApart: false,
  main: undefined,
  inHeader: false,
  isHidden: false,
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** The elements to be noted. */
export const leading: ReadonlySet<string> = new Set([...headings, 'p', 'article', 'main'])
/** What stands around the content of a page, or out of its sight. */
const furniture: ReadonlySet<string> = new Set(['aside', 'nav', 'footer', 'canvas'])

/** Takes the elements of a page in their order, as far as they are known. */
export class ContentSearch {
  readonly #articles: Candidate[] = []
  #main: Element | undefined
  #before: Before = 'nothing'
  /** Each element is looked at once, however much is in it. */
  readonly #known = new Map<Parent, Inside>()

  /** Notes one of {@link leading}, by name or role, that stands in the first `depth` of `around`; gives whether that changes anything. */
  note(node: Element, around: readonly Parent[], depth: number = around.length): boolean {
    const tagName = landmarkOf(node)
    // Once there is text, more of it changes nothing.
    if (this.#before === 'text' && tagName !== 'article' && tagName !== 'main') return false
    const here = this.#inside(around, depth)
    const {isApart, main, inHeader} = here
    if (isApart) return false
    if (tagName === 'article') {
      const counts = main === this.#main && !hides(node) && !isHidden(here)
      if (counts) this.#articles.push({node, before: this.#before, main})
      return counts
    }
    if (tagName === 'main') {
      if (this.#main || hides(node) || isHidden(here)) return false
      this.#main = node
      this.#before = 'nothing'
      return true
    }
    // The heading of a site stands in the header of its pages.
    if (inHeader || (tagName === 'p' && isOwnLabel(node))) return false
    const last = this.#before
    if (headings.has(tagName)) this.#before = 'heading'
    else if (last === 'nothing') this.#before = 'paragraph'
    else if (last === 'heading') this.#before = 'text'
    return this.#before !== last
  }

  #inside(around: readonly Parent[], depth: number): Inside {
    let index = depth
    let here: Inside | undefined
    while (index > 0 && !here) {
      here = this.#known.get(around[index - 1] as Parent)
      if (!here) index--
    }
    let inside = here ?? page
    for (; index < depth; index++) {
      const node = around[index] as Parent
      inside = insideOf(node, inside)
      this.#known.set(node, inside)
    }
    return inside
  }

  /** The content, by what was noted so far; undefined where nothing but the page itself can be it. */
  get found(): Element | undefined {
    return this.#articles.find(isContent)?.node ?? this.#main
  }

  /** Whether an element is the content whatever it opens with: it is `main`, or an article that nothing comes before. */
  isFirst(node: Element): boolean {
    const candidate = this.#articles.find(one => one.node === node)
    return candidate === undefined || candidate.before === 'nothing'
  }

  /** Whether no article that is yet to come can be the content. */
  get isDecided(): boolean {
    return this.#main !== undefined && (this.#before === 'heading' || this.#before === 'text')
  }
}

/** In `main`, what follows its heading belongs to something else; without one, a heading may be that of the site. */
function isContent({node, before, main}: Candidate): boolean {
  if (before === 'nothing') return true
  if (main) return before === 'paragraph' && isHeading(openingOf(node), 'h1')
  return before !== 'text' || isHeading(openingOf(node), 'h1', 'h2')
}

function insideOf(node: Parent, outer: Inside): Inside {
  if (outer.isApart || node.type === 'root') return {...outer, outer, node, isHidden: undefined}
  const name = landmarkOf(node)
  const isApart = furniture.has(name) || name === 'article'
  if (name === 'main') return {outer, node, isApart, main: node, inHeader: false}
  const inHeader = outer.inHeader || (name === 'header' && outer.main === undefined)
  return {outer, node, isApart, main: outer.main, inHeader}
}

/** Whether what stands in an element is out of sight until somebody acts. */
function isHidden(inside: Inside): boolean {
  const open: Inside[] = []
  let at: Inside | undefined = inside
  for (; at && at.isHidden === undefined; at = at.outer) open.push(at)
  let isHidden = at?.isHidden ?? false
  for (const one of open.toReversed()) {
    isHidden ||= one.node?.type === 'element' && hides(one.node)
    one.isHidden = isHidden
  }
  return isHidden
}

/** As far as an article or `main` may be in it. */
function hides(node: Element): boolean {
  if (node.tagName === 'dialog' || (node.tagName === 'details' && !hasAttribute(node, 'open'))) return true
  return isUnseen(node)
}
