/** Applies edits to a source by splicing: every byte that is not ours stays as it is. */
import type {Splice} from '@forthright/core/text'
import type {Comment, Element, RootContent} from 'hast'
import {attributeOf, propertyOf} from '../hast/attributes.ts'
import {asciiJson} from '../hast/escape-html.ts'
import {type NewElement, render, renderAttributes, type Spelling} from '../hast/new-element.ts'
import {formatting, nameEnd, unseen} from '../hast/tags.ts'
import {isElement, type Parent} from '../hast/tree.ts'
import {isUnclosed} from '../page/own.ts'
import {type Page, parentOf, precedersOf} from '../page/page.ts'
import type {Edit} from './edit.ts'
import {otherEncoding} from './encoding.ts'

/** What comes first where several edits meet at one offset: the end of what precedes, then the start of what follows. */
const order: Readonly<Record<Edit['kind'], number>> = {
  after: 0,
  last: 1,
  first: 2,
  before: 3,
  attributes: 4,
  text: 5,
  replace: 6,
  remove: 7,
}

/** The edits as splices, in the order in which they are applied. */
export function splicesFor(page: Page, source: string, edits: readonly Edit[]): Splice[] {
  const spelling = {xml: isXml(source.slice(0, 2000)), ascii: otherEncoding(source) !== undefined}
  const ordered = edits.toSorted((a, b) => order[a.kind] - order[b.kind])
  const splices = ordered.flatMap(edit => splicesOf(page, source, edit, spelling))
  // Sorting is stable: at one place the order above holds, then that of the plan.
  return splices.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether empty elements are closed in a source that begins so. */
function isXml(start: string): boolean {
  return /^\uFEFF?\s*<\?xml\b/.test(start) || (start.includes('xmlns') && /<html\b[^>]*\sxmlns=/i.test(start))
}

function splicesOf(page: Page, source: string, edit: Edit, spelling: Spelling): Splice[] {
  const insert = (at: number, elements: readonly NewElement[]): Splice[] => [
    {start: at, end: at, text: elements.map(element => render(element, spelling)).join('')},
  ]
  switch (edit.kind) {
    case 'before':
      return insert(startOf(page, source, edit.node), edit.elements)
    case 'after':
      return insert(edit.node.position?.end.offset ?? startOf(page, source, edit.node), edit.elements)
    case 'first':
      return insert(innerStart(page, source, edit.parent), edit.elements)
    case 'last':
      return insert(innerEnd(page, source, edit.parent), edit.elements)
    case 'replace': {
      const [start, end] = rangeOf(edit.node)
      const text = render(edit.element, spelling)
      return start === end || source.slice(start, end) === text ? [] : [{start, end, text}]
    }
    case 'remove': {
      const [start, end] = rangeOf(edit.node)
      return start === end ? [] : [{start, end, text: ''}]
    }
    case 'text': {
      const start = edit.node.data?.position?.opening?.end.offset
      const end = edit.node.data?.position?.closing?.start.offset
      const text = spelling.ascii ? asciiJson(edit.text) : edit.text
      return start === undefined || end === undefined ? [] : [{start, end, text}]
    }
    case 'attributes':
      return attributeSplices(source, edit.node, edit.names, edit.set, spelling)
  }
}

/** Where the inside of a parent begins; where its start tag is not spelled, after what must come before it. */
function innerStart(page: Page, source: string, parent: Parent): number {
  if (parent.type === 'element') {
    const open = parent.data?.position?.opening?.end.offset
    if (open !== undefined) return open
    if (parent === page.body) return afterHead(page, source)
  }
  return contentStart(page, source)
}

/** Where the inside of a parent ends, before anything in it that is never closed and would swallow what follows. */
function innerEnd(page: Page, source: string, parent: Parent): number {
  const close = parent.type === 'element' ? parent.data?.position?.closing?.start.offset : undefined
  if (close !== undefined && !hidesRest(parent.children.at(-1))) return close
  const children = parent.children.filter(child => child.position !== undefined)
  const last = children.findLastIndex(child => isComplete(source, child))
  const open = children[last + 1]
  const before = children[last]
  // A formatting element that a parser opened again has its start tag further up, in another.
  const reopened = isElement(open) && formatting.has(open.tagName) && before !== undefined
  if (open) return reopened ? Math.max(rangeOf(open)[0], rangeOf(before)[1]) : rangeOf(open)[0]
  const [node] = children.slice(-1)
  if (node) return rangeOf(node)[1]
  return innerStart(page, source, parent === page.head && page.html ? headAnchor(page) : parent)
}

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
  // An end tag in an unclosed template ends nothing, whatever the parser notes.
  if (end !== undefined && !hidesRest(head?.children.at(-1))) return end
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

function startOf(page: Page, source: string, node: RootContent): number {
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const start = node.position?.start.offset
  if (start !== undefined) return Math.max(bom, start)
  for (const before of precedersOf(page, node))
    if (before.position !== undefined && isComplete(source, before)) return rangeOf(before)[1]
    else if (before.position !== undefined) break
  return innerStart(page, source, parentOf(page, node))
}

/** Whether a node has an end in the source, so that something can stand after it. */
function isComplete(source: string, node: RootContent): boolean {
  if (node.type === 'comment') return isClosedComment(source, node)
  // A source that breaks off in `</` would make what follows a tag of another kind.
  if (node.type === 'text') return rangeOf(node)[1] < source.length || !/<\/?$/.test(source)
  return !isElement(node) || !isUnclosed(node)
}

function isClosedComment(source: string, node: Comment): boolean {
  const text = source.slice(...rangeOf(node))
  return text.startsWith('<!--') ? /^<!---?>$|^<!--[\s\S]*--!?>$/.test(text) : text.endsWith('>')
}

function rangeOf(node: RootContent): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

function attributeSplices(
  source: string,
  node: Element,
  names: readonly string[],
  set: Record<string, string>,
  spelling: Spelling,
): Splice[] {
  const there = names.filter(name => attributeOf(node, name) !== undefined)
  const wanted = Object.keys(set)
  if (there.length === wanted.length && wanted.every(name => attributeOf(node, name) === set[name])) return []
  const open = node.data?.position?.opening?.start.offset
  if (open === undefined) return []
  // Not the name of the node: a parser calls `<image>` an `img`.
  const at = nameEnd(source, open + 1)
  const splices: Splice[] =
    wanted.length === 0 ? [] : [{start: at, end: at, text: renderAttributes(set, spelling)}]
  for (const gone of there) {
    const place = node.data?.position?.properties?.[propertyOf(gone)]
    const start = place?.start.offset
    const end = place?.end.offset
    if (start === undefined || end === undefined) continue
    splices.push({start: /\s/.test(source[start - 1] ?? '') ? start - 1 : start, end, text: ''})
  }
  return splices
}
