/**
 * How a label stands in Markdown: words that survive pipelines which drop raw HTML, between two comments that say
 * whose it is, so that it can be found, replaced and left out of digests.
 *
 *     <!-- ai-disclosure: body -->
 *
 *     *Denne teksten er laget med KI.*
 *
 *     <!-- /ai-disclosure -->
 *
 * MDX has `{/* ai-disclosure: body *\/}` instead, and `{/* /ai-disclosure *\/}`. After the colon stands the id of
 * the part, with everything but letters, digits, `.`, `_`, `-` and `/` percent-encoded. Blank lines set the
 * words apart in every parser; without them, and with `_` for `*`, they are recognised as well.
 */
import {DisclosureError} from '@forthright/core'
import type {Nodes} from 'mdast'
import type {Format} from '../body/parse.ts'

/** What the words of a label stand in. */
export const labelVariants = ['paragraph', 'blockquote', 'alert', 'directive', 'component'] as const

/**
 * - `paragraph`: `*text*`
 * - `blockquote`: `> *text*`
 * - `alert`: `> [!NOTE]` and `> text`, as GitHub reads it
 * - `directive`: `:::note{.ai-disclosure}`, `text` and `:::`, as remark-directive, Docusaurus and Starlight read it
 * - `component`: `<AiDisclosure part="body" language="nb">text</AiDisclosure>`, in MDX only
 */
export type LabelVariant = (typeof labelVariants)[number]

/** How labels are to be set. */
export interface LabelStyle {
  /** Where absent, a label that is there keeps its own, and a new one is a paragraph. */
  variant?: LabelVariant | undefined
  /** Name of the component; `AiDisclosure` where absent. */
  component?: string | undefined
}

/** A comment before or after a label. */
export type Marker = {kind: 'start'; part: string} | {kind: 'end'}

/** The name of the component where nobody gave another. */
export const defaultComponent = 'AiDisclosure'

/** The class that tells our directive, and our element, from others. */
export const labelClass = 'ai-disclosure'

/** Throws `usage` for a variant that does not exist, or a component that cannot be called so. */
export function checkStyle({variant, component}: LabelStyle): void {
  if (variant !== undefined && !labelVariants.includes(variant))
    throw new DisclosureError(
      'usage',
      `[markdown] There is no variant ${JSON.stringify(variant)} of a label. Allowed: ${labelVariants.join(', ')}.`,
      {field: 'variant', allowed: labelVariants},
    )
  if (component !== undefined && !/^[\p{L}_$][\w$-]*(\.[\p{L}_$][\w$]*)*$/u.test(component))
    throw new DisclosureError(
      'usage',
      `[markdown] ${JSON.stringify(component)} cannot be the name of a component. Write one like ${defaultComponent}.`,
      {field: 'component'},
    )
}

/** The whole label: both comments, its words, and the blank lines between them. */
export function labelBlock(part: string, words: string, format: Format, eol: string): string {
  return [
    comment(`ai-disclosure: ${encodePart(part)}`, format),
    words,
    comment('/ai-disclosure', format),
  ].join(eol + eol)
}

/** The words of a label alone, as one variant sets them. */
export function labelWords(
  text: string,
  {part, language, variant, component}: {part: string; language: string} & LabelStyle,
  eol: string,
): string {
  const words = escapeText(text)
  switch (variant) {
    case 'blockquote':
      return `> *${words}*`
    case 'alert':
      return `> [!NOTE]${eol}> ${escapeStart(words)}`
    case 'directive':
      return [`:::note{.${labelClass}}`, escapeStart(words), ':::'].join(eol + eol)
    case 'component': {
      const name = component ?? defaultComponent
      return `<${name} part="${escapeAttribute(part)}" language="${escapeAttribute(language)}">${words}</${name}>`
    }
    default:
      return `*${words}*`
  }
}

/** The marker that a node is, if it is one. */
export function markerOf(node: Nodes | undefined): Marker | undefined {
  const text =
    node?.type === 'html'
      ? /^<!--([\s\S]*)-->$/.exec(node.value.trim())?.[1]
      : node?.type === 'mdxFlowExpression'
        ? /^\/\*([\s\S]*)\*\/$/.exec(node.value.trim())?.[1]
        : undefined
  const match = text && /^\s*(?:ai-disclosure:\s*(\S+)|(\/ai-disclosure))\s*$/.exec(text)
  if (!match) return undefined
  return match[1] === undefined ? {kind: 'end'} : {kind: 'start', part: decodePart(match[1])}
}

/** A text as it is compared: white space folded, and without the joiners that {@link escapeText} sets. */
export function foldText(text: string): string {
  // Most texts are folded already, and to write each of their spaces anew is slow.
  if (!/^\s|\s$|\s\s|[^\S ]|\u2060/.test(text)) return text
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

/** What would begin a heading, list, quotation, directive or line at the start of a line is a letter like others. */
function escapeStart(escaped: string): string {
  return escaped.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[-+=#:]/, '\\$&')
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/g, ' ')
}
