/** Walks hast trees without recursion: trees of others can be deeper than the stack. */
import type {Element, Nodes, Root, RootContent} from 'hast'

/** What has children. */
export type Parent = Root | Element

/**
 * Calls `enter` for every node below `root` in document order, and `leave` after its children.
 * Where `enter` returns `false` the children are left out and `leave` is not called.
 */
export function traverse(
  root: Parent,
  enter: (node: RootContent, parent: Parent) => boolean | undefined,
  leave?: (node: RootContent) => void,
): void {
  const stack: {node: Parent; next: number}[] = [{node: root, next: 0}]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.node.children[top.next++]
    if (child === undefined) {
      stack.pop()
      if (top.node.type !== 'root') leave?.(top.node)
    } else if (enter(child, top.node) !== false) {
      if (hasChildren(child)) stack.push({node: child, next: 0})
      else leave?.(child)
    }
  }
}

/** Whether a node is an element, of one of these names where names are given. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** White space between elements. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
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

/** White space folded to one space, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

// Trees of MDX hold parents of other types.
function hasChildren(node: RootContent): node is Element {
  return 'children' in node && Array.isArray(node.children)
}
