/** Reads JSON-LD: which of its objects are the work itself, and what `digitalSourceType` says of it and of media. */
import type {Issue, Medium} from '@forthright/core'
import {pointerTo} from '../marks/json-properties.ts'

/** One value and what it is about. */
export interface SourceStatement {
  value: string
  medium: Medium
  /** The address of a media object. */
  address?: string | undefined
}

type Node = Record<string, unknown>

/** What can stand before the name of a term. */
export const prefixes: readonly string[] = ['', 'schema:', 'http://schema.org/', 'https://schema.org/']
const media: readonly [RegExp, Medium][] = [
  [/(^|[:/])(ImageObject|Photograph|ImageObjectSnapshot|Barcode)$/, 'image'],
  [/(^|[:/])(AudioObject|Audiobook|AudioObjectSnapshot)$/, 'audio'],
  [/(^|[:/])(VideoObject|Clip|VideoObjectSnapshot)$/, 'video'],
]

/** Every statement about the work and about media, in the order of the script, or the reason why it cannot be read. */
export function readJsonLd(json: string): {statements: SourceStatement[]; issue?: Issue} {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    const message = `the JSON-LD cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return {statements: [], issue: {path: ['json-ld'], message}}
  }
  const works = worksIn(data)
  const statements: SourceStatement[] = []
  for (const node of nodesIn(data)) {
    const medium = mediumOf(node)
    const [address] = ['contentUrl', 'url', '@id'].flatMap(name => textsOf(node, name))
    const aboutMedia = medium !== 'text' && address !== undefined
    if (!aboutMedia && !works.has(node)) continue
    for (const value of sourcesOf(node)) statements.push({value, medium, ...(aboutMedia ? {address} : {})})
  }
  return {statements}
}

/**
 * The objects that are the work itself, each with a JSON Pointer to it: those at the top, and what hangs on these as
 * their main entity or its page. What a work cites, lists or is reviewed by has other authors.
 */
export function worksIn(data: unknown): Map<object, string> {
  const others = othersIn(data)
  const tops = entriesOf(data, '').flatMap(top => [top, ...hungOn(top, '@graph')])
  let last = tops.filter(([node]) => !textsOf(node, '@id').some(id => others.has(id)))
  const works = new Map(last)
  const links = ['mainEntity', 'mainEntityOfPage'].flatMap(termsOf)
  // A thing names its page, and that page its main entity; further on it is about other pages.
  for (let steps = 0; steps < 2; steps++) {
    last = last.flatMap(work =>
      links.flatMap(link => {
        const hung = hungOn(work, link)
        // Several things on a page are a list, and may be anybody's.
        return hung.length === 1 ? hung : []
      }),
    )
    for (const [node, pointer] of last) works.set(node, pointer)
  }
  return works
}

/** What an object is. */
export function mediumOf(node: Node): Medium {
  const types = textsOf(node, '@type').concat(textsOf(node, 'type'))
  return media.find(([pattern]) => types.some(type => pattern.test(type)))?.[1] ?? 'text'
}

/** Its values of `digitalSourceType`. */
export function sourcesOf(node: Node): string[] {
  return termsOf('digitalSourceType').flatMap(name => textsOf(node, name))
}

/** The ids of what is spoken of as the work of others: graphs name it and describe it beside the work. */
function othersIn(data: unknown): Set<string> {
  const names = ['citation', 'comment', 'isBasedOn', 'mentions', 'review'].flatMap(termsOf)
  const ids = new Set<string>()
  for (const node of nodesIn(data))
    for (const name of names)
      for (const [other] of hungOn([node, ''], name)) for (const id of textsOf(other, '@id')) ids.add(id)
  return ids
}

/** Every object, the outer before the inner. */
export function* nodesIn(data: unknown): Generator<Node> {
  // Nested as deep as its author likes: no recursion.
  const stack: unknown[] = [data]
  while (stack.length > 0) {
    const value = stack.pop()
    if (Array.isArray(value)) for (const entry of value.toReversed()) stack.push(entry)
    else if (isNode(value)) {
      yield value
      for (const entry of Object.values(value).toReversed()) stack.push(entry)
    }
  }
}

/** The objects that a property has for its value, with pointers to them. */
function hungOn([node, pointer]: readonly [Node, string], name: string): [Node, string][] {
  return Object.hasOwn(node, name) ? entriesOf(node[name], pointerTo(pointer, name)) : []
}

function entriesOf(value: unknown, pointer: string): [Node, string][] {
  if (!Array.isArray(value)) return isNode(value) ? [[value, pointer]] : []
  return value.flatMap((entry, index): [Node, string][] =>
    isNode(entry) ? [[entry, `${pointer}/${index}`]] : [],
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The names of a term, with all that can stand before it. */
export function termsOf(name: string): string[] {
  return prefixes.map(prefix => prefix + name)
}

/** The texts of a property: plain, or as `@id` or `@value`, one or several. */
export function textsOf(node: Node, name: string): string[] {
  if (!Object.hasOwn(node, name)) return []
  const value = node[name]
  return (Array.isArray(value) ? value : [value]).flatMap(one => {
    if (typeof one === 'string') return [one]
    if (!isNode(one)) return []
    const inner = one['@id'] ?? one['@value']
    return typeof inner === 'string' ? [inner] : []
  })
}
