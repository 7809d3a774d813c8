/** X: a flag for AI media on the post, and 280 weighted characters for words. */
import type {Medium} from '@forthright/core'
import {type XWeightOptions, xWeight} from '../counting/x-weight.ts'
import {definePlatform} from '../define-platform.ts'
import {norwegian, taiwanese, thai} from '../example-words.ts'
import {isFlag, isList, isObject, isPlain, isText, optional, type Shape} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `POST /2/tweets`. Its schema is closed: we add no field but `made_with_ai`. */
export interface XPost {
  /** May be empty or absent where media are attached. */
  text?: string
  media?: {media_ids: readonly string[]; [field: string]: unknown}
  made_with_ai?: boolean
  quote_tweet_id?: string
  [field: string]: unknown
}

/** One post, or the posts of a thread in their order. */
export type XPayload = XPost | readonly XPost[]

const mediaKinds: readonly Medium[] = ['image', 'video', 'audio']

const isPost = isObject({
  media: optional(isObject({media_ids: isList(isText, {min: 1, max: 4})})),
  made_with_ai: optional(isFlag),
  quote_tweet_id: optional(isText),
})

const isPostWithContent: Shape = (value, path) => {
  const hasMedia = isPlain(value) && value.media !== undefined
  const text = isObject({text: hasMedia ? optional(isText) : isText})
  return isPlain(value) ? [...text(value, path), ...isPost(value, path)] : isPost(value, path)
}

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
    Array.isArray(value) ? isList(isPostWithContent, {min: 1})(value, path) : isPostWithContent(value, path),
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
  media: payload => (postsOf(payload).some(post => post.media) ? mediaKinds : []),
  native: {
    unavailable(payload) {
      const root = rootOf(payload)
      if (root.quote_tweet_id !== undefined)
        return {reason: 'It is not set on a quote: it would speak of the quoted post.'}
      if (root.media) return undefined
      return {
        reason: 'It belongs on the first post of a thread, and that post has no media.',
        manual: 'Attach the media made with AI to the first post of the thread, so that X can label it.',
      }
    },
    put: payload => withRoot(payload, {made_with_ai: true}),
    remove(payload) {
      const [{made_with_ai: _, ...root} = {}, ...more] = postsOf(payload)
      return isThread(payload) ? [root, ...more] : root
    },
  },
  claims: payload =>
    postsOf(payload).flatMap(({made_with_ai}) =>
      // It does not tell image from video, nor made from changed: read as the most it can mean.
      made_with_ai === undefined
        ? []
        : [{value: made_with_ai, ...(made_with_ai ? {means: {medium: 'image', grade: 'ai-generated'}} : {})}],
    ),
  problems: payload =>
    postsOf(payload).flatMap((post, index) => {
      if (post.made_with_ai === undefined) return []
      const name = Array.isArray(payload) ? `Post ${index + 1} of the thread` : 'The post'
      if (index > 0) return [`${name} has made_with_ai: leave it to the first post.`]
      return post.made_with_ai && !post.media
        ? [`${name} has made_with_ai but no media: it speaks of media only. Remove it.`]
        : []
    }),
  /** The ids of uploaded media go into `upload`; media without one are left out. */
  draft({text, link, images = [], video}) {
    const ids = [...images, ...(video ? [video] : [])]
      .map(media => media.upload)
      .filter(upload => typeof upload === 'string')
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
  return isThread(payload) ? payload : [payload]
}

function rootOf(payload: XPayload): XPost {
  return postsOf(payload)[0] ?? {}
}

function withRoot(payload: XPayload, fields: Partial<XPost>): XPayload {
  const root = {...rootOf(payload), ...fields}
  return isThread(payload) ? [root, ...payload.slice(1)] : root
}

function isThread(payload: XPayload): payload is readonly XPost[] {
  return Array.isArray(payload)
}
