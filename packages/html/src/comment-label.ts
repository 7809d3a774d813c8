/**
 * Labels that came with the page from its Markdown source: a paragraph between the comments `ai-disclosure: part`
 * and `/ai-disclosure`, the part percent-encoded.
 */
import type {Element, RootContent} from 'hast'
import {isBlank, isElement, type Parent} from './tree.ts'

/** The paragraph after a comment that begins such a label, and the part it is about. */
export function labelAfter(node: RootContent, parent: Parent): {label: Element; part: string} | undefined {
  const part = /^\s*ai-disclosure:\s*(\S+)\s*$/.exec(commentOf(node) ?? '')?.[1]
  if (part === undefined) return undefined
  const index = parent.children.indexOf(node as never)
  const [label, end] = parent.children.slice(index + 1, index + 6).filter(one => !isBlank(one))
  if (!label || !isElement(label, 'p') || !end) return undefined
  return /^\s*\/ai-disclosure\s*$/.test(commentOf(end) ?? '') ? {label, part: decode(part)} : undefined
}

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
