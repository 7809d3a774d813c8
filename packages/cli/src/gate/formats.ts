/** The formats that a gate takes, each with the surface that reads it. */
import {DisclosureError} from '@forthright/core'
import {statedLanguage} from '@forthright/core/surface'
import {plainText} from '@forthright/core/text'
import {html, languageOf} from '@forthright/html'
import {type Format, frontMatterData, markdown, readFrontMatter} from '@forthright/markdown'
import {type RichTextFormatId, richTextFormats} from '@forthright/rich-text'
import type {AnySurface} from '../post/surfaces.ts'
import {htmlPost} from '../post/with-front-matter.ts'
import {markdownCard} from './markdown-card.ts'

/** Content as text, with the surface that reads it. */
export interface Readable {
  surface: AnySurface
  text: string
  options: object
  /** The language that the text says it is in, BCP 47. */
  language: string | undefined
  /** Whether the text is the stored one, so that places in it mean something to its author. */
  isStored: boolean
}

const ofMarkdown = (format: Format) => ({
  surface: markdown as AnySurface,
  options: {format},
  languageOf: (text: string) => statedLanguage({}, frontMatterData(text, {format})),
})

const ofText = {
  markdown: ofMarkdown('md'),
  mdx: ofMarkdown('mdx'),
  html: {
    surface: htmlPost as AnySurface,
    options: {},
    languageOf: (text: string) => statedLanguage({}, readFrontMatter(text)?.data ?? {}) ?? languageOf(text),
  },
  text: {surface: plainText as AnySurface, options: {}, languageOf: () => undefined},
} as const

type TextFormat = keyof typeof ofText
/** What the content of an item is: text, or what an editor stores. */
export type GateFormat = TextFormat | RichTextFormatId

/** Every {@link GateFormat}. */
export const gateFormats: readonly GateFormat[] = [
  ...(Object.keys(ofText) as TextFormat[]),
  ...(Object.keys(richTextFormats) as RichTextFormatId[]),
]

/** The content as text. Throws `content-invalid` for what is not of its format. */
export function readableOf(format: GateFormat, content: unknown): Readable {
  if (!isTextFormat(format)) {
    const text = htmlOf(format, content)
    return {
      surface: html as AnySurface,
      options: {fragment: true},
      text,
      language: undefined,
      isStored: false,
    }
  }
  if (typeof content !== 'string')
    throw new DisclosureError('content-invalid', `The content is ${kindOf(content)}; ${format} is text.`, {
      field: 'content',
    })
  const {surface, options, languageOf} = ofText[format]
  return {surface, options, text: content, language: languageOf(content), isStored: true}
}

function htmlOf(format: RichTextFormatId, content: unknown): string {
  try {
    return richTextFormats[format].toHtml(content, {markdown: markdownCard})
  } catch (cause) {
    if (!(cause instanceof DisclosureError)) throw cause
    // The place counts from the item.
    throw new DisclosureError(cause.code, cause.message, {
      ...cause,
      field: `/content${cause.field ?? ''}`,
      cause,
    })
  }
}

function isTextFormat(format: GateFormat): format is TextFormat {
  return Object.hasOwn(ofText, format)
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value instanceof Promise) return 'a promise: await it'
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`
}
