/** Every surface by its id. */
import type {Surface} from '@forthright/core'
import {plainText} from '@forthright/core/text'
import {html} from '@forthright/html'
import {markdown} from '@forthright/markdown'
import {platforms} from '@forthright/social'

/** A surface of which only the id is known: its content and options are for whoever chose it. */
export type AnySurface = Surface<unknown, object>

/** Markdown, HTML, plain text and every social platform, by id. */
export const surfaces: Readonly<Record<string, AnySurface>> = {markdown, html, text: plainText, ...platforms}

/** The surface of an id that was checked before. */
export function surfaceOf(id: string): AnySurface {
  const surface = surfaces[id]
  if (!surface) throw new RangeError(`There is no surface called ${id}.`)
  return surface
}
