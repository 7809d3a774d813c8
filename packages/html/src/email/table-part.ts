/** Parts of a mail that are rows or cells, with their table elsewhere. */

import {markupEnd, rawEnd, rawText, tagName} from '../hast/tags.ts'
import type {Page} from '../page/page.ts'
import {standsFree} from '../page/place/block.ts'
import {framesOf} from './frames.ts'
import {headClass} from './mail-elements.ts'

/** Whether a part of a mail begins with rows or cells whose table is elsewhere. */
export function isPartOfTable(page: Page, source: string): boolean {
  return page.html === undefined && !standsFree(firstTag(page, source))
}

/**
 * The name of the first tag of the author's that shows something: by it a parser takes a fragment for rows, cells or
 * text, so that a table of ours before it would change what the rest is taken for.
 */
function firstTag(page: Page, source: string): string {
  const ours = [...framesOf(page, headClass), ...page.labels]
  const own = new Map(ours.map(({position}) => [position?.start.offset, position?.end.offset]))
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const name = tagName(source, at)
    const end = own.get(at) ?? markupEnd(source, at)
    if (name === undefined || source[at + 1] === '/' || own.has(at) || silent.includes(name)) at = end
    else if (rawText.has(name)) at = rawEnd(source, name, end)
    else return name
  }
  return ''
}

/** Tags that say nothing of what is around them. */
const silent = ['base', 'link', 'meta']
