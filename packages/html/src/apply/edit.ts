/** The edits a plan is made of. They name nodes, not offsets, so a tree and a source can both take them. */
import type {Element, RootContent} from 'hast'
import type {NewElement} from '../hast/new-element.ts'
import type {Parent} from '../hast/tree.ts'

/** A place to insert at. */
export type Place = {kind: 'before' | 'after'; node: RootContent} | {kind: 'first' | 'last'; parent: Parent}

/** One edit. No two edits of a plan touch the same node, or one inside the other, except by attributes. */
export type Edit =
  | {kind: 'before' | 'after'; node: RootContent; elements: NewElement[]}
  | {kind: 'first' | 'last'; parent: Parent; elements: NewElement[]}
  | {kind: 'replace'; node: Element; element: NewElement}
  | {kind: 'remove'; node: Element}
  /** Makes this the text inside a script. */
  | {kind: 'text'; node: Element; text: string}
  /** Makes the named attributes what `set` says; those that it does not mention go. */
  | {kind: 'attributes'; node: Element; names: readonly string[]; set: Record<string, string>}

/** The edit that puts elements at a place. */
export function insertion(place: Place, elements: NewElement[]): Edit {
  return 'node' in place
    ? {kind: place.kind, node: place.node, elements}
    : {kind: place.kind, parent: place.parent, elements}
}
