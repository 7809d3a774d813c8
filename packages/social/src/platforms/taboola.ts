/** Taboola: a status of AI media on a campaign item, with a value that denies and clears; no room for a label. */
import {withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isObject, isOneOf, isText, nullable, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** A campaign item, or a card of a carousel. */
export interface TaboolaItem {
  url?: string | undefined
  title?: string | null | undefined
  thumbnail_url?: string | null | undefined
  ai_disclosure?: {status: 'AI_GENERATED' | 'NOT_AI_GENERATED'} | null | undefined
}

const flag = 'ai_disclosure.status'
const manual = 'Show the label in the image itself, or on the page that the item leads to.'

export default definePlatform<TaboolaItem>({
  id: 'taboola',
  name: 'Taboola',
  facts: {
    sources: ['https://developers.taboola.com/backstage-api/reference'],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [],
    counting: 'No limit was read.',
    native: {
      path: flag,
      type: 'AI_GENERATED or NOT_AI_GENERATED',
      says: 'has media made or changed with AI',
      about: 'media',
      since: '2026',
      unset: 'null: no claim.',
      undo: 'With NOT_AI_GENERATED, which clears it.',
      confidence: 'primary',
    },
    notes: ['That the status speaks of the media and not of the title is our reading.'],
  },
  shape: isObject({
    title: optional(nullable(isText)),
    thumbnail_url: optional(nullable(isText)),
    ai_disclosure: optional(nullable(isObject({status: isOneOf('AI_GENERATED', 'NOT_AI_GENERATED')}))),
  }),
  noText: {reason: 'A title has no room for a label.', manual},
  media: item => [...(item.title ? ['text' as const] : []), 'image', 'video', 'audio'],
  native: {
    put: item => withValue(item, flag, 'AI_GENERATED'),
    putNone: item => withValue(item, flag, 'NOT_AI_GENERATED'),
  },
  claims: ({ai_disclosure}) =>
    ai_disclosure
      ? [
          {
            value: ai_disclosure.status,
            ...(ai_disclosure.status === 'AI_GENERATED'
              ? {means: {medium: 'image', grade: 'ai-generated'}}
              : {}),
          },
        ]
      : [],
  published: item => item,
  draft: ({text, title, link, images: [image] = []}) => ({
    title: title ?? text,
    ...(link === undefined ? {} : {url: link}),
    ...(image === undefined ? {} : {thumbnail_url: image.src}),
  }),
})

const item = (more: Partial<TaboolaItem> = {}): TaboolaItem => ({
  url: 'https://example.com',
  thumbnail_url: 'https://cdn.example.com/a.png',
  ...more,
})

export const examples: PlatformExample<TaboolaItem>[] = [
  ...makingExamples<TaboolaItem>({
    file: 'hero.png',
    text: '',
    manual: [manual],
    payload: (_, making) =>
      item(
        making === 'ai'
          ? {ai_disclosure: {status: 'AI_GENERATED'}}
          : making === 'people'
            ? {ai_disclosure: {status: 'NOT_AI_GENERATED'}}
            : {},
      ),
  }),
  {
    name: 'leaves the label of a title that AI wrote to a person',
    payload: item({title: 'Wool coats'}),
    disclosure: 'ai-generated',
    expected: item({title: 'Wool coats'}),
    report: [['body', 'label', 'manual']],
    manual: [manual],
  },
  {
    name: 'refuses a value that the API does not have',
    payload: item({ai_disclosure: {status: 'YES' as 'AI_GENERATED'}}),
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: flag},
  },
]
