/** Slack: no native field; words at the end of the text, or in a context block below the blocks of the message. */
import type {Medium} from '@forthright/core'
import {textAt} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {taiwanese} from '../example-words.ts'
import {isList, isObject, isPlain, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `chat.postMessage`, `chat.update` and incoming webhooks. */
export interface SlackMessage {
  channel?: string | undefined
  /** Beside blocks, what notifications show. */
  text?: string | undefined
  blocks?: readonly SlackBlock[] | undefined
  attachments?: unknown
}

/** One block. */
export interface SlackBlock {
  type: string
  block_id?: string | undefined
  /** Of an image. */
  alt_text?: string | undefined
}

/** The context block that holds the label and nothing else. */
const blockId = 'ai-disclosure'

export default definePlatform<SlackMessage>({
  id: 'slack',
  name: 'Slack',
  facts: {
    sources: [
      'https://docs.slack.dev/reference/methods/chat.postMessage',
      'https://docs.slack.dev/reference/block-kit/blocks/context-block',
    ],
    checked: '2026-11-22',
    confidence: 'memory',
    textLimits: [
      {field: 'text', max: 40_000, unit: 'UTF-16 units', confidence: 'memory'},
      {field: 'blocks', max: 3000, unit: 'UTF-16 units', confidence: 'memory'},
    ],
    counting: 'Characters; 4000 are advised for a text. A text in a block has 3000.',
    native: null,
    altText: {where: 'blocks[].alt_text', confidence: 'memory'},
    notes: [
      'No field for AI was found (negative).',
      'Markup of Slack begins with &, < and >: they are written as entities in texts, and as they are in a label block.',
    ],
  },
  shape: isObject({
    channel: optional(isText),
    text: optional(isText),
    blocks: optional(isList(isObject({type: isText}))),
  }),
  text: {
    field: fieldOf,
    get: message => (hasBlocks(message) ? labelOf(message) : message.text),
    set: (message, text) => (hasBlocks(message) ? withLabel(message, text) : {...message, text}),
    others: message => (hasBlocks(message) ? textsIn(blocksOf(message)) : []),
    escape: (words, message) => (hasBlocks(message) ? words : entities(words)),
    limits: message => [{max: hasBlocks(message) ? 3000 : 40_000, unit: 'UTF-16 units'}],
  },
  media: mediaOf,
  problems: ({blocks = []}) =>
    blocks.some(({type, alt_text}) => type === 'image' && !alt_text)
      ? ['An image block has no alt_text, which Slack asks for: describe the image.']
      : [],
  /** An image becomes a block beside the text, and then the text is one. */
  draft({text, link, images = []}) {
    const whole = entities(link === undefined ? text : `${text}\n\n${link}`)
    if (images.length === 0) return {text: whole}
    return {
      text: whole,
      blocks: [
        {type: 'section', text: {type: 'mrkdwn', text: whole}},
        ...images.map(({src, alt = ''}) => ({type: 'image', image_url: src, alt_text: alt})),
      ],
    }
  },
})

const section = {type: 'section', text: {type: 'mrkdwn', text: '*New* coat.'}}
const picture = {type: 'image', image_url: 'https://cdn.example.com/a.jpg', alt_text: 'A coat'}
const label = (text: string) => ({
  type: 'context',
  block_id: blockId,
  elements: [{type: 'plain_text', text}],
})

export const examples: PlatformExample<SlackMessage>[] = [
  {
    name: 'says it at the end of the text',
    payload: {channel: 'C1', text: '新大衣。'},
    disclosure: 'ai-generated',
    words: taiwanese,
    expected: {channel: 'C1', text: '新大衣。\n\n本文由AI生成。'},
    report: [['body', 'label', 'text']],
  },
  {
    name: 'says it in a context block below the blocks',
    payload: {channel: 'C1', text: 'New coat.', blocks: [section, picture]},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    expected: {
      channel: 'C1',
      text: 'New coat.',
      blocks: [section, picture, label('The image was made with AI.')],
    },
    report: [
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'text'],
    ],
  },
  {
    name: 'replaces the block of an earlier label',
    payload: {channel: 'C1', blocks: [section, label('This text was made with AI.')]},
    disclosure: 'human-edited',
    expected: {channel: 'C1', blocks: [section, label('AI wrote this text, a person edited it.')]},
  },
  {
    name: 'takes the block of an earlier label away',
    payload: {channel: 'C1', blocks: [section, label('This text was made with AI.')]},
    disclosure: 'human',
    expected: {channel: 'C1', blocks: [section]},
  },
  {
    name: 'writes words so that no character of them is markup',
    payload: {text: 'Hi &amp; bye.'},
    disclosure: 'ai-generated',
    words: {
      language: 'en',
      labels: {'text-ai-generated': {long: 'AI <wrote> this.', short: 'AI', shortest: 'AI'}},
    },
    expected: {text: 'Hi &amp; bye.\n\nAI &lt;wrote&gt; this.'},
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {text: 'a'.repeat(39_995)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'text'},
  },
]

function hasBlocks({blocks = []}: SlackMessage): boolean {
  return blocks.length > 0
}

function fieldOf(message: SlackMessage): string {
  return hasBlocks(message) ? 'blocks' : 'text'
}

/** The blocks of the author. */
function blocksOf({blocks = []}: SlackMessage): readonly SlackBlock[] {
  return blocks.filter(({block_id}) => block_id !== blockId)
}

function labelOf({blocks = []}: SlackMessage): string | undefined {
  return textAt(
    blocks.find(({block_id}) => block_id === blockId),
    'elements[0].text',
  )
}

function withLabel(message: SlackMessage, text: string): SlackMessage {
  const own = blocksOf(message)
  if (text === '') return {...message, blocks: own}
  const block = {type: 'context', block_id: blockId, elements: [{type: 'plain_text', text}]}
  return {...message, blocks: [...own, block]}
}

/** Every text that blocks show. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isPlain(value)) return []
  const own = typeof value.text === 'string' ? [value.text] : []
  return [...own, ...Object.values(value).flatMap(textsIn)]
}

function mediaOf(message: SlackMessage): readonly Medium[] {
  const types = new Set(typesIn(blocksOf(message)))
  return [
    ...(types.has('image') ? ['image' as const] : []),
    ...(types.has('video') ? ['video' as const, 'audio' as const] : []),
  ]
}

function typesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(typesIn)
  return isPlain(value) ? [value.type, ...Object.values(value).flatMap(typesIn)] : []
}

function entities(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
