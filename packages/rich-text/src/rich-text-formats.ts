/** All formats by the name that a gate is told. */
import {checkOptions, strictOptions} from '@forthright/core/options'
import type {OptionKind} from '@forthright/core/surface'
import {contentful} from './formats/contentful.ts'
import {editorjs} from './formats/editorjs.ts'
import {lexical} from './formats/lexical.ts'
import {portableText} from './formats/portable-text.ts'
import {prosemirror} from './formats/prosemirror.ts'
import {strapiBlocks} from './formats/strapi-blocks.ts'
import {wordpress} from './formats/wordpress.ts'
import type {RichTextFormat, RichTextOptions} from './rich-text-format.ts'

export type RichTextFormatId =
  | 'lexical'
  | 'strapi-blocks'
  | 'portable-text'
  | 'contentful'
  | 'editorjs'
  | 'prosemirror'
  | 'wordpress'

const optionsSchema = strictOptions({}, {
  markdown: 'function',
} satisfies Record<keyof RichTextOptions, OptionKind>)

/** The format, which refuses other options: no format but that of Ghost reads them, so that a slip would show nowhere. */
function strict({name, toHtml}: RichTextFormat): RichTextFormat {
  return {
    name,
    toHtml(content, options) {
      checkOptions('toHtml', optionsSchema, options)
      return toHtml(content, options)
    },
  }
}

/**
 * The formats in which editors store rich text.
 *
 * @example
 * richTextFormats['portable-text'].toHtml([
 *   {_type: 'block', children: [{_type: 'span', text: 'Wool & linen'}]},
 * ]) // <p>Wool &#38; linen</p>
 */
export const richTextFormats: Readonly<Record<RichTextFormatId, RichTextFormat>> = {
  lexical: strict(lexical),
  'strapi-blocks': strict(strapiBlocks),
  'portable-text': strict(portableText),
  contentful: strict(contentful),
  editorjs: strict(editorjs),
  prosemirror: strict(prosemirror),
  wordpress: strict(wordpress),
}
