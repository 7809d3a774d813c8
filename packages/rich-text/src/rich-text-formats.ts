/** All formats by the name that a gate is told. */
import {contentful} from './formats/contentful.ts'
import {editorjs} from './formats/editorjs.ts'
import {lexical} from './formats/lexical.ts'
import {portableText} from './formats/portable-text.ts'
import {prosemirror} from './formats/prosemirror.ts'
import {strapiBlocks} from './formats/strapi-blocks.ts'
import {wordpress} from './formats/wordpress.ts'
import type {RichTextFormat} from './rich-text-format.ts'

export type RichTextFormatId =
  | 'lexical'
  | 'strapi-blocks'
  | 'portable-text'
  | 'contentful'
  | 'editorjs'
  | 'prosemirror'
  | 'wordpress'

/**
 * The formats in which editors store rich text.
 *
 * @example
 * richTextFormats['portable-text'].toHtml([
 *   {_type: 'block', children: [{_type: 'span', text: 'Wool & linen'}]},
 * ]) // <p>Wool &#38; linen</p>
 */
export const richTextFormats: Readonly<Record<RichTextFormatId, RichTextFormat>> = {
  lexical,
  'strapi-blocks': strapiBlocks,
  'portable-text': portableText,
  contentful,
  editorjs,
  prosemirror,
  wordpress,
}
