/** The file of a new network: it passes its tests as it stands, and marks with TODO what somebody has to look up. */

/** What is known of a network before anybody looked anything up. */
export interface NewNetwork {
  /** In kebab case. */
  id: string
  /** As people call it. */
  name: string
  /** The page of its documentation that is to be read. */
  source: string
  /** Path of its own field for saying that AI was used, e.g. `status.madeWithAi`; absent where it has none. */
  flag?: string | undefined
  /** Today, `YYYY-MM-DD`. */
  day: string
}

/** The text of `packages/social/src/platforms/<id>.ts`, not formatted yet. */
export function networkFile(network: NewNetwork): string {
  return network.flag === undefined ? textFile(network) : flagFile(network, network.flag)
}

/** Nothing here is a fact yet, and each of them says so: `memory` is what nobody looked up. */
function factsOf({source, day, flag}: NewNetwork): string {
  return `// TODO: the pages of its documentation that you read, and the day on which you read them.
  sources: [${JSON.stringify(source)}],
  checked: '${day}',
  // TODO: primary where you read it there, secondary elsewhere${flag === undefined ? '; negative where you looked for a field for AI and found none' : ''}.
  confidence: 'memory',
  // TODO: the limit as {field: 'text', max, unit, confidence}, and how the network counts; see src/counting/counters.ts for units.
  textLimits: [],
  counting: 'No limit was read.',
  // TODO: take this away, and say what else a caller should know.
  notes: ['Nothing of this was looked up yet.'],
  // TODO: the names of the fields in the body of its API request, here and below; take this away once they were read.
  fields: 'memory',`
}

const text = "text: [text, ...(link === undefined ? [] : [link])].join('\\n\\n'),"
const media = `...(images.length > 0 ? {images: images.map(({src}) => src)} : {}),
    ...(video === undefined ? {} : {video: video.src}),`

function textFile(network: NewNetwork): string {
  return `/** ${network.name}: no field of its own for AI; words at the end of the text. */

import type {PlatformExample} from '../platform.ts'
import {type TextPost, textExamples, textNetwork} from '../text-network.ts'

const network = textNetwork({
  id: '${network.id}',
  name: ${JSON.stringify(network.name)},
  ${factsOf(network)}
  // The text that takes the label, further texts, and what a post shows where something stands at a path.
  field: 'text',
  others: ['title'],
  media: {images: ['image'], video: ['video', 'audio']},
  // TODO: what a person declares in the app or on the site, if anything: byHand, as in substack.ts.
  draft: ({text, title, link, images = [], video}) => ({
    ...(title === undefined ? {} : {title}),
    ${text}
    ${media}
  }),
})

export default network

// TODO: a post as its documentation shows one, and what is special about the network.
export const examples: PlatformExample<TextPost>[] = textExamples(network, {
  payload: text => ({title: 'Coats', text}),
})
`
}

function flagFile(network: NewNetwork, flag: string): string {
  const type = `${typeName(network.id)}Post`
  const names = flag.split('.')
  const field = names.reduceRight((inner, name) => `{${name}?: ${inner} | undefined}`, 'boolean')
  const shape = names.reduceRight((inner, name) => `isObject({${name}: optional(${inner})})`, 'isFlag')
  const value = names.reduceRight((inner, name) => `{${name}: ${inner}}`, 'true')
  return `/** ${network.name}: a flag for media made with AI, \`${flag}\`; words at the end of the text. */
import type {Medium} from '@forthright/core'
import {textPiece, valueAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isFlag, isList, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** TODO: the body of which request; its fields as far as they are read or written here. */
export interface ${type} {
  text: string
  images?: readonly string[] | undefined
  video?: string | undefined
  ${inside(field)}
}

const flag = '${flag}'

export default definePlatform<${type}>({
  id: '${network.id}',
  name: ${JSON.stringify(network.name)},
  facts: {
    ${factsOf(network)}
    // TODO: what the field means, from when on, what leaving it out means, and whether it can be taken back.
    native: {
      path: flag,
      type: 'boolean',
      says: 'has media made or changed with AI',
      about: 'media',
      unset: 'Not looked up.',
      undo: 'Not looked up.',
      confidence: 'memory',
    },
  },
  shape: isObject({
    text: isText,
    images: optional(isList(isText)),
    video: optional(isText),
    ${inside(shape.slice('isObject('.length, -1))}
  }),
  // TODO: once a limit is known, the field is known by \`textPiece\` alone: take the second line away.
  text: {...textPiece('text'),
    field: () => 'text'},
  media: mediaOf,
  // TODO: \`putNone\` where it can deny as well, \`unavailable\` where it is ignored or refused, \`irreversible\` where nobody can take it back.
  native: {
    put: post => withValue(post, flag, true),
    ${removal(flag)}
  },
  claims(post) {
    const value = valueAt(post, flag)
    // It does not tell image from video, nor made from changed: read as the most it can mean.
    return value === undefined
      ? []
      : [{value, ...(value ? {means: {medium: 'image', grade: 'ai-generated'}} : {})}]
  },
  draft: ({text, link, images = [], video}) => ({
    ${text}
    ${media}
  }),
})

// TODO: a post as its documentation shows one, and what is special about the network.
export const examples: PlatformExample<${type}>[] = [
  ...makingExamples<${type}>({
    file: 'hero.png',
    text: 'New coat.',
    payload: (text, making) => ({
      text,
      images: ['https://cdn.example.com/hero.png'],
      ...(making === 'ai' ? ${value} : {}),
    }),
  }),
  {
    name: 'sets the flag, and says it in words',
    payload: {text: 'New coat.', images: ['https://cdn.example.com/hero.png']},
    disclosure: {origin: 'human', parts: {'hero.png': 'ai-generated'}},
    expected: {
      text: 'New coat.\\n\\nThe image was made with AI.',
      images: ['https://cdn.example.com/hero.png'],
      ${inside(value)},
    },
    report: [
      ['hero.png', flag, 'native'],
      ['body', 'label', 'none'],
      ['hero.png', 'label', 'text'],
    ],
  },
  {
    name: 'refuses a text that is none',
    payload: {text: 1 as unknown as string},
    disclosure: 'ai-generated',
    throws: {code: 'payload-invalid', field: 'text'},
  },
]

function mediaOf({images = [], video}: ${type}): readonly Medium[] {
  return [...(images.length > 0 ? ['image' as const] : []), ...(video ? (['video', 'audio'] as const) : [])]
}
`
}

/** The piece that takes the flag away, and what was only there to hold it. */
function removal(flag: string): string {
  const [top = '', below] = flag.split('.')
  if (below === undefined) return `remove: ({${top}: _, ...post}) => post,`
  return `remove({${top}: {${below}: _, ...more} = {}, ...post}) {
      return Object.keys(more).length > 0 ? {...post, ${top}: more} : post
    },`
}

/** The fields of an object, without its braces. */
function inside(object: string): string {
  return object.slice(1, -1)
}

/** `google-business` becomes `GoogleBusiness`. */
function typeName(id: string): string {
  return id.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())
}
