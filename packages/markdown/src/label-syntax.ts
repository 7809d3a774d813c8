/**
 * How a label stands in Markdown: an ordinary paragraph in emphasis, which survives pipelines that drop raw HTML,
 * between two comments that say whose it is, so that it can be found, replaced and left out of digests.
 *
 *     <!-- ai-disclosure: body -->
 *
 *     *Denne teksten er laget med KI.*
 *
 *     <!-- /ai-disclosure -->
 *
 * MDX has `{/* ai-disclosure: body *\/}` instead, and `{/* /ai-disclosure *\/}`. After the colon stands the id of
 * the part, with everything but letters, digits, `.`, `_`, `-` and `/` percent-encoded. Blank lines set the
 * paragraph apart in every parser; without them, and with `_` for `*`, it is recognised as well.
 */
import type {Nodes} from 'mdast'
import type {Format} from './parse-body.ts'

/** A comment before or after a label. */
export type Marker = {kind: 'start'; part: string} | {kind: 'end'}

/** The whole label: both comments, the paragraph, and the blank lines between them. */
export function labelBlock(part: string, text: string, format: Format, eol: string): string {
  return [
    comment(`ai-disclosure: ${encodePart(part)}`, format),
    labelParagraph(text),
    comment('/ai-disclosure', format),
  ].join(eol + eol)
}

/** The paragraph alone. */
export function labelParagraph(text: string): string {
  return `*${escapeText(text)}*`
}

/** The marker that a node is, if it is one. */
export function markerOf(node: Nodes | undefined): Marker | undefined {
  const text =
    node?.type === 'html'
      ? /^<!--([\s\S]*)-->$/.exec(node.value.trim())?.[1]
      : node?.type === 'mdxFlowExpression'
        ? /^\/\*([\s\S]*)\*\/$/.exec(node.value.trim())?.[1]
        : undefined
  const match = /^\s*(?:ai-disclosure:\s*(\S+)|(\/ai-disclosure))\s*$/.exec(text ?? '')
  if (!match) return undefined
  return match[1] === undefined ? {kind: 'end'} : {kind: 'start', part: decodePart(match[1])}
}

/** A text as it is compared: white space folded, and without the joiners that {@link escapeText} sets. */
export function foldText(text: string): string {
  return text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
}

function comment(text: string, format: Format): string {
  return format === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`
}

/** Neither the end of a comment nor white space nor a control character gets through. */
function encodePart(part: string): string {
  return part.replace(/[^\p{L}\p{M}\p{N}._/-]/gu, character =>
    encodeURIComponent(/^\p{Cs}$/u.test(character) ? '\uFFFD' : character).replace(
      /[!'()*~]/g,
      kept => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  )
}

function decodePart(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/**
 * Text on one line that stays text in Markdown, MDX, directives, mathematics and templates. GFM makes addresses
 * into links even where they are escaped, so those and doubled braces are parted by a word joiner, which no one sees.
 */
function escapeText(text: string): string {
  return foldText(text)
    .replace(/[\\`*_{}[\]<>|~$]/g, '\\$&')
    .replace(/&(?=[#A-Za-z])/g, '\\&')
    .replace(/:(?=[A-Za-z])/g, '\\:')
    .replace(/:(?=\/\/)/g, ':\u2060')
    .replace(/www(?=\.)/gi, '$&\u2060')
    .replace(/@/g, '\u2060@')
    .replace(/(\\[{}<%]|%)(?=\\?[{}<%])/g, '$1\u2060')
}
