/** The language that a page says it is in. */

/** The `lang` of the `html` element. */
export function languageOfHtml(html: string): string | undefined {
  return /<html\b[^>]*?\slang\s*=\s*["']?([A-Za-z0-9-]+)/i.exec(html)?.[1]
}
