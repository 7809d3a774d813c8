/** Facebook Pages: no confirmed field for AI; words at the end of the message, and a step for a person. */
import type {Medium} from '@forthright/core'
import {definePlatform} from '../define-platform.ts'
import {norwegian} from '../example-words.ts'
import {isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {steps} from '../steps.ts'

/** The parameters of `POST /{page-id}/feed`, `/photos`, `/videos` and `/video_reels`. */
export interface FacebookPost {
  message?: string | undefined
  link?: string | undefined
  /** Of a photo. */
  url?: string | undefined
  alt_text_custom?: string | undefined
  /** Of a video, whose text is its description. */
  file_url?: string | undefined
  description?: string | undefined
  /** Photos that were uploaded before. */
  attached_media?: unknown
}

const step =
  'Say in the post on Facebook that its media were made with AI: by the switch of the composer, when the post is made or edited there.'

export default definePlatform<FacebookPost>({
  id: 'facebook',
  name: 'Facebook Pages',
  policies: ['platform/meta'],
  facts: {
    sources: ['https://developers.facebook.com/docs/graph-api/changelog'],
    checked: '2026-11-30',
    confidence: 'negative',
    fields: 'memory',
    textLimits: [
      {field: 'message', max: 63_206, unit: 'UTF-16 units', confidence: 'secondary'},
      {field: 'description', max: 63_206, unit: 'UTF-16 units', confidence: 'secondary'},
    ],
    counting: 'Not documented; UTF-16 units never let a text through that is too long.',
    native: null,
    altText: {where: 'alt_text_custom', confidence: 'memory'},
    notes: [
      'Graph API v27.0 (2026-11-04) lets apps add and remove the self-disclosure when a post is edited; the name of its field was not found, so none is sent.',
      'A post on a coloured background has 130 characters (secondary).',
      'Meta reads C2PA and IPTC from the files: keep them there.',
    ],
  },
  shape: isObject({
    message: optional(isText),
    description: optional(isText),
    url: optional(isText),
    file_url: optional(isText),
  }),
  text: {
    field: fieldOf,
    get: post => post[fieldOf(post)],
    set: (post, text) => ({...post, [fieldOf(post)]: text}),
  },
  media: mediaOf,
  marks: steps({mark: 'AI label', about: 'media', step: () => step}),
  draft({text, link, images: [image] = [], video}) {
    if (video) return {file_url: video.src, description: text}
    if (image)
      return {
        url: image.src,
        message: text,
        ...(image.alt === undefined ? {} : {alt_text_custom: image.alt}),
      }
    return {message: text, ...(link === undefined ? {} : {link})}
  },
})

export const examples: PlatformExample<FacebookPost>[] = [
  {
    name: 'says it at the end of the message, and leaves the label of Facebook to a person',
    payload: {url: 'https://cdn.example.com/a.jpg', message: 'Ny kåpe.'},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    words: norwegian,
    expected: {url: 'https://cdn.example.com/a.jpg', message: 'Ny kåpe.\n\nBildet er laget med KI.'},
    report: [
      ['a.jpg', 'AI label', 'manual'],
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'text'],
    ],
    manual: [step],
  },
  {
    name: 'asks for nothing where AI wrote the text only',
    payload: {message: 'Ny kåpe.', link: 'https://example.com'},
    disclosure: 'ai-generated',
    words: norwegian,
    expected: {message: 'Ny kåpe.\n\nDenne teksten er laget med KI.', link: 'https://example.com'},
    report: [['body', 'label', 'text']],
  },
  {
    name: 'writes into the description of a video',
    payload: {file_url: 'https://cdn.example.com/a.mp4', description: 'The film.'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {
      file_url: 'https://cdn.example.com/a.mp4',
      description: 'The film.\n\nThe video was made with AI.',
    },
    manual: [step],
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {message: 'a'.repeat(63_200)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'message'},
  },
]

function fieldOf({file_url, description}: FacebookPost): 'message' | 'description' {
  return file_url === undefined && description === undefined ? 'message' : 'description'
}

function mediaOf(post: FacebookPost): readonly Medium[] {
  if (fieldOf(post) === 'description') return ['video', 'audio']
  return post.url !== undefined || post.attached_media !== undefined ? ['image'] : []
}
