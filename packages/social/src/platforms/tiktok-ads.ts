/** TikTok Ads: a self-disclosure of AI media on the creative, and the text of the ad for words. */
import {textPiece, valueAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isList, isObject, isOneOf, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'
import {uploadPlace} from '../upload-place.ts'

/** The body of `ad/create/` of the API v1.3. */
export interface TikTokAds {
  advertiser_id?: string | undefined
  adgroup_id?: string | undefined
  creatives: readonly {
    ad_text?: string | undefined
    video_id?: string | undefined
    image_ids?: readonly string[] | undefined
    aigc_disclosure_type?: 'SELF_DISCLOSURE' | 'NOT_DECLARED' | undefined
  }[]
}

const flag = 'creatives[].aigc_disclosure_type'
const at = 'creatives[0].aigc_disclosure_type'
const reason = 'The payload has several creatives, and the record does not tell which it is about.'
const each = 'Write each creative by itself, so that its own disclosure goes into it.'

export default definePlatform<TikTokAds>({
  id: 'tiktok-ads',
  name: 'TikTok Ads',
  policies: ['platform/tiktok'],
  facts: {
    sources: ['https://github.com/tiktok/tiktok-business-api-sdk/blob/main/js_sdk/docs/AdcreateCreatives.md'],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [],
    counting: 'No limit of the text was read.',
    native: {
      path: flag,
      type: 'SELF_DISCLOSURE or NOT_DECLARED',
      says: 'has media made or changed with AI',
      about: 'media',
      unset: 'Not declared.',
      undo: 'Not stated.',
      confidence: 'primary',
    },
    notes: ['NOT_DECLARED is the default and denies nothing: it is never written.'],
  },
  shape: isObject({
    creatives: isList(
      isObject({
        ad_text: optional(isText),
        video_id: optional(isText),
        aigc_disclosure_type: optional(isOneOf('SELF_DISCLOSURE', 'NOT_DECLARED')),
      }),
      {min: 1},
    ),
  }),
  text: {
    ...textPiece('creatives[0].ad_text'),
    field: () => 'creatives[0].ad_text',
    others: ({creatives}) => creatives.slice(1).map(({ad_text}) => ad_text ?? ''),
    unavailable: ({creatives}) => (creatives.length > 1 ? {reason, manual: each} : undefined),
  },
  media: ({creatives}) => [
    ...(creatives.some(({image_ids}) => image_ids) ? ['image' as const] : []),
    ...(creatives.some(({video_id}) => video_id !== undefined) ? ['video' as const, 'audio' as const] : []),
  ],
  native: {
    unavailable: ({creatives}) => (creatives.length > 1 ? {reason, manual: each} : undefined),
    put: ads => withValue(ads, at, 'SELF_DISCLOSURE'),
    remove: ads => (valueAt(ads, at) === 'SELF_DISCLOSURE' ? withValue(ads, at, undefined) : ads),
  },
  claims: ({creatives}) =>
    creatives.flatMap(({aigc_disclosure_type: value, image_ids}) => {
      if (value !== 'SELF_DISCLOSURE') return []
      const medium = image_ids ? ('image' as const) : ('video' as const)
      return [{value, means: {medium, grade: 'ai-generated' as const}}]
    }),
  /** Account and ad group are for the caller; ids of uploads go into `upload`. */
  draft({text, title, images = [], video}) {
    const ids = images.map(({src, upload}) => (typeof upload === 'string' ? upload : uploadPlace(src)))
    return {
      creatives: [
        {
          ...(title === undefined ? {} : {ad_name: title}),
          ad_text: text,
          ...(ids.length > 0 ? {image_ids: ids} : {}),
          ...(video
            ? {video_id: typeof video.upload === 'string' ? video.upload : uploadPlace(video.src)}
            : {}),
        },
      ],
    }
  },
})

export const examples: PlatformExample<TikTokAds>[] = [
  ...makingExamples<TikTokAds>({
    file: 'clip.mp4',
    text: 'Autumn coats',
    payload: (ad_text, making) => ({
      creatives: [
        {ad_text, video_id: 'v', ...(making === 'ai' ? {aigc_disclosure_type: 'SELF_DISCLOSURE'} : {})},
      ],
    }),
  }),
  {
    name: 'says it at the end of the text of the ad',
    payload: {creatives: [{ad_text: 'Coats.', image_ids: ['i']}]},
    disclosure: {origin: 'human', parts: {'a.png': 'ai-modified'}},
    expected: {
      creatives: [
        {
          ad_text: 'Coats.\n\nThe image was changed with AI.',
          image_ids: ['i'],
          aigc_disclosure_type: 'SELF_DISCLOSURE',
        },
      ],
    },
    report: [
      ['a.png', flag, 'native'],
      ['body', 'label', 'none'],
      ['a.png', 'label', 'text'],
    ],
  },
  {
    name: 'does not guess which of two creatives a record is about',
    payload: {creatives: [{video_id: 'v'}, {video_id: 'w'}]},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {creatives: [{video_id: 'v'}, {video_id: 'w'}]},
    manual: [each],
  },
  {
    name: 'refuses a value that the API does not have',
    payload: {creatives: [{aigc_disclosure_type: 'YES' as 'NOT_DECLARED'}]},
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: 'creatives[0].aigc_disclosure_type'},
  },
]
