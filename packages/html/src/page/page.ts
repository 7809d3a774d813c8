/** What matters of a page, found in one walk: its frame, where its content begins, its media, and what is ours. */
import {addressKey} from '@forthright/core/surface'
import type {Element, Root, RootContent} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {unseen} from '../hast/tags.ts'
import {groupBy, isElement, type Parent, traverse} from '../hast/tree.ts'
import {type AmpFormat, ampFormatOf} from './amp.ts'
import {labelBeside} from './comment-label.ts'
import {ContentSearch, leading} from './content-search.ts'
import {type MediaElement, mediaElementOf, mediaTags} from './media-element.ts'
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
  mayBeOurs,
  mayBeWritten,
} from './own.ts'
import {isSymbolSheet} from './own-icon.ts'
import {ownAttribute} from './own-names.ts'
import {landmarkOf} from './place/around.ts'
import {isPlaceholder} from './place/placeholder.ts'
import type {Row} from './place/row.ts'

/** A page, or a fragment of one. */
export class Page {
  readonly root: Root
  /** The text that the positions of the tree point into; absent for trees that stand alone. */
  readonly source: string | undefined
  /** Whether it is known that nothing of ours stands in its source, nor anything that sanitizers leave of it. */
  readonly untouched: boolean
  /** Of what is listed below, and of all around it; {@link parentOf} finds the others. */
  readonly parents: Map<RootContent, Parent> = new Map()
  /** Has an `html` element, so marks have a `head` to stand in. */
  html: Element | undefined
  head: Element | undefined
  body: Element | undefined
  /** Where the content is: an article or main, else body, else all of the fragment. */
  content: Parent
  /** The format of AMP that it is in. */
  amp: AmpFormat | undefined
  /** Every paragraph, and what a label may be left as; mail has them in cells of tables, and sanitizers take out what is around. */
  readonly paragraphs: Element[] = []
  /** Every element that can show a picture, recording or clip, and what it stands in. */
  readonly holders: (readonly [node: Element, parent: Parent])[] = []
  /** Our labels, in the order of the page. */
  labels: Element[] = []
  /** Labels from the Markdown source of the page, and the parts they are about. */
  readonly sourceLabels: Map<Element, string> = new Map()
  /** Comments of the author that say where the label stands. */
  readonly placeholders: RootContent[] = []
  /** Captions that we added and that hold nothing but our labels. */
  readonly captions: Set<Element> = new Set()
  /** The caption of a figure: its author's, or where it has none, ours. */
  readonly captionOf: Map<Element, Element> = new Map()
  /** Details panels that we wrote, and elements around labels and panels; what is in those is not listed otherwise. */
  readonly panels: Element[] = []
  readonly wrappers: Set<Element> = new Set()
  /** The drawings of icons that we wrote. */
  readonly sheets: Element[] = []
  /** Scripts, metas and links that we wrote. */
  readonly marks: Element[] = []
  /** Other elements whose attributes we wrote. */
  readonly marked: Element[] = []
  /** Every `<meta name="ai-disclosure">`. */
  readonly metas: Element[] = []
  /** Every link to a C2PA manifest, and every manifest in a script. */
  readonly manifests: Element[] = []
  /** Every JSON-LD script. */
  readonly scripts: Element[] = []
  /** What of the children of elements is read, of those that were asked for. */
  readonly rows: Map<Parent, Row> = new Map()
  #media: MediaElement[] | undefined
  #shown: ReadonlyMap<string, readonly MediaElement[]> | undefined
  #allParents: ReadonlyMap<RootContent, Parent> | undefined
  readonly #indexes: Map<Parent, ReadonlyMap<RootContent, number>> = new Map()

  constructor(root: Root, source: string | undefined, untouched: boolean) {
    this.root = root
    this.source = source
    this.untouched = untouched
    this.content = root
  }

  /** What its holders show, with the addresses; read when it is first asked for. */
  get media(): readonly MediaElement[] {
    this.#media ??= this.holders.flatMap(([node, parent]) => mediaElementOf(node, parent) ?? [])
    return this.#media
  }

