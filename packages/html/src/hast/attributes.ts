/** Attributes of hast elements by their HTML names. */
import type {Element} from 'hast'

const properties: ReadonlyMap<string, string> = new Map([
  ['class', 'className'],
  ['srcset', 'srcSet'],
  ['aria-hidden', 'ariaHidden'],
  ['aria-label', 'ariaLabel'],
  ['itemprop', 'itemProp'],
  ['itemtype', 'itemType'],
  ['xlink:href', 'xLinkHref'],
  ['xml:lang', 'xmlLang'],
  ['fill-rule', 'fillRule'],
  ['shadowrootmode', 'shadowRootMode'],
])

/** The value of an attribute as HTML would spell it; undefined where it is not there. */
export function attributeOf(node: Element, name: string): string | undefined {
  // Trees that were not made by a parser can lack `properties`, or hold attributes by their HTML names.
  const all = node.properties ?? {}
  const property = propertyOf(name)
  const value = all[property] ?? (property === name ? undefined : all[name])
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(name === 'srcset' ? ', ' : ' ') : String(value)
}

/** Whether the attribute is there at all. */
export function hasAttribute(node: Element, name: string): boolean {
  return attributeOf(node, name) !== undefined
}

/** Whether an element has a class. */
export function hasClass(node: Element, name: string): boolean {
  return attributeOf(node, 'class')?.split(/\s+/).includes(name) === true
}

/** The hast property of an attribute: `data-ai-grade` is `dataAiGrade`. */
export function propertyOf(name: string): string {
  if (!name.startsWith('data-')) return properties.get(name) ?? name
  // There are few names, and they are asked for on every element.
  const known = dataProperties.get(name)
  if (known !== undefined) return known
  const property = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (dataProperties.size < 100) dataProperties.set(name, property)
  return property
}

const dataProperties = new Map<string, string>()
