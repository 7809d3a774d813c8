/** X: a flag for AI media on the post, and 280 weighted characters for words. */
import type {Medium} from '@forthright/core'
import {type XWeightOptions, xWeight} from '../counting/x-weight.ts'
import {definePlatform} from '../define-platform.ts'
import {norwegian, taiwanese, thai} from '../example-words.ts'
import {isFlag, isList, isObject, isPlain, isText, optional, type Shape} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {mediumToUpload, uploadPlace} from '../upload-place.ts'

/**
 * The body of `POST /2/tweets`, as the API spells it or in the camel case of the official TypeScript client. Its schema is
 * closed: we add no field but the flag, in the spelling of the payload.
 */
export interface XPost {
  /** May be empty or absent where media are attached. */
  text?: string | undefined
  media?: {media_ids?: readonly string[] | undefined; mediaIds?: readonly string[] | undefined} | undefined
  made_with_ai?: boolean | undefined
  madeWithAi?: boolean | undefined
  quote_tweet_id?: string | undefined
  quoteTweetId?: string | undefined
}

/** One post, or the posts of a thread in their order; of a thread, a string is a post of text alone. */
export type XPayload = XPost | readonly (XPost | string)[]

const mediaKinds: readonly Medium[] = ['image', 'video', 'audio']

const isIds = optional(isList(isText, {min: 1, max: 4}))
const isMedia: Shape = (value, path) => {
  const issues = isObject({media_ids: isIds, mediaIds: isIds})(value, path)
  if (issues.length > 0 || !isPlain(value)) return issues
  const spellings = [value.media_ids, value.mediaIds].filter(ids => ids !== undefined).length
  return spellings === 1
    ? []
    : [
        {
          path: [...path, 'media_ids'],
          message: `${spellings === 0 ? 'missing' : 'it stands beside mediaIds'}; expected one of the two spellings`,
          allowed: ['media_ids', 'mediaIds'],
        },
      ]
}

const isPost = isObject({
  media: optional(isMedia),
  made_with_ai: optional(isFlag),
  madeWithAi: optional(isFlag),
  quote_tweet_id: optional(isText),
  quoteTweetId: optional(isText),
})

const isPostWithContent: Shape = (value, path) => {
  const hasMedia = isPlain(value) && value.media !== undefined
  const text = isObject({text: hasMedia ? optional(isText) : isText})
  return isPlain(value) ? [...text(value, path), ...isPost(value, path)] : isPost(value, path)
}
const isPostOfThread: Shape = (value, path) =>
  typeof value === 'string' ? [] : isPostWithContent(value, path)

