/**
 * A scan for the tags of a source, as far as it matters before parsing: whether it is a document or a fragment,
 * and how deep it is. The parser itself turns its tree over by recursion, so what is nested deeper than the
 * stack can bear is parsed with the deepest tags blanked out, of the same length: every offset stays true.
 */

import {partAttribute} from '../page/own-names.ts'
import {formatting, markupEnd, rawEnd, rawText, tagName, voids} from './tags.ts'

/** What was found out. */
export interface Scan {
  /** It has a doctype, `html`, `head`, `body` or `frameset`. */
  document: boolean
  /** The source to parse: the same length, deep tags blanked out. */
  parsable: string
}

interface Open {
  name: string
  blank: boolean
  /** Inside SVG or MathML. */
  foreign: boolean
}

/** Nesting beyond this is blanked out; a handful of parser frames stand for each level. */
const deepest = 256

/** Their start tag closes what is open of their kind: they do not nest by themselves. */
const selfEnding = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup rt rp caption colgroup body head html'.split(' '),
)
const documentTags = new Set(['html', 'head', 'body', 'frameset'])

/** Scans a source once. */
export function scan(source: string): Scan {
  let document = false
  const blanks: {start: number; end: number; foreign: boolean}[] = []
  const open: Open[] = []
  /** Formatting elements by name: each is closed by itself. */
  const styled = new Map<string, Open[]>()
  let depth = 0
  // How many of a name are open, so that stray end tags cost nothing.
  const count = new Map<string, number>()
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const end = markupEnd(source, at)
    const name = tagName(source, at)
    if (name === undefined) {
      if (/^<!doctype/i.test(source.slice(at, at + 9))) document = true
      at = end
      continue
    }
    if (documentTags.has(name)) document = true
    const foreign = open.at(-1)?.foreign === true
    const closing = source[at + 1] === '/'
    const isStyled = formatting.has(name) && !foreign
    const stack = isStyled ? (styled.get(name) ?? []) : open
    if (isStyled) styled.set(name, stack)
    if (closing) {
      const index = count.get(name) ? stack.findLastIndex(one => one.name === name) : -1
      if (index >= 0) {
        if (stack[index]?.blank) blanks.push({start: at, end, foreign})
        // What was open inside ends with it, but for what is reopened.
        for (const ended of stack.splice(index)) {
          count.set(ended.name, (count.get(ended.name) ?? 1) - 1)
          if (!ended.blank) depth--
        }
      }
    } else if (!voids.has(name) && !selfEnding.has(name) && !(foreign && source[end - 2] === '/')) {
      // Our own labels are found again at any depth.
      const limit = () => (source.slice(at, end).includes(partAttribute) ? deepest + 8 : deepest)
      const blank = depth >= deepest && depth >= limit()
      const inner = foreign || name === 'svg' || name === 'math'
      if (!inner && rawText.has(name)) {
        at = rawEnd(source, name, end)
        continue
      }
      if (!inner && name === 'plaintext') break
      if (blank) blanks.push({start: at, end, foreign})
      else depth++
      stack.push({name, blank, foreign: inner})
      count.set(name, (count.get(name) ?? 0) + 1)
    }
    at = end
  }
  return {document, parsable: blankOut(source, blanks)}
}

/** A blanked tag still ends a block, unless it stands in SVG, where `hr` would end the picture. */
function blankOut(source: string, blanks: readonly {start: number; end: number; foreign: boolean}[]): string {
  if (blanks.length === 0) return source
  let result = ''
  let done = 0
  for (const {start, end, foreign} of blanks) {
    const tag = source.slice(start, end)
    const inline = foreign || tag.length < 4 || isInline(tag)
    result += source.slice(done, start)
    result += inline ? spaces(tag) : `<hr>${spaces(tag.slice(4))}`
    done = end
  }
  return result + source.slice(done)
}

function isInline(tag: string): boolean {
  const name = /^<\/?([^\t\n\f\r />]*)/.exec(tag)?.[1]?.toLowerCase() ?? ''
  return formatting.has(name) || name === 'span'
}

function spaces(text: string): string {
  return text.replace(/[^\n\r]/g, ' ')
}
