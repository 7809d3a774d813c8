/**
 * The head of a mail. Mail programs show its first words beside the subject; many mails begin with words for that,
 * which are hidden in the mail itself, and nothing may come before them.
 */
import type {Element, RootContent} from 'hast'
import type {Place} from '../apply/edit.ts'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import {unseen} from '../hast/tags.ts'
import {indexIn, isBlank, isElement, type Parent, traverse} from '../hast/tree.ts'
import {isUnclosed} from '../page/own.ts'
import {panelClass} from '../page/own-names.ts'
import {type Page, parentOf} from '../page/page.ts'
import {topPlace} from '../page/place/head-place.ts'
import {framesOf} from './frames.ts'

/** Elements that may hold a table. */
const holders = ['article', 'blockquote', 'body', 'center', 'div', 'main', 'section', 'td', 'th']
/** What shows something without words. */
const shown = ['img', 'amp-img', 'input', 'button', 'video', 'hr', 'svg']

/** Where a label goes: after the hidden words, else at the head as on any page, and never right after our details. */
export function mailPlace(page: Page): Place | undefined {
  const details = new Set<RootContent>(framesOf(page, panelClass))
  const hidden = preheaderOf(page, details)
  const place = (hidden && placeAfter(page, hidden)) ?? topPlace(page)
  if (place?.kind !== 'last' && place?.kind !== 'before') return place
  const parent = 'parent' in place ? place.parent : parentOf(page, place.node)
  const end = 'node' in place ? indexIn(parent, place.node) : parent.children.length
  const above = parent.children.slice(0, end).findLast(node => isElement(node) && details.has(node))
  return above ? {kind: 'before', node: above} : place
}

/** The last hidden element before anything that is shown; details of ours may stand there, where all else is left open. */
function preheaderOf(page: Page, details: ReadonlySet<RootContent>): Element | undefined {
  let last: Element | undefined
  let done = false
  traverse(page.content, node => {
    if (done || (isElement(node) && unseen.has(node.tagName)) || details.has(node)) return false
    if (isElement(node) && isHidden(node)) {
      last = node
      return false
    }
    if (isElement(node, 'style', 'script', 'template', 'noscript', 'title')) return false
    done = isElement(node, ...shown) || (node.type === 'text' && !isBlank(node))
    return !done
  })
  return last
}

/** After the hidden element, or after what holds nothing but it. */
function placeAfter(page: Page, hidden: Element): Place | undefined {
  for (let node = hidden; ; ) {
    const parent = parentOf(page, node)
    if (!parent || isUnclosed(node)) return undefined
    const rest = parent.children.slice(parent.children.indexOf(node) + 1)
    if (parent.type === 'root' || holders.includes(parent.tagName)) {
      const closer = rest.find(one => !isBlank(one))
      return {kind: 'after', node: closer && closesCondition(closer) ? closer : node}
    }
    // A row, a paragraph or a link in which more is shown has no place for a table right after the hidden words.
    if (rest.some(one => !isBlank(one))) return firstHolderAfter(page, hidden)
    node = parent
  }
}

/** The first cell, or other holder, after a hidden one: where the words that are shown begin. */
function firstHolderAfter(page: Page, hidden: Element): Place | undefined {
  let passed = false
  let found: Parent | undefined
  traverse(page.content, node => {
    if (node === hidden) passed = true
    else if (passed && !found && isElement(node, ...holders) && !isHidden(node)) found = node
    return found === undefined && node !== hidden
  })
  return found && {kind: 'first', parent: found}
}

/** The end of what only some clients show; what is inside is not for the others. */
function closesCondition(node: RootContent): boolean {
  return node.type === 'comment' && /^\s*<!\[endif\]/i.test(node.value)
}

/** Hidden by one of the ways that clients understand. */
function isHidden(node: Element): boolean {
  const style = (attributeOf(node, 'style') ?? '').toLowerCase().replace(/\s+/g, '')
  return (
    hasAttribute(node, 'hidden') ||
    /(^|;)(display:none|visibility:hidden|mso-hide:all|opacity:0(?![.\d])|max-height:0)/.test(style)
  )
}
