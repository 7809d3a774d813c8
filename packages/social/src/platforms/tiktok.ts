/** TikTok, Content Posting API: a flag for AI media on directly posted videos only, and a caption without line breaks. */
import type {Medium} from '@forthright/core'
import {payloadInvalid} from '../check-payload.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {thai} from '../example-words.ts'
import {isFlag, isObject, isOneOf, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `…/video/init/`, `…/content/init/` (photos) and `…/inbox/video/init/` (drafts). */
export interface TikTokPost {
  media_type?: 'PHOTO' | 'VIDEO' | undefined
  post_mode?: 'DIRECT_POST' | 'MEDIA_UPLOAD' | undefined
  post_info?:
    | {
        title?: string | undefined
        /** Of photos. */
        description?: string | undefined
        /** Needed for a direct post; a video without it goes to the inbox of the creator. */
        privacy_level?: string | undefined
        is_aigc?: boolean | undefined
      }
    | undefined
  source_info: {
    source: string
    video_url?: string | undefined
    photo_images?: readonly string[] | undefined
  }
}

const flag = 'post_info.is_aigc'
const inApp = 'Turn on the label for AI-generated content in the TikTok app when the post is finished there.'

export default definePlatform<TikTokPost>({
  id: 'tiktok',
  name: 'TikTok',
  facts: {
    sources: [
      'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post',
      'https://developers.tiktok.com/doc/content-posting-api-reference-photo-post',
      'https://developers.tiktok.com/doc/content-sharing-guidelines',
    ],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [
      {field: 'post_info.title', max: 2200, unit: 'UTF-16 units', confidence: 'primary'},
      {field: 'post_info.description', max: 4000, unit: 'UTF-16 units', confidence: 'primary'},
    ],
    counting: 'UTF-16 units, which the documents call runes. The title of a photo post has 90.',
    native: {
      path: flag,
      type: 'boolean',
      says: 'has a video made or changed with AI',
      about: 'media',
      unset: 'No claim; Content Credentials in the file bring a label by themselves (secondary).',
      undo: 'Set when the video is posted; no later change is documented.',
      confidence: 'primary',
    },
    notes: [
      'Photo posts have no such field, and inbox uploads silently drop it (secondary).',
      'Line breaks in captions are lost (secondary): a label is set apart by a dot.',
      'Nothing with the name or logo of the app that posts may be put on shared content.',
    ],
  },
  shape: isObject({
    media_type: optional(isOneOf('PHOTO', 'VIDEO')),
    post_mode: optional(isOneOf('DIRECT_POST', 'MEDIA_UPLOAD')),
    post_info: optional(
      isObject({
        title: optional(isText),
        description: optional(isText),
        privacy_level: optional(isText),
        is_aigc: optional(isFlag),
      }),
    ),
    source_info: isObject({}),
  }),
  text: {
    field: post => (isPhoto(post) ? 'post_info.description' : 'post_info.title'),
    get: post => (isPhoto(post) ? post.post_info?.description : post.post_info?.title),
    set: (post, text) => ({
      ...post,
      post_info: {...post.post_info, [isPhoto(post) ? 'description' : 'title']: text},
    }),
    unavailable: post =>
      post.post_info
        ? undefined
        : {
            reason: 'An upload to the inbox has no caption.',
            manual: 'Write the label into the caption when the post is finished in the TikTok app.',
          },
    others: post => (isPhoto(post) ? [post.post_info?.title ?? ''] : []),
    join: ' · ',
  },
  media: mediaOf,
  native: {
    unavailable(post) {
      if (isPhoto(post)) return {reason: 'Photo posts have no such field.', manual: inApp}
      return post.post_info?.privacy_level === undefined
        ? {reason: 'TikTok drops it from an upload to the inbox.', manual: inApp}
        : undefined
    },
    put: post => ({...post, post_info: {...post.post_info, is_aigc: true}}),
    remove(post) {
      if (!post.post_info) return post
      const {is_aigc: _, ...info} = post.post_info
      return {...post, post_info: info}
    },
  },
  claims: ({post_info}) =>
    post_info?.is_aigc === undefined
      ? []
      : [
          {
            value: post_info.is_aigc,
            ...(post_info.is_aigc ? {means: {medium: 'video', grade: 'ai-generated'}} : {}),
          },
        ],
  problems(post) {
    const {title = '', is_aigc, privacy_level} = post.post_info ?? {}
    return [
      ...(isPhoto(post) && title.length > 90
        ? [`post_info.title has ${title.length} UTF-16 units, and 90 are allowed for photos.`]
        : []),
      ...(is_aigc !== undefined && (isPhoto(post) || privacy_level === undefined)
        ? [
            `${flag} has no effect in this payload: ${isPhoto(post) ? 'it shows photos' : 'it is a draft'}. Remove it.`,
          ]
        : []),
    ]
  },
  /** `privacy_level` is for the caller: one of those that the creator-info call returned. Without it, a video is a draft. */
  draft({text, title, images = [], video}) {
    if (video) return {post_info: {title: text}, source_info: {source: 'PULL_FROM_URL', video_url: video.src}}
    if (images.length === 0)
      throw payloadInvalid('tiktok', {
        path: ['images'],
        message: 'missing; expected at least one image, or a video',
        allowed: ['images', 'video'],
      })
    return {
      media_type: 'PHOTO',
      post_mode: 'DIRECT_POST',
      post_info: {...(title === undefined ? {} : {title}), description: text},
      source_info: {source: 'PULL_FROM_URL', photo_cover_index: 0, photo_images: images.map(({src}) => src)},
    }
  },
})

const source_info = {source: 'PULL_FROM_URL', video_url: 'https://cdn.example.com/a.mp4'}
const photo = {
  media_type: 'PHOTO',
  post_mode: 'DIRECT_POST',
  source_info: {source: 'PULL_FROM_URL', photo_images: ['https://cdn.example.com/a.jpg']},
} as const

export const examples: PlatformExample<TikTokPost>[] = [
  ...makingExamples<TikTokPost>({
    file: 'clip.mp4',
    text: 'Autumn is here',
    join: ' · ',
    payload: (title, making) => ({
      post_info: {title, privacy_level: 'SELF_ONLY', ...(making === 'ai' ? {is_aigc: true} : {})},
      source_info,
    }),
  }),
  {
    name: 'leaves the flag of photos to a person, and says it in the description',
    payload: {...photo, post_info: {title: 'Autumn', description: 'Three coats.'}},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    expected: {
      ...photo,
      post_info: {title: 'Autumn', description: 'Three coats. · The image was made with AI.'},
    },
    report: [
      ['a.jpg', flag, 'manual'],
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'text'],
    ],
    manual: [inApp],
  },
  {
    name: 'leaves an upload to the inbox to a person, since TikTok drops the flag',
    payload: {source_info},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {source_info},
    report: [
      ['clip.mp4', flag, 'manual'],
      ['clip.mp4', 'label', 'manual'],
      ['body', 'label', 'none'],
    ],
    manual: [inApp, 'Write the label into the caption when the post is finished in the TikTok app.'],
  },
  {
    name: 'points out a flag that has no effect',
    payload: {...photo, post_info: {description: 'Coats.', is_aigc: true}},
    disclosure: {origin: 'human', parts: {'a.jpg': 'unknown'}},
    expected: {...photo, post_info: {description: 'Coats.', is_aigc: true}},
    manual: [`${flag} has no effect in this payload: it shows photos. Remove it.`],
  },
  {
    name: 'takes the short form where no longer one fits',
    payload: {post_info: {title: 'ก'.repeat(2178), privacy_level: 'SELF_ONLY'}, source_info},
    disclosure: 'ai-generated',
    words: thai,
    expected: {
      post_info: {title: `${'ก'.repeat(2178)} · ข้อความสร้างด้วย AI`, privacy_level: 'SELF_ONLY'},
      source_info,
    },
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {post_info: {title: 'a'.repeat(2195), privacy_level: 'SELF_ONLY'}, source_info},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'post_info.title'},
  },
]

function isPhoto({media_type, source_info: from}: TikTokPost): boolean {
  return media_type === 'PHOTO' || from.photo_images !== undefined
}

function mediaOf(post: TikTokPost): readonly Medium[] {
  return isPhoto(post) ? ['image'] : ['video', 'audio']
}