  /** The media that an address names, however it is spelled, in the order of the page. */
  mediaAt(address: string): readonly MediaElement[] {
    this.#shown ??= groupBy(this.media, ({addresses}) => new Set(addresses.map(addressKey)))
    return this.#shown.get(addressKey(address)) ?? []
  }

  /** What a node stands in; of nodes that are not listed all are noted at once, since few are ever asked about. */
  parentOf(node: RootContent): Parent {
    const listed = this.parents.get(node)
    if (listed) return listed
    this.#allParents ??= parentsIn(this.root)
    return this.#allParents.get(node) ?? this.root
  }

  /** The index of a node among the children of its parent; -1 where it is not there. */
  indexOf(node: RootContent): number {
    const parent = this.parentOf(node)
    const known = this.#indexes.get(parent) ?? new Map(parent.children.map((child, index) => [child, index]))
    this.#indexes.set(parent, known)
    return known.get(node) ?? -1
  }
}

function parentsIn(root: Root): Map<RootContent, Parent> {
  const parents = new Map<RootContent, Parent>()
  traverse(root, (node, parent) => {
    parents.set(node, parent)
    return undefined
  })
  return parents
}

/** Looks a tree over; with `source`, the tree has the positions of tags and attributes in it. */
export function pageOf(root: Root, source?: string, untouched = false): Page {
  const page = new Page(root, source, untouched)
  // Most pages were never written to, and need not be asked element by element.
  const written = source === undefined || (!untouched && mayBeWritten(source))
  const search = new ContentSearch()
  traverse(root, (node, parent, around, index) => {
    if (node.type === 'text') return undefined
    if (node.type !== 'element') {
      if (isPlaceholder(node)) page.placeholders.push(node)
      const fromSource = written ? labelBeside(node, parent, index) : undefined
      if (!fromSource) return undefined
      page.sourceLabels.set(fromSource.label, fromSource.part)
      noteParents(page, fromSource.label, around)
      return undefined
    }
    const {tagName} = node
    const isContent = contents.has(landmarkOf(node))
    const interest = isContent ? 'content' : interests.get(tagName)
    if (interest === 'unseen') {
      if (tagName !== 'svg' || !isSymbolSheet(node)) return false
      page.sheets.push(node)
      noteParents(page, node, around)
      return false
    }
    if (tagName === 'p' || (tagName === 'div' && isLine(node))) page.paragraphs.push(node)
    if (interest === 'text' || interest === 'content') search.note(node, around)
    const ours = written && mayBeOurs(node)
    if (!ours && (interest === undefined || interest === 'text')) return undefined
    noteParents(page, node, around)
    if (interest === 'media') page.holders.push([node, parent])
    else if (interest === 'frame') note(page, node, parent)
    return !(ours && noteOwn(page, node, parent))
  })
  page.amp = ampFormatOf(page)
  page.content = search.found ?? page.body ?? page.html ?? root
  return page
}

/** The element around the content, where the source spells its start tag; a parser adds a `body` where it does not. */
export function contentElement({content, html, source}: Page): Element | undefined {
  if (content.type === 'root' || content === html) return undefined
  return source === undefined || content.data?.position?.opening ? content : undefined
}

/** What a node stands in. */
export function parentOf(page: Page, node: RootContent): Parent {
  return page.parentOf(node)
}

/** What stands after a node in its parent, one by one. */
export function* followersOf(page: Page, node: RootContent): Generator<RootContent> {
  const {children} = page.parentOf(node)
  for (let index = page.indexOf(node) + 1; index < children.length; index++)
    yield children[index] as RootContent
}

/** What stands before a node in its parent, the nearest first. */
export function* precedersOf(page: Page, node: RootContent): Generator<RootContent> {
  const {children} = page.parentOf(node)
  for (let index = page.indexOf(node) - 1; index >= 0; index--) yield children[index] as RootContent
}

