/** Parses the body of a file. Offsets in the tree plus `shift` are offsets in the file. */
import {DisclosureError, type Place} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import type {Nodes, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {type Fenced, findFrontMatter} from '../front-matter/find-block.ts'
import {deeperThan} from '../nesting.ts'

/** The two dialects. */
export type Format = 'md' | 'mdx'

/** The tree of a file's body. */
export interface Body {
  root: Root
  /** What to add to an offset of the tree to have an offset of the file. */
  shift: number
  /** Offset at which the body begins. */
  start: number
}

/** The parsers, each made for the first text of its dialect. */
const parsers: Partial<Record<Format, {parse: (text: string) => Root}>> = {}

function parserOf(format: Format): {parse: (text: string) => Root} {
  const parser =
    parsers[format] ??
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(format === 'md' ? [] : [remarkMdx])
  parsers[format] = parser
  return parser
}

/** The tree of the body, without front matter. Throws `content-invalid` for MDX that does not parse. */
export function parseBody(
  source: string,
  format: Format = 'md',
  block: Pick<Fenced, 'end'> | undefined = findFrontMatter(source),
): Body {
  // The parser leaves a byte order mark out of its offsets.
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const start = block?.end ?? shift
  // Blank lines in place of the front matter keep every offset and line number.
  const text = source.slice(shift, start).replace(/[^\r\n]/g, ' ') + source.slice(start)
  return {root: parse(text, format), shift, start}
}

/** Deeper nesting than any text has, and less than a stack holds. */
const deepest = 500
/** The signs that open quotations and lists at the start of a line, unless it is a thematic break. */
const openings = /^(?![-*_ \t]+$)(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/gm

/** The tree of a text that has no front matter; of MDX as its hosts read it. */
export function parse(text: string, format: Format): Root {
  // The time to parse quotations and lists that begin in one line grows with the square of their number.
  for (const {0: signs, index} of text.matchAll(openings))
    if ((signs.match(/[^\s\d]/g)?.length ?? 0) > deepest)
      throw tooDeep(placeAt(text, index, index + signs.length))
  const root = format === 'md' ? parseMarkdown(text) : parseMdx(text)
  const deep = deeperThan<Nodes>(deepest, root, node => ('children' in node ? node.children : []))
  if (deep) throw tooDeep(deep.position)
  return root
}

function parseMarkdown(text: string): Root {
  try {
    return parserOf('md').parse(text)
  } catch (cause) {
    throw tooDeep(undefined, cause)
  }
}

function parseMdx(text: string): Root {
  try {
    return parserOf('mdx').parse(text)
  } catch (cause) {
    if (cause instanceof RangeError) throw tooDeep(undefined, cause)
    const plain = withoutExtensions(text)
    if (plain !== text) return parseMdx(plain)
    const {reason, line = 1, column = 1} = cause as {reason: string; line?: number; column?: number}
    throw new DisclosureError(
      'content-invalid',
      `This is not valid MDX (line ${line}, column ${column}): ${reason}. Correct it, or read the file as Markdown; nothing was changed.`,
      {place: {start: {line, column}, end: {line, column}}, cause},
    )
  }
}

function tooDeep(place: Place | undefined, cause?: unknown): DisclosureError {
  const where = place ? ` (line ${place.start.line})` : ''
  return new DisclosureError(
    'content-invalid',
    `The text is nested more than ${deepest} levels deep${where}: quotations, lists, emphasis or elements in one another. Take some out; nothing was changed.`,
    {place, cause},
  )
}

/**
 * Blanks out what hosts read before MDX does and MDX alone takes for code: attributes of directives
 * (`:::note{.class}`, remark-directive) and ids of headings (`## Title {#id}`, Docusaurus). Offsets stay.
 */
function withoutExtensions(text: string): string {
  return text.replace(
    /^([ \t>]*:{2,}[A-Za-z][\w-]*(?:\[[^\]\n]*\])?(?=\{)|[ \t>]*#{1,6}[ \t][^\n{}]*(?=\{#))(\{[^{}\n]*\})(?=[ \t]*\r?$)/gm,
    (_, before: string, attributes: string) => before + ' '.repeat(attributes.length),
  )
}
