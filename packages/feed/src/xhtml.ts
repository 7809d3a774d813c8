/** XHTML inside XML, made ready for a parser of HTML. */
import {escapeXml} from './coded-text.ts'
import type {FeedElement} from './parse-feed.ts'

/** Elements that HTML knows without an end tag, and media, which a label may stand beside. */
const spoken = new Set(
  'area audio base br col embed hr img input link meta param source track video wbr'.split(' '),
)

type Opaque = FeedElement['opaque'][number]

/**
 * The source between two offsets, of the same length: sections, instructions and empty elements that a parser of
 * HTML would take for something else are filled in, so that every offset stays true.
 */
export function blanked(element: FeedElement, source: string, start: number, end: number): string {
  return filled(element, source, start, end, ({kind}, text) =>
    (kind === 'cdata' ? 'x' : ' ').repeat(text.length),
  )
}

/** The same with the text of its sections; offsets are no longer those of the source. */
export function unsectioned(element: FeedElement, source: string, start: number, end: number): string {
  return filled(element, source, start, end, ({kind}, text) =>
    kind === 'cdata' ? escapeXml(text.slice('<![CDATA['.length, -']]>'.length)) : ' ',
  )
}

function filled(
  {opaque}: FeedElement,
  source: string,
  start: number,
  end: number,
  fill: (one: Opaque, text: string) => string,
): string {
  let result = ''
  let done = start
  for (const one of opaque.toSorted((a, b) => a.start - b.start)) {
    const text = source.slice(one.start, one.end)
    const name = /^<([^\s/>]+)/.exec(text)?.[1] ?? ''
    if (one.start < done || one.end > end || (one.kind === 'element' && spoken.has(name))) continue
    result += source.slice(done, one.start) + fill(one, text)
    done = one.end
  }
  return result + source.slice(done, end)
}
