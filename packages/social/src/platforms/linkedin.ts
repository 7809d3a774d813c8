/** LinkedIn: no native field; words at the end of the commentary, escaped as its little text format asks. */
import type {Medium} from '@forthright/core'
import {textPiece} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {norwegian} from '../example-words.ts'
import {isList, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {mediumToUpload, uploadPlace} from '../upload-place.ts'

/** The body of `POST /rest/posts`. */
export interface LinkedInPost {
  /** `urn:li:organization:…` or `urn:li:person:…`; the API needs it. */
  author?: string | undefined
  /** Little text format: what is markup there is escaped with a backslash where it is meant as a character. */
  commentary: string
  content?:
    | {
        media?: {id: string; altText?: string | undefined} | undefined
        multiImage?: {images: readonly {id: string; altText?: string | undefined}[]} | undefined
        article?: {source: string; thumbnail?: string | undefined} | undefined
      }
    | undefined
}

export default definePlatform<LinkedInPost>({
  id: 'linkedin',
  name: 'LinkedIn',
  facts: {
    sources: [
      'https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api',
      'https://www.linkedin.com/help/linkedin',
    ],
    checked: '2026-11-22',
    confidence: 'negative',
    fields: 'memory',
    textLimits: [{field: 'commentary', max: 3000, unit: 'UTF-16 units', confidence: 'secondary'}],
    counting: 'Assumed to be UTF-16 units, backslashes included.',
    native: null,
    altText: {where: 'content.media.altText', max: 4086, confidence: 'memory'},
    notes: [
      'No field for AI in the Posts API through version 202607 (negative).',
      'LinkedIn shows the Content Credentials (C2PA) of images and videos: keep them in the files.',
      'Each monthly version of the API ends after about a year: give the version in the caller.',
    ],
  },
  shape: isObject({
    author: optional(isText),
    commentary: isText,
    content: optional(
      isObject({
        media: optional(isObject({id: isText})),
        multiImage: optional(isObject({images: isList(isObject({id: isText}))})),
        article: optional(isObject({})),
      }),
    ),
  }),
  text: {...textPiece('commentary'), escape: escapeLittle},
  media: mediaOf,
  /** `author` and the version of the API are for the caller. A hashtag stays one; ids of uploads go into `upload`. */
  draft({text, link, images = [], video}) {
    const ids = [...images, ...(video ? [video] : [])].map(({src, alt, upload}) => ({
      id: typeof upload === 'string' ? upload : uploadPlace(src),
      ...(alt === undefined ? {} : {altText: alt}),
    }))
    const [only, ...more] = ids
    return {
      commentary: escapeLittle(link === undefined ? text : `${text}\n\n${link}`).replace(
        /\\#(?=[\p{L}\p{N}])/gu,
        '#',
      ),
      visibility: 'PUBLIC',
      distribution: {feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: []},
      lifecycleState: 'PUBLISHED',
      ...(only ? {content: more.length === 0 ? {media: only} : {multiImage: {images: ids}}} : {}),
    }
  },
})

const image = {media: {id: 'urn:li:image:1', altText: 'A coat'}}

export const examples: PlatformExample<LinkedInPost>[] = [
  {
    name: 'says it at the end of the commentary',
    payload: {author: 'urn:li:organization:1', commentary: 'Ny rapport.', content: image},
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    words: norwegian,
    expected: {
      author: 'urn:li:organization:1',
      commentary: 'Ny rapport.\n\nBildet er laget med KI.',
      content: image,
    },
    report: [
      ['body', 'label', 'none'],
      ['a.png', 'label', 'text'],
    ],
  },
  {
    name: 'writes words so that no character of them is markup',
    payload: {commentary: 'New report \\(PDF\\).'},
    disclosure: 'ai-generated',
    words: {
      language: 'en',
      labels: {
        'text-ai-generated': {long: '[AI] wrote this (all of it).', short: '[AI] text', shortest: '[AI]'},
      },
    },
    expected: {commentary: 'New report \\(PDF\\).\n\n\\[AI\\] wrote this \\(all of it\\).'},
  },
  {
    name: 'counts no video for a post with a picture',
    payload: {commentary: 'Our film.', content: image},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {commentary: 'Our film.', content: image},
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {commentary: 'a'.repeat(2999)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'commentary'},
  },
]

/** What is markup in little text format becomes a character. */
function escapeLittle(words: string): string {
  return words.replaceAll(/[|{}@[\]()<>#*_~\\]/g, '\\$&')
}

function mediaOf({content = {}}: LinkedInPost): readonly Medium[] {
  const {media, multiImage, article} = content
  const waiting = mediumToUpload(media?.id)
  if (waiting) return waiting === 'video' ? ['video', 'audio'] : [waiting]
  if (media?.id.startsWith('urn:li:image:') || multiImage || article?.thumbnail) return ['image']
  if (media?.id.startsWith('urn:li:video:')) return ['video', 'audio']
  return media ? ['image', 'video', 'audio'] : []
}
