/** Parses the body of a file. Offsets in the tree plus `shift` are offsets in the file. */
import {DisclosureError} from '@forthright/core'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {type Fenced, findFrontMatter} from '../front-matter/front-matter.ts'

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

const md = unified().use(remarkParse).use(remarkGfm).freeze()
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

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

/** The tree of a text that has no front matter; of MDX as its hosts read it. */
export function parse(text: string, format: Format): Root {
  if (format === 'md') return md.parse(text)
  try {
    return mdx.parse(text)
  } catch (cause) {
    const plain = withoutExtensions(text)
    if (plain !== text) return parse(plain, format)
    const {reason, line = 1, column = 1} = cause as {reason: string; line?: number; column?: number}
    throw new DisclosureError(
      'content-invalid',
      `This is not valid MDX (line ${line}, column ${column}): ${reason}. Correct it, or read the file as Markdown; nothing was changed.`,
      {place: {start: {line, column}, end: {line, column}}, cause},
    )
  }
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
