/** Where what says something stands for a reader: seen in the content, out of sight, around the content, or with what others wrote. */
import type {Element, RootContent} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {isBlank, isElement, type Parent} from '../hast/tree.ts'
import {isPassed} from './opening.ts'
import type {Page} from './page.ts'
import {hides, landmarkOf, roleOf} from './place/around.ts'

/**
 * - `content`: where a reader of the content sees it.
 * - `hidden`: out of sight, by the element itself or by one around it; style sheets are not looked at.
 * - `around`: in navigation, beside or below the content.
 * - `others`: in comments, or in an article that is not the content.
 */
export type Standing = 'content' | 'hidden' | 'around' | 'others'

/** What an element is to all that stands in it. */
interface Inside {
  isHidden: boolean
  /** Whether only its `summary` is seen. */
  isClosed: boolean
  /** Whether its letters have no size. */
  isTiny: boolean
  isAround: boolean
  isOthers: boolean
  inComments: boolean
  inArticle: boolean
  /** Whether it is in what its author marked as the content. */
  inContent: boolean
}

const open: Inside = {
  isHidden: false,
  isClosed: false,
  isTiny: false,
  isAround: false,
  isOthers: false,
  inComments: false,
  inArticle: false,
  inContent: false,
}

/** Tells where nodes of a page stand; each element is looked at once, however much is in it. */
export class Standings {
  readonly #page: Page
  readonly #known = new Map<Parent, Inside>()

  constructor(page: Page) {
    this.#page = page
    // What is around the content, and the content itself, hide and take apart nothing that is not as hidden as all of it.
    for (let at: Parent = page.content; at.type !== 'root'; at = page.parentOf(at)) this.#known.set(at, open)
    this.#known.set(page.root, open)
    const {content} = page
    const landmark = isElement(content) ? landmarkOf(content) : ''
    const inContent = landmark === 'article' || landmark === 'main'
    this.#known.set(content, {...open, inContent, inArticle: landmark === 'article'})
  }

  /** Where a node stands. */
  of(node: RootContent): Standing {
    const {isOthers, inComments, isHidden, isTiny, isAround} = this.#insideOf(node)
    if (isOthers || inComments) return 'others'
    if (isHidden || isTiny) return 'hidden'
    return isAround ? 'around' : 'content'
  }

  /** Whether a node stands in comments. */
  inComments(node: RootContent): boolean {
    return this.#insideOf(node).inComments
  }

  /** Whether what is written into an element is seen in the content. */
  showsWithin(parent: Parent): boolean {
    const {isOthers, inComments, isHidden, isClosed, isTiny, isAround} = this.#inside(parent)
    return !(isOthers || inComments || isHidden || isClosed || isTiny || isAround)
  }

  #insideOf(node: RootContent): Inside {
    return this.#inside(isElement(node) ? node : this.#page.parentOf(node))
  }

  #inside(node: Parent): Inside {
    const path: Element[] = []
    let at = node
    while (at.type !== 'root' && !this.#known.has(at)) {
      path.push(at)
      at = this.#page.parentOf(at)
    }
    let inside = this.#known.get(at) ?? open
    for (const one of path.toReversed()) {
      inside = this.#step(one, inside)
      this.#known.set(one, inside)
    }
    return inside
  }

  #step(node: Element, outer: Inside): Inside {
    const landmark = landmarkOf(node)
    const isArticle = landmark === 'article'
    const style = styleOf(node)
    const isBeside = this.#hasContent && (landmark === 'nav' || landmark === 'footer' || landmark === 'aside')
    return {
      isHidden: outer.isHidden || (outer.isClosed && node.tagName !== 'summary') || isOutOfSight(node, style),
      isClosed: node.tagName === 'details' && !hasAttribute(node, 'open'),
      isTiny: /(^|;)font(-size)?:/.test(style) ? hasNoLetters(style) : outer.isTiny,
      isAround: outer.isAround || (!outer.inContent && isBeside),
      isOthers: outer.isOthers || (isArticle && this.#isOther(node, outer)),
      inComments: outer.inComments || isComments(node),
      inArticle: outer.inArticle || isArticle,
      inContent: outer.inContent,
    }
  }

  get #hasContent(): boolean {
    return this.#known.get(this.#page.content)?.inContent === true
  }

  /** Whether an article is not what the page is about: it follows something in an article, or another is the content. */
  #isOther(node: Element, {inArticle, inContent}: Inside): boolean {
    if (!inArticle) return !inContent && this.#known.get(this.#page.content)?.inArticle === true
    const {children} = this.#page.parentOf(node)
    return children.slice(0, this.#page.indexOf(node)).some(one => !isBlank(one) && !isPassed(one))
  }
}

