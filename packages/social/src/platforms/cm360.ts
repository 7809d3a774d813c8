/** Campaign Manager 360: an attestation about AI media on a creative, which can never be unset. */
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

/** A `Creative` of the API v5. */
export interface Cm360Creative {
  syntheticContentAttestationStatus?: string | null
  [field: string]: unknown
}

const flag = 'syntheticContentAttestationStatus'

export default definePlatform<Cm360Creative>({
  id: 'cm360',
  name: 'Campaign Manager 360',
  policies: ['platform/google-ads'],
  facts: {
    sources: ['https://developers.google.com/doubleclick-advertisers/rel_notes'],
    checked: '2026-11-30',
    confidence: 'primary',
    textLimits: [],
    counting: 'A creative has no text for a label.',
    native: attestationFacts(flag, '2026-07-23'),
    notes: ['That it cannot be unset is said of both products (2026-07-28).'],
  },
  shape: isObject({[flag]: optional(nullable(isAttestation))}),
  noText: noAdText,
  media: () => ['image', 'video', 'audio'],
  native: attestationFlag(flag),
  claims: creative => attestationClaims(creative, flag),
  published: creative => creative,
  draft: ({title}) => (title === undefined ? {} : {name: title}),
})

const confirmed = {confirmIrreversible: true}
const step = `${flag} on Campaign Manager 360 cannot be taken back. Write again with \`confirmIrreversible: true\` to say that the post needs to be labelled as created or edited with AI.`

export const examples: PlatformExample<Cm360Creative>[] = [
  ...makingExamples<Cm360Creative>({
    file: 'clip.mp4',
    text: '',
    options: confirmed,
    manual: [noAdText.manual ?? ''],
    payload: (_, making) => ({
      name: 'Coats',
      ...(making === 'ai' ? {[flag]: 'IS_SYNTHETIC'} : making === 'people' ? {[flag]: 'NOT_SYNTHETIC'} : {}),
    }),
  }),
  {
    name: 'asks before it sets what can never be unset',
    payload: {name: 'Coats'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
    expected: {name: 'Coats'},
    report: [
      ['clip.mp4', flag, 'manual'],
      ['clip.mp4', 'label', 'manual'],
      ['body', 'label', 'none'],
    ],
    manual: [step, noAdText.manual ?? ''],
  },
  {
    name: 'denies nothing without being asked',
    payload: {name: 'Coats'},
    disclosure: {origin: 'human', parts: {'clip.mp4': 'human'}},
    expected: {name: 'Coats'},
  },
  {
    name: 'refuses a value that the API does not have',
    payload: {[flag]: 'SYNTHETIC'},
    disclosure: 'human',
    throws: {code: 'payload-invalid', field: flag},
  },
]
