/** Display & Video 360: an attestation about AI media on a creative or an asset, which can never be unset. */
import {
  attestationClaims,
  attestationFacts,
  attestationFlag,
  isAttestation,
  noAdText,
} from '../attestation.ts'
import {definePlatform} from '../define-platform.ts'
import {makingExamples} from '../example-makings.ts'
import {isObject, nullable, optional} from '../payload-shape.ts'
import type {PlatformExample} from '../platform.ts'

/** A `Creative` or an `AdAsset` of the API v4. */
export interface Dv360Creative {
  syntheticContentAttestationStatus?: string | null
  [field: string]: unknown
}

const flag = 'syntheticContentAttestationStatus'

export default definePlatform<Dv360Creative>({
  id: 'dv360',
  name: 'Display & Video 360',
  policies: ['platform/google-ads'],
  facts: {
    sources: ['https://developers.google.com/display-video/api/release-notes'],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [],
    counting: 'A creative has no text for a label.',
    native: attestationFacts(flag, '2026-07-23'),
    notes: ['The field goes into the `updateMask` of the request.'],
  },
  shape: isObject({[flag]: optional(nullable(isAttestation))}),
  noText: noAdText,
  media: () => ['image', 'video', 'audio'],
  native: attestationFlag(flag),
  claims: creative => attestationClaims(creative, flag),
  published: creative => creative,
  draft: ({title}) => (title === undefined ? {} : {displayName: title}),
})

const confirmed = {confirmIrreversible: true}
const step = `${flag} on Display & Video 360 cannot be taken back. Write again with \`confirmIrreversible: true\` to say that the post needs to be labelled as created or edited with AI.`

export const examples: PlatformExample<Dv360Creative>[] = [
  ...makingExamples<Dv360Creative>({
    file: 'clip.mp4',
    text: '',
    options: confirmed,
    manual: [noAdText.manual ?? ''],
    payload: (_, making) => ({
      displayName: 'Coats',
      ...(making === 'ai' ? {[flag]: 'IS_SYNTHETIC'} : making === 'people' ? {[flag]: 'NOT_SYNTHETIC'} : {}),
    }),
  }),
  {
    name: 'asks before it sets what can never be unset',
    payload: {displayName: 'Coats'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {displayName: 'Coats'},
    report: [
      ['clip.mp4', flag, 'manual'],
      ['clip.mp4', 'label', 'manual'],
      ['body', 'label', 'none'],
    ],
    manual: [step, noAdText.manual ?? ''],
  },
  {
    name: 'denies nothing without being asked',
    payload: {displayName: 'Coats'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'human'}},
    expected: {displayName: 'Coats'},
  },
  {
    name: 'refuses a value that the API does not have',
    payload: {[flag]: 'SYNTHETIC'},
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: flag},
  },
]
