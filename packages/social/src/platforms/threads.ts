/** Threads: no native field; words at the end of the text, within 500 characters, where an emoji counts by its bytes. */
import type {Medium} from '@forthright/core'
import {textPiece} from '../at-path.ts'
import {threadsLength} from '../counting/threads-length.ts'
import {definePlatform} from '../define-platform.ts'
import {isList, isObject, isOneOf, isText, optional, type Shape} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {uploadPlace} from '../upload-place.ts'

/** The parameters of `POST /{user-id}/threads`. */
export interface ThreadsPost {
  media_type: 'TEXT' | 'IMAGE' | 'VIDEO' | 'CAROUSEL'
  text?: string | undefined
  image_url?: string | undefined
  video_url?: string | undefined
  alt_text?: string | undefined
  /** Of a carousel: ids of containers, as a list or as the form string `1,2,3`. */
  children?: string | readonly string[] | undefined
  /** On a child of a carousel. */
  is_carousel_item?: boolean | string | undefined
  /** They count the text from its start. */
  text_entities?: unknown
}

const unit = 'characters, emoji in UTF-8 bytes'
const isChildren: Shape = (value, path) =>
  typeof value === 'string' ? [] : isList(isText, {min: 1})(value, path)

export default definePlatform<ThreadsPost>({
  id: 'threads',
  name: 'Threads',
  policies: ['platform/meta'],
  facts: {
    sources: [
      'https://developers.facebook.com/documentation/threads/reference/publishing',
      'https://developers.facebook.com/documentation/threads/changelog',
    ],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [{field: 'text', max: 500, unit, confidence: 'primary'}],
    counting: 'Characters; an emoji counts as many as it has bytes in UTF-8, a robot 4, a family 25.',
    native: null,
    altText: {where: 'alt_text', confidence: 'memory'},
    notes: [
      'No field for AI in reference and changelog (negative).',
      'One topic tag a post, and a limit of links: labels have neither.',
    ],
  },
  shape: isObject({
    media_type: isOneOf('TEXT', 'IMAGE', 'VIDEO', 'CAROUSEL'),
    text: optional(isText),
    image_url: optional(isText),
    video_url: optional(isText),
    children: optional(isChildren),
  }),
  text: {
    ...textPiece('text'),
    unavailable: ({is_carousel_item: item}) =>
      item === undefined || item === false || item === 'false'
        ? undefined
        : {
            reason: 'A child of a carousel shows no text of its own.',
            manual: 'Write the label into the text of the carousel that this becomes a child of.',
          },
    appendOnly: ({text_entities}) => text_entities !== undefined,
    count: {[unit]: threadsLength},
  },
  media: mediaOf,
  /** Several media become ids of a carousel: what the API gave for each goes into `upload`. */
  draft({text, link, images = [], video}) {
    const whole = link === undefined ? text : `${text}\n\n${link}`
    const ids = [...images, ...(video ? [video] : [])].map(({src, upload}) =>
      typeof upload === 'string' ? upload : uploadPlace(src),
    )
    const [image] = images
    if (ids.length > 1) return {media_type: 'CAROUSEL', text: whole, children: ids}
    if (video) return {media_type: 'VIDEO', video_url: video.src, text: whole}
    if (!image) return {media_type: 'TEXT', text: whole}
    const alt = image.alt === undefined ? {} : {alt_text: image.alt}
    return {media_type: 'IMAGE', image_url: image.src, text: whole, ...alt}
  },
})

const image = {media_type: 'IMAGE', image_url: 'https://cdn.example.com/a.jpg'} as const

export const examples: PlatformExample<ThreadsPost>[] = [
  {
    name: 'says it at the end of the text',
    payload: {...image, text: 'New drop on Friday.'},
    disclosure: {origin: 'ai-generated', parts: {'a.jpg': 'ai-generated', 'clip.mp4': 'ai-generated'}},
    expected: {
      ...image,
      text: 'New drop on Friday.\n\nThis text was made with AI. The image was made with AI.',
    },
    report: [
      ['body', 'label', 'text'],
      ['a.jpg', 'label', 'text'],
      ['clip.mp4', 'label', 'none'],
    ],
  },
  {
    name: 'counts emoji by their bytes and takes the short form',
    payload: {media_type: 'TEXT', text: '👨‍👩‍👧‍👦'.repeat(19)},
    disclosure: 'ai-generated',
    expected: {media_type: 'TEXT', text: `${'👨‍👩‍👧‍👦'.repeat(19)}\n\nText made with AI`},
  },
  {
    name: 'leaves a child of a carousel to a person',
    payload: {...image, is_carousel_item: 'true'},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    expected: {...image, is_carousel_item: 'true'},
    manual: ['Write the label into the text of the carousel that this becomes a child of.'],
  },
  {
    name: 'takes the form strings of the API',
    payload: {media_type: 'CAROUSEL', children: '1,2', text: 'Two looks.'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {media_type: 'CAROUSEL', children: '1,2', text: 'Two looks.\n\nThe video was made with AI.'},
  },
  {
    name: 'refuses to move what entities count from the start',
    payload: {media_type: 'TEXT', text: 'Hi.', text_entities: []},
    disclosure: 'ai-generated',
    options: {place: 'start'},
    throws: {code: 'usage', field: 'place'},
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {media_type: 'TEXT', text: '🤖'.repeat(125)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'text'},
  },
]

/** Of the children of a carousel, nobody knows what they show. */
function mediaOf({media_type, image_url, video_url}: ThreadsPost): readonly Medium[] {
  if (media_type === 'CAROUSEL') return ['image', 'video', 'audio']
  if (media_type === 'VIDEO' || video_url !== undefined) return ['video', 'audio']
  return media_type === 'IMAGE' || image_url !== undefined ? ['image'] : []
}
