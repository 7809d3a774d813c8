/** What stands in the `<head>` of a page: for frameworks that build their head themselves. */
import {type Disclosure, w3cCg} from '@forthright/core'
import {scriptJson} from '../hast/escape-html.ts'
import {type NewElement, render} from '../hast/new-element.ts'
import {ownAttribute} from '../page/own-names.ts'
import {jsonLdOf, type MediaStatement} from './json-ld.ts'

/** An element for the head, as plain data. */
export interface HeadElement {
  tag: 'meta' | 'script'
  attributes: Record<string, string>
  /** What a script holds; it is escaped already and must not be escaped again. */
  text?: string
}

/** The machine marks of a disclosure that belong in the head: at most one meta and one JSON-LD script. */
export function headFor(disclosure: Disclosure): HeadElement[] {
  return [metaFor(disclosure), jsonLdFor(disclosure)].flatMap(element => {
    if (!element) return []
    const {tag, attributes, children} = element
    return [{tag: tag as 'meta' | 'script', attributes, ...(children ? {text: children.join('')} : {})}]
  })
}

/** The same as a string of HTML. */
export function renderHead(disclosure: Disclosure): string {
  return [metaFor(disclosure), jsonLdFor(disclosure)]
    .flatMap(element => (element ? [render(element)] : []))
    .join('\n')
}

/** The page-level mark of the W3C Community Group, from the part with the strictest value. */
export function metaFor(disclosure: Disclosure): NewElement | undefined {
  // A title or an alternative text that AI made says nothing of the page, which need not even show it.
  const parts = disclosure.parts.filter(({medium, at}) => medium !== 'text' || at === undefined)
  const values = parts.map(part => w3cCg.from(part))
  const value = w3cCg.values.findLast(one => values.includes(one))
  // That no AI was involved can be said of a page only when it is known of every part.
  if (value === undefined || (value === 'human-only' && disclosure.grade !== 'human')) return undefined
  return {tag: 'meta', attributes: {name: 'ai-disclosure', content: value, [ownAttribute]: ''}}
}

/** The link to a C2PA manifest. */
export function manifestFor(url: string): NewElement {
  return {tag: 'link', attributes: {rel: 'c2pa-manifest', href: url, [ownAttribute]: ''}}
}

/** The JSON-LD script, with the statements that are given; with all of them where none are. */
export function jsonLdFor(
  disclosure: Disclosure,
  media?: readonly MediaStatement[],
  work?: Record<string, unknown>,
): NewElement | undefined {
  const value = jsonLdOf(disclosure, media, work)
  return value && jsonLdScript(value)
}

/** A JSON-LD script of ours. */
export function jsonLdScript(value: unknown): NewElement {
  return {
    tag: 'script',
    attributes: {type: 'application/ld+json', [ownAttribute]: ''},
    children: [scriptJson(value)],
  }
}
