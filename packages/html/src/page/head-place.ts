/** The head of the content: where the label of the text stands. */
import type {Element} from 'hast'
import type {Place} from '../apply/edit.ts'
import {unseen} from '../hast/tags.ts'
import {isElement, type Parent, traverse} from '../hast/tree.ts'
import {isHeading, isOurs, isPassed, openingOf} from './opening.ts'
import {isUnclosed} from './own.ts'
import {contentElement, type Page} from './page.ts'

/** Elements that only stand inside others which a fragment leaves out. */
const inner = 'tr td th tbody thead tfoot caption colgroup col li dt dd option optgroup'.split(' ')
/** Those of them that take a paragraph. */
const holders = ['li', 'dt', 'dd', 'td', 'th']
/** Where a label at the head of the content goes; undefined where a page has no place for a paragraph. */
export function headPlace(page: Page): Place | undefined {
  const {content} = page
  // A frameset has no content of its own.
  if (content.type === 'element' && content === page.html) return undefined
  const next = content.children.find(child => !isPassed(child))
  const first = openingOf(content)
  if (isHeading(first, 'h1') && !isUnclosed(first)) return {kind: 'after', node: first}
  if (contentElement(page)) return {kind: 'first', parent: content}
  if (!next) return {kind: content === page.body ? 'first' : 'last', parent: content}
  if (!isElement(next) || standsFree(next.tagName)) return {kind: 'before', node: next}
  const holder = firstHolder(content)
  return holder ? {kind: 'first', parent: holder} : undefined
}

/** Whether an element of this name needs no list or table around it, which a fragment may leave out. */
export function standsFree(name: string): boolean {
  return !inner.includes(name)
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
