/** One object of stored rich text, with the place at which it stands, so that what is wrong with it can be said where. */
import {type Data, invalid, plainTree, pointerTo} from './plain-tree.ts'

export class TreeNode {
  readonly fields: {readonly [name: string]: Data}
  /** JSON pointer (RFC 6901). */
  readonly at: string

  constructor(value: Data | undefined, at: string, what = 'a node') {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      invalid(at, `is ${kindOf(value)} where ${what} belongs.`)
    this.fields = value
    this.at = at
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null
  }

  /** A text; empty where there is none. Throws where it is something else. */
  text(name: string): string {
    const value = this.fields[name] ?? ''
    if (typeof value !== 'string')
      invalid(pointerTo(this.at, name), `is ${kindOf(value)} where a text belongs.`)
    return value
  }

  /** A text that no such node is without. */
  words(name: string): string {
    if (!this.has(name)) invalid(pointerTo(this.at, name), 'is missing: a text belongs there.')
    return this.text(name)
  }

  /** A number; undefined where there is none, or something else. */
  number(name: string): number | undefined {
    const value = this.fields[name]
    return typeof value === 'number' ? value : undefined
  }

  isTrue(name: string): boolean {
    return this.fields[name] === true
  }

  /** The object under a name; undefined where there is none. */
  child(name: string): TreeNode | undefined {
    const value = this.fields[name]
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? new TreeNode(value, pointerTo(this.at, name))
      : undefined
  }

  /** The nodes in a list. Throws where there is no list, or something in it is no object. */
  nodes(name: string): TreeNode[] {
    return nodesIn(this.fields[name], pointerTo(this.at, name))
  }
}

/** The nodes in a list; throws where it is none. */
export function nodesIn(value: Data | undefined, at: string): TreeNode[] {
  if (!Array.isArray(value)) return invalid(at, `is ${kindOf(value)} where a list of nodes belongs.`)
  return value.map((one, index) => new TreeNode(one, pointerTo(at, index)))
}

/** The root of content that is an object. Throws `content-invalid` for all else. */
export function rootOf(content: unknown, what: string): TreeNode {
  return new TreeNode(plainTree(content), '', what)
}

export function kindOf(value: Data | undefined): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
