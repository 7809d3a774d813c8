/** The language that content says it is in. */
import {lookUp} from '@forthright/labels'

/** The `lang` of the `html` element. */
export function languageOfHtml(html: string): string | undefined {
  return /<html\b[^>]*?\slang\s*=\s*["']?([A-Za-z0-9-]+)/i.exec(html)?.[1]
}

/** What content says of its own language is no request: where there are no words for it, nobody asked for them. */
export function spoken(language: string | undefined): string | undefined {
  return language !== undefined && lookUp(language) ? language : undefined
}
