/** Makes a surface of what works item by item. */
import type {Disclosure, Part, PartDisclosure} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import type {Reading, ReadOptions, Written} from '@forthright/core/surface'
import * as z from 'zod/mini'
import type {FeedReading, FeedSurface} from './feed-item.ts'

const schema = optionsSchema<ReadOptions>({
  words: z.custom(Array.isArray, 'must be a list of words'),
  wordings: z.array(z.string()),
})

/**
 * The surface of a format. Where a feed has several items, their parts are called `item-1/body`, `item-2/body` and so on,
 * in the order of the feed; a disclosure without such parts is that of every item.
 */
export function feedSurface<Content>(
  id: string,
  {writeItems, readItems}: Pick<FeedSurface<Content>, 'writeItems' | 'readItems'>,
): FeedSurface<Content> {
  const checked = (options: ReadOptions | undefined) => checkOptions(`feed/${id}`, schema, options)
  return {
    id,
    carries: ['label', 'grade', 'models', 'reviewed'],
    writeItems: (content, disclosureOf, options) => writeItems(content, disclosureOf, checked(options)),
    readItems: (content, options) => readItems(content, checked(options)),
    write(content: Content, disclosure: Disclosure, options?: ReadOptions): Written<Content> {
      const of = (_: unknown, index: number) => ofItem(disclosure, index)
      const {content: written, items} = writeItems(content, of, checked(options))
      const report = items.flatMap(one => one.report)
      return {content: written, report, manual: [...new Set(items.flatMap(({manual}) => manual))]}
    },
    read: (content, options) => joined(readItems(content, checked(options))),
  }
}

const prefix = (index: number) => `item-${index + 1}/`

/** What a disclosure says of one item. */
function ofItem(disclosure: Disclosure, index: number): Disclosure {
  const {parts, record} = disclosure
  if (!record.parts.some(({id}) => /^item-\d+\//.test(id))) return disclosure
  const start = prefix(index)
  return {
    ...disclosure,
    parts: parts.flatMap(one =>
      one.part.startsWith(start) ? [asBody({...one, part: one.part.slice(start.length)})] : [],
    ),
    record: {
      ...record,
      parts: record.parts.flatMap(one =>
        one.id.startsWith(start) ? [{...one, id: one.id.slice(start.length)}] : [],
      ),
    },
  }
}

/** The text of an item is the body of that item, whatever field of the whole feed it is called after. */
function asBody({at, labelElsewhere: label, ...part}: PartDisclosure): PartDisclosure {
  if (part.part === 'body') return {...part, ...(label ? {label} : {})}
  return {...part, ...(at ? {at} : {}), ...(label ? {labelElsewhere: label} : {})}
}

/** What is said of all items together. */
function joined(items: FeedReading): Reading {
  const [only, ...others] = items
  if (only && others.length === 0) return only.reading
  const readings = items.map(({reading}, index) => named(reading, prefix(index)))
  const parts = readings.flatMap(({record}) => record?.parts ?? [])
  return {
    found: readings.flatMap(({found}) => found),
    labels: readings.flatMap(({labels}) => labels),
    issues: readings.flatMap(({issues}) => issues),
    held: readings.flatMap(({held}) => held),
    ...(parts.length === 0 ? {} : {record: {version: 1, parts}}),
  }
}

function named({record, found, labels, held, ...rest}: Reading, start: string): Reading {
  const call = (part: Part): Part => ({...part, id: start + part.id})
  return {
    ...rest,
    found: found.map(one => ({...one, part: start + (one.part ?? 'body')})),
    labels: labels.map(one => ({...one, part: start + one.part})),
    held: held.map(call),
    ...(record ? {record: {...record, parts: record.parts.map(call)}} : {}),
  }
}
