/** Applies edits to a hast tree, in place. */
import type {Element, Properties} from 'hast'
import {hasAttribute, propertyOf} from '../hast/attributes.ts'
import {toHast} from '../hast/new-element.ts'
import {indexIn} from '../hast/tree.ts'
import {type Page, parentOf} from '../page/page.ts'
import type {Edit} from './edit.ts'

/** Applies the edits of a plan to the page they were planned for. */
export function applyToTree(page: Page, edits: readonly Edit[]): void {
  // What goes serves as an anchor until everything new has found its place; after one anchor, the first comes last.
  const gone = edits.filter(({kind}) => kind === 'replace' || kind === 'remove')
  const after = edits.filter(({kind}) => kind === 'after')
  for (const edit of edits) if (!gone.includes(edit) && !after.includes(edit)) apply(page, edit)
  for (const edit of after.reverse()) apply(page, edit)
  for (const edit of gone) apply(page, edit)
}

function apply(page: Page, edit: Edit): void {
  switch (edit.kind) {
    case 'before':
    case 'after': {
      const parent = parentOf(page, edit.node)
      const index = indexIn(parent, edit.node)
      parent.children.splice(edit.kind === 'after' ? index + 1 : index, 0, ...edit.elements.map(toHast))
      return
    }
    case 'first':
      edit.parent.children.unshift(...edit.elements.map(toHast))
      return
    case 'last':
      edit.parent.children.push(...edit.elements.map(toHast))
      return
    case 'replace':
    case 'remove': {
      const parent = parentOf(page, edit.node)
      parent.children.splice(
        indexIn(parent, edit.node),
        1,
        ...(edit.kind === 'replace' ? [toHast(edit.element)] : []),
      )
      return
    }
    case 'text':
      edit.node.children = [{type: 'text', value: edit.text}]
      return
    case 'attributes':
      setAttributes(edit.node, edit.names, edit.set)
  }
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
