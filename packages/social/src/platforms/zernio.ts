/** Zernio: the flag of each network in its own data, and the content of a post for words. */
import type {Medium} from '@forthright/core'
import {textPiece, valueAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isList, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {
  isMadeByAi,
  isRealistic,
  limitsOf,
  mediaAt,
  networkId,
  networkUnits,
  youtubeStep,
} from '../scheduled.ts'

/** The body of `POST /posts`. */
export interface ZernioPost {
  content?: string | undefined
  mediaItems?: readonly {type?: string | undefined; url?: string | undefined}[] | undefined
  platforms: readonly {
    platform: string
    platformSpecificData?: Readonly<Record<string, unknown>> | undefined
  }[]
}

/** What each network calls it. */
const fields: Readonly<Record<string, string>> = {
  instagram: 'isAiGenerated',
  pinterest: 'isAiGenerated',
  tiktok: 'videoMadeWithAi',
  x: 'madeWithAi',
  youtube: 'containsSyntheticMedia',
}

export default definePlatform<ZernioPost>({
  id: 'zernio',
  name: 'Zernio',
  facts: {
    sources: ['https://docs.zernio.com/', 'https://github.com/zernio-dev/zernio-ruby'],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [],
    counting: 'As each network of the post counts; the text has to fit into all of them.',
    native: {
      path: 'platforms',
      type: Object.entries(fields)
        .map(([network, field]) => `${field} (${network})`)
        .join(', '),
      says: 'has media made or changed with AI',
      about: 'media',
      unset: 'No claim.',
      undo: 'Until the post is published.',
      confidence: 'primary',
    },
    notes: [
      'No field for LinkedIn, Threads, Reddit, Telegram, Discord, WhatsApp, Snapchat and Google Business (2026-09-23).',
      'TikTok takes it for videos only.',
    ],
  },
  shape: isObject({
    content: optional(isText),
    mediaItems: optional(isList(isObject({type: optional(isText), url: optional(isText)}))),
    platforms: isList(isObject({platform: isText, platformSpecificData: optional(isObject({}))})),
  }),
  text: {
    ...textPiece('content'),
    field: () => 'content',
    limits: ({platforms}) => limitsOf(platforms.map(({platform}) => platform)),
    count: networkUnits,
  },
  media: mediaOf,
  marks: (payload, parts) => ({
    payload,
    report: [],
    manual: payload.platforms.some(({platform}) => platform === 'youtube')
      ? youtubeStep('containsSyntheticMedia', parts)
      : [],
  }),
  native: {
    covers: (part, post) =>
      isMadeByAi(part) &&
      (flagsOf(post).some(({network}) => network !== 'youtube') ||
        isRealistic([part]) === true ||
        flagsOf(post).length === 0),
    unavailable(post) {
      if (flagsOf(post).length > 0) return undefined
      return post.platforms.some(({platform}) => platform === 'tiktok')
        ? {
            reason: 'TikTok has no such field for photos.',
            manual: 'Turn on the label for AI-generated content in the TikTok app.',
          }
        : {reason: 'No network of the post has such a field.'}
    },
    put: (post, parts) =>
      flagsOf(post)
        .filter(({network}) => network !== 'youtube' || isRealistic(parts))
        .reduce((left, {path}) => withValue(left, path, true), post),
    remove: (post, parts) =>
      flagsOf(post)
        .filter(({network}) => network !== 'youtube' || isRealistic(parts) === false)
        .reduce(
          (left, {path}) => (valueAt(left, path) === undefined ? left : withValue(left, path, undefined)),
          post,
        ),
  },
  claims: post =>
    flagsOf(post).flatMap(({path}) => {
      const value = valueAt(post, path)
      const [medium = 'image'] = mediaOf(post)
      return typeof value === 'boolean'
        ? [{value, ...(value ? {means: {medium, grade: 'ai-generated' as const}} : {})}]
        : []
    }),
  /** The networks and their accounts are for the caller. */
  draft({text, images = [], video}) {
    const items = [
      ...images.map(({src}) => ({type: 'image', url: src})),
      ...(video ? [{type: 'video', url: video.src}] : []),
    ]
    return {content: text, ...(items.length > 0 ? {mediaItems: items} : {}), platforms: []}
  },
})

function post(content: string, platforms: ZernioPost['platforms'], type = 'video'): ZernioPost {
  return {content, mediaItems: [{type, url: 'https://cdn.example.com/a'}], platforms}
}

export const examples: PlatformExample<ZernioPost>[] = [
  ...makingExamples<ZernioPost>({
    file: 'clip.mp4',
    text: 'Autumn is here.',
    payload: (text, making) =>
      post(text, [
        {platform: 'tiktok', ...(making === 'ai' ? {platformSpecificData: {videoMadeWithAi: true}} : {})},
        {platform: 'threads'},
      ]),
  }),
  {
    name: 'sets what each network calls it, within the limit of the strictest',
    payload: post('a'.repeat(260), [{platform: 'twitter'}, {platform: 'pinterest'}], 'image'),
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: post(
      `${'a'.repeat(260)}\n\nImage made with AI`,
      [
        {platform: 'twitter', platformSpecificData: {madeWithAi: true}},
        {platform: 'pinterest', platformSpecificData: {isAiGenerated: true}},
      ],
      'image',
    ),
    report: [
      ['a.png', 'platforms', 'native'],
      ['body', 'label', 'none'],
      ['a.png', 'label', 'text'],
    ],
  },
  {
    name: 'leaves photos on TikTok to a person',
    payload: post('Coats.', [{platform: 'tiktok'}], 'image'),
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: post('Coats.\n\nThe image was made with AI.', [{platform: 'tiktok'}], 'image'),
    manual: ['Turn on the label for AI-generated content in the TikTok app.'],
  },
  {
    name: 'refuses to cut the words of the author',
    payload: post('a'.repeat(279), [{platform: 'linkedin'}, {platform: 'twitter'}]),
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'content'},
  },
]

/** Where the flags of the networks stand that have one for what the post shows. */
function flagsOf(post: ZernioPost): {network: string; path: string}[] {
  const isPhoto = !mediaOf(post).includes('video')
  return post.platforms.flatMap(({platform}, index) => {
    const network = networkId(platform)
    const field = fields[network]
    if (!field || (network === 'tiktok' && isPhoto)) return []
    return [{network, path: `platforms[${index}].platformSpecificData.${field}`}]
  })
}

function mediaOf({mediaItems = []}: ZernioPost): readonly Medium[] {
  const shown = mediaItems.flatMap(({type, url}) =>
    type === 'image'
      ? ['image' as const]
      : type === 'video'
        ? ['video' as const, 'audio' as const]
        : mediaAt(url ?? ''),
  )
  return [...new Set(shown)]
}
