/** Discord: no native field; words at the end of the content, in the footer of an embed, or in a text display of their own. */
import type {Medium} from '@forthright/core'
import {textAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {isList, isObject, isPlain, isText, nullable, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `POST /webhooks/{id}/{token}` and of messages. */
export interface DiscordMessage {
  content?: string | null | undefined
  embeds?: readonly DiscordEmbed[] | null | undefined
  components?:
    | readonly {type: number; content?: string | undefined; components?: readonly object[] | undefined}[]
    | null
    | undefined
  attachments?: readonly {description?: string | null | undefined}[] | null | undefined
  /** With 32768 the message is made of components, and takes no content and no embeds. */
  flags?: number | null | undefined
}

/** One embed. */
export interface DiscordEmbed {
  title?: string | undefined
  description?: string | undefined
  footer?: {text: string} | undefined
  fields?: readonly {name: string; value: string}[] | undefined
  author?: {name?: string | undefined} | undefined
  image?: unknown
  thumbnail?: unknown
  video?: unknown
}

const componentsFlag = 32_768
const textDisplay = 10
const inEmbeds = 6000
const footer = 'embeds[0].footer.text'
const optionalText = optional(isText)

export default definePlatform<DiscordMessage>({
  id: 'discord',
  name: 'Discord',
  facts: {
    sources: [
      'https://github.com/discord/discord-api-spec/blob/main/specs/openapi.json',
      'https://docs.discord.com/developers/resources/webhook',
    ],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [
      {field: 'content', max: 2000, unit: 'UTF-16 units', confidence: 'primary'},
      {field: 'embeds[].title', max: 256, unit: 'UTF-16 units', confidence: 'primary'},
      {field: 'embeds[].description', max: 4096, unit: 'UTF-16 units', confidence: 'primary'},
    ],
    counting: 'Characters; all embeds of a message together have 6000. A footer has 2048.',
    native: null,
    altText: {where: 'attachments[].description', confidence: 'primary'},
    notes: [
      'No field for AI in the specification (negative).',
      'Embeds with an equal URL are shown as one.',
      'A message of components (flag 32768) takes no content: the label is a text display in it (its number from memory).',
    ],
  },
  shape: isObject({
    content: optional(nullable(isText)),
    embeds: optional(
      nullable(
        isList(
          isObject({
            title: optionalText,
            description: optionalText,
            footer: optional(isObject({text: isText})),
            fields: optional(isList(isObject({name: isText, value: isText}))),
          }),
          {max: 10},
        ),
      ),
    ),
    components: optional(nullable(isList(isObject({})))),
    attachments: optional(nullable(isList(isObject({})))),
  }),
  text: {
    field: fieldOf,
    get: message => textAt(message, fieldOf(message)),
    set: (message, text) => withText(message, fieldOf(message), text),
    others: message => textsOf(message),
    // In a footer nothing is markup.
    escape: (words, message) =>
      fieldOf(message) === footer ? words : words.replaceAll(/[\\*_~`|<>[\]()#]/g, '\\$&'),
    limits: message => {
      const field = fieldOf(message)
      if (field !== footer) return [{max: field === 'content' ? 2000 : 4000, unit: 'UTF-16 units'}]
      const used = textsOf(message).join('').length - (message.content ?? '').length
      return [{max: Math.max(0, Math.min(2048, inEmbeds - used)), unit: 'UTF-16 units'}]
    },
  },
  media: mediaOf,
  draft({text, title, link, images = [], video}) {
    const embeds = images.map(({src}) => ({image: {url: src}}))
    const lines = [...(title === undefined ? [] : [`**${title}**`]), text, link, video?.src]
    return {
      content: lines.filter(line => line !== undefined).join('\n\n'),
      ...(embeds.length > 0 ? {embeds: embeds.slice(0, 10)} : {}),
    }
  },
})

const embed = {title: 'New coat', description: 'Of wool.', image: {url: 'https://cdn.example.com/a.jpg'}}

export const examples: PlatformExample<DiscordMessage>[] = [
  {
    name: 'says it at the end of the content',
    payload: {content: 'New coat.', embeds: [{image: {url: 'https://cdn.example.com/a.jpg'}}]},
    disclosure: {origin: 'ai-generated', parts: {'a.jpg': 'ai-generated'}},
    expected: {
      content: 'New coat.\n\nThis text was made with AI. The image was made with AI.',
      embeds: [{image: {url: 'https://cdn.example.com/a.jpg'}}],
    },
    report: [
      ['body', 'label', 'text'],
      ['a.jpg', 'label', 'text'],
    ],
  },
  {
    name: 'says it in the footer of a message that is an embed',
    payload: {embeds: [embed]},
    disclosure: 'ai-generated',
    expected: {embeds: [{...embed, footer: {text: 'This text was made with AI.'}}]},
  },
  {
    name: 'takes the label of a footer away again',
    payload: {embeds: [{...embed, footer: {text: 'This text was made with AI.'}}]},
    disclosure: 'human',
    expected: {embeds: [embed]},
  },
  {
    name: 'counts the texts of all embeds together',
    payload: {embeds: [{description: 'a'.repeat(4000)}, {description: 'a'.repeat(1980)}]},
    disclosure: 'ai-generated',
    expected: {
      embeds: [
        {description: 'a'.repeat(4000), footer: {text: 'Text made with AI'}},
        {description: 'a'.repeat(1980)},
      ],
    },
  },
  {
    name: 'adds a text display to a message of components, which takes no content',
    payload: {flags: componentsFlag, components: [{type: 17, components: [{type: 10, content: 'Hi.'}]}]},
    disclosure: 'ai-generated',
    expected: {
      flags: componentsFlag,
      components: [
        {type: 17, components: [{type: 10, content: 'Hi.'}]},
        {type: 10, content: 'This text was made with AI.'},
      ],
    },
  },
  {
    name: 'writes words so that no character of them is markup',
    payload: {content: '**New** coat.'},
    disclosure: 'ai-generated',
    words: {
      language: 'en',
      labels: {'text-ai-generated': {long: 'Made with AI*', short: 'AI*', shortest: 'AI*'}},
    },
    expected: {content: '**New** coat.\n\nMade with AI\\*'},
  },
  {
    name: 'refuses to cut the words of the author',
    payload: {content: 'a'.repeat(1995)},
    disclosure: 'ai-generated',
    throws: {code: 'label-too-long', field: 'content'},
  },
]

function fieldOf({flags, components, content, embeds}: DiscordMessage): string {
  if (((flags ?? 0) & componentsFlag) !== 0) {
    const list = components ?? []
    const isText = list.at(-1)?.type === textDisplay
    return `components[${isText ? list.length - 1 : list.length}].content`
  }
  return !content && embeds && embeds.length > 0 ? footer : 'content'
}

/** What was made for the label goes with it. */
function withText(message: DiscordMessage, field: string, text: string): DiscordMessage {
  if (field === 'content') return {...message, content: text}
  const holder = field.slice(0, field.lastIndexOf('.'))
  if (field === footer)
    return withValue(message, text === '' ? holder : field, text === '' ? undefined : text)
  const {components: list} = message
  const components = list ?? []
  if (text === '') return {...message, components: components.slice(0, -1)}
  const last = components.at(-1)
  return last?.type === textDisplay
    ? {...message, components: [...components.slice(0, -1), {...last, content: text}]}
    : {...message, components: [...components, {type: textDisplay, content: text}]}
}

/** Every text of the message but the one that the label stands in. */
function textsOf(message: DiscordMessage): string[] {
  const {content, embeds, components} = message
  const field = fieldOf(message)
  const inEmbed = (embeds ?? []).flatMap(({title, description, footer: foot, fields = [], author}, index) => [
    title,
    description,
    author?.name,
    ...fields.flatMap(({name, value}) => [name, value]),
    field === footer && index === 0 ? undefined : foot?.text,
  ])
  const own = textAt(message, field)
  const shown = displays(components ?? []).filter(text => text !== own)
  return [field === 'content' ? undefined : (content ?? undefined), ...inEmbed, ...shown].filter(
    text => text !== undefined,
  )
}

/** The text displays anywhere among components. */
function displays(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(displays)
  if (!isPlain(value)) return []
  const own = value.type === textDisplay && typeof value.content === 'string' ? [value.content] : []
  return [...own, ...Object.values(value).flatMap(displays)]
}

function mediaOf({embeds, attachments, components, flags}: DiscordMessage): readonly Medium[] {
  const list = embeds ?? []
  const isOpen = (attachments ?? []).length > 0 || (((flags ?? 0) & componentsFlag) !== 0 && components)
  const image = list.some(({image: own, thumbnail}) => own !== undefined || thumbnail !== undefined)
  const video = list.some(one => one.video !== undefined)
  return isOpen
    ? ['image', 'video', 'audio']
    : [...(image ? ['image' as const] : []), ...(video ? ['video' as const, 'audio' as const] : [])]
}
