/** Every surface by its id. */
import type {Surface} from '@forthright/core'
import {plainText} from '@forthright/core/text'
import {html} from '@forthright/html'
import {markdown} from '@forthright/markdown'
import {platforms} from '@forthright/social'

/** Markdown, HTML, plain text and every social platform, by id. */
export const surfaces: Readonly<Record<string, Surface<never>>> = {
  markdown: markdown as Surface<never>,
  html: html as unknown as Surface<never>,
  text: plainText as Surface<never>,
  ...(platforms as unknown as Record<string, Surface<never>>),
}

/** The surface of an id that was checked before. */
export function surfaceOf(id: string): Surface<never> {
  const surface = surfaces[id]
  if (!surface) throw new RangeError(`There is no surface called ${id}.`)
  return surface
}
