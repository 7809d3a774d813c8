/** What each format gives. */

export interface RichTextOptions {
  /** Makes HTML of the Markdown that some cards hold; without it they count as the text that they are. It gives a text at once. */
  markdown?: ((source: string) => string) | undefined
}

/** One format in which editors store rich text. */
export interface RichTextFormat {
  /** What stores it, e.g. `Payload and Ghost (Lexical)`. */
  readonly name: string
  /**
   * HTML with the words, links and pictures of stored content, from which its digest and findings are taken; not made to be
   * shown. Throws `content-invalid` for content of another form, with the place as a JSON pointer in `field`, and `usage` for
   * options that there are none of.
   */
  toHtml(content: unknown, options?: RichTextOptions): string
}
