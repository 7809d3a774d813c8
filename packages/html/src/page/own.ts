/** Recognises what an earlier run wrote. Only what is whole is ours to replace: the rest is the author's. */
import {digest} from '@forthright/core'
import type {Element} from 'hast'
import {attributeOf, hasAttribute, hasClass} from '../hast/attributes.ts'
import {voids} from '../hast/tags.ts'
import {isBlank, isElement, textOf, traverse} from '../hast/tree.ts'
import {isOwnIcon} from './own-icon.ts'
import {elementName, labelClass, ownAttribute, panelClass, partAttribute} from './own-names.ts'

/** Whether a source can hold anything that we wrote, or marks of its author of the same names. */
export function mayBeWritten(source: string): boolean {
  // Short strings with a rare first character are found several times as fast as the names.
  return (
    source.includes('-forth') ||
    source.includes('-discl') ||
    source.includes('-DISCL') ||
    source.includes('-Discl')
  )
}

/** A quick look whether anything about an element can be ours. */
export function mayBeOurs({properties}: Element): boolean {
  for (const name in properties) if (name.startsWith('data') && /^data-?(?:ai|f)/i.test(name)) return true
  return false
}

/** Whether an element is a label of ours. */
export function isOwnLabel(node: Element): boolean {
  return hasClass(node, labelClass) && hasAttribute(node, partAttribute)
}

/** Whether a script of its author holds properties that we added; the attribute names them. */
export function isMerged(script: Element): boolean {
  return (attributeOf(script, ownAttribute) ?? '') !== ''
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

/** Whether a label holds nothing but what we put in: text, spans of text, an icon. An unclosed one may have swallowed more. */
export function isWholeLabel(node: Element): boolean {
  if (isUnclosed(node) && node.tagName !== 'p') return false
  return holdsOnly(node, inner => (isElement(inner, 'span') && !isUnclosed(inner)) || isOwnIcon(inner))
}

/** Whether an element is a details panel of ours; in a mail it is a table. */
export function isOwnPanel(node: Element): boolean {
  return isElement(node, 'details', 'table') && hasClass(node, panelClass) && hasAttribute(node, ownAttribute)
}

/**
 * Whether a panel of ours says what we wrote into it and nothing else, by the seal on it. What a panel says is of names
 * and dates, which no list of words knows; anything that was changed in one is text of its author.
 */
export function isSealedPanel(node: Element): boolean {
  return isOwnPanel(node) && attributeOf(node, ownAttribute) === sealOf(textOf(node))
}

/** What stands on a panel that says this: the start of a digest of its letters, for white space is set anew by formatters. */
export function sealOf(text: string): string {
  return digest([text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/gu, '')]).slice(
    'sha256:'.length,
    'sha256:'.length + 16,
  )
}

/** Whether a panel holds nothing but what we put in; minifiers leave out end tags in it. */
export function isWholePanel(node: Element): boolean {
  const known = ['summary', 'dl', 'dt', 'dd', 'p', 'a']
  return !isUnclosed(node) && holdsOnly(node, inner => isElement(inner, ...known) && !isOwnLabel(inner))
}

/** Whether an element is the one that we put around labels and panel. */
export function isOwnWrapper(node: Element): boolean {
  return node.tagName === elementName && hasAttribute(node, ownAttribute)
}

/** Whether it holds nothing but whole labels and panels of ours, and the shadow that a server may have added. */
export function isWholeWrapper(node: Element): boolean {
  return (
    !isUnclosed(node) &&
    node.children.every(child => isBlank(child) || (isElement(child) && isOurChild(child)))
  )
}

function isOurChild(node: Element): boolean {
  if (node.tagName === 'template') return hasAttribute(node, 'shadowrootmode')
  if (isOwnPanel(node)) return isWholePanel(node)
  return isOwnLabel(node) && isWholeLabel(node) && !isUnclosed(node)
}

/** Whether an element holds nothing but text and such elements. */
function holdsOnly(node: Element, known: (inner: Element) => boolean): boolean {
  const start = node.position?.start.offset ?? 0
  let whole = true
  traverse(node, inner => {
    // A parser opens formatting elements again that were left open before; they are not in the source of this one.
    const reopened = isElement(inner) && (inner.position?.start.offset ?? start) < start
    whole &&= inner.type === 'text' || reopened || (isElement(inner) && known(inner))
    return whole && !(isElement(inner) && isOwnIcon(inner))
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

/** Whether the source opens an element and never closes it; unknown, so `false`, where the tree has no tag positions. */
export function isUnclosed(node: Element): boolean {
  const tags = node.data?.position
  if (!tags || voids.has(node.tagName)) return false
  // The parser gives an unclosed template the end tag of one in it.
  const inner = node.content?.children.at(-1)?.position?.end.offset ?? 0
  return tags.closing === undefined || inner > (tags.closing.start.offset ?? 0)
}
