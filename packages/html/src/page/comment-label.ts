/**
 * Labels that came with the page from its Markdown source: a paragraph with the comment `ai-disclosure: part` right below
 * it, or, as a former version set them, between that and `/ai-disclosure`. The part is percent-encoded.
 */
import type {Element, RootContent} from 'hast'
import {isBlank, isElement, type Parent} from '../hast/tree.ts'

/** What stands beside a comment that names the part of such a label, and the part. */
export function labelBeside(
  node: RootContent,
  parent: Parent,
  index: number,
): {label: Element; part: string} | undefined {
  const comment = commentOf(node)
  const part = comment && /^\s*ai-disclosure:\s*(\S+)\s*$/.exec(comment)?.[1]
  if (!part) return undefined
  // What an earlier run put after the label stands before the comment.
  const others = (from: number, to: number) =>
    parent.children
      .slice(Math.max(from, 0), to)
      .filter(one => !isBlank(one) && !isElement(one, 'script', 'details', 'svg'))
  const [below, end] = others(index + 1, index + 8)
  const isEnd = end && /^\s*\/ai-disclosure\s*$/.test(commentOf(end) ?? '')
  if (below && isElement(below, ...shapes) && isEnd) return {label: below, part: decode(part)}
  const above = others(index - 7, index).at(-1)
  return above && isElement(above, ...shapes) && isSet(above) ? {label: above, part: decode(part)} : undefined
}

/** Whether an element is emphasis alone, which is how we set words; others may be the author's. */
function isSet(element: Element): boolean {
  const children = element.children.filter(one => !isBlank(one))
  const [only] = children
  return children.length === 1 && only?.type === 'element' && (only.tagName === 'em' || isSet(only))
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
