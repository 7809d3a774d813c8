/** Recognises what an earlier run wrote. Only what is whole is ours to replace: the rest is the author's. */
import type {Element} from 'hast'
import {attributeOf, hasAttribute, hasClass} from './attributes.ts'
import {isBlank, isElement, traverse} from './tree.ts'

/** The class of every label. */
export const labelClass = 'ai-disclosure'
/** Names the parts a label is about. */
export const partAttribute = 'data-ai-disclosure-part'
/** Names which label it is. */
export const labelAttribute = 'data-ai-disclosure-label'
/** Stands on everything else that we wrote, or whose attributes we wrote. */
export const ownAttribute = 'data-forthright'

/** Whether a source can hold anything that we wrote, or marks of its author of the same names. */
export function mayBeWritten(source: string): boolean {
  // Short strings with a rare first character are found several times as fast as the names.
  return ['-forth', '-discl', '-DISCL', '-Discl'].some(name => source.includes(name))
}

/** Whether an element is a label of ours. */
export function isOwnLabel(node: Element): boolean {
  return hasClass(node, labelClass) && hasAttribute(node, partAttribute)
}

/** Whether an element is a caption that we added because a figure had none. */
export function isOwnCaption(node: Element): boolean {
  return node.tagName === 'figcaption' && hasAttribute(node, ownAttribute)
}

/** Whether an own caption holds nothing but our labels. */
export function isWholeCaption(node: Element): boolean {
  return node.children.every(
    child => isBlank(child) || (isElement(child) && isOwnLabel(child) && isWholeLabel(child)),
  )
}

/** Whether a label holds nothing but what we put in: text, and spans of text. An unclosed one may have swallowed more. */
export function isWholeLabel(node: Element): boolean {
  if (isUnclosed(node) && node.tagName !== 'p') return false
  const start = node.position?.start.offset ?? 0
  let whole = true
  traverse(node, inner => {
    const known = inner.type === 'text' || (isElement(inner, 'span') && !isUnclosed(inner))
    // A parser opens formatting elements again that were left open before the label; they are not in its source.
    const reopened = isElement(inner) && (inner.position?.start.offset ?? start) < start
    whole &&= known || reopened
    return whole
  })
  return whole
}

/** The parts a label is about: one id, or a JSON list of them. */
export function partsOf(label: Element): string[] {
  const value = attributeOf(label, partAttribute) ?? ''
  if (!value.startsWith('[')) return [value]
  try {
    const list: unknown = JSON.parse(value)
    if (Array.isArray(list) && list.length > 0 && list.every(id => typeof id === 'string')) return list
  } catch {}
  return [value]
}

/** The value of {@link partAttribute} for some parts. */
export function partValue(ids: readonly string[]): string {
  const [first = ''] = ids
  return ids.length === 1 && !first.startsWith('[') ? first : JSON.stringify(ids)
}

const voids = new Set([
  'img',
  'meta',
  'br',
  'hr',
  'input',
  'link',
  'source',
  'embed',
  'wbr',
  'base',
  'area',
  'col',
  'track',
])

/** Whether the source opens an element and never closes it; unknown, so `false`, where the tree has no tag positions. */
export function isUnclosed(node: Element): boolean {
  const tags = node.data?.position
  return tags !== undefined && tags.closing === undefined && !voids.has(node.tagName)
}