/** The nearest element around a node with this name. */
export function closest(page: Page, node: RootContent, name: string): Element | undefined {
  for (let at = parentOf(page, node); at.type !== 'root'; at = parentOf(page, at))
    if (at.tagName === name) return at
  return undefined
}

const contents: ReadonlySet<string> = new Set(['article', 'main'])

/** What an element is noted as, by its name: of {@link leading} what may be the content, and what text stands in. */
const interests: ReadonlyMap<string, 'unseen' | 'content' | 'text' | 'media' | 'frame'> = new Map([
  ...[...unseen].map(name => [name, 'unseen'] as const),
  ...[...leading].map(name => [name, 'text'] as const),
  ...[...contents].map(name => [name, 'content'] as const),
  ...mediaTags.map(name => [name, 'media'] as const),
  ...['html', 'head', 'body', 'figcaption', 'script', 'link', 'meta'].map(name => [name, 'frame'] as const),
])

/** Whether an element begins with words, or with an icon before them. */
function isLine({children: [first]}: Element): boolean {
  return first?.type === 'text' || isElement(first, 'span', 'svg', 'picture', 'img')
}

/** A map of all elements would cost more than everything else here. */
function noteParents({parents}: Page, node: RootContent, around: readonly Parent[]): void {
  let inner = node
  for (let depth = around.length - 1; depth >= 0 && !parents.has(inner); depth--) {
    const parent = around[depth] as Parent
    parents.set(inner, parent)
    if (parent.type === 'root') return
    inner = parent
  }
}

function note(page: Page, node: Element, parent: Parent): void {
  const {tagName} = node
  if (tagName === 'html' && parent === page.root) page.html ??= node
  else if (tagName === 'head' && parent === page.html) page.head ??= node
  else if (tagName === 'body' && parent === page.html) page.body ??= node
  else if (tagName === 'figcaption') noteCaption(page, node)
  else if (tagName === 'meta') {
    if (attributeOf(node, 'name')?.trim().toLowerCase() === 'ai-disclosure') page.metas.push(node)
  } else {
    if (/^application\/ld\+json\s*(;|$)/i.test(attributeOf(node, 'type')?.trim() ?? ''))
      page.scripts.push(node)
    else if (isManifest(node)) page.manifests.push(node)
  }
}

function isManifest(node: Element): boolean {
  if (node.tagName === 'link')
    return (attributeOf(node, 'rel') ?? '').toLowerCase().split(/\s+/).includes('c2pa-manifest')
  return node.tagName === 'script' && attributeOf(node, 'type')?.trim().toLowerCase() === 'application/c2pa'
}

/** Notes what we wrote; gives whether it is a label that holds nothing else. */
function noteOwn(page: Page, node: Element, parent: Parent): boolean {
  const wrapped = isElement(parent) && page.wrappers.has(parent)
  if (isOwnLabel(node)) {
    if (!wrapped) page.labels.push(node)
    return isWholeLabel(node)
  }
  if (isOwnPanel(node)) {
    if (!wrapped) page.panels.push(node)
  } else if (isOwnWrapper(node)) {
    if (isWholeWrapper(node)) page.wrappers.add(node)
  } else if (
    node.tagName !== 'figcaption' &&
    hasAttribute(node, ownAttribute) &&
    !(node.tagName === 'script' && isUnclosed(node))
  ) {
    const owned = ['meta', 'link'].includes(node.tagName) || (node.tagName === 'script' && !isMerged(node))
    if (owned) page.marks.push(node)
    else if (node.tagName !== 'script') page.marked.push(node)
  }
  return false
}

function noteCaption(page: Page, node: Element): void {
  const own = isOwnCaption(node) && isWholeCaption(node)
  if (own) page.captions.add(node)
  const figure = closest(page, node, 'figure')
  if (!figure) return
  const there = page.captionOf.get(figure)
  if (!there || (!own && page.captions.has(there))) page.captionOf.set(figure, node)
}
