/**
 * Finds the first words of the text: past navigation, headers of the site, skip links, and whatever else the eye passes
 * over. A label stands beside the block that they are in.
 */
import type {Element, RootContent} from 'hast'
import {silent} from '../../hast/tags.ts'
import {isElement, type Parent, traverse} from '../../hast/tree.ts'
import {isPassed} from '../opening.ts'
import {isOwnLabel, isUnclosed} from '../own.ts'
import {isComments} from '../standing.ts'
import {hides, isAround, isNavigation, isSkipLink, landmarkOf, sections} from './around.ts'

/** What the first words stand in, from the content inwards, and what they are; a heading counts without any. */
export interface FirstWords {
  path: readonly [RootContent, ...RootContent[]]
  /** Whether whatever may still come leaves them the first. */
  isSure: boolean
}

/** What is known of the end of a page that is still coming in. */
export interface Arrival {
  /** Whether more may come in an element. */
  isOpen(node: Parent): boolean
}

/** A page that is all there. */
export const arrived: Arrival = {isOpen: () => false}

/** What is nested deeper is not looked into: no column of text is. */
const deepest = 40

const prose: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 p blockquote pre figcaption hgroup'.split(' '))
const controls: ReadonlySet<string> = new Set(['a', 'button', 'label', 'summary'])

/** The first words in some content; undefined where it has none, or only in links. */
export function firstWords(content: Parent, arrival: Arrival = arrived): FirstWords | undefined {
  return new Walk(content, arrival, false).run()
}

/** The same, where there are only links, of the first that leads away. */
export function firstLink(content: Parent): FirstWords | undefined {
  return new Walk(content, arrived, true).run()
}

/** The last words in some content. */
export function lastWords(content: Parent): FirstWords | undefined {
  return new Walk(content, arrived, false, true).run()
}

class Walk {
  readonly #arrival: Arrival
  readonly #links: boolean
  readonly #backwards: boolean
  readonly #content: Parent
  readonly #path: Parent[] = []
  /** Of each on the path, how many of its children were looked at. */
  readonly #next: number[] = []
  readonly #beforeNavigation = new Map<Element, boolean>()
  #isSure = true

  constructor(content: Parent, arrival: Arrival, links: boolean, backwards = false) {
    this.#backwards = backwards
    this.#content = content
    this.#arrival = arrival
    this.#links = links
  }

