/** Applies edits to a hast tree, in place. */
import type {Element, Properties, RootContent} from 'hast'
import {hasAttribute, propertyOf} from '../hast/attributes.ts'
import {toHast} from '../hast/new-element.ts'
import type {Parent} from '../hast/tree.ts'
import {type Page, parentOf} from '../page/page.ts'
import type {Edit} from './edit.ts'

/** Applies the edits of a plan to the page they were planned for. */
export function applyToTree(page: Page, edits: readonly Edit[]): void {
  const changes = new Map<Parent, Changes>()
  const of = (parent: Parent) => {
    const known: Changes = changes.get(parent) ?? {first: [], last: [], around: new Map()}
    changes.set(parent, known)
    return known
  }
  const at = (node: RootContent) => {
    const {around} = of(parentOf(page, node))
    const known: Change = around.get(node) ?? {before: [], itself: [node], after: []}
    around.set(node, known)
    return known
  }
  for (const edit of edits) {
    switch (edit.kind) {
      case 'attributes':
        setAttributes(edit.node, edit.names, edit.set)
        break
      case 'text':
        edit.node.children = [{type: 'text', value: edit.text}]
        break
      case 'replace':
        at(edit.node).itself = [toHast(edit.element)]
        break
      case 'remove':
        at(edit.node).itself = []
        break
      case 'first':
        of(edit.parent).first.unshift(...edit.elements.map(toHast))
        break
      case 'last':
        of(edit.parent).last.push(...edit.elements.map(toHast))
        break
      default:
        at(edit.node)[edit.kind].push(...edit.elements.map(toHast))
    }
  }
  for (const [parent, change] of changes) parent.children = changed(parent, change) as typeof parent.children
}

/** What changes among the children of one parent: they are put together once, however many edits there are. */
interface Changes {
  first: RootContent[]
  last: RootContent[]
  around: Map<RootContent, Change>
}

/** What stands before a node, in its place, and after it. */
type Change = Record<'before' | 'itself' | 'after', RootContent[]>

function changed({children}: Parent, {first, last, around}: Changes): RootContent[] {
  const kept = children.flatMap((child: RootContent) => {
    const change = around.get(child)
    return change ? [...change.before, ...change.itself, ...change.after] : [child]
  })
  return [...first, ...kept, ...last]
}

function setAttributes(node: Element, names: readonly string[], set: Record<string, string>): void {
  // By their HTML names, which stringifiers know as well: Astro writes the properties of pictures as they are called.
  const there = names.filter(name => hasAttribute(node, name))
  const properties: Properties = {...set}
  for (const name in node.properties)
    if (!Object.hasOwn(set, name) && !there.some(one => one === name || propertyOf(one) === name))
      properties[name] = node.properties[name]
  node.properties = properties
}
