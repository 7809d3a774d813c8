/** Pinterest: a list of claims about AI media on the Pin, and a description of 800 characters for words. */
import type {Medium} from '@forthright/core'
import {textPiece} from '../at-path.ts'
import {payloadInvalid} from '../check-payload.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isList, isObject, isOneOf, isText, nullable, optional} from '../payload-shape.ts'
import type {PlatformExample, PostPart} from '../platform.ts'
import {uploadPlace} from '../upload-place.ts'

/** The body of `POST /v5/pins` and `PATCH /v5/pins/{pin_id}`. */
export interface PinterestPin {
  board_id?: string | undefined
  title?: string | null | undefined
  description?: string | null | undefined
  alt_text?: string | null | undefined
  link?: string | null | undefined
  media_source?: {source_type: string; url?: string | undefined} | undefined
  ai_disclosures?: {values: readonly PinterestClaim[]} | null | undefined
}

/** Generated or altered by AI; an invented human being. */
export type PinterestClaim = 'AI_MODIFIED' | 'SYNTHETIC_PERFORMER'

const flag = 'ai_disclosures.values'

export default definePlatform<PinterestPin>({
  id: 'pinterest',
  name: 'Pinterest',
  facts: {
    sources: [
      'https://github.com/pinterest/api-description/blob/main/v5/openapi.json',
      'https://developers.pinterest.com/docs/changelog/changelog/',
    ],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [
      {field: 'description', max: 800, unit: 'characters', confidence: 'primary'},
      {field: 'title', max: 100, unit: 'characters', confidence: 'primary'},
    ],
    counting: 'Characters. One other vendor stops descriptions at 500.',
    native: {
      path: flag,
      type: 'list of AI_MODIFIED, SYNTHETIC_PERFORMER',
      says: 'has media made or changed with AI',
      about: 'media',
      since: '2026-06',
      unset: 'No claim; there is no value that denies. Pinterest labels by what it detects.',
      undo: 'With an update of the Pin.',
      confidence: 'secondary',
    },
    altText: {where: 'alt_text', max: 500, confidence: 'primary'},
    notes: [
      'The field was read in code made from later versions of the specification, not in 5.23.0.',
      'An invented person implies that the media were made with AI (secondary): both values are written.',
      'Catalogs spell the values in lower case (secondary).',
    ],
  },
  shape: isObject({
    title: optional(nullable(isText)),
    description: optional(nullable(isText)),
    alt_text: optional(nullable(isText)),
    media_source: optional(isObject({source_type: isText})),
    ai_disclosures: optional(
      nullable(isObject({values: isList(isOneOf('AI_MODIFIED', 'SYNTHETIC_PERFORMER'))})),
    ),
  }),
  text: {...textPiece('description'), others: ({title}) => [title ?? '']},
  media: mediaOf,
  native: {
    put(pin, parts) {
      const values = [...(pin.ai_disclosures?.values ?? []), ...parts.flatMap(claimsOf)]
      return {...pin, ai_disclosures: {...pin.ai_disclosures, values: [...new Set(values)]}}
    },
    remove: ({ai_disclosures: _, ...pin}) => pin,
  },
  // The performer is a value of its own.
  declares: (obligation, {ai_disclosures}) =>
    !obligation.includes('performer') || ai_disclosures?.values.includes('SYNTHETIC_PERFORMER') === true,
  claims: pin =>
    (pin.ai_disclosures?.values ?? []).map(value => ({
      value,
      means: {medium: mediaOf(pin)[0] ?? 'image', grade: 'ai-generated'},
    })),
  published: pin => pin,
  /** `board_id` is for the caller; the id of an uploaded video goes into `upload`. */
  draft({text, title, link, images = [], video}) {
    const [image, ...more] = images
    const source = video
      ? {
          source_type: 'video_id',
          media_id: typeof video.upload === 'string' ? video.upload : uploadPlace(video.src),
        }
      : image && more.length > 0
        ? {source_type: 'multiple_image_urls', items: images.map(({src}) => ({url: src}))}
        : image && {source_type: 'image_url', url: image.src}
    if (!source)
      throw payloadInvalid('pinterest', {
        path: ['images'],
        message: 'missing; expected at least one image, or a video',
        allowed: ['images', 'video'],
      })
    return {
      ...(title === undefined ? {} : {title}),
      description: text,
      ...(image?.alt === undefined ? {} : {alt_text: image.alt}),
      ...(link === undefined ? {} : {link}),
      media_source: source,
    }
  },
})

function pin(description: string, values: readonly PinterestClaim[] = []): PinterestPin {
  return {
    board_id: '1',
    description,
    media_source: {source_type: 'image_url', url: 'https://cdn.example.com/a.png'},
    ...(values.length > 0 ? {ai_disclosures: {values}} : {}),
  }
}

export const examples: PlatformExample<PinterestPin>[] = [
  ...makingExamples<PinterestPin>({
    file: 'hero.png',
    text: 'Hallway ideas.',
    payload: (text, making) => pin(text, making === 'ai' ? ['AI_MODIFIED'] : []),
  }),
  {
    name: 'says that a person in it was invented',
    payload: pin('Our coat.'),
    disclosure: {origin: 'human', parts: {'a.png': {origin: 'ai-generated', depictsInventedPerson: true}}},
    expected: pin('Our coat.\n\nThe image was made with AI.', ['AI_MODIFIED', 'SYNTHETIC_PERFORMER']),
    report: [
      ['a.png', flag, 'native'],
      ['body', 'label', 'none'],
      ['a.png', 'label', 'text'],
    ],
  },
  {
    name: 'keeps a claim that the user made',
    payload: pin('Our coat.', ['SYNTHETIC_PERFORMER']),
    disclosure: {origin: 'human', parts: {'a.png': 'ai-modified'}},
    expected: pin('Our coat.\n\nThe image was changed with AI.', ['SYNTHETIC_PERFORMER', 'AI_MODIFIED']),
  },
  {
    name: 'takes the short form where the long one does not fit',
    payload: pin('a'.repeat(780)),
    disclosure: 'ai-generated',
    expected: pin(`${'a'.repeat(780)}\n\nText made with AI`),
  },
  {
    name: 'refuses a value in the spelling of catalogs',
    payload: {...pin('Our coat.'), ai_disclosures: {values: ['ai_modified' as PinterestClaim]}},
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: 'ai_disclosures.values[0]'},
  },
]

function claimsOf({facts}: PostPart): PinterestClaim[] {
  return ['AI_MODIFIED', ...(facts?.depictsInventedPerson ? ['SYNTHETIC_PERFORMER' as const] : [])]
}

/** An update does not tell what the Pin shows. */
function mediaOf({media_source: source}: PinterestPin): readonly Medium[] {
  if (source === undefined || source.source_type.startsWith('pin_')) return ['image', 'video', 'audio']
  return source.source_type === 'video_id' ? ['video', 'audio'] : ['image']
}
