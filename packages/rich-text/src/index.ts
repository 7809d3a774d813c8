/** The words of rich text as content management systems store it, as HTML that the surface of HTML reads. */

export type {RichTextFormat, RichTextOptions} from './rich-text-format.ts'
export {type RichTextFormatId, richTextFormats} from './rich-text-formats.ts'
