/** Elements that we write: described once, rendered as source or as hast. */
import type {Element, Properties} from 'hast'
import {propertyOf} from './attributes.ts'
import {asciiJson, asciiText, escapeAttribute, escapeText} from './escape-html.ts'
import {voids} from './tags.ts'

/** Words, the details panel, marks, icons, and what a mail needs instead. */
type Tag =
  | ('div' | 'p' | 'span' | 'figcaption' | 'ai-disclosure')
  | ('details' | 'summary' | 'dl' | 'dt' | 'dd' | 'a')
  | ('meta' | 'link' | 'script')
  | ('table' | 'tbody' | 'tr' | 'td' | 'b' | 'br')
  | ('svg' | 'symbol' | 'use' | 'g' | 'path' | 'picture' | 'source' | 'img')

/** An element to be written. */
export interface NewElement {
  tag: Tag
  /** In the order in which they are written. */
  attributes: Record<string, string>
  /** Text is escaped when it is rendered; in a script it stands as it is. */
  children?: (string | NewElement)[]
}

/** All words in elements. */
export function wordsOf(children: readonly (string | NewElement)[]): string {
  return children.map(child => (typeof child === 'string' ? child : wordsOf(child.children ?? []))).join('')
}

/** How a page is spelled. */
export interface Spelling {
  /** Void elements are closed, and drawings name their namespace. */
  xml?: boolean
  /** Whatever is no ASCII is a reference. */
  ascii?: boolean
}

/** The source of an element. */
export function render({tag, attributes, children = []}: NewElement, spelling: Spelling = {}): string {
  const {xml = false, ascii = false} = spelling
  const namespace = xml && tag === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : ''
  const open = `<${tag}${namespace}${renderAttributes(attributes, spelling)}`
  if (voids.has(tag)) return `${open}${xml ? ' />' : '>'}`
  let inner = ''
  for (const child of children)
    if (typeof child !== 'string') inner += render(child, spelling)
    else if (tag === 'script') inner += ascii ? asciiJson(child) : child
    else inner += ascii ? asciiText(escapeText(child)) : escapeText(child)
  return `${open}>${inner}</${tag}>`
}

/** Attributes as source, each with the space before it. */
export function renderAttributes(attributes: Record<string, string>, {ascii = false}: Spelling = {}): string {
  let text = ''
  for (const name in attributes) text += ` ${name}="${escapeAttribute(attributes[name] ?? '')}"`
  return ascii ? asciiText(text) : text
}

/** The element as hast. */
export function toHast({tag, attributes, children = []}: NewElement): Element {
  return {
    type: 'element',
    tagName: tag,
    properties: toProperties(attributes),
    children: joined(children).map(child =>
      typeof child === 'string' ? {type: 'text', value: child} : toHast(child),
    ),
  }
}

/** Attributes as hast properties. */
export function toProperties(attributes: Record<string, string>): Properties {
  const properties: Properties = {}
  for (const name in attributes) {
    const value = attributes[name]
    properties[propertyOf(name)] = name === 'class' ? value?.split(' ') : value
  }
  return properties
}

/** Texts next to each other as one: a parser knows no other. */
function joined(children: readonly (string | NewElement)[]): (string | NewElement)[] {
  const result: (string | NewElement)[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (typeof child === 'string' && typeof last === 'string') result[result.length - 1] = last + child
    else result.push(child)
  }
  return result
}
