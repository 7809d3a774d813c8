/** Meta ads: a self-disclosure of AI media on the creative, another value for political ads, and words in the message. */
import type {Medium} from '@forthright/core'
import {textAt, valueAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isObject, isOneOf, isText, optional} from '../payload-shape.ts'
import type {PlatformExample, PostPart} from '../platform.ts'
import {uploadPlace} from '../upload-place.ts'

/** The body of `POST /act_{id}/adcreatives`. */
export interface MetaAdCreative {
  name?: string | undefined
  /** Of a post that is published already. */
  object_story_id?: string | undefined
  object_story_spec?:
    | {
        page_id?: string | undefined
        link_data?: {message?: string | undefined; image_hash?: string | undefined} | undefined
        video_data?: {message?: string | undefined; video_id?: string | undefined} | undefined
        photo_data?: {caption?: string | undefined; image_hash?: string | undefined} | undefined
      }
    | undefined
  authorization_category?: 'NONE' | 'POLITICAL' | 'POLITICAL_WITH_DIGITALLY_CREATED_MEDIA' | undefined
  generative_asset_spec?:
    | {
        transparency_metadata?: {self_disclosure?: 'OPT_IN' | 'OPT_OUT' | undefined} | undefined
      }
    | undefined
}

const flag = 'generative_asset_spec.transparency_metadata.self_disclosure'
const digital = 'POLITICAL_WITH_DIGITALLY_CREATED_MEDIA'
const texts = ['link_data.message', 'video_data.message', 'photo_data.caption'].map(
  path => `object_story_spec.${path}`,
)
const decide = `Decide whether this political ad has realistic media that were digitally made or altered, and set authorization_category to ${digital} if it does.`

export default definePlatform<MetaAdCreative>({
  id: 'meta-ads',
  name: 'Meta ads',
  facts: {
    sources: [
      'https://developers.facebook.com/docs/marketing-api/reference/ad-creative',
      'https://github.com/facebook/facebook-nodejs-business-sdk',
    ],
    checked: '2026-11-22',
    confidence: 'secondary',
    textLimits: [],
    counting: 'No limit of the message was read.',
    native: {
      path: flag,
      type: 'OPT_IN or OPT_OUT',
      says: 'has media made or edited with AI',
      about: 'media',
      since: '2026',
      unset: 'The default of Meta.',
      undo: 'With a new creative.',
      confidence: 'secondary',
    },
    notes: [
      'Two independent vendors have the field; the official SDK 24.0.1 does not. Whether a reader sees a label is for Meta to decide.',
      `Ads about politics and social issues have authorization_category as well (primary): ${digital}.`,
      'What OPT_OUT declares was not read, so it is never written.',
    ],
  },
  shape: isObject({
    object_story_spec: optional(isObject({})),
    authorization_category: optional(isOneOf('NONE', 'POLITICAL', digital)),
    generative_asset_spec: optional(
      isObject({
        transparency_metadata: optional(isObject({self_disclosure: optional(isOneOf('OPT_IN', 'OPT_OUT'))})),
      }),
    ),
    name: optional(isText),
  }),
  text: {
    field: creative => fieldOf(creative) ?? 'object_story_spec',
    get: creative => textAt(creative, fieldOf(creative) ?? ''),
    set: (creative, text) => withValue(creative, fieldOf(creative) ?? '', text),
    unavailable: creative =>
      fieldOf(creative) === undefined
        ? {
            reason: 'The creative has no message of its own: it uses a post or a set of texts.',
            manual: 'Write the label into the post, or into each of the texts, that this creative uses.',
          }
        : undefined,
  },
  media: mediaOf,
  native: {
    put: creative => withValue(creative, flag, 'OPT_IN'),
    remove(creative) {
      if (valueAt(creative, flag) !== 'OPT_IN') return creative
      const {generative_asset_spec: spec, ...rest} = creative
      const {self_disclosure: _, ...metadata} = spec?.transparency_metadata ?? {}
      const {transparency_metadata: _m, ...other} = spec ?? {}
      const left = {...other, ...(Object.keys(metadata).length > 0 ? {transparency_metadata: metadata} : {})}
      return Object.keys(left).length > 0 ? {...rest, generative_asset_spec: left} : rest
    },
  },
  /** An ad that the user calls political, with realistic media that were made or altered digitally. */
  marks(creative, parts) {
    const media = parts.filter(({medium}) => medium !== 'text')
    if (creative.authorization_category !== 'POLITICAL') return {payload: creative, report: []}
    const shown = media.filter(isDigital).filter(({facts}) => facts?.appearsAuthentic !== false)
    const sure = shown.filter(({facts}) => facts?.appearsAuthentic)
    const isSure = sure.length > 0
    const reason = isSure
      ? 'The ad is political, and its media are realistic and digitally made.'
      : 'The record does not tell whether it would be taken for real.'
    return {
      payload: isSure ? {...creative, authorization_category: digital} : creative,
      report: (isSure ? sure : shown).map(({part}) => ({
        part,
        mark: 'authorization_category',
        via: isSure ? 'native' : 'manual',
        where: isSure ? 'authorization_category' : '',
        reason,
      })),
      manual: !isSure && shown.length > 0 ? [decide] : [],
    }
  },
  declares: (obligation, {authorization_category: category}) =>
    !obligation.includes('political') || category === digital,
  claims: creative => {
    const value = valueAt(creative, flag)
    const [medium = 'image'] = mediaOf(creative)
    return value === undefined
      ? []
      : [{value, ...(value === 'OPT_IN' ? {means: {medium, grade: 'ai-generated'}} : {})}]
  },
  /** The account, the page and hashes of uploads are for the caller; a hash goes into `upload`. */
  draft({text, link, images: [image] = [], video}) {
    if (video)
      return {
        object_story_spec: {
          video_data: {
            message: text,
            video_id: typeof video.upload === 'string' ? video.upload : uploadPlace(video.src),
          },
        },
      }
    return {
      object_story_spec: {
        link_data: {
          message: text,
          ...(link === undefined ? {} : {link}),
          ...(typeof image?.upload === 'string' ? {image_hash: image.upload} : image && {picture: image.src}),
        },
      },
    }
  },
})

