/** Where nodes and their insides begin and end in the source that they were parsed from. */
import type {RootContent} from 'hast'
import {formatting, markupEnd, unseen} from '../hast/tags.ts'
import {isElement, type Parent} from '../hast/tree.ts'
import {isUnclosed} from '../page/own.ts'
import {type Page, parentOf, precedersOf} from '../page/page.ts'
import {isClosedComment} from '../page/place/open-end.ts'

/** Where the inside of a parent begins; where its start tag is not spelled, after what must come before it. */
export function innerStart(page: Page, source: string, parent: Parent): number {
  if (parent.type === 'element') {
    const open = parent.data?.position?.opening?.end.offset
    if (open !== undefined) return open
    if (parent === page.body) return afterHead(page, source)
  }
  return contentStart(page, source)
}

/** Where the inside of a parent ends, before anything in it that is never closed and would swallow what follows. */
export function innerEnd(page: Page, source: string, parent: Parent): number {
  const close = parent.type === 'element' ? parent.data?.position?.closing?.start.offset : undefined
  if (close !== undefined && !hidesRest(parent.children.at(-1))) return close
  const children = parent.children.filter(child => child.position !== undefined)
  const last = children.findLastIndex(child => isComplete(source, child))
  const open = children[last + 1]
  if (open) return startOf(page, source, open)
  const node = parent.children.at(-1)
  if (node && children.length > 0) return endOf(page, source, node)
  if (parent === page.body && !parent.data?.position?.opening)
    return afterNothing(source, afterHead(page, source), endsBody)
  if (parent !== page.head || !page.html) return innerStart(page, source, parent)
  const anchor = headAnchor(page)
  const start = innerStart(page, source, anchor)
  return anchor === parent ? start : afterNothing(source, start, endsHead)
}

/** After what is nothing there, or stands by itself, and would be a piece of what is put before it. */
function afterNothing(source: string, start: number, ends: RegExp): number {
  let at = start
  for (;;) {
    at += spaceAt(source, at)
    const opens = source.slice(at, at + 9)
    if (!/^<(?:!(?!doctype)|\?|\/)/i.test(opens) || ends.test(opens)) return at
    const end = markupEnd(source, at)
    if (!isClosedComment(source.slice(at, end))) return at
    at = end
  }
}

/** The end tags that say something where no head is open, and where no body is. */
const endsHead = /^<\/(?:head|body|html|br)\b/i
const endsBody = /^<\/(?:body|html|br)\b/i

/** Whether all that follows a node in its parent would stand in it, out of sight. */
function hidesRest(node: RootContent | undefined): boolean {
  return isElement(node) && unseen.has(node.tagName) && isUnclosed(node)
}

/** A head that is not spelled begins where `html` begins, or where the source does. */
function headAnchor(page: Page): Parent {
  const {head, html} = page
  if (head?.data?.position?.opening) return head
  return html?.data?.position?.opening ? html : page.root
}

function afterHead(page: Page, source: string): number {
  const {head, html} = page
  const end = head?.data?.position?.closing?.end.offset
  // An end tag in an unclosed template ends nothing, whatever the parser notes; what follows it may belong to the head.
  if (head && end !== undefined && !hidesRest(head.children.at(-1)))
    return Math.max(end, ...head.children.map(child => rangeOf(child)[1]))
  if (head) return innerEnd(page, source, head)
  return html?.data?.position?.opening?.end.offset ?? contentStart(page, source)
}

/** After the byte order mark, the doctype and the comments before the first element. */
function contentStart(page: Page, source: string): number {
  let at = source.startsWith('\uFEFF') ? 1 : 0
  for (const child of page.root.children) {
    if (child.type !== 'doctype' && !(child.type === 'comment' && isComplete(source, child))) break
    at = Math.max(at, rangeOf(child)[1])
  }
  return at
}

/** Where a node starts: never before what it stands in begins, nor before the end of what precedes it. */
export function startOf(page: Page, source: string, node: RootContent): number {
  const parent = parentOf(page, node)
  const start = node.position?.start.offset
  const least = Math.max(
    source.startsWith('\uFEFF') ? 1 : 0,
    parent.type === 'element' ? (parent.data?.position?.opening?.end.offset ?? 0) : 0,
  )
  // The white space that a fragment begins with may stand in the head of the page that it becomes.
  const at = Math.max(least, start ?? 0)
  if (start !== undefined && node.type === 'text' && parent === page.root) return at + spaceAt(source, at)
  if (start !== undefined && !(isElement(node) && formatting.has(node.tagName))) return at
  for (const before of precedersOf(page, node)) {
    if (before.position === undefined) continue
    if (!isComplete(source, before)) break
    // A formatting element that a parser opened again has its start tag further up, in what precedes it.
    return Math.max(at, rangeOf(before)[1])
  }
  return start === undefined ? innerStart(page, source, parent) : at
}

/** Where a node ends; what a parser opened again, and so has no place, where the last in it ends. */
export function endOf(page: Page, source: string, node: RootContent): number {
  let at: RootContent | undefined = node
  while (at) {
    if (at.position) return rangeOf(at)[1]
    at = isElement(at) ? at.children.at(-1) : undefined
  }
  return startOf(page, source, node)
}

function spaceAt(source: string, start: number): number {
  return /^[\t\n\f\r ]*/.exec(source.slice(start))?.[0].length ?? 0
}

/** Whether a node has an end in the source, so that something can stand after it. */
function isComplete(source: string, node: RootContent): boolean {
  if (node.type === 'comment') return isClosedComment(source.slice(...rangeOf(node)))
  // A source that breaks off in `</` would make what follows a tag of another kind.
  if (node.type === 'text') return rangeOf(node)[1] < source.length || !/<\/?$/.test(source)
  return !isElement(node) || !isUnclosed(node)
}

/** The offsets of a node; 0 where it has none. */
export function rangeOf(node: RootContent): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}
