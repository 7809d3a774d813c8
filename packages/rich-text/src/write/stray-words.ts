/** The words of what a format has no rule for: a block of a plugin, a card, an embedded entry. None of them is dropped. */
import {type Data, pointerTo} from '../read/plain-tree.ts'
import {TreeNode} from '../read/tree-node.ts'
import {element, escaped} from './markup.ts'

/** Fields by which editors keep their own books: no reader sees them, and some change at each save. */
const bookkeeping: ReadonlySet<string> = new Set(
  (
    'id _id _key _ref _rev _type _weak _createdAt _updatedAt uid uuid key type nodeType blockType blockName relationTo ' +
    'version format mode style direction detail indent textFormat textStyle mimeType locale createdAt updatedAt ' +
    'className anchor align lock layout metadata backgroundColor textColor color fontSize width height'
  ).split(' '),
)

/** How the nodes in it are written; undefined for an object that is no node of the format. */
export type WriteNode = (node: TreeNode) => string | undefined

/**
 * The words of an object of unknown make, one paragraph each, in the order in which they are stored; what is a node of the
 * format within it is written as such. Inline they stand apart from the text around them.
 */
export function strayWords(node: TreeNode, write: WriteNode, place: 'block' | 'inline' = 'block'): string {
  return Object.entries(node.fields)
    .filter(([name]) => !bookkeeping.has(name))
    .map(([name, value]) => within(value, pointerTo(node.at, name), write, place))
    .join('')
}

function within(value: Data, at: string, write: WriteNode, place: 'block' | 'inline'): string {
  if (typeof value === 'string') {
    if (value.trim() === '') return ''
    return place === 'block' ? element('p', escaped(value)) : ` ${escaped(value)} `
  }
  if (value === null || typeof value !== 'object') return ''
  if (Array.isArray(value))
    return value.map((one, index) => within(one, pointerTo(at, index), write, place)).join('')
  const node = new TreeNode(value, at)
  return write(node) ?? strayWords(node, write, place)
}
