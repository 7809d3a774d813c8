/** Where an item of RSS or Atom has the content that readers show, and how it is written. */

import {decoded} from './coded-text.ts'
import type {ContentKind} from './label-content.ts'
import {elementOf, type FeedElement, type FeedEntry} from './parse-feed.ts'

/** The element that holds the content; or why there is none for a label. */
export type ContentPlace =
  | {element: FeedElement; kind: ContentKind}
  /** Markup that is no text to XML; it stands between two offsets of the source. */
  | {element: FeedElement; kind: 'xhtml'; start: number; end: number}
  | {reason: string}

/** `content:encoded`, else `description`; in Atom `content`, else `summary`. */
export function contentPlace(entry: FeedEntry): ContentPlace {
  return entry.tag.name === 'item' ? rssContent(entry) : atomContent(entry)
}

const contentModule = 'http://purl.org/rss/1.0/modules/content/'

/** RSS 2.0 and its content module: HTML, escaped or in a section. A description may do without markup. */
function rssContent(entry: FeedEntry): ContentPlace {
  const encoded = elementOf(entry, 'encoded', [contentModule, 'content'])
  const element = encoded ?? elementOf(entry, 'description')
  if (!element?.closed) return {reason: 'The item has no description that a label could stand in.'}
  if (element.inner) return {reason: `<${element.tag.qualified}> holds elements instead of escaped HTML.`}
  return {element, kind: encoded || holdsMarkup(decoded(element)) ? 'html' : 'text'}
}

/** Whether a text has a tag, a comment or a reference in it; an ampersand alone is none. */
function holdsMarkup(text: string): boolean {
  return /<[a-z/!]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(text)
}

const kinds: Readonly<Record<string, ContentKind>> = {
  html: 'html',
  'text/html': 'html',
  text: 'text',
  'text/plain': 'text',
}

/** RFC 4287, sections 3.1.1 and 4.1.3. */
function atomContent(entry: FeedEntry): ContentPlace {
  const element = elementOf(entry, 'content') ?? elementOf(entry, 'summary')
  if (!element) return {reason: 'The entry has no content that a label could stand in.'}
  const {attributes, qualified} = element.tag
  const type = attributes.type?.trim().toLowerCase() ?? 'text'
  if (attributes.src !== undefined) return {reason: `<${qualified}> only points at ${attributes.src}.`}
  if (!element.closed) return {reason: `<${qualified}> is empty.`}
  if (type === 'xhtml') return xhtmlContent(element)
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (!kind) return {reason: `No label can be written into <${qualified}> of the type ${type}.`}
  if (element.inner) return {reason: `<${qualified}> holds elements, which its type ${type} does not allow.`}
  return {element, kind}
}

function xhtmlContent(element: FeedElement): ContentPlace {
  const {inner} = element
  // A label without the prefix would be an element of Atom.
  if (inner?.tag.qualified !== 'div' || inner.start === inner.end)
    return {reason: 'The content of the type xhtml does not stand in a <div> without a prefix.'}
  return {element, kind: 'xhtml', start: inner.start, end: inner.end}
}
