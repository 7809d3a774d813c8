/** What of the children of an element is read, looked over once for all labels that stand among them. */
import type {RootContent} from 'hast'
import {silent} from '../../hast/tags.ts'
import {isElement, type Parent} from '../../hast/tree.ts'
import {isPassed} from '../opening.ts'

/** The children of an element in their order. */
export class Row {
  readonly #nodes: readonly RootContent[]
  /** How many before each index are read. */
  readonly #read: number[] = [0]
  #first: number | undefined

  constructor({children}: Parent) {
    this.#nodes = children
    for (const node of this.#nodes) this.#read.push((this.#read.at(-1) ?? 0) + Number(!isUnread(node)))
  }

  /** Whether nothing is read from an index on, up to another. */
  isSilent(from: number, to: number = this.#nodes.length): boolean {
    return this.#read[from] === this.#read[to]
  }

  /** The index of the first that the eye does not pass over; the number of all where there is none. */
  get first(): number {
    if (this.#first === undefined) {
      const index = this.#nodes.findIndex(node => !isPassed(node))
      this.#first = index < 0 ? this.#nodes.length : index
    }
    return this.#first
  }
}

/** The row of an element of a page, which keeps them. */
export function rowOf({rows}: {rows: Map<Parent, Row>}, parent: Parent): Row {
  const row = rows.get(parent) ?? new Row(parent)
  rows.set(parent, row)
  return row
}

/** Whether a node is passed over on the way to the text, or never shown. */
export function isUnread(node: RootContent): boolean {
  return isPassed(node) || isElement(node, ...silent)
}
