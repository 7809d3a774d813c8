/** Walks hast trees without recursion: trees of others can be deeper than the stack. */
import type {Element, Nodes, Root, RootContent} from 'hast'
import {blocks} from './tags.ts'

/** What has children. */
export type Parent = Root | Element

/**
 * Calls `enter` for every node below `root` in document order, and `leave` after its children.
 * `around` is what the node stands in, from `root` inwards, and `index` where among the children of its parent.
 * Where `enter` returns `false` the children are left out and `leave` is not called.
 */
export function traverse(
  root: Parent,
  enter: (node: RootContent, parent: Parent, around: readonly Parent[], index: number) => boolean | undefined,
  leave?: (node: RootContent) => void,
): void {
  const open: Parent[] = [root]
  const next = [0]
  for (let depth = 0; depth >= 0; ) {
    const parent = open[depth] as Parent
    const index = next[depth] as number
    const child = parent.children[index]
    if (child === undefined) {
      // Many times as fast as to set its length.
      open.pop()
      depth--
      if (parent !== root) leave?.(parent as RootContent)
      continue
    }
    next[depth] = index + 1
    if (enter(child, parent, open, index) === false) continue
    if (child.type === 'text' || !hasChildren(child)) leave?.(child)
    else {
      depth++
      open[depth] = child
      next[depth] = 0
    }
  }
}

/** Whether a node is an element, of one of these names where names are given. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** Where a node stands among the children of its parent; -1 where it does not. */
export function indexIn({children}: Parent, node: RootContent): number {
  return (children as readonly RootContent[]).indexOf(node)
}

/** White space between elements. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && !/\S/.test(node.value)
}

/** All text below a node. */
export function textOf(node: Parent): string {
  let text = ''
  traverse(node, inner => {
    if (inner.type === 'text') text += inner.value
    return undefined
  })
  return text
}

/** What is read below a node, on one line: words of different blocks, and what a line break parts, stay apart. */
export function readableText(node: Parent, parts: (inner: RootContent) => boolean = isFlow): string {
  let text = ''
  traverse(
    node,
    inner => {
      if (inner.type === 'text') text += inner.value
      else if (isElement(inner, 'br') || parts(inner)) text += ' '
      return undefined
    },
    inner => {
      if (inner.type !== 'text' && parts(inner)) text += ' '
    },
  )
  return visibleText(text)
}

/** Whether a node stands by itself; in trees of MDX, components at the level of blocks do. */
export function isFlow(node: RootContent): boolean {
  if (isElement(node)) return blocks.has(node.tagName)
  return (node.type as string) === 'mdxJsxFlowElement'
}

/** A text without soft hyphens and other characters that nobody sees, its white space folded. */
export function visibleText(text: string): string {
  return foldSpace(text.replace(unseenCharacters, ''))
}

/** Soft hyphen, zero-width space, word joiner and byte order mark; joiners of scripts change how a word is written. */
export const unseenCharacters: RegExp = /[\u00AD\u200B\u2060\uFEFF]+/g

/** White space folded to one space, none at the ends. */
export function foldSpace(text: string): string {
  // Single spaces, which are nearly all there is, stay as they are.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}

// Trees of MDX hold parents of other types.
function hasChildren(node: RootContent): node is Element {
  return 'children' in node && Array.isArray(node.children)
}

/** Values by their keys, of which each may have several; in their order. */
export function groupBy<Key, Value>(
  values: Iterable<Value>,
  keysOf: (value: Value) => Iterable<Key>,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key)
      if (group) group.push(value)
      else groups.set(key, [value])
    }
  }
  return groups
}