/** Whether an element itself takes what is in it out of sight. */
export function isOutOfSight(node: Element, style: string = styleOf(node)): boolean {
  if (hides(node) || hasAttribute(node, 'popover')) return true
  const classes = attributeOf(node, 'class')?.split(/\s+/) ?? []
  return (
    classes.some(name => unseen.has(name)) ||
    (style !== '' && (hiding.some(one => one.test(style)) || hasNoSize(style)))
  )
}

/** Whether what is written into an element is out of sight, or has no size. */
export function hidesWithin(node: Element): boolean {
  const style = styleOf(node)
  return isOutOfSight(node, style) || hasNoLetters(style)
}

/** Classes of common frameworks for what only screen readers say. */
const unseen: ReadonlySet<string> = new Set(
  'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only'.split(' '),
)

/** Declarations without white space, in lower case, by which nothing of an element is seen. */
const hiding: readonly RegExp[] = [
  /(^|;)(display:none|visibility:(hidden|collapse))/,
  /(^|;)(-webkit-)?opacity:[-+]?(0+(\.0*)?|\.0+)%?(!important)?(;|$)/,
  /(^|;)filter:[^;]*opacity\((0+(\.0*)?|\.0+)%?\)/,
  /(^|;)content-visibility:hidden/,
  /(^|;)clip:rect\([01px,]*\)/,
  /(^|;)clip-path:(inset\((50|100)%|circle\(0)/,
  /(^|;)(left|right|top|bottom|text-indent|margin(-left|-top)?):-(999|\d{4,})/,
  /(^|;)(transform:[^;]*scale\(0(,0)?\)|scale:0(;|$))/,
  /^(?!.*background-clip).*(^|;)color:transparent/,
]

/** A box that keeps a proportion has its height from its padding. */
function hasNoSize(style: string): boolean {
  return /(^|;)(max-)?(height|width):0(?![.\d]*[1-9])/.test(style) && !/(^|;)(padding|min-)/.test(style)
}

function hasNoLetters(style: string): boolean {
  return (
    /(^|;)font-size:0(?![.\d]*[1-9])/.test(style) ||
    /(^|;)font:[^;]*(?<![\d.])0(px|r?em|pt|%)?[/"'a-z]/.test(style)
  )
}

function styleOf(node: Element): string {
  const style = attributeOf(node, 'style') ?? ''
  return style === '' ? '' : style.replace(/\/\*[\s\S]*?(\*\/|$)|\s+/g, '').toLowerCase()
}

/** Whether an element holds what readers have written, by its role, its type, or the names that common systems have for it. */
export function isComments(node: Element): boolean {
  if (roleOf(node) === 'comment' || attributeOf(node, 'itemprop') === 'comment') return true
  if (/schema\.org\/(User)?Comments?\b/i.test(attributeOf(node, 'itemtype') ?? '')) return true
  const words = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''}`
  return words.split(/\s+/).some(word => commentNames.test(word))
}

const commentNames =
  /^(?:(?:article|blog|customer|entry|fb|page|post|user|wp-block|wp-block-post|discourse)-)?comments?(?:-(?:area|block|body|box|container|content|feed|inner|item|list|respond|section|template|text|thread|wrap|wrapper))?$|^commentlist$|^(?:(?:div|li|post)-)?comment-\d+$|^(?:disqus_thread|giscus|utterances|guestbook|(?:user|customer)-reviews|repl(?:y|ies)|replies-list)$/i
