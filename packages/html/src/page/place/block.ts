/** Blocks, what holds them together, and how a label stands beside one. */
import type {Element, RootContent} from 'hast'
import type {Place} from '../../apply/edit.ts'
import {attributeOf} from '../../hast/attributes.ts'
import {silent} from '../../hast/tags.ts'
import {isBlank, isElement, type Parent, traverse} from '../../hast/tree.ts'
import {isHeading, isOurs, isPassed} from '../opening.ts'
import {isOwnLabel, isUnclosed} from '../own.ts'
import {ownAttribute} from '../own-names.ts'
import {contentElement, type Page} from '../page.ts'
import {hidesWithin} from '../standing.ts'
import {hides, isSkipLink, landmarkOf, sections} from './around.ts'

/** A block, and the element in which a label can stand beside it. */
export interface Block {
  node: RootContent
  parent: Parent
}

/** Elements that only stand inside others which a fragment leaves out. */
const inner = 'tr td th tbody thead tfoot caption colgroup col li dt dd option optgroup'.split(' ')
/** Those of them that take a paragraph. */
export const holders: readonly string[] = ['li', 'dt', 'dd', 'td', 'th']
/** What only holds blocks together: a label stands in it, beside the first of them. */
const containers: ReadonlySet<string> = new Set('body main article section div center form'.split(' '))
/** What stands on a line with the words beside it. */
const inline: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo br button cite code data del dfn em font i img input ins kbd label mark nobr picture q s samp select small ' +
    'span strike strong sub sup svg textarea time tt u var wbr'
  ).split(' '),
)
/** What may stand around a heading and be left behind with it. */
const headers: ReadonlySet<string> = new Set([...inline, 'h1', 'hgroup', 'header'])
export const pictures: ReadonlySet<string> = new Set(
  'img picture video audio svg iframe figure amp-img'.split(' '),
)

/** Whether an element of this name needs no list or table around it, which a fragment may leave out. */
export function standsFree(name: string): boolean {
  return !inner.includes(name)
}

/** Whether an element stands in a line of text. */
export function isInline(node: Element): boolean {
  return inline.has(node.tagName)
}

/** The block on a path of nodes, each in the one before it: the first that does not only hold others together. */
export function blockOn(path: readonly [RootContent, ...RootContent[]], content: Parent): Block {
  let parent = content
  let inSection = isElement(content) && sections.has(landmarkOf(content))
  for (const node of path.slice(0, -1)) {
    const holds = isElement(node) && (isContainer(node) || (landmarkOf(node) === 'header' && !inSection))
    // What moves in when it is reached is out of sight until then.
    if (!holds || hidesWithin(node)) return {node, parent}
    inSection ||= sections.has(landmarkOf(node))
    parent = node
  }
  return {node: path.at(-1) ?? path[0], parent}
}

/** Whether an element holds blocks together and is none itself. */
export function isContainer(node: Element): boolean {
  return containers.has(node.tagName) || ['main', 'article'].includes(landmarkOf(node))
}

/** Whether a block is the heading that words are, or no more than what is around it. */
export function isHeader({node}: Block, words: RootContent): boolean {
  return isHeading(words, 'h1') && isElement(node) && headers.has(node.tagName)
}

/** After a block, and after the comment of the block editor that closes it. */
export function afterBlock(page: Page, {node, parent}: Block): Place {
  const last = closingComment(node, parent) ?? node
  page.parents.set(last, parent)
  return {kind: 'after', node: last}
}

/** Whether what follows a block decides where its end is. */
export function isInComments({node, parent}: Block): boolean {
  return (
    parent.children.some(child => child.type === 'comment' && /^\s*wp:/.test(child.value)) &&
    !closingComment(node, parent)
  )
}

function closingComment(node: RootContent, {children}: Parent): RootContent | undefined {
  const nodes: readonly RootContent[] = children
  const next = nodes.slice(nodes.indexOf(node) + 1).find(one => !isBlank(one))
  return next?.type === 'comment' && /^\s*\/wp:/.test(next.value) ? next : undefined
}

/** Before a block, with what stands on a line with it, the pictures above it, and the comment that opens it. */
export function beforeBlock(page: Page, {node: block, parent}: Block): Place {
  const nodes: readonly RootContent[] = parent.children
  const isLine = !isElement(block) || isInline(block)
  let at = nodes.indexOf(block)
  for (let index = at - 1; index >= 0; index--) {
    const node = nodes[index] as RootContent
    if (isElement(node) && isOurs(node)) break
    if (isPassed(node)) continue
    // What a run puts after a label stays after it.
    if (isOwnScript(node)) {
      at = index
      continue
    }
    const joins =
      node.type === 'comment' || (isElement(node) ? (isLine ? isOnLine(node) : isPicture(node)) : isLine)
    if (!joins) break
    at = index
  }
  const start = nodes[at] as RootContent
  const opens = parent === contentElement(page) && isOpening(nodes, at)
  if (opens) return {kind: 'first', parent}
  page.parents.set(start, parent)
  return {kind: 'before', node: start}
}

/** Whether nothing that is read comes before a node. */
function isOpening(nodes: readonly RootContent[], at: number): boolean {
  for (let index = 0; index < at; index++) {
    const node = nodes[index] as RootContent
    if (!isPassed(node) && !isElement(node, ...silent)) return false
  }
  return true
}

/** Whether a node is a script that a run has put beside its label. */
export function isOwnScript(node: RootContent): boolean {
  return isElement(node, 'script') && attributeOf(node, ownAttribute) === ''
}

function isOnLine(node: Element): boolean {
  return isInline(node) && !isSkipLink(node) && !hides(node)
}

/** A picture, its label, or a block of nothing but pictures. */
function isPicture(node: Element): boolean {
  if (hides(node)) return false
  if (pictures.has(node.tagName) || isOwnLabel(node)) return true
  if (!isElement(node, 'p', 'div', 'center')) return false
  let holds = false
  let other = false
  traverse(node, child => {
    if (isElement(child) && isOwnLabel(child)) return false
    if (isElement(child) && pictures.has(child.tagName)) {
      holds = true
      return false
    }
    const isShell = isElement(child, 'a', 'p', 'div', 'span', 'br')
    other ||= child.type === 'text' ? !isBlank(child) : isElement(child) && !isShell
    return !other
  })
  return holds && !other
}

/** Whether a block can stand in an element. */
export function takesBlocks(node: Element): boolean {
  return isContainer(node) || blockHolders.has(node.tagName) || node.tagName.includes('-')
}

const blockHolders: ReadonlySet<string> = new Set(
  'li dd td th blockquote aside header footer nav figure figcaption fieldset details dialog search address body caption'.split(
    ' ',
  ),
)

/** The innermost block with a node in it that a label can stand beside; undefined where there is none. */
export function blockAround(page: Page, node: RootContent): Block | undefined {
  let at = node
  for (;;) {
    const parent = page.parentOf(at)
    if (parent.type === 'root') return page.html ? undefined : {node: at, parent}
    if (parent === page.html || parent === page.head) return undefined
    if (takesBlocks(parent) && !isElement(at, 'summary', 'legend')) return {node: at, parent}
    at = parent
  }
}

/** Whether something can stand after an element. */
export function isClosed(node: RootContent): boolean {
  return !isElement(node) || !isUnclosed(node)
}
