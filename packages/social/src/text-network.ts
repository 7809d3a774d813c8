/** A network without a flag of its own, as data: where its text stands, what counts, and what a person does there. */
import type {Medium} from '@forthright/core'
import {textPiece, valueAt} from './at-path.ts'
import {definePlatform} from './define-platform.ts'
import {isObject, isText, nullable, optional, type Shape} from './payload-shape.ts'
import type {Platform, PlatformExample, PostParts, TextPiece} from './platform.ts'
import type {PlatformFacts} from './platform-facts.ts'
import {type Step, steps} from './steps.ts'

/** A payload of such a network: its own API's where it has one, else the texts that a person pastes. */
export type TextPost = object

/** What such a network is. */
export interface TextNetwork extends Omit<PlatformFacts, 'native'> {
  id: string
  name: string
  /** Path of the text that takes the label, e.g. `article.body_markdown`. */
  field: string
  /** Paths of further texts. */
  others?: readonly string[]
  /** What the post shows where something stands at a path. */
  media?: Readonly<Record<string, readonly Medium[]>>
  /** How words become plain text, where texts are read, and how they are joined. */
  text?: Omit<TextPiece<TextPost>, 'field' | 'get' | 'set' | 'others'>
  /** What a person declares in the app or on the site. */
  byHand?: Omit<Step<TextPost>, 'step'> & {step: string}
  policies?: readonly string[]
  draft(post: PostParts): TextPost
}

/** A platform of its data. */
export function textNetwork(network: TextNetwork): Platform<TextPost> {
  const {id, name, field, others = [], media = {}, text, byHand, policies, draft, ...facts} = network
  const paths = [field, ...others]
  return definePlatform<TextPost>({
    id,
    name,
    facts: {...facts, native: null},
    shape: (value, path) => [
      ...isObject({})(value, path),
      ...paths.flatMap(one => isTextAt(one.split('.'))(value, path)),
    ],
    text: {
      ...textPiece(field),
      field: () => field,
      ...(others.length > 0
        ? {others: (payload: TextPost) => others.map(path => String(valueAt(payload, path) ?? ''))}
        : {}),
      ...text,
    },
    media: payload => [
      ...new Set(Object.entries(media).flatMap(([path, shown]) => (holds(payload, path) ? shown : []))),
    ],
    ...(byHand ? {marks: steps<TextPost>({...byHand, step: () => byHand.step})} : {}),
    ...(policies ? {policies} : {}),
    draft,
  })
}

/** The examples that hold for every such network: words beside the text of a person, and a text that is none. */
export function textExamples(
  {id}: {id: string},
  {payload, labelled, manual = []}: TextExample,
): PlatformExample<TextPost>[] {
  const text = 'New coat.'
  return [
    {
      name: `says it in the text of ${id} where AI wrote it`,
      payload: payload(text),
      disclosure: 'ai-generated',
      expected: payload(labelled ?? `${text}\n\nThis text was made with AI.`),
      report: [
        ...(manual.length > 0 ? [['body', 'declaration', 'manual'] as const] : []),
        ['body', 'label', 'text'],
      ],
      manual,
    },
    {
      name: `writes nothing into ${id} where a person wrote the text`,
      payload: payload(text),
      disclosure: 'human',
      expected: payload(text),
    },
    {
      name: `refuses a text of ${id} that is none`,
      payload: payload(1 as unknown as string),
      disclosure: 'ai-generated',
      throws: {code: 'payload-invalid'},
    },
  ]
}

/** What differs between the examples of such networks. */
export interface TextExample {
  payload(text: string): TextPost
  /** The labelled text, where the label does not stand at its end. */
  labelled?: string
  manual?: readonly string[]
}

function isTextAt([key = '', ...more]: readonly string[]): Shape {
  const inner = more.length > 0 ? isTextAt(more) : isText
  return isObject({[key]: optional(nullable(inner))})
}

function holds(payload: TextPost, path: string): boolean {
  const value = valueAt(payload, path)
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''
}

/** A network whose posts a person pastes: the text, and the addresses of what is shown beside it. */
export const pastedText: Pick<
  TextNetwork,
  'textLimits' | 'counting' | 'field' | 'others' | 'media' | 'draft'
> = {
  textLimits: [],
  counting: 'No limit was read.',
  field: 'text',
  others: ['title'],
  media: {images: ['image'], video: ['video', 'audio']},
  draft: ({text, title, images = [], video}) => ({
    ...(title === undefined ? {} : {title}),
    text,
    ...(images.length > 0 ? {images: images.map(({src}) => src)} : {}),
    ...(video === undefined ? {} : {video: video.src}),
  }),
}
