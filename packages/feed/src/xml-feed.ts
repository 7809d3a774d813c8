/** RSS 2.0 and Atom: labels the content of items, and leaves every other byte of the feed as it is. */
import type {Disclosure} from '@forthright/core'
import type {ReadOptions} from '@forthright/core/surface'
import {type Splice, spliced} from '@forthright/core/text'
import {codedSplices, decoded} from './coded-text.ts'
import {type ContentPlace, contentPlace} from './content-place.ts'
import {type FeedItem, type FeedSurface, feedItem} from './feed-item.ts'
import {feedSurface} from './feed-surface.ts'
import type {ItemHtml} from './item-html.ts'
import {type LabelledContent, labelContent, withoutContent} from './label-content.ts'
import {elementOf, type FeedEntry, parseFeed, textIn} from './parse-feed.ts'
import {readContent} from './read-content.ts'
import {blanked} from './xhtml.ts'

/**
 * RSS 2.0 as a string: a whole feed, or one `item`. The label is the one mark: the format has no field for how content
 * was made.
 *
 * @example
 * const feed = rss(html)
 * const {content, items} = feed.writeItems(source, item => disclosures.get(item.id))
 */
export function rss(html: ItemHtml): FeedSurface<string> {
  return xmlFeed('rss', ['rss', 'item'], html)
}

/** Atom as a string: a whole feed, or one `entry`; otherwise like {@link rss}. */
export function atom(html: ItemHtml): FeedSurface<string> {
  return xmlFeed('atom', ['feed', 'entry'], html)
}

function xmlFeed(id: string, roots: readonly string[], html: ItemHtml): FeedSurface<string> {
  return feedSurface<string>(id, {
    writeItems(content, disclosureOf, options = {}) {
      const splices: Splice[] = []
      const items = parseFeed(content, roots).flatMap((entry, index) => {
        const item = itemOf(entry)
        const disclosure = disclosureOf(item, index)
        if (!disclosure) return []
        const {splices: own, report, manual} = label(html, contentPlace(entry), content, disclosure, options)
        splices.push(...own)
        return [{item, report, manual}]
      })
      return {content: spliced(content, splices) as typeof content, items}
    },
    readItems: (content, options = {}) =>
      parseFeed(content, roots).map(entry => ({
        item: itemOf(entry),
        reading: readContent(html, contentPlace(entry), content, options),
      })),
  })
}

function label(
  html: ItemHtml,
  place: ContentPlace,
  source: string,
  disclosure: Disclosure,
  options: ReadOptions,
): LabelledContent {
  if ('reason' in place) return withoutContent(disclosure, place.reason)
  const {element, kind} = place
  const {qualified} = element.tag
  if (kind !== 'xhtml') {
    const labelled = labelContent(html, kind, decoded(element), disclosure, qualified, options)
    return {...labelled, splices: codedSplices(element, source, labelled.splices)}
  }
  const {start, end} = place
  const labelled = labelContent(
    html,
    'html',
    blanked(element, source, start, end),
    disclosure,
    qualified,
    options,
  )
  const splices = labelled.splices.map(one => ({...one, start: start + one.start, end: start + one.end}))
  return {...labelled, splices}
}

function itemOf(entry: FeedEntry): FeedItem {
  const text = (...names: string[]) =>
    names.map(name => textIn(elementOf(entry, name))).find(found => found !== undefined)
  return feedItem({
    id: text('guid', 'id'),
    link: text('link') ?? alternateOf(entry),
    title: text('title'),
    date: text('pubDate', 'published', 'updated'),
  })
}

/** The link of an Atom entry to the page it is about. */
function alternateOf({tag: {namespace}, elements}: FeedEntry): string | undefined {
  return elements.find(
    ({tag: {name, namespace: own, attributes}}) =>
      name === 'link' && own === namespace && (attributes.rel ?? 'alternate') === 'alternate',
  )?.tag.attributes.href
}