  run(): FirstWords | undefined {
    const path = this.#path
    path.push(this.#content)
    const next = this.#next
    next.push(0)
    while (path.length > 0) {
      const parent = path[path.length - 1] as Parent
      const index = next[path.length - 1] as number
      const child = parent.children[this.#backwards ? parent.children.length - 1 - index : index]
      next[path.length - 1] = index + 1
      if (child === undefined) {
        path.pop()
        next.pop()
      } else if (child.type === 'text') {
        if (hasWords(child.value) && (this.#backwards || !this.#isBeforeNavigation()))
          return this.#found(child)
      } else if (isElement(child)) {
        const kind = this.#kindOf(child)
        if (kind === 'words' || (kind === 'within' && path.length > deepest)) return this.#found(child)
        if (kind === 'within') {
          path.push(child)
          next.push(0)
        }
      } else if (isComponent(child)) return this.#found(child)
    }
    return undefined
  }

  #found(words: RootContent): FirstWords {
    const [first, ...rest] = [...this.#path.slice(1), words] as RootContent[]
    return {path: [first ?? words, ...rest], isSure: this.#isSure}
  }

  /** What to do with an element: pass over it, look within it, or take it for the first words. */
  #kindOf(node: Element): 'past' | 'within' | 'words' {
    const {tagName} = node
    if (isPassed(node) || isOwnLabel(node) || isAround(node)) return this.#past(node)
    if (this.#backwards && this.#isOfOthers(node)) return 'past'
    if (controls.has(tagName) && !this.#links && !this.#isInProse()) return 'past'
    if (isSkipLink(node) && this.#path.length < 4) return 'past'
    if (tagName === 'h1') {
      if (this.#arrival.isOpen(node)) this.#isSure = false
      return 'words'
    }
    if (landmarkOf(node) === 'header') return this.#kindOfHeader(node)
    return 'within'
  }

  /** Whether an element holds what others have written below the text. */
  #isOfOthers(node: Element): boolean {
    const content = this.#content
    const isArticle = (one: Element) => landmarkOf(one) === 'article'
    return isComments(node) || (isArticle(node) && isElement(content) && isArticle(content))
  }

  /** What is passed over for what is in it has to be there. */
  #past(node: Element): 'past' {
    if (this.#arrival.isOpen(node)) this.#isSure = false
    return 'past'
  }

  /**
   * The header of an article opens it with its heading. That of a page is passed over, unless its heading is that of the
   * page and not the name of the site.
   */
  #kindOfHeader(node: Element): 'past' | 'within' | 'words' {
    if (this.#arrival.isOpen(node)) this.#isSure = false
    const heading = firstIn(node, inner => inner.tagName === 'h1')
    const navigation = firstIn(node, isNavigation)
    if (!this.#isOfPage()) {
      if (heading) return isUnclosed(node) ? 'within' : 'words'
      return navigation ? 'past' : 'within'
    }
    return heading && this.#isHeadline(heading, node) ? 'within' : 'past'
  }

  /** Whether what stands here stands in no article or section. */
  #isOfPage(): boolean {
    return this.#path.every(parent => parent.type === 'root' || !sections.has(landmarkOf(parent)))
  }

  /** A heading that is all link or picture is the name of the site, and so is one that navigation follows. */
  #isHeadline(heading: Element, header: Element): boolean {
    if (!holdsOwnWords(heading)) return false
    let seen = false
    let follows = false
    traverse(header, inner => {
      if (inner === heading) seen = true
      if (seen && isElement(inner) && isNavigation(inner)) follows = true
      return !follows
    })
    return !follows && !this.#isNavigationNext(header, this.#path.length - 1)
  }

  /** Whether words stand in a bar above the navigation of the page. */
  #isBeforeNavigation(): boolean {
    const [parent, bar] = this.#path
    if (!parent || !isElement(bar, 'div', 'section', 'span', 'ul') || !this.#isOfPage() || this.#isInProse())
      return false
    if (this.#arrival.isOpen(bar)) this.#isSure = false
    return this.#isNavigationNext(bar, 0)
  }

  /** Whether navigation follows the child of the path that is being looked at; each is asked about once. */
  #isNavigationNext(node: Element, depth: number): boolean {
    const known = this.#beforeNavigation.get(node)
    if (known !== undefined) return known
    const {children} = this.#path[depth] as Parent
    const done = this.#next[depth] as number
    let is: boolean | undefined
    for (let index = this.#backwards ? children.length - done + 1 : done; index < children.length; index++) {
      const next = children[index] as RootContent
      if (!isElement(next) || isPassed(next) || silent.has(next.tagName)) continue
      is = ['header', 'nav'].includes(landmarkOf(next))
      break
    }
    if (is === undefined && this.#arrival.isOpen(this.#content)) this.#isSure = false
    this.#beforeNavigation.set(node, is ?? false)
    return is ?? false
  }

  /** Whether a link here is one in running text. */
  #isInProse(): boolean {
    return this.#path.some(parent => parent.type === 'element' && prose.has(parent.tagName))
  }
}

/** The first element within another that is one. */
function firstIn(node: Element, is: (inner: Element) => boolean): Element | undefined {
  let found: Element | undefined
  traverse(node, inner => {
    if (!found && isElement(inner) && !hides(inner) && is(inner)) found = inner
    return found === undefined
  })
  return found
}

/** Whether an element says anything outside of links. */
function holdsOwnWords(node: Element): boolean {
  let holds = false
  traverse(node, inner => {
    if (inner.type === 'text') holds ||= hasWords(inner.value)
    return !holds && !isElement(inner, 'a', 'svg')
  })
  return holds
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A component of MDX, or HTML that is yet to be parsed: nobody knows what they show. */
function isComponent(node: RootContent): boolean {
  const {type, value} = node as {type: string; value?: unknown}
  if (type === 'raw') return !/^\s*<!--/.test(String(value))
  return type === 'mdxJsxFlowElement' || type === 'mdxFlowExpression'
}
