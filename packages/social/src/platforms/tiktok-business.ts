/** TikTok Business (organic): a flag for AI media on published videos only, and a caption without line breaks. */
import {textPiece, valueAt, withValue} from '../at-path.ts'
import {payloadInvalid} from '../check-payload.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isFlag, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `business/video/publish/` and `business/photo/publish/`. */
export interface TikTokBusinessPost {
  business_id?: string | undefined
  video_url?: string | undefined
  photo_images?: readonly string[] | undefined
  post_info?:
    | {
        caption?: string | undefined
        is_ai_generated?: boolean | undefined
        /** Into the drafts of the account, where the flag is not taken. */
        upload_to_draft?: boolean | undefined
      }
    | undefined
}

const flag = 'post_info.is_ai_generated'
const inApp = 'Turn on the label for AI-generated content in the TikTok app: the API takes none here.'

export default definePlatform<TikTokBusinessPost>({
  id: 'tiktok-business',
  name: 'TikTok Business',
  policies: ['platform/tiktok'],
  facts: {
    sources: ['https://business-api.tiktok.com/portal/docs'],
    checked: '2026-11-22',
    confidence: 'secondary',
    textLimits: [{field: 'post_info.caption', max: 2200, unit: 'UTF-16 units', confidence: 'secondary'}],
    counting: 'Not documented; UTF-16 units never let a caption through that is too long.',
    native: {
      path: flag,
      type: 'boolean',
      says: 'has a video made or changed with AI',
      about: 'media',
      unset: 'No claim.',
      undo: 'Set when the video is published; no later change was read.',
      confidence: 'secondary',
    },
    notes: [
      'The endpoint of photos has no such field, and drafts do not take it; how a draft is marked is from memory.',
    ],
  },
  shape: isObject({
    video_url: optional(isText),
    post_info: optional(
      isObject({
        caption: optional(isText),
        is_ai_generated: optional(isFlag),
        upload_to_draft: optional(isFlag),
      }),
    ),
  }),
  text: {...textPiece('post_info.caption'), join: ' · '},
  media: ({photo_images}) => (photo_images ? ['image'] : ['video', 'audio']),
  native: {
    unavailable({photo_images, post_info}) {
      if (photo_images) return {reason: 'Photo posts have no such field.', manual: inApp}
      return post_info?.upload_to_draft ? {reason: 'Drafts do not take it.', manual: inApp} : undefined
    },
    put: post => withValue(post, flag, true),
    remove: post => (valueAt(post, flag) === undefined ? post : withValue(post, flag, undefined)),
  },
  claims: ({post_info}) => {
    const value = post_info?.is_ai_generated
    return value === undefined
      ? []
      : [{value, ...(value ? {means: {medium: 'video', grade: 'ai-generated'}} : {})}]
  },
  problems: ({photo_images, post_info}) =>
    photo_images && post_info?.is_ai_generated !== undefined
      ? [`${flag} is no field of photo posts. Remove it.`]
      : [],
  /** `business_id` is for the caller. */
  draft({text, images = [], video}) {
    if (video) return {video_url: video.src, post_info: {caption: text}}
    if (images.length > 0) return {photo_images: images.map(({src}) => src), post_info: {caption: text}}
    throw payloadInvalid('tiktok-business', {
      path: ['images'],
      message: 'missing; expected at least one image, or a video',
      allowed: ['images', 'video'],
    })
  },
})

const video_url = 'https://cdn.example.com/a.mp4'
const photos = {photo_images: ['https://cdn.example.com/a.jpg'], post_info: {caption: 'Coats'}}

export const examples: PlatformExample<TikTokBusinessPost>[] = [
  ...makingExamples<TikTokBusinessPost>({
    file: 'clip.mp4',
    text: 'Autumn is here',
    join: ' · ',
    payload: (caption, making) => ({
      business_id: '1',
      video_url,
      post_info: {caption, ...(making === 'ai' ? {is_ai_generated: true} : {})},
    }),
  }),
  {
    name: 'says it at the end of the caption and leaves the flag of photos to a person',
    payload: photos,
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    expected: {...photos, post_info: {caption: 'Coats · The image was made with AI.'}},
    report: [
      ['a.jpg', flag, 'manual'],
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'text'],
    ],
    manual: [inApp],
  },
  {
    name: 'leaves a draft to a person',
    payload: {video_url, post_info: {caption: 'Coats', upload_to_draft: true}},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {
      video_url,
      post_info: {caption: 'Coats · The video was made with AI.', upload_to_draft: true},
    },
    manual: [inApp],
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {video_url, post_info: {caption: 'a'.repeat(2195)}},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'post_info.caption'},
  },
]
