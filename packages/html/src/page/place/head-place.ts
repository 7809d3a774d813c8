/** The head of the content: where the label of the text stands. */
import type {Element, RootContent} from 'hast'
import type {Place} from '../../apply/edit.ts'
import {silent, unseen} from '../../hast/tags.ts'
import {isElement, type Parent, traverse} from '../../hast/tree.ts'
import {isHeading, isOurs, isPassed, openingOf} from '../opening.ts'
import {contentElement, type Page} from '../page.ts'
import {isAround, isSkipLink, landmarkOf} from './around.ts'
import {
  afterBlock,
  beforeBlock,
  blockOn,
  holders,
  isClosed,
  isHeader,
  isInComments,
  isOwnScript,
  pictures,
  standsFree,
} from './block.ts'
import {type Arrival, type FirstWords, firstLink, firstWords} from './first-words.ts'
import {endsOpen} from './open-end.ts'

/** Where a label at the head of the content goes; undefined where a page has no place for one. */
export function headPlace(page: Page): Place | undefined {
  const {content} = page
  // A frameset has no content of its own.
  if (content.type === 'element' && content === page.html) return undefined
  const first = firstWords(content) ?? firstLink(content)
  return first ? placeBeside(page, first) : placeInWordless(page)
}

/** The place at the very top of the content, for mails, whose columns are tables in boxes of all kinds. */
export function topPlace(page: Page): Place | undefined {
  const {content} = page
  if (content.type === 'element' && content === page.html) return undefined
  const first = openingOf(content)
  if (isHeading(first, 'h1') && isClosed(first)) return {kind: 'after', node: first}
  if (contentElement(page)) return {kind: 'first', parent: content}
  const next = content.children.find(child => !isPassed(child))
  if (!next) return {kind: content === page.body ? 'first' : 'last', parent: content}
  return beforeOrWithin(next, content)
}

/** Whether nothing that may still come in moves the head of some content. */
export function isHeadSure(content: Parent, arrival: Arrival): boolean {
  const first = firstWords(content, arrival)
  if (!first) return content.type === 'element' && !arrival.isOpen(content)
  const block = blockOn(first.path, content)
  if (!first.isSure || !isHeader(block, lastOf(first))) return first.isSure
  return !arrival.isOpen(block.node as Element) && !(arrival.isOpen(block.parent) && isInComments(block))
}

/**
 * Whether what stands at the head of a page is all there: our labels, and the block after them, which may be one that has
 * lost its marks.
 */
export function isHeadWhole(page: Page, arrival: Arrival): boolean {
  const place = headPlace(page)
  if (!place) return false
  const parent = 'parent' in place ? place.parent : page.parentOf(place.node)
  const nodes: readonly RootContent[] = parent.children
  const start = 'parent' in place ? 0 : nodes.indexOf(place.node) + Number(place.kind === 'after')
  const next = nodes
    .slice(start)
    .find(node => !isPassed(node) && !(isElement(node) && silent.has(node.tagName)))
  if (!next) return !arrival.isOpen(parent)
  return !isElement(next, 'p', 'div', 'blockquote', 'aside') || !arrival.isOpen(next)
}

/** Beside the block that the first words are in: after a heading of the first rank, else before it. */
function placeBeside(page: Page, first: FirstWords): Place | undefined {
  const {path} = first
  const block = blockOn(path, page.content)
  for (const [depth, node] of path.entries())
    page.parents.set(node, (path[depth - 1] as Element) ?? page.content)
  if (isElement(block.node) && !standsFree(block.node.tagName)) {
    const holder = path.find(node => isElement(node, ...holders))
    return holder ? {kind: 'first', parent: holder as Element} : placeInWordless(page)
  }
  // What is never closed would take in the label.
  if (isHeader(block, lastOf(first)) && isClosed(block.node)) return afterBlock(page, block)
  return beforeBlock(page, block)
}

function lastOf({path}: FirstWords): RootContent {
  return path.at(-1) ?? path[0]
}

/** The head of content that says nothing. */
function placeInWordless(page: Page): Place | undefined {
  const {content} = page
  const children: readonly RootContent[] = content.children
  const next = children.find(
    child => !isPassed(child) && (isOwnScript(child) || !(isElement(child) && isPast(child))),
  )
  const before = next ? children.slice(0, children.indexOf(next)) : children
  const isPreceded = before.some(
    child => isElement(child) && !isOurs(child) && isPast(child) && !silent.has(child.tagName),
  )
  if (contentElement(page) && !isPreceded) return {kind: 'first', parent: content}
  if (next && (isClosed(next) || !(isElement(next) && metadata.has(next.tagName))))
    return beforeOrWithin(next, content)
  // Before scripts and titles a label would begin the body, with them in it.
  return endsOpen(page) ? undefined : {kind: 'last', parent: content}
}

/** Before a node that needs nothing around it, else in the first element that can hold a label. */
function beforeOrWithin(next: RootContent, content: Parent): Place | undefined {
  if (!isElement(next) || standsFree(next.tagName)) return {kind: 'before', node: next}
  const holder = firstHolder(content)
  return holder ? {kind: 'first', parent: holder} : undefined
}

const metadata: ReadonlySet<string> = new Set([...silent, 'title', 'base'])

/** Whether the eye passes over an element at the head of a page. */
export function isPast(node: Element): boolean {
  const {tagName} = node
  // What is never closed would take in the label.
  if (!isClosed(node) || !standsFree(tagName)) return false
  if (metadata.has(tagName) || landmarkOf(node) === 'header' || isSkipLink(node)) return true
  return isAround(node) && !pictures.has(tagName)
}

function firstHolder(content: Parent): Element | undefined {
  let holder: Element | undefined
  traverse(content, node => {
    // What is out of sight has no parent on the page; what is ours may go.
    if (isElement(node) && (unseen.has(node.tagName) || isOurs(node))) return false
    if (!holder && isElement(node, ...holders)) holder = node
    return holder === undefined
  })
  return holder
}