export default definePlatform<XPayload, XWeightOptions>({
  id: 'x',
  name: 'X',
  options: {countUrls: 'function'},
  facts: {
    sources: [
      'https://github.com/xdevplatform/docs/blob/main/openapi.json',
      'https://github.com/twitter/twitter-text/blob/master/config/v3.json',
    ],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [{field: 'text', max: 280, unit: 'weighted characters', confidence: 'primary'}],
    counting:
      'After Unicode NFC, Latin and its like count 1, CJK and everything else 2, an emoji sequence 2, a URL or a bare domain 23. Never below twitter-text 3.1.0, and above it where a name may or may not be a top-level domain.',
    native: {
      path: 'made_with_ai',
      type: 'boolean',
      says: 'contains media made with AI',
      about: 'media',
      since: '2026-03-18',
      unset: 'No claim.',
      undo: 'Set when the post is created; the API does not give it back.',
      confidence: 'primary',
    },
    altText: {where: 'POST /2/media/metadata, metadata.alt_text.text', max: 1000, confidence: 'primary'},
    notes: [
      'In a thread the flag belongs on the first post only (secondary), and never on a repost (secondary).',
      'A post that contains a URL costs 13 times as much: labels have no link.',
      'Replies written by AI need the prior approval of X.',
    ],
  },
  shape: (value, path) =>
    Array.isArray(value) ? isList(isPostOfThread, {min: 1})(value, path) : isPostWithContent(value, path),
  text: {
    field: 'text',
    get: payload => rootOf(payload).text,
    set: (payload, text) => withRoot(payload, {text}),
    others: payload =>
      postsOf(payload)
        .slice(1)
        .map(post => post.text ?? ''),
    count: {'weighted characters': xWeight},
  },
  media: mediaOf,
  native: {
    unavailable(payload) {
      const root = rootOf(payload)
      if ((root.quote_tweet_id ?? root.quoteTweetId) !== undefined)
        return {reason: 'It is not set on a quote: it would speak of the quoted post.'}
      if (root.media) return undefined
      return {
        reason: 'It belongs on the first post of a thread, and that post has no media.',
        manual: 'Attach the media made with AI to the first post of the thread, so that X can label it.',
      }
    },
    put(payload) {
      const {made_with_ai: _, madeWithAi: __, ...root} = rootOf(payload)
      return withRootAs(payload, {...root, ...(isCamel(payload) ? {madeWithAi: true} : {made_with_ai: true})})
    },
    remove(payload) {
      const {made_with_ai: _, madeWithAi: __, ...root} = rootOf(payload)
      return withRootAs(payload, root)
    },
  },
  claims: payload =>
    postsOf(payload).flatMap(post => {
      const value = flagOf(post)
      // It does not tell image from video, nor made from changed: read as the most it can mean.
      return value === undefined
        ? []
        : [{value, ...(value ? {means: {medium: 'image' as const, grade: 'ai-generated' as const}} : {})}]
    }),
  problems: payload =>
    postsOf(payload).flatMap((post, index) => {
      const flag = flagOf(post)
      if (flag === undefined) return []
      const name = Array.isArray(payload) ? `Post ${index + 1} of the thread` : 'The post'
      if (index > 0) return [`${name} has made_with_ai: leave it to the first post.`]
      return flag && !post.media
        ? [`${name} has made_with_ai but no media: it speaks of media only. Remove it.`]
        : []
    }),
  /** The ids of uploaded media go into `upload`; a place is left for those that are still to be uploaded. */
  draft({text, link, images = [], video}) {
    const ids = [...images, ...(video ? [video] : [])].map(({src, upload}) =>
      typeof upload === 'string' ? upload : uploadPlace(src),
    )
    return {
      text: link === undefined ? text : `${text}\n\n${link}`,
      ...(ids.length > 0 ? {media: {media_ids: ids.slice(0, 4)}} : {}),
    }
  },
})

