/** Feeds: what they say of their items, and what is told of each of them. */
import type {Disclosure} from '@forthright/core'
import type {Reading, ReadOptions, ReportEntry, Surface} from '@forthright/core/surface'

/** An item, as far as its feed says who it is; texts are decoded, and in the format of the feed. */
export interface FeedItem {
  id?: string
  link?: string
  title?: string
  /** The day of publication, else that of the last change. */
  date?: string
}

/** An item from what its feed says; what it does not say is left out. */
export function feedItem(said: Readonly<Record<keyof FeedItem, string | undefined>>): FeedItem {
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined))
}

/** The disclosure of an item; an item without one stays as it is, also with the labels that it may have. */
export type DisclosureOf = (item: FeedItem, index: number) => Disclosure | undefined

/** A feed with its disclosures. */
export interface WrittenFeed<Content> {
  content: Content
  /** What landed where, for the items that have a disclosure, in the order of the feed. */
  items: {item: FeedItem; report: ReportEntry[]; manual: string[]}[]
}

/** What is disclosed of each item, in the order of the feed. */
export type FeedReading = {item: FeedItem; reading: Reading}[]

/** A feed format: a surface for a whole feed or one item of it, and the same item by item. */
export interface FeedSurface<Content> extends Surface<Content, ReadOptions> {
  /** Writes a disclosure for every item; writing twice gives what writing once gives. */
  writeItems<Feed extends Content>(
    content: Feed,
    disclosureOf: DisclosureOf,
    options?: ReadOptions,
  ): WrittenFeed<Feed>
  /** Finds what is disclosed of each item; places are those in the feed. */
  readItems(content: Content, options?: ReadOptions): FeedReading
}
