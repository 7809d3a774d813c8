/** Every surface by its id. Adding one is an entry here, and one for its files in `files/kinds.ts`. */
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import type {Surface} from '@forthright/core/surface'
import {plainText} from '@forthright/core/text'
import {atom, jsonFeed, rss} from '@forthright/feed'
import {html} from '@forthright/html'
import {email} from '@forthright/html/email'
import {markdown} from '@forthright/markdown'
import {namesOf, platformIdOf, platforms} from '@forthright/social'
import {htmlPost, withFrontMatter} from './with-front-matter.ts'

/** A surface of which only the id is known: its content and options are for whoever chose it. */
export type AnySurface = Surface<unknown, object>

/** Markdown, HTML, plain text, e-mail, feeds and every social platform, by id. */
export const surfaces: Readonly<Record<string, AnySurface>> = {
  markdown,
  html: htmlPost,
  text: plainText,
  email: withFrontMatter(email),
  rss: rss(html),
  atom: atom(html),
  'json-feed': jsonFeed(html),
  ...platforms,
}

/** Every name of a surface. */
export const surfaceNames: readonly string[] = Object.keys(surfaces).flatMap(namesOf)

/** The surface of an id. Throws `usage` where there is none of it, with the nearest. */
export function surfaceOf(name: string): AnySurface {
  const id = platformIdOf(String(name)) ?? name
  const surface = Object.hasOwn(surfaces, id) ? surfaces[id] : undefined
  if (surface) return surface
  throw new DisclosureError(
    'usage',
    `There is no surface called ${JSON.stringify(id)}. ${suggest(String(id), surfaceNames)}`,
    {field: 'to', allowed: surfaceNames},
  )
}
