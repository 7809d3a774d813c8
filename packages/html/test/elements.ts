/** A tree as plain values, to compare trees by. */
import type {Element, Root} from 'hast'
import {propertyOf} from '../src/hast/attributes.ts'
import {traverse} from '../src/hast/tree.ts'

/** Every element in order. */
export function elementsOf(root: Root): Element[] {
  const elements: Element[] = []
  traverse(root, node => {
    if (node.type === 'element') elements.push(node)
    return undefined
  })
  return elements
}

/** A tree without positions, with the properties of every element by hast's names and in the order of those. */
export function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapeOf)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => name !== 'position' && name !== 'data')
      .map(([name, value]) => [propertyOf(name), value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, shapeOf(value)]),
  )
}
