/** Disclosures in feeds: RSS 2.0 and Atom as strings, JSON Feed 1.1 as values. */
export type {DisclosureOf, FeedItem, FeedReading, FeedSurface, WrittenFeed} from './feed-item.ts'
export type {ItemHtml} from './item-html.ts'
export {type JsonFeed, type JsonFeedItem, jsonFeed} from './json-feed.ts'
export {atom, rss} from './xml-feed.ts'
