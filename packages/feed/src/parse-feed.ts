/** Finds the items of an RSS 2.0 or Atom feed, and where the content of each stands in the source. */
import {DisclosureError} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import {type CodedText, decoded, type Piece} from './coded-text.ts'
import {readXml, type Tag} from './read-xml.ts'

/** An `item` of RSS, or an `entry` of Atom, with the elements that stand right in it. */
export interface FeedEntry {
  tag: Tag
  elements: FeedElement[]
}

/** An element of an item, with the text in it. */
export interface FeedElement extends CodedText {
  tag: Tag
  /** Has an end tag, and so room for text. */
  closed: boolean
  pieces: Piece[]
  /** The first element in it, as Atom has a `div` around XHTML; what it holds stands from `start` to `end`. */
  inner?: {tag: Tag; start: number; end: number}
  /** What an HTML parser would misread: sections, instructions, and elements without an end tag. */
  opaque: {kind: 'cdata' | 'instruction' | 'element'; start: number; end: number}[]
}

const holders: Readonly<Record<string, string>> = {item: 'channel', entry: 'feed'}

/** The items in the order of the source; throws where it is not well-formed, or its root is none of these. */
export function parseFeed(source: string, roots: readonly string[]): FeedEntry[] {
  const entries: FeedEntry[] = []
  let entry: FeedEntry | undefined
  let element: FeedElement | undefined
  readXml(source, {
    open(tag, parents) {
      const parent = parents.at(-1)
      if (!parent) checkRoot(source, tag, roots)
      if (element) element.inner ??= {tag, start: tag.end, end: tag.end}
      else if (entry) element = {tag, closed: false, at: tag.end, pieces: [], opaque: []}
      else if (isEntry(tag, parent)) entry = {tag, elements: []}
    },
    close(tag, start, end) {
      if (tag === entry?.tag) {
        entries.push(entry)
        entry = undefined
      } else if (tag === element?.tag) {
        element.closed = start < end
        entry?.elements.push(element)
        element = undefined
      } else if (element) {
        if (tag === element.inner?.tag) element.inner.end = start
        if (start === end) element.opaque.push({kind: 'element', start: tag.start, end: tag.end})
      }
    },
    text(piece) {
      element?.pieces.push(piece)
    },
    opaque(kind, start, end) {
      element?.opaque.push({kind, start, end})
    },
  })
  return entries
}

/** The first element of an item with this name; that of an extension only where its namespaces are given. */
export function elementOf(
  {tag: entry, elements}: FeedEntry,
  name: string,
  namespaces: readonly string[] = [entry.namespace],
): FeedElement | undefined {
  return elements.find(({tag}) => tag.name === name && namespaces.includes(tag.namespace))
}

/** The text of an element, white space folded; undefined where there is none. */
export function textIn(element: FeedElement | undefined): string | undefined {
  const text = element ? decoded(element).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

function isEntry({name, namespace}: Tag, parent: Tag | undefined): boolean {
  const holder = holders[name]
  return holder !== undefined && (!parent || (parent.name === holder && parent.namespace === namespace))
}

function checkRoot(source: string, {name, qualified, start, end}: Tag, roots: readonly string[]): void {
  if (roots.includes(name)) return
  const names = roots.map(root => `<${root}>`).join(', ')
  throw new DisclosureError(
    'content-invalid',
    `<${qualified}> is not what is read here. Give a feed, whole or one item of it: ${names}.`,
    {place: placeAt(source, start, end), allowed: roots},
  )
}
