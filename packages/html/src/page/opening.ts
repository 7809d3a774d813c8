/** What content opens with, and what is not read as the beginning of anything. */
import type {Element, RootContent} from 'hast'
import {silent} from '../hast/tags.ts'
import {isBlank, isElement, type Parent, traverse} from '../hast/tree.ts'
import {isOwnLabel, isOwnPanel, isOwnWrapper, isWholeWrapper} from './own.ts'
import {isSymbolSheet} from './own-icon.ts'

/** The first that is read of an element. */
export function openingOf({children}: Parent): RootContent | undefined {
  return children.find(child => !isPassed(child) && !(isElement(child) && silent.has(child.tagName)))
}

/** A heading of one of these names, or the header that holds it. */
export function isHeading(node: RootContent | undefined, ...names: string[]): node is Element {
  if (isElement(node, ...names)) return true
  if (!isElement(node, 'header', 'hgroup')) return false
  let holds = false
  traverse(node, inner => {
    holds ||= isElement(inner, ...names)
    return !holds
  })
  return holds
}

/** What the eye passes over, and our own paragraphs. A comment of the block editor opens a block: nothing comes between. */
export function isPassed(node: RootContent): boolean {
  if (node.type === 'comment') return !/^\s*\/?wp:/.test(node.value)
  const type: string = node.type
  return type === 'doctype' || type === 'mdxjsEsm' || isBlank(node) || (isElement(node) && isOurs(node))
}

/** Whether an element that stands at the head of content is ours. */
export function isOurs(node: Element): boolean {
  const label = isElement(node, 'p', 'div') && isOwnLabel(node)
  return label || isOwnPanel(node) || isSymbolSheet(node) || (isOwnWrapper(node) && isWholeWrapper(node))
}
