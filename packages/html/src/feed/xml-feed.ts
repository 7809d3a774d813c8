/** RSS 2.0 and Atom: labels the content of items, and leaves every other byte of the feed as it is. */
import type {Disclosure, ReadOptions} from '@forthright/core'
import {type Splice, spliced} from '../apply/to-source.ts'
import {codedSplices, decoded} from './coded-text.ts'
import {type ContentPlace, contentPlace} from './content-place.ts'
import {
  type DisclosureOf,
  type FeedItem,
  type FeedReading,
  type FeedSurface,
  feedItem,
  type WrittenFeed,
} from './feed-item.ts'
import {type LabelledContent, labelContent, withoutContent} from './label-content.ts'
import {elementOf, type FeedEntry, parseFeed, textIn} from './parse-feed.ts'
import {readContent} from './read-content.ts'
import {blanked} from './xhtml.ts'

/**
 * RSS 2.0 and Atom as strings: a whole feed, or one `item` or `entry`. The label is the one mark: these formats have
 * no field for how content was made.
 */
export const xmlFeed: FeedSurface<string> = {id: 'xml-feed', write, read}

function write(content: string, disclosureOf: DisclosureOf): WrittenFeed<string> {
  const splices: Splice[] = []
  const items = parseFeed(content).flatMap(entry => {
    const item = itemOf(entry)
    const disclosure = disclosureOf(item)
    if (!disclosure) return []
    const {splices: own, report, manual} = label(contentPlace(entry), content, disclosure)
    splices.push(...own)
    return [{item, report, manual}]
  })
  splices.sort((a, b) => a.start - b.start || a.end - b.end)
  return {content: spliced(content, splices), items}
}

function read(content: string, options: ReadOptions = {}): FeedReading {
  return parseFeed(content).map(entry => ({
    item: itemOf(entry),
    reading: readContent(contentPlace(entry), content, options),
  }))
}

function label(place: ContentPlace, source: string, disclosure: Disclosure): LabelledContent {
  if ('reason' in place) return withoutContent(disclosure, place.reason)
  const {element, kind} = place
  const {qualified} = element.tag
  if (kind !== 'xhtml') {
    const labelled = labelContent(kind, decoded(element), disclosure, qualified)
    return {...labelled, splices: codedSplices(element, source, labelled.splices)}
  }
  const {start, end} = place
  const labelled = labelContent('html', blanked(element, source, start, end), disclosure, qualified)
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
