/**
 * How a label stands in Markdown: words that survive pipelines which drop raw HTML, and right below them a comment that
 * says whose they are, so that they can be found, replaced and left out of digests.
 *
 *     *Denne teksten er laget med KI.*
 *     <!-- ai-disclosure: body -->
 *
 * MDX has `{/* ai-disclosure: body *\/}`. After the colon stands the id of the part, with everything but letters, digits,
 * `.`, `_`, `-` and `/` percent-encoded. The words come first and with no blank line before the comment, since hosts take
 * the first line or the first block of a post for its excerpt. Where text follows that has no blank line before it, the
 * comment `/ai-disclosure: body` stands between: no parser then joins it with the words.
 *
 * A former version set the words between `ai-disclosure: body` and `/ai-disclosure`, with blank lines; such labels are
 * recognised as well, and those that a formatter has set otherwise.
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

/** A comment that names the part of a label, or that ends one. */
export type Marker = {kind: 'start'; part: string} | {kind: 'end'; part?: string}

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

/** A label that is to be set. */
export interface LabelSetting extends LabelStyle {
  part: string
  language: string
  format: Format
  /** Whether no comment may stand beside the words. */
  isBare: boolean
}

/** The whole label: its words as one variant sets them, and the comment that names its part. */
export function labelBlock(
  text: string,
  {part, language, format, isBare, variant, component}: LabelSetting,
  eol: string,
): string {
  const words = labelWords(escapeText(text), {part, language, variant, component}, eol)
  return isBare ? words : words + eol + comment(`ai-disclosure: ${encodePart(part)}`, format)
}

function labelWords(
  words: string,
  {part, language, variant, component}: Pick<LabelSetting, 'part' | 'language'> & LabelStyle,
  eol: string,
): string {
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

/** What keeps a label and text right below it apart. */
export function labelEnd(part: string, format: Format): string {
  return comment(`/ai-disclosure: ${encodePart(part)}`, format)
}

/** The marker that a node is, if it is one. */
export function markerOf(node: Nodes | undefined): Marker | undefined {
  const text =
    node?.type === 'html'
      ? /^<!--([\s\S]*)-->$/.exec(node.value.trim())?.[1]
      : node?.type === 'mdxFlowExpression' || node?.type === 'mdxTextExpression'
        ? /^\/\*([\s\S]*)\*\/$/.exec(node.value.trim())?.[1]
        : undefined
  const match = text && /^\s*(\/?)ai-disclosure(?::\s*(\S+))?\s*$/.exec(text)
  if (!match) return undefined
  const named = match[2] === undefined ? {} : {part: decodePart(match[2])}
  if (match[1] === '/') return {kind: 'end', ...named}
  return named.part === undefined ? undefined : {kind: 'start', part: named.part}
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