export const examples: PlatformExample<XPayload, XWeightOptions>[] = [
  {
    name: 'sets the flag and says it in words where a picture is made with AI',
    payload: {text: 'New poster.', media: {media_ids: ['1']}},
    disclosure: {origin: 'human', parts: {'poster.png': 'ai-generated'}},
    expected: {
      text: 'New poster.\n\nThe image was made with AI.',
      media: {media_ids: ['1']},
      made_with_ai: true,
    },
    report: [
      ['poster.png', 'made_with_ai', 'native'],
      ['body', 'label', 'none'],
      ['poster.png', 'label', 'text'],
    ],
  },
  {
    name: 'sets no flag for text, which the flag is not about',
    payload: {text: 'Høstens nyheter er her.'},
    disclosure: {origin: 'ai-generated', parts: {'hero.png': 'ai-generated'}},
    words: norwegian,
    expected: {text: 'Høstens nyheter er her.\n\nDenne teksten er laget med KI.'},
    report: [
      ['body', 'label', 'text'],
      ['hero.png', 'label', 'none'],
    ],
  },
  {
    name: 'sets the flag on the first post of a thread only',
    payload: [
      {text: 'One.', media: {media_ids: ['1']}},
      {text: 'Two.', media: {media_ids: ['2']}},
    ],
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: [
      {text: 'One.\n\nThe video was made with AI.', media: {media_ids: ['1']}, made_with_ai: true},
      {text: 'Two.', media: {media_ids: ['2']}},
    ],
  },
  {
    name: 'leaves a thread without media in its first post to a person',
    payload: [{text: 'One.'}, {text: 'Two.', media: {media_ids: ['2']}}],
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: [{text: 'One.\n\nThe video was made with AI.'}, {text: 'Two.', media: {media_ids: ['2']}}],
    report: [
      ['clip.mp4', 'made_with_ai', 'manual'],
      ['body', 'label', 'none'],
      ['clip.mp4', 'label', 'text'],
    ],
    manual: ['Attach the media made with AI to the first post of the thread, so that X can label it.'],
  },
  {
    name: 'does not speak of a quoted post',
    payload: {text: 'Look at this.', media: {media_ids: ['1']}, quote_tweet_id: '20'},
    disclosure: {origin: 'human', parts: {'a.png': 'ai-modified'}},
    expected: {
      text: 'Look at this.\n\nThe image was changed with AI.',
      media: {media_ids: ['1']},
      quote_tweet_id: '20',
    },
    report: [
      ['a.png', 'made_with_ai', 'none'],
      ['body', 'label', 'none'],
      ['a.png', 'label', 'text'],
    ],
  },
  {
    name: 'does not call a minor edit made with AI',
    payload: {text: 'Our shop.', media: {media_ids: ['1']}},
    disclosure: {origin: 'human', parts: {'shop.jpg': 'ai-assisted'}},
    expected: {text: 'Our shop.\n\nAI helped with the image.', media: {media_ids: ['1']}},
    report: [
      ['shop.jpg', 'made_with_ai', 'none'],
      ['body', 'label', 'none'],
      ['shop.jpg', 'label', 'text'],
    ],
  },
  {
    name: 'takes the short form where Chinese, which counts double, leaves no room for the long one',
    payload: {text: '秋'.repeat(133)},
    disclosure: 'ai-generated',
    words: taiwanese,
    expected: {text: `${'秋'.repeat(133)}\n\n文字由AI生成`},
  },
  {
    name: 'takes the shortest form where no longer one fits',
    payload: {text: 'ก'.repeat(268)},
    disclosure: 'ai-generated',
    words: thai,
    expected: {text: `${'ก'.repeat(268)}\n\nข้อความ AI`},
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {text: 'a'.repeat(275)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'text'},
  },
  {
    name: 'shortens them where that was asked for',
    payload: {text: 'word '.repeat(55)},
    disclosure: 'ai-generated',
    options: {shorten: true},
    expected: {text: `${'word '.repeat(53)}word…\n\nAI text`},
  },
  {
    name: 'replaces an earlier label',
    payload: {text: 'Hello.\n\nThis text was made with AI.'},
    disclosure: 'human-edited',
    expected: {text: 'Hello.\n\nAI wrote this text, a person edited it.'},
  },
  {
    name: 'takes an earlier label away where none is asked for',
    payload: {text: 'Hello.\n\nThis text was made with AI.'},
    disclosure: 'human',
    expected: {text: 'Hello.'},
  },
  {
    name: 'keeps an earlier label where nothing is recorded',
    payload: {text: 'Hello.\n\nThis text was made with AI.'},
    disclosure: 'unknown',
    expected: {text: 'Hello.\n\nThis text was made with AI.'},
  },
  {
    name: 'leaves to a person what no field of the payload declares',
    payload: {text: 'Hello.'},
    disclosure: 'ai-generated',
    requires: [
      {kind: 'declaration', note: 'Tell X before an account that is run by AI replies.'},
      {kind: 'mark', vocabulary: 'aigc'},
      {kind: 'evidence', note: 'Keep what was published.'},
    ],
    expected: {text: 'Hello.'},
    report: [
      ['body', 'label', 'none'],
      ['body', 'law/xx/sample#label', 'manual'],
      ['body', 'aigc', 'none'],
      ['body', 'law/xx/sample#label', 'none'],
    ],
    manual: ['Tell X before an account that is run by AI replies.'],
  },
  {
    name: 'takes a thread of strings, and gives strings back',
    payload: ['One.', {text: 'Two.', media: {media_ids: ['2']}}],
    disclosure: 'ai-generated',
    expected: ['One.\n\nThis text was made with AI.', {text: 'Two.', media: {media_ids: ['2']}}],
  },
  {
    name: 'spells the flag as the payload is spelled',
    payload: {text: 'New poster.', media: {mediaIds: ['1']}},
    disclosure: {origin: 'human', parts: {'poster.png': 'ai-generated'}},
    expected: {
      text: 'New poster.\n\nThe image was made with AI.',
      media: {mediaIds: ['1']},
      madeWithAi: true,
    },
  },
  {
    name: 'refuses both spellings side by side',
    payload: {text: 'New poster.', media: {mediaIds: ['1'], media_ids: ['1']}},
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: 'media.media_ids'},
  },
  {
    name: 'leaves a place for the upload, and counts what is to stand there',
    payload: {text: 'New poster.', media: {media_ids: ['upload:poster.png']}},
    disclosure: {origin: 'human', parts: {'poster.png': 'ai-generated', 'clip.mp4': 'ai-generated'}},
    expected: {
      text: 'New poster.\n\nThe image was made with AI.',
      media: {media_ids: ['upload:poster.png']},
      made_with_ai: true,
    },
    manual: [
      'Upload poster.png to X, and put what it gives in the place of "upload:poster.png" (media.media_ids[0]).',
    ],
  },
  {
    name: 'tells that a flag which denies contradicts the record',
    payload: {text: 'New poster.', media: {media_ids: ['1']}, made_with_ai: false},
    disclosure: {origin: 'human', parts: {'poster.png': 'ai-generated'}},
    expected: {
      text: 'New poster.\n\nThe image was made with AI.',
      media: {media_ids: ['1']},
      made_with_ai: true,
    },
    manual: [
      'made_with_ai: false contradicts the record, by which the post contains media made with AI: it says so now. Correct the record if that is wrong.',
    ],
  },
  {
    name: 'leaves a flag that claims AI, and tells that it contradicts the record',
    payload: {text: 'New poster.', media: {media_ids: ['1']}, made_with_ai: true},
    disclosure: {origin: 'human', parts: {'poster.png': 'human'}},
    expected: {text: 'New poster.', media: {media_ids: ['1']}, made_with_ai: true},
    manual: [
      'made_with_ai: true contradicts the record, by which it is not true that the post contains media made with AI. It was left as it is: correct the one that is wrong.',
    ],
  },
  {
    name: 'counts towards the limit that the account has',
    payload: {text: 'a'.repeat(300)},
    disclosure: 'ai-generated',
    options: {limit: 25000},
    expected: {text: `${'a'.repeat(300)}\n\nThis text was made with AI.`},
  },
  {
    name: 'cuts no mention, hashtag or URL in two',
    payload: {text: `${'word '.repeat(52)}@nordlys_outdoors more`},
    disclosure: 'ai-generated',
    options: {shorten: true},
    expected: {text: `${'word '.repeat(51)}word…\n\nAI text`},
  },
  {
    name: 'points out a flag without media',
    payload: {text: 'Hello.', made_with_ai: true},
    disclosure: 'human',
    expected: {text: 'Hello.', made_with_ai: true},
    manual: ['The post has made_with_ai but no media: it speaks of media only. Remove it.'],
  },
  {
    name: 'refuses a payload with a field of the wrong kind',
    payload: [{text: 'One.'}, {text: 'Two.', media: {media_ids: []}}],
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: '[1].media.media_ids'},
  },
]

