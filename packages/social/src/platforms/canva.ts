/** Canva Apps: an app says with each upload whether it generated the asset; the field is required and has no text beside it. */
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isObject, isOneOf, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The options of `upload` in `@canva/asset`. */
export interface CanvaUpload {
  type: 'image' | 'video' | 'audio'
  url?: string | undefined
  mimeType?: string | undefined
  /** The app has to give it. */
  aiDisclosure?: 'app_generated' | 'none' | undefined
}

const manual = 'Show the label in the design that the asset becomes part of.'
const missing = 'aiDisclosure is missing, which Canva asks for: say whether the app generated the asset.'

export default definePlatform<CanvaUpload>({
  id: 'canva',
  name: 'Canva Apps',
  facts: {
    sources: [
      'https://www.canva.dev/docs/apps/api/asset-upload/',
      'https://www.npmjs.com/package/@canva/asset',
    ],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [],
    counting: 'An asset has no text.',
    native: {
      path: 'aiDisclosure',
      type: 'app_generated or none',
      says: 'has an asset that the app generated',
      about: 'media',
      unset: 'Not allowed: the field is required.',
      undo: 'With another upload.',
      confidence: 'primary',
    },
    notes: ['Whether a picture that AI only changed counts is not said: a person decides.'],
  },
  shape: isObject({
    type: isOneOf('image', 'video', 'audio'),
    url: optional(isText),
    aiDisclosure: optional(isOneOf('app_generated', 'none')),
  }),
  noText: {reason: 'An asset has no text.', manual},
  media: ({type}) => (type === 'video' ? ['video', 'audio'] : [type]),
  native: {
    covers: ({grade}) =>
      grade === 'ai-modified' ? undefined : grade === 'ai-generated' || grade === 'human-edited',
    put: upload => ({...upload, aiDisclosure: 'app_generated'}),
    putNone: upload => ({...upload, aiDisclosure: 'none'}),
  },
  claims: ({type, aiDisclosure: value}) =>
    value === undefined
      ? []
      : [{value, ...(value === 'app_generated' ? {means: {medium: type, grade: 'ai-generated'}} : {})}],
  problems: ({aiDisclosure}) => (aiDisclosure === undefined ? [missing] : []),
  draft({images: [image] = [], video}) {
    return video ? {type: 'video', url: video.src} : {type: 'image', ...(image ? {url: image.src} : {})}
  },
})

const url = 'https://cdn.example.com/a.png'

export const examples: PlatformExample<CanvaUpload>[] = [
  ...makingExamples<CanvaUpload>({
    file: 'hero.png',
    text: '',
    manual: [manual],
    payload: (_, making) => ({
      type: 'image',
      url,
      ...(making === 'ai'
        ? {aiDisclosure: 'app_generated'}
        : making === 'people'
          ? {aiDisclosure: 'none'}
          : {}),
    }),
  }).map(example => (example.name === 'nothing is recorded' ? {...example, manual: [missing]} : example)),
  {
    name: 'asks a person about a picture that AI changed',
    payload: {type: 'image', url},
    disclosure: {origin: 'human', parts: {'hero.png': 'ai-modified'}},
    expected: {type: 'image', url},
    manual: [
      'Decide whether the post has an asset that the app generated, and set aiDisclosure on Canva Apps if it does.',
      manual,
      missing,
    ],
  },
  {
    name: 'refuses a value that Canva does not have',
    payload: {type: 'image', aiDisclosure: 'yes' as 'none'},
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: 'aiDisclosure'},
  },
]
