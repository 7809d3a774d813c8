/** YouTube: a flag for realistic altered or synthetic content, and a description of 5000 bytes for words. */
import {textPiece} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {taiwanese} from '../example-words.ts'
import {isFlag, isList, isObject, isText, nullable, optional} from '../payload-shape.ts'
import type {PlatformExample, PostPart} from '../platform.ts'

/** The body of `videos.insert` and `videos.update`, as `youtube_v3.Schema$Video`. */
export interface YouTubeVideo {
  /** Of a published video. */
  id?: string | null | undefined
  snippet?:
    | {
        title?: string | null | undefined
        description?: string | null | undefined
        tags?: string[] | null | undefined
        /** Of title and description. */
        defaultLanguage?: string | null | undefined
        publishedAt?: unknown
        channelId?: unknown
        channelTitle?: unknown
        thumbnails?: unknown
        localized?: unknown
        liveBroadcastContent?: unknown
      }
    | null
    | undefined
  status?:
    | {
        privacyStatus?: string | null | undefined
        containsSyntheticMedia?: boolean | null | undefined
        uploadStatus?: unknown
        failureReason?: unknown
        rejectionReason?: unknown
        madeForKids?: unknown
      }
    | null
    | undefined
}

const maxTags = 500
const flag = 'status.containsSyntheticMedia'

export default definePlatform<YouTubeVideo>({
  id: 'youtube',
  name: 'YouTube',
  facts: {
    sources: [
      'https://developers.google.com/youtube/v3/revision_history',
      'https://support.google.com/youtube/answer/14328491',
    ],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [
      {field: 'snippet.description', max: 5000, unit: 'UTF-8 bytes', confidence: 'memory'},
      {field: 'snippet.title', max: 100, unit: 'characters', confidence: 'memory'},
    ],
    counting: 'The title in characters, the description in UTF-8 bytes; < and > are refused in both.',
    native: {
      path: flag,
      type: 'boolean',
      says: 'has realistic content that was altered or synthesised',
      about: 'media',
      since: '2024-10-30',
      unset: 'No claim; YouTube may label by what it detects.',
      undo: 'With videos.update, which replaces all of `status`: read it first.',
      confidence: 'primary',
    },
    notes: [
      'It does not ask whether AI was used: animation that nobody takes for real is outside, footage altered by hand is not.',
      '`part` of the request has to name `status`; `false` is a declaration as well.',
      'Scripts, ideas and captions written by AI are outside (secondary): words in the description say it.',
    ],
  },
  shape: isObject({
    id: optional(nullable(isText)),
    snippet: optional(
      nullable(
        isObject({
          title: optional(nullable(isText)),
          description: optional(nullable(isText)),
          tags: optional(nullable(isList(isText))),
          defaultLanguage: optional(nullable(isText)),
        }),
      ),
    ),
    status: optional(nullable(isObject({containsSyntheticMedia: optional(nullable(isFlag))}))),
  }),
  language: ({snippet}) => snippet?.defaultLanguage ?? undefined,
  text: {
    ...textPiece('snippet.description'),
    unavailable: ({snippet}) =>
      snippet
        ? undefined
        : {
            reason: 'The payload has no `snippet`, which is replaced as a whole.',
            manual: 'Put the label into the description: read `snippet` of the video, and write with it.',
          },
    others: ({snippet}) => [snippet?.title ?? ''],
  },
  media: () => ['video', 'audio'],
  native: {
    covers,
    unavailable: ({id, status}) =>
      id && !status
        ? {
            reason: 'The payload has no `status`, which is replaced as a whole.',
            manual: `Read \`status\` of the video, and write with it, so that ${flag} can be set.`,
          }
        : undefined,
    put: video => ({...video, status: {...video.status, containsSyntheticMedia: true}}),
    // Made by people, and altered by nobody: `false` is what the record says.
    putNone: (video, parts) =>
      parts.some(isAltered) ? video : {...video, status: {...video.status, containsSyntheticMedia: false}},
    remove(video) {
      if (!video.status) return video
      const {containsSyntheticMedia: _, ...status} = video.status
      return {...video, status}
    },
  },
  claims: ({status}) => {
    const value = status?.containsSyntheticMedia
    // It does not tell AI from other means: read as the most it can mean.
    return typeof value === 'boolean'
      ? [{value, ...(value ? {means: {medium: 'video', grade: 'ai-generated'}} : {})}]
      : []
  },
  problems({snippet, status}) {
    const angled = [
      ...(/[<>]/.test(snippet?.title ?? '') ? ['snippet.title'] : []),
      ...(/[<>]/.test(snippet?.description ?? '') ? ['snippet.description'] : []),
    ]
    const tags = (snippet?.tags ?? []).reduce((sum, tag) => sum + tag.length + (tag.includes(' ') ? 2 : 0), 0)
    const isAlone = status && Object.keys(status).join() === 'containsSyntheticMedia'
    return [
      ...angled.map(field => `${field} has < or >, which YouTube refuses: write it without.`),
      ...(tags > maxTags ? [`snippet.tags have ${tags} characters, and ${maxTags} are allowed.`] : []),
      ...(isAlone
        ? ['See that `part` of the request names `status`, and that nothing of it is missing.']
        : []),
    ]
  },
  /** Read-only fields of what `videos.list` gives are left out: an update takes none of them. */
  published({id, snippet, status}) {
    const {
      publishedAt: _,
      channelId: _c,
      channelTitle: _t,
      thumbnails: _n,
      localized: _l,
      liveBroadcastContent: _b,
      ...writable
    } = snippet ?? {}
    const {uploadStatus: _u, failureReason: _f, rejectionReason: _r, madeForKids: _m, ...state} = status ?? {}
    return {
      ...(id === undefined ? {} : {id}),
      ...(snippet ? {snippet: writable} : {}),
      ...(status ? {status: state} : {}),
    }
  },
  /** The file goes beside this body. It is private until somebody publishes it; a title that is absent is the first line. */
  draft({text, title, language, link}) {
    const [line = ''] = text.split(/[\r\n]/)
    return {
      snippet: {
        title: title ?? [...line].slice(0, 100).join(''),
        description: link === undefined ? text : `${text}\n\n${link}`,
        ...(language === undefined ? {} : {defaultLanguage: language}),
      },
      status: {privacyStatus: 'private'},
    }
  },
})

