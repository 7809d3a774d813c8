/** The language that a page says it is in, where its label stands. */
import {attributeOf} from '../hast/attributes.ts'
import {parseHtml} from '../hast/parse.ts'
import type {HtmlOptions} from '../options.ts'
import {type Page, pageOf} from '../page/page.ts'
import {mayHoldPlaceholder} from '../page/place/placeholder.ts'
import {spotFor} from '../page/place/spot.ts'
import {skim} from '../page/skim/skim.ts'

/**
 * The language of the text of a page: the `lang` or `xml:lang` nearest to the place of its label, BCP 47; undefined where
 * there is none. What stands in a comment or a script is none.
 *
 * @example
 * languageOf('<html lang="en"><body><article lang="sv"><p>Ull.</p></article></body></html>') // 'sv'
 */
export function languageOf(
  content: string,
  options: Pick<HtmlOptions, 'fragment' | 'place'> = {},
): string | undefined {
  const named = content.match(/\blang\s*=/gi)?.length ?? 0
  if (named === 0) return undefined
  // Most pages name one once, in the first of their tags.
  const first = named === 1 ? onFirstTag.exec(content)?.[1] : undefined
  if (first !== undefined) return first
  const isAtHead = (options.place ?? 'start') === 'start' && !mayHoldPlaceholder(content)
  const tree = isAtHead ? skim(content, options.fragment, {addresses: []}) : undefined
  return languageAt(pageOf(tree ?? parseHtml(content, options), content), options.place)
}

const onFirstTag =
  /^\uFEFF?\s*(?:<!doctype[^>]*>\s*)?<html\s(?:[^<>]*?\s)?(?:xml:)?lang\s*=\s*["']?([A-Za-z0-9-]+)/i

/** The language in which a label at the place of a page stands. */
export function languageAt(page: Page, asked?: string): string | undefined {
  const {place} = spotFor(page, asked)
  const {content, html} = page
  let at = !place ? content : 'parent' in place ? place.parent : page.parentOf(place.node)
  for (; at.type !== 'root'; at = page.parentOf(at)) {
    const tag = (attributeOf(at, 'lang') ?? attributeOf(at, 'xml:lang'))?.trim()
    if (tag) return tag
  }
  return (html && (attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang'))?.trim()) || undefined
}
