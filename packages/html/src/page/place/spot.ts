/** Where the label of the text stands: where the page says so, else where the caller does, else at the head. */
import {isLabelPlace} from '@forthright/core/surface'
import type {Element, RootContent} from 'hast'
import type {Place} from '../../apply/edit.ts'
import {isElement, type Parent} from '../../hast/tree.ts'
import {isPassed} from '../opening.ts'
import {isOwnLabel} from '../own.ts'
import type {Page} from '../page.ts'
import {Standings} from '../standing.ts'
import {isAround} from './around.ts'
import {afterBlock, beforeBlock, blockAround, blockOn, isClosed, isInline, takesBlocks} from './block.ts'
import {firstWords, lastWords} from './first-words.ts'
import {headPlace, isPast} from './head-place.ts'
import {isUnread, rowOf} from './row.ts'
import {readSelector, selectFirst} from './select.ts'

/** A place, and how the report calls it. */
export interface Spot {
  /** Undefined where a page has no place for a label. */
  place: Place | undefined
  where: string
  /** Whether page or caller asked for it, so that a label that stands elsewhere moves. */
  isAsked: boolean
  /** What was asked for and is not to be had. */
  missed?: string
}

/** The place for a label; `asked` is a word of `labelPlaces`, or a selector. */
export function spotFor(page: Page, asked: string | undefined): Spot {
  const head = () => ({place: headPlace(page), where: 'head of content'})
  if (asked === undefined && page.placeholders.length === 0) return {...head(), isAsked: false}
  const standings = new Standings(page)
  const [placeholder, ...unfit] = page.placeholders
    .map(node => (standings.of(node) === 'content' ? besidePlaceholder(page, node) : undefined))
    .sort(byFitness)
  if (placeholder) return {place: placeholder, where: 'at the placeholder', isAsked: true}
  const missed = unfit.length > 0 || page.placeholders.length > 0 ? placeholderMissed : undefined
  if (asked === undefined || missed !== undefined)
    return {...head(), isAsked: false, ...(missed === undefined ? {} : {missed})}
  if (!isLabelPlace(asked)) {
    const target = selectFirst(page, readSelector(asked))
    const standing = target && standings.of(target)
    const place = target && standing === 'content' ? besideTarget(page, target) : undefined
    if (place) return {place, where: `at ${asked}`, isAsked: true}
    const what =
      standing === undefined
        ? 'meets nothing on this page'
        : standing === 'content'
          ? 'meets only what no label can stand beside'
          : `meets what is ${standing === 'hidden' ? 'out of sight' : 'not in the content'}`
    return {...head(), isAsked: false, missed: `The place ${JSON.stringify(asked)} ${what}`}
  }
  if (asked === 'start') return {...head(), isAsked: true}
  const place = asked === 'end' ? endPlace(page) : afterFirstParagraph(page, standings)
  if (place)
    return {place, where: asked === 'end' ? 'end of content' : 'after the first paragraph', isAsked: true}
  const what = asked === 'end' ? 'has no end that can be seen' : 'has no paragraph'
  return {...head(), isAsked: false, missed: `The content ${what}`}
}

const placeholderMissed = 'The placeholder stands where no label can, or is not seen in the content'

function byFitness(a: Place | undefined, b: Place | undefined): number {
  return Number(a === undefined) - Number(b === undefined)
}

/** After the placeholder, or where it stands in a line of text, before that. */
function besidePlaceholder(page: Page, node: RootContent): Place | undefined {
  const block = blockAround(page, node)
  if (!block) return undefined
  page.parents.set(block.node, block.parent)
  return {kind: block.node === node ? 'after' : 'before', node: block.node}
}

/** In a target that holds blocks, as the first of them; else before it. */
function besideTarget(page: Page, target: Element): Place | undefined {
  const block = blockAround(page, target)
  if (takesBlocks(target)) return block || target === page.body ? {kind: 'first', parent: target} : undefined
  if (!block) return undefined
  page.parents.set(block.node, block.parent)
  return isElement(block.node) && !isInline(block.node)
    ? {kind: 'before', node: block.node}
    : beforeBlock(page, block)
}

