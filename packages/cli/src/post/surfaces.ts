/** Every surface by its id, with the files that are of it. Adding one is an entry here. */
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import type {Surface} from '@forthright/core/surface'
import {plainText} from '@forthright/core/text'
import {atom, jsonFeed, rss} from '@forthright/feed'
import {html} from '@forthright/html'
import {email} from '@forthright/html/email'
import {markdown} from '@forthright/markdown'
import {platforms} from '@forthright/social'

/** A surface of which only the id is known: its content and options are for whoever chose it. */
export type AnySurface = Surface<unknown, object>

/** The files that hold content of a surface. */
export interface FileKind {
  /** Ends of names that are of this surface alone. */
  extensions: readonly string[]
  /** The end of a name that a result made from something else is given. */
  ending: string
  /** Whether the content is a value that a file holds as JSON. */
  json?: true
}

const channels: Readonly<Record<string, FileKind & {surface: AnySurface}>> = {
  markdown: {surface: markdown, extensions: ['.md', '.markdown'], ending: '.md'},
  html: {surface: html, extensions: ['.html', '.htm', '.xhtml'], ending: '.html'},
  text: {surface: plainText, extensions: ['.txt'], ending: '.txt'},
  email: {surface: email, extensions: [], ending: '.email.html'},
  rss: {surface: rss(html), extensions: ['.rss'], ending: '.rss'},
  atom: {surface: atom(html), extensions: ['.atom'], ending: '.atom'},
  'json-feed': {surface: jsonFeed(html), extensions: [], ending: '.feed.json', json: true},
}

/** Markdown, HTML, plain text, e-mail, feeds and every social platform, by id. */
export const surfaces: Readonly<Record<string, AnySurface>> = {
  ...Object.fromEntries(Object.entries(channels).map(([id, {surface}]) => [id, surface])),
  ...platforms,
}

/** The surface of an id. Throws `usage` where there is none of it, with the nearest. */
export function surfaceOf(id: string): AnySurface {
  const surface = Object.hasOwn(surfaces, id) ? surfaces[id] : undefined
  if (surface) return surface
  const allowed = Object.keys(surfaces)
  throw new DisclosureError(
    'usage',
    `There is no surface called ${JSON.stringify(id)}. ${suggest(String(id), allowed)}`,
    {
      field: 'to',
      allowed,
    },
  )
}

/** The files of a surface; those of a platform hold its payload as JSON. */
export function filesOf(id: string): FileKind {
  return channels[id] ?? {extensions: [], ending: `.${id}.json`, json: true}
}
