/** Telegram: no native field; words in a line of their own at the end, spelled for the parse mode of the message. */
import type {Medium} from '@forthright/core'
import {textAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {norwegian, thai} from '../example-words.ts'
import {isList, isObject, isOneOf, isText, optional, type Shape} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `sendMessage`, `sendPhoto` and its like, `sendMediaGroup`, and of the methods that edit them. */
export interface TelegramMessage {
  chat_id?: string | number | undefined
  text?: string | undefined
  caption?: string | undefined
  parse_mode?: 'MarkdownV2' | 'HTML' | 'Markdown' | undefined
  photo?: unknown
  video?: unknown
  animation?: unknown
  audio?: unknown
  voice?: unknown
  document?: unknown
  /** Of an album; Telegram shows the caption of the first below all of it. */
  media?: readonly TelegramMedia[] | undefined
  /** They count the text in UTF-16 units from its start. */
  entities?: unknown
  caption_entities?: unknown
}

/** One of an album. */
export interface TelegramMedia {
  type: string
  media: unknown
  caption?: string | undefined
  parse_mode?: string | undefined
}

const unit = 'UTF-16 units of the text without markup'
const isMode = optional(isOneOf('MarkdownV2', 'HTML', 'Markdown'))
const fields = {text: optional(isText), caption: optional(isText), parse_mode: isMode}
const isAlbum = isList(isObject({type: isText, caption: optional(isText), parse_mode: isMode}), {min: 1})
const isMessage: Shape = isObject({...fields, media: optional(isAlbum)})

export default definePlatform<TelegramMessage>({
  id: 'telegram',
  name: 'Telegram',
  facts: {
    sources: [
      'https://core.telegram.org/bots/api',
      'https://github.com/PaulSonOfLars/telegram-bot-api-spec/blob/main/api.json',
    ],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [
      {field: 'text', max: 4096, unit, confidence: 'primary'},
      {field: 'caption', max: 1024, unit, confidence: 'primary'},
      {field: 'media[0].caption', max: 1024, unit, confidence: 'primary'},
    ],
    counting: 'UTF-16 units after the markup is taken out.',
    native: null,
    notes: [
      'No field for AI in the whole of the Bot API 10.1 (negative).',
      'In MarkdownV2 the characters of a label that are markup are escaped: unescaped, the whole message is refused (memory).',
      'Rich messages have footers since Bot API 10.3 (secondary); their fields were not read, so none is written.',
    ],
  },
  shape: isMessage,
  text: {
    field: fieldOf,
    get: message => textAt(message, fieldOf(message)),
    set: (message, text) => withValue(message, fieldOf(message), text),
    escape: (words, message) => spelled(words, modeOf(message)),
    appendOnly: ({entities, caption_entities}) => entities !== undefined || caption_entities !== undefined,
    limits: message => {
      const max = fieldOf(message) === 'text' ? 4096 : 1024
      const mode = modeOf(message)
      return [{max, unit: mode === 'MarkdownV2' || mode === 'HTML' ? `${unit} (${mode})` : unit}]
    },
    count: {
      [unit]: text => text.length,
      [`${unit} (MarkdownV2)`]: text => withoutMarkdown(text).length,
      [`${unit} (HTML)`]: text => withoutHtml(text).length,
    },
  },
  media: mediaOf,
  draft({text, link, images = [], video}) {
    const whole = link === undefined ? text : `${text}\n\n${link}`
    const [image, ...more] = images
    const all = [
      ...images.map(({src}) => ({type: 'photo', media: src})),
      ...(video ? [{type: 'video', media: video.src}] : []),
    ]
    if (more.length > 0 || (image && video))
      return {media: all.map((one, index) => (index === 0 ? {...one, caption: whole} : one))}
    if (video) return {video: video.src, caption: whole}
    return image ? {photo: image.src, caption: whole} : {text: whole}
  },
})

const marked = {
  language: 'en',
  labels: {'text-ai-generated': {long: 'AI-generated (all of it).', short: 'AI-generated', shortest: 'AI'}},
}

export const examples: PlatformExample<TelegramMessage>[] = [
  {
    name: 'says it in a line of its own at the end',
    payload: {chat_id: '@shop', photo: 'https://cdn.example.com/a.jpg', caption: 'Ny kåpe.'},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    words: norwegian,
    expected: {
      chat_id: '@shop',
      photo: 'https://cdn.example.com/a.jpg',
      caption: 'Ny kåpe.\n\nBildet er laget med KI.',
    },
    report: [
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'text'],
    ],
  },
  {
    name: 'escapes the words where the text is MarkdownV2',
    payload: {chat_id: 1, text: '*New* coat\\.', parse_mode: 'MarkdownV2'},
    disclosure: 'ai-generated',
    words: marked,
    expected: {
      chat_id: 1,
      text: '*New* coat\\.\n\nAI\\-generated \\(all of it\\)\\.',
      parse_mode: 'MarkdownV2',
    },
  },
  {
    name: 'writes entities where the text is HTML',
    payload: {chat_id: 1, text: '<b>New</b> coat &amp; hat.', parse_mode: 'HTML'},
    disclosure: 'ai-generated',
    words: {
      language: 'en',
      labels: {'text-ai-generated': {long: 'AI <wrote> this & that.', short: 'AI', shortest: 'AI'}},
    },
    expected: {
      chat_id: 1,
      text: '<b>New</b> coat &amp; hat.\n\nAI &lt;wrote&gt; this &amp; that.',
      parse_mode: 'HTML',
    },
  },
  {
    name: 'counts what is left when the markup is taken out',
    payload: {
      text: `<a href="https://example.com/${'a'.repeat(99)}">${'ก'.repeat(4070)}</a>`,
      parse_mode: 'HTML',
    },
    disclosure: 'ai-generated',
    words: thai,
    expected: {
      text: `<a href="https://example.com/${'a'.repeat(99)}">${'ก'.repeat(4070)}</a>\n\nข้อความนี้สร้างด้วย AI`,
      parse_mode: 'HTML',
    },
  },
  {
    name: 'writes below an album, into the caption of its first',
    payload: {
      media: [
        {type: 'photo', media: 'a', caption: 'Two coats.', parse_mode: 'MarkdownV2'},
        {type: 'photo', media: 'b'},
      ],
    },
    disclosure: {origin: 'human', parts: {'b.jpg': 'ai-generated'}},
    expected: {
      media: [
        {
          type: 'photo',
          media: 'a',
          caption: 'Two coats.\n\nThe image was made with AI\\.',
          parse_mode: 'MarkdownV2',
        },
        {type: 'photo', media: 'b'},
      ],
    },
  },
  {
    name: 'refuses to cut the words of the author of a caption',
    payload: {photo: 'a', caption: 'a'.repeat(1020)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'caption'},
  },
  {
    name: 'refuses to move what entities count from the start',
    payload: {text: 'Hi.', entities: [{type: 'bold', offset: 0, length: 2}]},
    disclosure: 'ai-generated',
    options: {place: 'start'},
    throws: {code: 'usage', field: 'place'},
  },
]