function creative(message: string, more: Partial<MetaAdCreative> = {}): MetaAdCreative {
  return {object_story_spec: {page_id: '1', link_data: {image_hash: 'h', message}}, ...more}
}

const optIn = {generative_asset_spec: {transparency_metadata: {self_disclosure: 'OPT_IN'}}} as const
const realistic = (appearsAuthentic?: boolean) =>
  ({
    origin: 'human',
    parts: {
      'a.png': {origin: 'ai-generated', ...(appearsAuthentic === undefined ? {} : {appearsAuthentic})},
    },
  }) as const

export const examples: PlatformExample<MetaAdCreative>[] = [
  ...makingExamples<MetaAdCreative>({
    file: 'hero.png',
    text: 'Autumn coats.',
    payload: (text, making) => creative(text, making === 'ai' ? optIn : {}),
  }),
  {
    name: 'says so of a political ad with realistic media',
    payload: creative('Vote.', {authorization_category: 'POLITICAL'}),
    disclosure: realistic(true),
    expected: creative('Vote.\n\nThe image was made with AI.', {...optIn, authorization_category: digital}),
    report: [
      ['a.png', flag, 'native'],
      ['a.png', 'authorization_category', 'native'],
      ['body', 'label', 'none'],
      ['a.png', 'label', 'text'],
    ],
  },
  {
    name: 'asks a person where the record does not tell whether it is realistic',
    payload: creative('Vote.', {authorization_category: 'POLITICAL'}),
    disclosure: realistic(),
    expected: creative('Vote.\n\nThe image was made with AI.', {
      ...optIn,
      authorization_category: 'POLITICAL',
    }),
    manual: [decide],
  },
  {
    name: 'leaves a creative that uses a post to a person',
    payload: {object_story_id: '1_2'},
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    expected: {object_story_id: '1_2', ...optIn},
    manual: ['Write the label into the post, or into each of the texts, that this creative uses.'],
  },
  {
    name: 'refuses a value that the API does not have',
    payload: creative('Hi.', {authorization_category: 'ELECTION' as 'POLITICAL'}),
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: 'authorization_category'},
  },
]

function fieldOf(creative: MetaAdCreative): string | undefined {
  const written = texts.find(path => textAt(creative, path) !== undefined)
  // Where the story has no text yet, the label is the first of it.
  return written ?? texts.find(path => valueAt(creative, path.slice(0, path.lastIndexOf('.'))) !== undefined)
}

/** Of a creative that uses a post or a set of assets, nobody knows what it shows. */
function mediaOf({object_story_spec: story}: MetaAdCreative): readonly Medium[] {
  if (story?.video_data) return ['video', 'audio']
  return story?.link_data || story?.photo_data ? ['image'] : ['image', 'video', 'audio']
}

/** Made or altered, by AI or by hand. */
function isDigital({steps = []}: PostPart): boolean {
  return steps.some(({action, extent}) => action !== 'created' && action !== 'reviewed' && extent !== 'minor')
}
