/** What matters of a page, found in one walk: its frame, where its content begins, its media, and what is ours. */
import type {Element, Root, RootContent} from 'hast'
import {attributeOf, hasAttribute} from './attributes.ts'
import {labelAfter} from './comment-label.ts'
import {isSymbolSheet} from './eu-icons/icon-element.ts'
import {type MediaElement, mediaElementOf} from './media-element.ts'
import {
  isMerged,
  isOwnCaption,
  isOwnLabel,
  isOwnPanel,
  isOwnWrapper,
  isUnclosed,
  isWholeCaption,
  isWholeLabel,
  isWholeWrapper,
  mayBeWritten,
} from './own.ts'
import {ownAttribute} from './own-names.ts'
import {isElement, type Parent, traverse} from './tree.ts'

/** A page, or a fragment of one. */
export interface Page {
  root: Root
  /** The text that the positions of the tree point into; absent for trees that stand alone. */
  source: string | undefined
  parents: Map<RootContent, Parent>
  /** Has an `html` element, so marks have a `head` to stand in. */
  html: Element | undefined
  head: Element | undefined
  body: Element | undefined
  /** Where the content is: the first article, else main, else body, else all of the fragment. */
  content: Parent
  media: MediaElement[]
  /** Our labels, in the order of the page. */
  labels: Element[]
  /** Labels from the Markdown source of the page, and the parts they are about. */
  sourceLabels: Map<Element, string>
  /** Captions that we added and that hold nothing but our labels. */
  captions: Set<Element>
  /** The caption of a figure: its author's, or where it has none, ours. */
  captionOf: Map<Element, Element>
  /** Details panels that we wrote, and elements around labels and panels; what is in those is not listed otherwise. */
  panels: Element[]
  wrappers: Element[]
  /** The drawings of icons that we wrote. */
  sheets: Element[]
  /** Scripts, metas and links that we wrote. */
  marks: Element[]
  /** Other elements whose attributes we wrote. */
  marked: Element[]
  /** Every `<meta name="ai-disclosure">`. */
  metas: Element[]
  /** Every link to a C2PA manifest, and every manifest in a script. */
  manifests: Element[]
  /** Every JSON-LD script. */
  scripts: Element[]
}

/** What stands in these is not shown, or not as text. */
const unseen = new Set(['noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas'])

/** Looks a tree over; with `source`, the tree has the positions of tags and attributes in it. */
export function pageOf(root: Root, source?: string): Page {
  const page: Page = {
    root,
    source,
    parents: new Map(),
    html: undefined,
    head: undefined,
    body: undefined,
    content: root,
    media: [],
    labels: [],
    panels: [],
    wrappers: [],
    sheets: [],
    sourceLabels: new Map(),
    captions: new Set(),
    captionOf: new Map(),
    marks: [],
    marked: [],
    metas: [],
    manifests: [],
    scripts: [],
  }
  // Most pages were never written to, and need not be asked element by element.
  const written = source === undefined || mayBeWritten(source)
  const articles: Element[] = []
  const mains: Element[] = []
  traverse(root, (node, parent) => {
    page.parents.set(node, parent)
    const fromSource = written ? labelAfter(node, parent) : undefined
    if (fromSource) page.sourceLabels.set(fromSource.label, fromSource.part)
    if (!isElement(node)) return undefined
    if (written && isSymbolSheet(node)) page.sheets.push(node)
    if (unseen.has(node.tagName)) return false
    if (node.tagName === 'article') articles.push(node)
    else if (node.tagName === 'main') mains.push(node)
    else if (node.tagName === 'html' && parent === root) page.html ??= node
    else if (node.tagName === 'head' && parent === page.html) page.head ??= node
    else if (node.tagName === 'body' && parent === page.html) page.body ??= node
    note(page, node, parent, written)
    return !(written && isOwnLabel(node) && isWholeLabel(node))
  })
  const shown = (node: Element) => !isHidden(page, node)
  page.content = articles.find(shown) ?? mains.find(shown) ?? page.body ?? (page.html ? page.html : root)
  return page
}

/** The element around the content, where the source spells its start tag; a parser adds a `body` where it does not. */
export function contentElement({content, html, source}: Page): Element | undefined {
  if (content.type === 'root' || content === html) return undefined
  return source === undefined || content.data?.position?.opening ? content : undefined
}

/** The nearest element around a node with this name. */
export function closest(page: Page, node: RootContent, name: string): Element | undefined {
  for (let at = page.parents.get(node); at && at.type !== 'root'; at = page.parents.get(at))
    if (at.tagName === name) return at
  return undefined
}

function note(page: Page, node: Element, parent: Parent, written: boolean): void {
  if (written) noteOwn(page, node, parent)
  if (node.tagName === 'figcaption' && !(written && isOwnLabel(node))) noteCaption(page, node)
  if (
    node.tagName === 'script' &&
    /^application\/ld\+json\s*(;|$)/i.test(attributeOf(node, 'type')?.trim() ?? '')
  )
    page.scripts.push(node)
  if (isManifest(node)) page.manifests.push(node)
  const medium = mediaElementOf(node, parent)
  if (medium) page.media.push(medium)
}

function isManifest(node: Element): boolean {
  if (node.tagName === 'link')
    return (attributeOf(node, 'rel') ?? '').toLowerCase().split(/\s+/).includes('c2pa-manifest')
  return node.tagName === 'script' && attributeOf(node, 'type')?.trim().toLowerCase() === 'application/c2pa'
}

function noteOwn(page: Page, node: Element, parent: Parent): void {
  const wrapped = isElement(parent) && page.wrappers.includes(parent)
  if (isOwnLabel(node)) {
    if (!wrapped) page.labels.push(node)
  } else if (isOwnPanel(node)) {
    if (!wrapped) page.panels.push(node)
  } else if (isOwnWrapper(node)) {
    if (isWholeWrapper(node)) page.wrappers.push(node)
  } else if (
    node.tagName !== 'figcaption' &&
    hasAttribute(node, ownAttribute) &&
    !(node.tagName === 'script' && isUnclosed(node))
  ) {
    const owned = ['meta', 'link'].includes(node.tagName) || (node.tagName === 'script' && !isMerged(node))
    if (owned) page.marks.push(node)
    else if (node.tagName !== 'script') page.marked.push(node)
  }
  if (node.tagName === 'meta' && attributeOf(node, 'name')?.trim().toLowerCase() === 'ai-disclosure')
    page.metas.push(node)
}

function noteCaption(page: Page, node: Element): void {
  const own = isOwnCaption(node) && isWholeCaption(node)
  if (own) page.captions.add(node)
  const figure = closest(page, node, 'figure')
  if (!figure) return
  const there = page.captionOf.get(figure)
  if (!there || (!own && page.captions.has(there))) page.captionOf.set(figure, node)
}

/** Whether an element is out of sight until somebody acts. */
function isHidden(page: Page, node: Element): boolean {
  for (let at: Parent | undefined = node; at && at.type !== 'root'; at = page.parents.get(at)) {
    if (hasAttribute(at, 'hidden') || attributeOf(at, 'aria-hidden') === 'true') return true
    if (at.tagName === 'dialog' || (at.tagName === 'details' && !hasAttribute(at, 'open'))) return true
  }
  return false
}