function fieldOf(message: TelegramMessage): string {
  const {media, text, caption} = message
  if (media) return 'media[0].caption'
  if (text === undefined && (caption !== undefined || kinds.some(([name]) => message[name] !== undefined)))
    return 'caption'
  return 'text'
}

function modeOf({media, parse_mode}: TelegramMessage): string | undefined {
  return media ? media[0]?.parse_mode : parse_mode
}

const kinds: readonly (readonly [keyof TelegramMessage, readonly Medium[]])[] = [
  ['photo', ['image']],
  ['video', ['video', 'audio']],
  ['animation', ['video']],
  ['audio', ['audio']],
  ['voice', ['audio']],
  ['document', ['image', 'video', 'audio']],
]

function mediaOf(message: TelegramMessage): readonly Medium[] {
  const types = (message.media ?? []).map(({type}) => type)
  const shown = kinds.filter(([name]) => message[name] !== undefined || types.includes(name))
  return [...new Set(shown.flatMap(([, of]) => of))]
}

function spelled(words: string, mode: string | undefined): string {
  if (mode === 'MarkdownV2') return words.replaceAll(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&')
  if (mode === 'Markdown') return words.replaceAll(/[_*`[]/g, '\\$&')
  return mode === 'HTML'
    ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : words
}

/** Targets of links and backslashes; the few signs of markup stay, so that never too little is counted. */
function withoutMarkdown(text: string): string {
  return text.replaceAll(/(?<!\\)\]\((?:\\.|[^)\\])*\)/g, ']').replaceAll(/\\([\s\S])/g, '$1')
}

/** Tags go and entities count as one; more of them than Telegram knows stay as they are. */
function withoutHtml(text: string): string {
  return text.replaceAll(/<\/?[a-z][^<>]*>/gi, '').replaceAll(/&(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);/gi, '_')
}
