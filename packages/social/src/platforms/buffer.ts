/** Buffer: a flag for AI media in the metadata of Instagram, TikTok, X and YouTube, and the text of a post for words. */
import type {Medium} from '@forthright/core'
import {textPiece, valueAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {isMadeByAi, isRealistic, limitsOf, networkId, networkUnits, youtubeStep} from '../scheduled.ts'

/** The input of the mutation `createPost`. */
export interface BufferPost {
  channelId?: string | undefined
  text?: string | undefined
  /** By network, of which a channel has one. */
  metadata?: Readonly<Record<string, unknown>> | undefined
  assets?: unknown
}

const flag = 'isAiGenerated'
const flagged = ['instagram', 'tiktok', 'x', 'youtube']
const unknown =
  'Name the network in `metadata`, so that its flag for AI media can be set, or set it in Buffer.'

export default definePlatform<BufferPost>({
  id: 'buffer',
  name: 'Buffer',
  facts: {
    sources: ['https://developers.buffer.com/', 'https://github.com/api-evangelist/buffer'],
    checked: '2026-11-22',
    confidence: 'secondary',
    textLimits: [],
    counting: 'As the network counts that `metadata` names.',
    native: {
      path: 'metadata',
      type: 'isAiGenerated of a network, boolean',
      says: 'has media made or changed with AI',
      about: 'media',
      since: '2026-06-09',
      unset: 'No claim.',
      undo: 'Until the post is published.',
      confidence: 'secondary',
    },
    notes: [
      'TikTok takes it for videos, X not for reposts; Instagram since 2026-06-30.',
      'On YouTube it means realistic altered or synthetic content.',
      'aiAssisted of Buffer says that AI helped, to Buffer alone: it is left to the caller.',
    ],
  },
  shape: isObject({text: optional(isText), metadata: optional(isObject({}))}),
  text: {
    ...textPiece('text'),
    field: () => 'text',
    limits: ({metadata = {}}) => limitsOf(Object.keys(metadata)),
    count: networkUnits,
  },
  media: mediaOf,
  marks: (payload, parts) => ({
    payload,
    report: [],
    manual: networksOf(payload).includes('youtube') ? youtubeStep(`metadata.youtube.${flag}`, parts) : [],
  }),
  native: {
    covers: (part, post) =>
      isMadeByAi(part) &&
      (networksOf(post).some(name => name !== 'youtube') ||
        isRealistic([part]) === true ||
        networksOf(post).length === 0),
    unavailable(post) {
      const names = Object.keys(post.metadata ?? {})
      if (names.length === 0) return {reason: 'The payload does not name its network.', manual: unknown}
      if (networksOf(post).length > 0) return undefined
      return names.some(name => networkId(name) === 'tiktok')
        ? {
            reason: 'TikTok has no such field for photos.',
            manual: 'Turn on the label for AI-generated content in the TikTok app.',
          }
        : {reason: 'Buffer has no such field for this network.'}
    },
    put: (post, parts) =>
      networksOf(post)
        .filter(name => networkId(name) !== 'youtube' || isRealistic(parts))
        .reduce((left, name) => withValue(left, `metadata.${name}.${flag}`, true), post),
    remove: (post, parts) =>
      networksOf(post)
        .filter(name => name !== 'youtube' || isRealistic(parts) === false)
        .reduce(
          (left, name) =>
            valueAt(left, `metadata.${name}.${flag}`) === undefined
              ? left
              : withValue(left, `metadata.${name}.${flag}`, undefined),
          post,
        ),
  },
  claims: post =>
    Object.keys(post.metadata ?? {}).flatMap(name => {
      const value = valueAt(post, `metadata.${name}.${flag}`)
      const [medium = 'image'] = mediaOf(post)
      return typeof value === 'boolean'
        ? [{value, ...(value ? {means: {medium, grade: 'ai-generated' as const}} : {})}]
        : []
    }),
  /** The channel and its network in `metadata` are for the caller. */
  draft: ({text, images = [], video}) => ({
    text,
    ...(images.length > 0 || video
      ? {
          assets: {
            ...(images.length > 0 ? {images: images.map(({src}) => ({url: src}))} : {}),
            ...(video ? {videos: [{url: video.src}]} : {}),
          },
        }
      : {}),
  }),
})

function post(text: string, metadata: BufferPost['metadata'], kind = 'videos'): BufferPost {
  return {
    channelId: 'c',
    text,
    metadata,
    assets: {[kind]: [{url: 'https://cdn.example.com/a'}]},
  } as BufferPost
}

export const examples: PlatformExample<BufferPost>[] = [
  ...makingExamples<BufferPost>({
    file: 'clip.mp4',
    text: 'Autumn is here.',
    payload: (text, making) => post(text, {tiktok: making === 'ai' ? {[flag]: true} : {}}),
  }),
  {
    name: 'says it at the end of the text, within the limit of X',
    payload: post('a'.repeat(260), {twitter: {}}, 'images'),
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: post(`${'a'.repeat(260)}\n\nImage made with AI`, {twitter: {[flag]: true}}, 'images'),
    report: [
      ['a.png', 'metadata', 'native'],
      ['body', 'label', 'none'],
      ['a.png', 'label', 'text'],
    ],
  },
  {
    name: 'asks a person about YouTube, where the record does not tell whether it is realistic',
    payload: post('Our film.', {youtube: {}}),
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: post('Our film.\n\nThe video was made with AI.', {youtube: {}}),
    manual: youtubeStep(`metadata.youtube.${flag}`, [
      {
        part: 'clip.mp4',
        medium: 'video',
        grade: 'ai-generated',
        models: [],
        reviewed: false,
        outcome: 'unknown',
        because: [],
      },
    ]),
  },
  {
    name: 'leaves photos on TikTok to a person',
    payload: post('Coats.', {tiktok: {}}, 'images'),
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: post('Coats.\n\nThe image was made with AI.', {tiktok: {}}, 'images'),
    manual: ['Turn on the label for AI-generated content in the TikTok app.'],
  },
  {
    name: 'refuses to cut the words of the author',
    payload: post('a'.repeat(279), {x: {}}),
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'text'},
  },
]

/** The networks of the post that have the flag for what it shows, as the payload calls them. */
function networksOf(post: BufferPost): string[] {
  const isPhoto = !mediaOf(post).includes('video')
  return Object.keys(post.metadata ?? {}).filter(name => {
    const id = networkId(name)
    return flagged.includes(id) && !(id === 'tiktok' && isPhoto)
  })
}

function mediaOf({assets}: BufferPost): readonly Medium[] {
  const has = (kind: string) => {
    const list = valueAt(assets, kind)
    return Array.isArray(list) && list.length > 0
  }
  return [
    ...(has('images') ? ['image' as const] : []),
    ...(has('videos') ? ['video' as const, 'audio' as const] : []),
  ]
}