function postsOf(payload: XPayload): readonly XPost[] {
  return isThread(payload) ? payload.map(post => (typeof post === 'string' ? {text: post} : post)) : [payload]
}

function rootOf(payload: XPayload): XPost {
  return postsOf(payload)[0] ?? {}
}

function withRoot(payload: XPayload, fields: Partial<XPost>): XPayload {
  const isText = isThread(payload) && typeof payload[0] === 'string' && fields.text !== undefined
  return isText
    ? [fields.text ?? '', ...payload.slice(1)]
    : withRootAs(payload, {...rootOf(payload), ...fields})
}

function withRootAs(payload: XPayload, root: XPost): XPayload {
  return isThread(payload) ? [root, ...payload.slice(1)] : root
}

function flagOf({made_with_ai, madeWithAi}: XPost): boolean | undefined {
  return made_with_ai ?? madeWithAi
}

function isCamel(payload: XPayload): boolean {
  return postsOf(payload).some(
    post => (post.media?.mediaIds ?? post.madeWithAi ?? post.quoteTweetId) !== undefined,
  )
}

/** Ids do not tell what was uploaded; the name of a file that is still to be uploaded does. */
function mediaOf(payload: XPayload): readonly Medium[] {
  const ids = postsOf(payload).flatMap(({media}) => media?.media_ids ?? media?.mediaIds ?? [])
  const kinds = ids.flatMap(id => {
    const medium = mediumToUpload(id)
    return medium === undefined ? mediaKinds : medium === 'video' ? (['video', 'audio'] as const) : [medium]
  })
  return mediaKinds.filter(kind => kinds.includes(kind))
}

function isThread(payload: XPayload): payload is readonly (XPost | string)[] {
  return Array.isArray(payload)
}