function video(description: string, making?: boolean): YouTubeVideo {
  const status = making === undefined ? {} : {containsSyntheticMedia: making}
  return {snippet: {title: 'How we made it', description}, status: {privacyStatus: 'private', ...status}}
}

const made = (facts: Record<string, boolean>) =>
  ({origin: 'human', parts: {'clip.mp4': {origin: 'ai-generated', ...facts}}}) as const

export const examples: PlatformExample<YouTubeVideo>[] = [
  ...makingExamples<YouTubeVideo>({
    file: 'clip.mp4',
    text: 'Our film.',
    facts: {appearsAuthentic: true},
    payload: (text, making) => video(text, making === 'ai' ? true : making === 'people' ? false : undefined),
  }),
  {
    name: 'asks a person where the record does not tell whether it would be taken for real',
    payload: video('Our film.'),
    disclosure: made({}),
    expected: video('Our film.\n\nThe video was made with AI.'),
    report: [
      ['clip.mp4', flag, 'manual'],
      ['body', 'label', 'none'],
      ['clip.mp4', 'label', 'text'],
    ],
    manual: [
      `Decide whether the post has realistic content that was altered or synthesised, and set ${flag} on YouTube if it does.`,
    ],
  },
  {
    name: 'sets no flag for an animation that nobody takes for real',
    payload: video('A fox.'),
    disclosure: made({appearsAuthentic: false}),
    expected: video('A fox.\n\nThe video was made with AI.'),
    report: [
      ['clip.mp4', flag, 'none'],
      ['body', 'label', 'none'],
      ['clip.mp4', 'label', 'text'],
    ],
  },
  {
    name: 'sets the flag for footage that was altered by hand so that it would be taken for real',
    payload: video('The square.'),
    disclosure: {
      origin: 'human',
      parts: {'clip.mp4': {origin: 'human', edited: true, appearsAuthentic: true}},
    },
    expected: video('The square.', true),
  },
  {
    name: 'counts the description in bytes and takes the short form',
    payload: video('秋'.repeat(1660)),
    disclosure: 'ai-generated',
    words: taiwanese,
    expected: video(`${'秋'.repeat(1660)}\n\n文字由AI生成`),
  },
  {
    name: 'refuses to cut the words of the author',
    payload: video('a'.repeat(4995)),
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'snippet.description'},
  },
  {
    name: 'points out what YouTube refuses in a text',
    payload: video('a <b> c'),
    disclosure: 'human',
    expected: video('a <b> c'),
    manual: ['snippet.description has < or >, which YouTube refuses: write it without.'],
  },
  {
    name: 'does not replace a status that it does not have',
    payload: {id: 'abc', snippet: {title: 'A film', description: 'Our film.'}},
    disclosure: made({appearsAuthentic: true}),
    expected: {
      id: 'abc',
      snippet: {title: 'A film', description: 'Our film.\n\nThe video was made with AI.'},
    },
    manual: [`Read \`status\` of the video, and write with it, so that ${flag} can be set.`],
  },
]

/** Altered or synthesised, by AI or by hand, and taken for real. */
function covers(part: PostPart): boolean | undefined {
  const altered = isAltered(part)
  if (altered === false || part.facts?.appearsAuthentic === false) return false
  return altered && part.facts?.appearsAuthentic ? true : undefined
}

function isAltered({steps = []}: PostPart): boolean | undefined {
  if (steps.length === 0) return undefined
  return steps.some(({action, extent}) => action !== 'created' && action !== 'reviewed' && extent !== 'minor')
}
