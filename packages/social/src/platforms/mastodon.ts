/** Mastodon: no native field; words at the end of the status, in graphemes as the server counts them. */
import {textPiece} from '../at-path.ts'
import {graphemesOf} from '../counting/counters.ts'
import {mastodonLength} from '../counting/mastodon-length.ts'
import {definePlatform} from '../define-platform.ts'
import {thai} from '../example-words.ts'
import {isList, isObject, isText, nullable, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {uploadPlace} from '../upload-place.ts'

/** The body of `POST /api/v1/statuses`, or what the client masto takes, which spells its fields in camel case. */
export interface MastodonStatus {
  status?: string | null | undefined
  /** A content warning, which counts towards the same limit. */
  spoiler_text?: string | null | undefined
  spoilerText?: string | null | undefined
  media_ids?: readonly string[] | null | undefined
  mediaIds?: readonly string[] | null | undefined
  /** ISO 639. */
  language?: string | null | undefined
}

/** What the instance says in `GET /api/v2/instance`. */
export interface MastodonOptions {
  /** `configuration.statuses.characters_reserved_per_url`; 23 where absent. */
  charactersPerUrl?: number | undefined
}

const unit = 'characters as Mastodon counts them'
const usual = 500

const isOptionalText = optional(nullable(isText))
const isIds = optional(nullable(isList(isText)))

export default definePlatform<MastodonStatus, MastodonOptions>({
  id: 'mastodon',
  name: 'Mastodon',
  options: {charactersPerUrl: 'number'},
  facts: {
    sources: [
      'https://docs.joinmastodon.org/methods/statuses/',
      'https://docs.joinmastodon.org/entities/Instance/',
    ],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [{field: 'status', max: usual, unit, confidence: 'primary'}],
    counting:
      'Graphemes of content warning and text; a URL counts 23, a mention of another server only with its local part (secondary).',
    native: null,
    altText: {where: 'POST /api/v2/media, description', max: 1500, confidence: 'primary'},
    notes: [
      'The limit is that of the instance: give it as `limit`.',
      'A content warning folds the post: no label is written there.',
      'Some servers forbid accounts that only post AI content.',
    ],
  },
  shape: isObject({
    status: isOptionalText,
    spoiler_text: isOptionalText,
    spoilerText: isOptionalText,
    media_ids: isIds,
    mediaIds: isIds,
    language: isOptionalText,
  }),
  language: ({language}) => language ?? undefined,
  text: {
    ...textPiece('status'),
    others: status => [warningOf(status)],
    limits: status => [{max: usual, unit, used: graphemesOf(warningOf(status)).length}],
    count: {[unit]: (text, {charactersPerUrl}) => mastodonLength(text, charactersPerUrl)},
  },
  // Of media that are only ids, nobody knows what they show.
  media: ({media_ids, mediaIds}) =>
    [...(media_ids ?? []), ...(mediaIds ?? [])].length > 0 ? ['image', 'video', 'audio'] : [],
  /** The ids of uploaded media go into `upload`; media without one get a place for it. */
  draft({text, link, language, images = [], video}) {
    const ids = [...images, ...(video ? [video] : [])].map(({src, upload}) =>
      typeof upload === 'string' ? upload : uploadPlace(src),
    )
    return {
      status: link === undefined ? text : `${text}\n\n${link}`,
      ...(language === undefined ? {} : {language}),
      ...(ids.length > 0 ? {media_ids: ids} : {}),
    }
  },
})

function warningOf({spoiler_text, spoilerText}: MastodonStatus): string {
  return spoiler_text ?? spoilerText ?? ''
}

const url = `https://example.com/${'a'.repeat(80)}`

export const examples: PlatformExample<MastodonStatus, MastodonOptions>[] = [
  {
    name: 'says it at the end of the status',
    payload: {status: 'New poster.', media_ids: ['1'], language: 'en'},
    disclosure: {origin: 'human', parts: {'poster.png': 'ai-generated'}},
    expected: {
      status: 'New poster.\n\nThe image was made with AI.',
      media_ids: ['1'],
      language: 'en',
    },
    report: [
      ['body', 'label', 'none'],
      ['poster.png', 'label', 'text'],
    ],
  },
  {
    name: 'counts a URL as 23 and a mention without its server',
    payload: {status: `${url} @kari@social.example ${'a'.repeat(441)}`},
    disclosure: 'ai-generated',
    expected: {
      status: `${url} @kari@social.example ${'a'.repeat(441)}\n\nThis text was made with AI.`,
    },
  },
  {
    name: 'counts graphemes, and the content warning with them',
    payload: {status: 'กี่'.repeat(476), spoiler_text: 'Wool 🐑'},
    disclosure: 'ai-generated',
    words: thai,
    expected: {status: `${'กี่'.repeat(476)}\n\nข้อความสร้างด้วย AI`, spoiler_text: 'Wool 🐑'},
  },
  {
    name: 'counts the content warning of the client masto, and sees its media',
    payload: {status: 'a'.repeat(466), spoilerText: 'Wool 🐑', mediaIds: ['1']},
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: {status: `${'a'.repeat(466)}\n\nImage made with AI`, spoilerText: 'Wool 🐑', mediaIds: ['1']},
  },
  {
    name: 'has the limit of the instance',
    payload: {status: 'a'.repeat(3000)},
    disclosure: 'ai-generated',
    options: {limit: 5000},
    expected: {status: `${'a'.repeat(3000)}\n\nThis text was made with AI.`},
  },
  {
    name: 'counts the content warning towards the limit of the instance',
    payload: {status: 'a'.repeat(4970), spoiler_text: 'Wool 🐑'},
    disclosure: 'ai-generated',
    options: {limit: 5000},
    expected: {status: `${'a'.repeat(4970)}\n\nText made with AI`, spoiler_text: 'Wool 🐑'},
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {status: 'a'.repeat(495)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'status'},
  },
]
