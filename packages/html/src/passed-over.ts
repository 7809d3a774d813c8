/** What is not read as the beginning of anything. */
import type {Element, RootContent} from 'hast'
import {isSymbolSheet} from './eu-icons/icon-element.ts'
import {isOwnLabel, isOwnPanel, isOwnWrapper, isWholeWrapper} from './own.ts'
import {isBlank, isElement} from './tree.ts'

/** What the eye passes over, and our own paragraphs. A comment of the block editor opens a block: nothing comes between. */
export function isPassed(node: RootContent): boolean {
  if (node.type === 'comment') return !/^\s*\/?wp:/.test(node.value)
  const type: string = node.type
  return type === 'doctype' || type === 'mdxjsEsm' || isBlank(node) || (isElement(node) && isOurs(node))
}

/** Whether an element that stands at the head of content is ours. */
export function isOurs(node: Element): boolean {
  const label = node.tagName === 'p' && isOwnLabel(node)
  return label || isOwnPanel(node) || isSymbolSheet(node) || (isOwnWrapper(node) && isWholeWrapper(node))
}
