/** WhatsApp Business: no native field; words in a message, or in the footer of a template before it is approved. */
import type {Medium} from '@forthright/core'
import {textAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {thai} from '../example-words.ts'
import {isList, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `POST /{phone-number-id}/messages`, or of a template that is to be approved, which has `components`. */
export interface WhatsAppMessage {
  messaging_product?: string | undefined
  to?: string | undefined
  image?: object | undefined
  video?: object | undefined
  document?: object | undefined
  template?: object | undefined
  /** Of a template that is created. */
  name?: string | undefined
  language?: string | undefined
  type?: string | undefined
  text?: {body: string} | undefined
  /** Of a template that is created. */
  components?: readonly {type: string; text?: string | undefined; format?: string | undefined}[] | undefined
}

const limits: Readonly<Record<string, number>> = {text: 4096, template: 60}
const captioned = ['image', 'video', 'document']

export default definePlatform<WhatsAppMessage>({
  id: 'whatsapp',
  name: 'WhatsApp Business',
  facts: {
    sources: ['https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages'],
    checked: '2026-11-30',
    confidence: 'negative',
    fields: 'memory',
    textLimits: [{field: 'text.body', max: 4096, unit: 'UTF-16 units', confidence: 'memory'}],
    counting: 'Characters; the body of a template has 1024, its header and footer 60, a caption 1024.',
    native: null,
    notes: [
      'No field for AI was found (negative).',
      'Marketing goes out as approved templates, to which nothing can be added when they are sent.',
    ],
  },
  shape: isObject({
    type: optional(isText),
    text: optional(isObject({body: isText})),
    language: optional(isText),
    components: optional(isList(isObject({type: isText, text: optional(isText)}))),
  }),
  // Languages of templates have an underscore, as `en_US`.
  language: ({language}) => language?.replace('_', '-'),
  text: {
    field: fieldOf,
    get: message => textAt(message, fieldOf(message)),
    set: withText,
    others: ({components = []}) =>
      components.flatMap(({type, text}) => (type === 'FOOTER' || text === undefined ? [] : [text])),
    unavailable({type = 'text', components}) {
      if (components || type === 'text' || captioned.includes(type)) return undefined
      return type === 'template'
        ? {
            reason: 'A template was approved as it is: nothing is added when it is sent.',
            manual: 'Put the label into the footer or a variable of the template, and have it approved.',
          }
        : {reason: 'A message of this kind has no text.', manual: 'Send the label as a text before it.'}
    },
    limits: ({type = 'text', components}) => [
      {max: limits[components ? 'template' : type] ?? 1024, unit: 'UTF-16 units'},
    ],
  },
  media: mediaOf,
  draft({text, link, images: [image] = [], video}) {
    const medium = video ?? image
    const type = video ? 'video' : 'image'
    const whole = link === undefined ? text : `${text}\n\n${link}`
    const content = medium
      ? {type, [type]: {link: medium.src, caption: whole}}
      : {type: 'text', text: {body: whole}}
    return {messaging_product: 'whatsapp', ...content}
  },
})

const body = {type: 'BODY', text: 'New coats, {{1}}.'}

export const examples: PlatformExample<WhatsAppMessage>[] = [
  {
    name: 'says it at the end of a message',
    payload: {messaging_product: 'whatsapp', to: '1', type: 'text', text: {body: 'New coat.'}},
    disclosure: 'ai-generated',
    expected: {
      messaging_product: 'whatsapp',
      to: '1',
      type: 'text',
      text: {body: 'New coat.\n\nThis text was made with AI.'},
    },
    report: [['body', 'label', 'text']],
  },
  {
    name: 'says it in the caption of an image',
    payload: {type: 'image', image: {link: 'https://cdn.example.com/a.jpg', caption: 'New coat.'}},
    disclosure: {origin: 'human', parts: {'a.jpg': 'ai-generated'}},
    expected: {
      type: 'image',
      image: {link: 'https://cdn.example.com/a.jpg', caption: 'New coat.\n\nThe image was made with AI.'},
    },
  },
  {
    name: 'says it in the footer of a template that is to be approved',
    payload: {name: 'coats', language: 'th', components: [body]},
    disclosure: 'ai-generated',
    words: thai,
    expected: {
      name: 'coats',
      language: 'th',
      components: [body, {type: 'FOOTER', text: 'ข้อความนี้สร้างด้วย AI'}],
    },
  },
  {
    name: 'leaves a template that was approved to a person',
    payload: {type: 'template', template: {name: 'coats', language: {code: 'en'}}},
    disclosure: 'ai-generated',
    options: {parts: ['body']},
    expected: {type: 'template', template: {name: 'coats', language: {code: 'en'}}},
    manual: ['Put the label into the footer or a variable of the template, and have it approved.'],
  },
  {
    name: 'refuses to cut the words of a footer',
    payload: {
      components: [body, {type: 'FOOTER', text: 'Reply STOP, and you will never hear of us any more again.'}],
    },
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'components[1].text'},
  },
]

function fieldOf({type = 'text', components}: WhatsAppMessage): string {
  if (!components) return type === 'text' || type === 'template' ? 'text.body' : `${type}.caption`
  const at = components.findIndex(({type: kind}) => kind === 'FOOTER')
  return `components[${at === -1 ? components.length : at}].text`
}

/** A footer is made where there is none, and goes with its label. */
function withText(message: WhatsAppMessage, text: string): WhatsAppMessage {
  const {components} = message
  if (!components) return withValue(message, fieldOf(message), text)
  const rest = components.filter(({type}) => type !== 'FOOTER')
  const old = components.find(({type}) => type === 'FOOTER')
  if (text === '') return {...message, components: rest}
  return old
    ? withValue(message, fieldOf(message), text)
    : {...message, components: [...components, {type: 'FOOTER', text}]}
}

function mediaOf({type = 'text', components}: WhatsAppMessage): readonly Medium[] {
  const kind =
    components?.find(({type: one}) => one === 'HEADER')?.format?.toLowerCase() ?? (components ? '' : type)
  if (kind === 'image' || kind === 'sticker') return ['image']
  if (kind === 'audio') return ['audio']
  if (kind === 'video') return ['video', 'audio']
  // What a template or a file shows stands elsewhere; a template has text as well.
  return kind === 'template'
    ? ['text', 'image', 'video', 'audio']
    : kind === 'document'
      ? ['image', 'video', 'audio']
      : []
}
