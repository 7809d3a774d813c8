/** Google Ads: an attestation about AI media on an asset, which can never be unset. */
import {
  type Attestation,
  attestationClaims,
  attestationFacts,
  attestationFlag,
  attestationStep,
  isAttestation,
  noAdText,
} from '../attestation.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isList, isObject, isText, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** The body of `customers/{id}/assets:mutate`. */
export interface GoogleAdsMutate {
  operations: readonly GoogleAdsOperation[]
}

/** One asset that is made or changed. */
export interface GoogleAdsOperation {
  updateMask?: string | undefined
  create?: GoogleAdsAsset | undefined
  update?: GoogleAdsAsset | undefined
}

/** An asset. What `systemAttestation` says in it is Google's word, and never read as the advertiser's. */
export interface GoogleAdsAsset {
  resourceName?: string | undefined
  name?: string | undefined
  syntheticContentInfo?:
    | {
        advertiserAttestation?: {status?: Attestation | undefined} | undefined
      }
    | undefined
}

const flag = 'syntheticContentInfo.advertiserAttestation.status'
const native = attestationFlag<GoogleAdsAsset>(flag)
const isAsset = isObject({
  syntheticContentInfo: optional(
    isObject({advertiserAttestation: optional(isObject({status: optional(isAttestation)}))}),
  ),
})

export default definePlatform<GoogleAdsMutate>({
  id: 'google-ads',
  name: 'Google Ads',
  facts: {
    sources: ['https://developers.google.com/google-ads/api/docs/release-notes'],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [],
    counting: 'An asset has no text for a label.',
    native: attestationFacts(flag, '2026-06'),
    notes: [
      'It attests whether the asset has to be labelled, not how it was made.',
      'The disclosure of a video upload (v26) is written once and never changed.',
      'Google shows its labels in the EU, in India and in the State of New York.',
    ],
  },
  shape: isObject({
    operations: isList(
      isObject({updateMask: optional(isText), create: optional(isAsset), update: optional(isAsset)}),
      {min: 1},
    ),
  }),
  noText: noAdText,
  media: () => ['image', 'video', 'audio'],
  native: {
    irreversible: true,
    unavailable: ({operations: [only, ...more]}) =>
      more.length === 0 && (only?.create || only?.update)
        ? undefined
        : {
            reason: 'The payload does not have one asset, and the record does not tell which it is about.',
            manual: `Write each asset by itself, so that ${flag} is set for that asset.`,
          },
    put: mutate => withAsset(mutate, asset => native.put(asset, [])),
    putNone: mutate => withAsset(mutate, asset => native.putNone?.(asset, []) ?? asset),
  },
  claims: ({operations}) =>
    operations.flatMap(({create, update}) => attestationClaims(create ?? update, flag)),
  published: mutate => mutate,
  /** An image that is to become an asset; its bytes, or the id of the video, are for the caller. */
  draft: ({text, title}) => ({operations: [{create: {name: title ?? text.split(/[\r\n]/)[0]}}]}),
})

function mutate(status?: Attestation): GoogleAdsMutate {
  const asset = {resourceName: 'customers/1/assets/2'}
  return {
    operations: [
      status
        ? {updateMask: flag, update: {...asset, syntheticContentInfo: {advertiserAttestation: {status}}}}
        : {update: asset},
    ],
  }
}

const two = {operations: [{create: {name: 'a'}}, {create: {name: 'b'}}]}

export const examples: PlatformExample<GoogleAdsMutate>[] = [
  ...makingExamples<GoogleAdsMutate>({
    file: 'hero.png',
    text: '',
    options: {confirmIrreversible: true},
    manual: [noAdText.manual ?? ''],
    payload: (_, making) =>
      mutate(making === 'ai' ? 'IS_SYNTHETIC' : making === 'people' ? 'NOT_SYNTHETIC' : undefined),
  }),
  {
    name: 'asks before it sets what can never be unset',
    payload: mutate(),
    disclosure: {origin: 'human', parts: {'hero.png': 'ai-generated'}},
    expected: mutate(),
    manual: [attestationStep(flag, 'Google Ads'), noAdText.manual ?? ''],
  },
  {
    name: 'does not guess which of two assets a record is about',
    payload: two,
    disclosure: {origin: 'human', parts: {'a.png': 'ai-generated', 'b.png': 'human'}},
    options: {confirmIrreversible: true},
    expected: two,
    manual: [`Write each asset by itself, so that ${flag} is set for that asset.`, noAdText.manual ?? ''],
  },
  {
    name: 'refuses a body without operations',
    payload: {operations: []},
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: 'operations'},
  },
]

/** The mask of an update names the field, else it would not be changed. */
function withAsset(
  {operations: [only = {}, ...more], ...rest}: GoogleAdsMutate,
  change: (asset: GoogleAdsAsset) => GoogleAdsAsset,
): GoogleAdsMutate {
  const {create, update, updateMask = ''} = only
  const mask = [...new Set([...updateMask.split(',').filter(Boolean), flag])].join(',')
  const changed = update
    ? {...only, updateMask: mask, update: change(update)}
    : {...only, create: change(create ?? {})}
  return {...rest, operations: [changed, ...more]}
}
