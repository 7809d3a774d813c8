/**
 * Labels that came with the page from its Markdown source: a paragraph between the comments `ai-disclosure: part`
 * and `/ai-disclosure`, the part percent-encoded.
 */
import type {Element, RootContent} from 'hast'
import {isBlank, isElement, type Parent} from '../hast/tree.ts'

/** What stands after a comment that begins such a label, and the part it is about. */
export function labelAfter(
  node: RootContent,
  parent: Parent,
  index: number,
): {label: Element; part: string} | undefined {
  const comment = commentOf(node)
  const part = comment && /^\s*ai-disclosure:\s*(\S+)\s*$/.exec(comment)?.[1]
  if (!part) return undefined
  // What an earlier run put after the label stands before the second comment.
  const [label, end] = parent.children
    .slice(index + 1, index + 8)
    .filter(one => !isBlank(one) && !isElement(one, 'script', 'details', 'svg'))
  if (!label || !isElement(label, ...shapes) || !end) return undefined
  return /^\s*\/ai-disclosure\s*$/.test(commentOf(end) ?? '') ? {label, part: decode(part)} : undefined
}

/** What the variants of a label in Markdown become: paragraph, quotation or alert, directive. */
const shapes = ['p', 'blockquote', 'div', 'aside']

/** What a comment says; before `rehype-raw`, comments are still raw. */
function commentOf(node: RootContent): string | undefined {
  if (node.type === 'comment') return node.value
  const {type, value} = node as {type: string; value?: unknown}
  return type === 'raw' ? /^<!--([\s\S]*)-->$/.exec(String(value).trim())?.[1] : undefined
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
