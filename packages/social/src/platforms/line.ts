/** LINE: no native field; words at the end of the last text message. */
import type {Medium} from '@forthright/core'
import {textAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {taiwanese} from '../example-words.ts'
import {isList, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `message/broadcast`, `message/push` and their like. */
export interface LinePush {
  messages: readonly {type: string; text?: string | undefined}[]
}

const shown: Readonly<Record<string, readonly Medium[]>> = {
  image: ['image'],
  video: ['video', 'audio'],
  audio: ['audio'],
  imagemap: ['image'],
  template: ['image'],
  flex: ['image', 'video'],
}

export default definePlatform<LinePush>({
  id: 'line',
  name: 'LINE',
  facts: {
    sources: [
      'https://developers.line.biz/en/reference/messaging-api/',
      'https://github.com/line/line-openapi/blob/main/messaging-api.yml',
    ],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [{field: 'messages[].text', max: 5000, unit: 'UTF-16 units', confidence: 'primary'}],
    counting: 'Texts in UTF-16 units; labels of buttons and of rich menus in graphemes.',
    native: null,
    notes: ['No field for AI was found (negative).', 'LINE emoji count the text from its start.'],
  },
  shape: isObject({messages: isList(isObject({type: isText, text: optional(isText)}), {min: 1})}),
  text: {
    field: fieldOf,
    get: push => textAt(push, fieldOf(push)),
    set: (push, text) => withValue(push, fieldOf(push), text),
    others: push => push.messages.slice(0, lastText(push)).map(({text}) => text ?? ''),
    appendOnly: true,
    unavailable: push =>
      lastText(push) === -1
        ? {
            reason: 'No message of the push is a text.',
            manual: 'Send the label as a text beside the message.',
          }
        : undefined,
    limits: () => [{max: 5000, unit: 'UTF-16 units'}],
  },
  media: ({messages}) => [...new Set(messages.flatMap(({type}) => shown[type] ?? []))],
  draft({text, link, images = []}) {
    const body = {type: 'text', text: link === undefined ? text : `${text}\n\n${link}`}
    const pictures = images.map(({src}) => ({type: 'image', originalContentUrl: src, previewImageUrl: src}))
    return {messages: [...pictures, body]}
  },
})

const picture = {type: 'image', originalContentUrl: 'https://cdn.example.com/a.jpg'}

export const examples: PlatformExample<LinePush>[] = [
  {
    name: 'says it at the end of the last text',
    payload: {messages: [picture, {type: 'text', text: '新大衣。'}]},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    words: taiwanese,
    expected: {messages: [picture, {type: 'text', text: '新大衣。\n\n本圖片由AI生成。'}]},
    report: [
      ['body', 'label', 'none'],
      ['a.jpg', 'label', 'text'],
    ],
  },
  {
    name: 'leaves a push without a text to a person',
    payload: {messages: [picture]},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    expected: {messages: [picture]},
    manual: ['Send the label as a text beside the message.'],
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {messages: [{type: 'text', text: 'a'.repeat(4995)}]},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'messages[0].text'},
  },
]

function lastText({messages}: LinePush): number {
  return messages.findLastIndex(({type}) => type === 'text')
}

function fieldOf(push: LinePush): string {
  return `messages[${Math.max(0, lastText(push))}].text`
}