/** After the first paragraph of running text. */
function afterFirstParagraph(page: Page, standings: Standings): Place | undefined {
  const columns = new Map<Parent, boolean>()
  const paragraph = page.paragraphs.find(
    node =>
      isElement(node, 'p') &&
      !isOwnLabel(node) &&
      saysSomething(node) &&
      isInColumn(page, page.parentOf(node), columns) &&
      standings.of(node) === 'content' &&
      isClosed(node),
  )
  return paragraph && afterBlock(page, {node: paragraph, parent: page.parentOf(paragraph)})
}

function saysSomething(node: Element): boolean {
  return firstWords(node) !== undefined
}

/**
 * Whether what stands in an element stands in the content by itself, and not around it, in a list or in a quotation; each
 * element is looked at once, however many blocks are in it.
 */
function isInColumn(page: Page, parent: Parent, known: Map<Parent, boolean>): boolean {
  const passed: Parent[] = []
  let at = parent
  while (!known.has(at) && at !== page.content && at.type !== 'root' && !breaksColumn(at)) {
    passed.push(at)
    at = page.parentOf(at)
  }
  const is = known.get(at) ?? at === page.content
  for (const one of [...passed, at]) known.set(one, is)
  return is
}

function breaksColumn(node: Element): boolean {
  const isApart = isElement(node, 'blockquote', 'li', 'dd', 'td', 'th', 'figure', 'figcaption', 'aside')
  return isApart || !takesBlocks(node) || isAround(node)
}

/** After the last block of the content that says something. */
function endPlace(page: Page): Place | undefined {
  const last = lastWords(page.content)
  if (!last) return undefined
  const block = blockOn(last.path, page.content)
  for (const [depth, node] of last.path.entries())
    page.parents.set(node, (last.path[depth - 1] as Element) ?? page.content)
  const {node, parent} = block
  const isLine = !isElement(node) || isInline(node)
  if (isLine || !isClosed(node)) return {kind: 'last', parent}
  return afterBlock(page, block)
}

/** Whether a node stands at a place already, with nothing to be read between. */
export function standsAt(page: Page, node: RootContent, place: Place): boolean {
  const parent = page.parentOf(node)
  if (parent !== ('parent' in place ? place.parent : page.parentOf(place.node))) return false
  const row = rowOf(page, parent)
  const [at, anchor] = [page.indexOf(node), 'node' in place ? page.indexOf(place.node) : -1]
  switch (place.kind) {
    case 'after':
      return anchor < at && row.isSilent(anchor + 1, at)
    case 'before':
      return at < anchor && row.isSilent(at + 1, anchor)
    case 'first':
      return row.isSilent(0, at)
    case 'last':
      return row.isSilent(at + 1)
  }
}

/** Whether a label stands where earlier versions put it: before all of the content, with navigation and headers below. */
export function standsAbove(page: Page, node: RootContent): boolean {
  const parent = page.parentOf(node)
  if (parent !== page.content) return false
  const nodes: readonly RootContent[] = parent.children
  const [at, {first}] = [page.indexOf(node), rowOf(page, parent)]
  if (first < at) return false
  // What is passed over itself has the first of the row after it.
  const next = first > at ? nodes[first] : nodes.slice(at + 1).find(one => !isPassed(one))
  return isElement(next) && isPast(next)
}

/** What stands at a place next to a label there, or where one may have been. */
export function nextAt(page: Page, place: Place): RootContent | undefined {
  const parent = 'parent' in place ? place.parent : page.parentOf(place.node)
  const nodes: readonly RootContent[] = parent.children
  const start = 'parent' in place ? 0 : nodes.indexOf(place.node) + Number(place.kind === 'after')
  return nodes.slice(start).find(node => !isUnread(node))
}
