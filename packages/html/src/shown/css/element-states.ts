/** What elements have that selectors ask for, and quick looks before a selector is matched. */
import {type Selector, SelectorType} from 'css-what'
import type {Element} from 'hast'
import {attributeOf} from '../../hast/attributes.ts'
import {isElement, traverse} from '../../hast/tree.ts'
import type {Page} from '../../page/page.ts'
import {lastOf, type ReadSelector} from './selector.ts'

/** Every attribute on a page, as {@link statesOf} has them. */
export function statesOn(page: Page): Set<string> {
  const states = new Set<string>()
  traverse(page.root, node => {
    if (isElement(node)) for (const state of statesOf(node)) states.add(state)
    return undefined
  })
  return states
}

/** The attributes of an element by name, and with their values; classes one by one. */
export function* statesOf(node: Element): Generator<string> {
  for (const property in node.properties) {
    const name =
      property === 'className' ? 'class' : property.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    const value = attributeOf(node, property) ?? ''
    yield name
    if (name === 'class') for (const one of value.split(/\s+/)) yield `class=${one}`
    else yield `${name}=${value}`
  }
}

/** A quick look whether a selector, with its states or without them, can be about an element. */
export function mayName(node: Element, own: ReadonlySet<string>, {keys, tag}: ReadSelector): boolean {
  if (keys.length > 0) return keys.some(key => own.has(key))
  return tag === undefined || tag === node.tagName
}

/** Whether the last element that a selector asks for can be this one, by name, id and classes. */
export function mayMeet(node: Element, tokens: readonly Selector[]): boolean {
  return lastOf(tokens).every(token => {
    if (token.type === SelectorType.Tag) return token.name.toLowerCase() === node.tagName
    if (token.type !== SelectorType.Attribute) return true
    const value = attributeValue(node, token.name)
    if (token.action === 'not') return true
    if (value === undefined) return false
    return token.name !== 'class' || value.includes(token.value)
  })
}

/** Any attribute of an element, by its name in HTML. */
export function attributeValue(node: Element, name: string): string | undefined {
  const known = attributeOf(node, name)
  if (known !== undefined) return known
  const plain = name.replaceAll('-', '').toLowerCase()
  const property = Object.keys(node.properties ?? {}).find(one => one.toLowerCase() === plain)
  return property === undefined ? undefined : attributeOf(node, property)
}
