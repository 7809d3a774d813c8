/** JSON Feed 1.1: labels the content of items, and says how it was made in an extension object. */
import {type Disclosure, DisclosureError} from '@forthright/core'
import type {Reading, ReadOptions} from '@forthright/core/surface'
import {plainText, spliced} from '@forthright/core/text'
import {type FeedItem, type FeedSurface, feedItem, type WrittenFeed} from './feed-item.ts'
import {feedSurface} from './feed-surface.ts'
import type {ItemHtml} from './item-html.ts'
import {extensionKey, extensionOf, isOwnExtension, readExtension} from './json-extension.ts'
import {type LabelledContent, labelContent, withoutContent} from './label-content.ts'
import {readHtml} from './read-content.ts'

/** An item of a JSON Feed; members that are not named here stay as they are. */
export interface JsonFeedItem {
  content_html?: string
  content_text?: string
  [member: string]: unknown
}

/** A JSON Feed; members that are not named here stay as they are. */
export interface JsonFeed {
  items: JsonFeedItem[]
  [member: string]: unknown
}

/** JSON Feed as a value: a whole feed, or one item. `summary` and `title` are left alone; what is written is a copy. */
export function jsonFeed(html: ItemHtml): FeedSurface<JsonFeed | JsonFeedItem> {
  return feedSurface<JsonFeed | JsonFeedItem>('json-feed', {
    writeItems(feed, disclosureOf, options = {}) {
      const told: WrittenFeed<typeof feed>['items'] = []
      const items = itemsOf(feed).map((one, index) => {
        const item = describe(one)
        const disclosure = disclosureOf(item, index)
        if (!disclosure) return one
        const {labelled, report, manual} = label(html, one, disclosure, options)
        told.push({item, report, manual})
        return labelled
      })
      const [only] = items
      const content = Array.isArray(feed.items) ? {...feed, items} : (only ?? feed)
      return {content: content as typeof feed, items: told}
    },
    readItems: (feed, options = {}) =>
      itemsOf(feed).map(one => ({item: describe(one), reading: readItem(html, one, options)})),
  })
}

function label(
  html: ItemHtml,
  item: JsonFeedItem,
  disclosure: Disclosure,
  options: ReadOptions,
): {labelled: JsonFeedItem} & Pick<LabelledContent, 'report' | 'manual'> {
  const labelled = {...item}
  const contents = (
    [
      ['html', 'content_html'],
      ['text', 'content_text'],
    ] as const
  ).flatMap(([kind, member]) => {
    const content = item[member]
    if (content === undefined) return []
    const result = labelContent(html, kind, content, disclosure, member, options)
    labelled[member] = spliced(content, result.splices)
    return [result]
  })
  const told = contents.length > 0 ? contents : [withoutContent(disclosure, 'The item has no content.')]
  const extension = extend(labelled, disclosure)
  return {
    labelled,
    report: [...told.flatMap(({report}) => report), ...extension],
    manual: [...new Set(told.flatMap(({manual}) => manual))],
  }
}

/** Puts the extension into an item, or takes ours out of it. */
function extend(item: JsonFeedItem, disclosure: Disclosure): LabelledContent['report'] {
  const there = item[extensionKey]
  const own = there === undefined || isOwnExtension(there)
  const extension = extensionOf(disclosure)
  if (own && extension) item[extensionKey] = extension
  else if (own) delete item[extensionKey]
  return disclosure.parts.map(({part}) =>
    own
      ? {
          part,
          mark: extensionKey,
          via: 'machine',
          where: extensionKey,
          reason: 'JSON Feed has room for extensions, and no field of its own for how content was made.',
        }
      : {
          part,
          mark: extensionKey,
          via: 'none',
          where: '',
          reason: `The item has an extension ${extensionKey} of somebody else; it stays as it is.`,
        },
  )
}

function readItem(html: ItemHtml, item: JsonFeedItem, options: ReadOptions): Reading {
  const {content_html: markup, content_text: text} = item
  const reading: Reading =
    markup !== undefined
      ? readHtml(html, markup, options)
      : text !== undefined
        ? plainText.read(text, options)
        : {found: [], labels: [], issues: [], held: []}
  const stated = readExtension(item[extensionKey])
  const record = stated.record ?? reading.record
  return {
    ...reading,
    found: [...reading.found, ...stated.found],
    issues: [...reading.issues, ...stated.issues],
    ...(record ? {record} : {}),
  }
}

function describe({id, url, title, date_published, date_modified}: JsonFeedItem): FeedItem {
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  return feedItem({
    id: text(id),
    link: text(url),
    title: text(title),
    date: text(date_published) ?? text(date_modified),
  })
}

/** The items of a feed, or the one that was given; throws where something is no item. */
function itemsOf(feed: JsonFeed | JsonFeedItem): JsonFeedItem[] {
  if (!isObject(feed)) throw invalid('', 'Give an object: a whole JSON Feed, or one item of it.')
  const whole = 'items' in feed
  if (whole && !Array.isArray(feed.items)) throw invalid('items', 'Its items are a list.')
  const items: unknown[] = Array.isArray(feed.items) ? feed.items : [feed]
  return items.map((item, index) => {
    const field = whole ? `items.${index}` : ''
    if (!isObject(item)) throw invalid(field, 'Every item is an object.')
    for (const member of ['content_html', 'content_text']) {
      const value = item[member]
      if (value !== undefined && typeof value !== 'string')
        throw invalid(field === '' ? member : `${field}.${member}`, 'Content is a string.')
    }
    return item
  })
}

function invalid(field: string, rule: string): DisclosureError {
  const where = field === '' ? '' : ` at ${field}`
  return new DisclosureError('payload-invalid', `This is no JSON Feed${where}. ${rule}`, {field})
}

function isObject(value: unknown): value is JsonFeedItem {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
