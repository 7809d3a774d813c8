/** The attestation that Google's advertising products share: synthetic or not, and never unset again. */
import {valueAt, withValue} from './at-path.ts'
import {definePlatform} from './define-platform.ts'
import {makingExamples} from './example-makings.ts'
import {isObject, isOneOf, nullable, optional, type Shape} from './payload-shape.ts'
import type {Claim, NativeFlag, Platform, PlatformExample, Unavailable} from './platform.ts'
import type {NativeFacts} from './platform-facts.ts'

/** What an advertiser attests. */
export type Attestation = 'IS_SYNTHETIC' | 'NOT_SYNTHETIC'

export const isAttestation: Shape = isOneOf(
  'IS_SYNTHETIC',
  'NOT_SYNTHETIC',
  'SYNTHETIC_CONTENT_ATTESTATION_STATUS_UNSPECIFIED',
)

/** The facts of the flag at a path. */
export function attestationFacts(path: string, since: string): NativeFacts {
  return {
    path,
    type: 'IS_SYNTHETIC or NOT_SYNTHETIC',
    says: 'needs to be labelled as created or edited with AI',
    about: 'media',
    since,
    unset: 'No attestation.',
    undo: 'Never; it can be turned into its opposite only.',
    confidence: 'primary',
  }
}

/** The flag at a path of the payload. */
export function attestationFlag<Payload>(path: string): NativeFlag<Payload> {
  return {
    irreversible: true,
    put: payload => withValue(payload, path, 'IS_SYNTHETIC'),
    putNone: payload => withValue(payload, path, 'NOT_SYNTHETIC'),
  }
}

/** What the flag at a path says. */
export function attestationClaims(payload: unknown, path: string): Claim[] {
  const value = valueAt(payload, path)
  if (value !== 'IS_SYNTHETIC' && value !== 'NOT_SYNTHETIC') return []
  return [{value, ...(value === 'IS_SYNTHETIC' ? {means: {medium: 'image', grade: 'ai-generated'}} : {})}]
}

/** Where the label of an advertisement is to stand. */
export const noAdText: Unavailable = {
  reason: 'The payload is an asset without a text of its own.',
  manual:
    'Show the label in the asset itself, or in a text of the ad; Google shows one of its own in some regions only.',
}

/** The step for a person where a flag that stays for good was not confirmed. */
export function attestationStep(path: string, name: string): string {
  return `${path} on ${name} cannot be taken back. Write again with \`confirmIrreversible: true\` to say that the post needs to be labelled as created or edited with AI.`
}

/** A creative with the attestation at its top. */
export interface AttestedCreative {
  syntheticContentAttestationStatus?: string | null | undefined
  /** Of Campaign Manager 360. */
  name?: string | null | undefined
  /** Of Display & Video 360. */
  displayName?: string | null | undefined
}

/** What differs between the products whose creatives have it. */
export interface CreativeProduct {
  id: string
  name: string
  source: string
  /** The field for the name of a creative. */
  title: string
  note: string
}

const flag = 'syntheticContentAttestationStatus'

/** A product whose creatives have the attestation at their top. */
export function attestedCreatives({
  id,
  name,
  source,
  title: field,
  note,
}: CreativeProduct): Platform<AttestedCreative> {
  return definePlatform<AttestedCreative>({
    id,
    name,
    policies: ['platform/google-ads'],
    facts: {
      sources: [source],
      checked: '2026-11-30',
      confidence: 'primary',
      textLimits: [],
      counting: 'A creative has no text for a label.',
      native: attestationFacts(flag, '2026-07-23'),
      notes: [note],
    },
    shape: isObject({[flag]: optional(nullable(isAttestation))}),
    noText: noAdText,
    media: () => ['image', 'video', 'audio'],
    native: attestationFlag(flag),
    claims: creative => attestationClaims(creative, flag),
    published: creative => creative,
    draft: ({title}) => (title === undefined ? {} : {[field]: title}),
  })
}

/** The examples of such a product. */
export function creativeExamples({name, title}: CreativeProduct): PlatformExample<AttestedCreative>[] {
  const coats = {[title]: 'Coats'}
  const label = noAdText.manual ?? ''
  return [
    ...makingExamples<AttestedCreative>({
      file: 'clip.mp4',
      text: '',
      options: {confirmIrreversible: true},
      manual: [label],
      payload: (_, making) => ({
        ...coats,
        ...(making === 'ai'
          ? {[flag]: 'IS_SYNTHETIC'}
          : making === 'people'
            ? {[flag]: 'NOT_SYNTHETIC'}
            : {}),
      }),
    }),
    {
      name: 'asks before it sets what can never be unset',
      payload: coats,
      disclosure: {origin: 'human', parts: {'clip.mp4': 'ai-generated'}},
      expected: coats,
      report: [
        ['clip.mp4', flag, 'manual'],
        ['clip.mp4', 'label', 'manual'],
        ['body', 'label', 'none'],
      ],
      manual: [attestationStep(flag, name), label],
    },
    {
      name: 'denies nothing without being asked',
      payload: coats,
      disclosure: {origin: 'human', parts: {'clip.mp4': 'human'}},
      expected: coats,
    },
    {
      name: 'refuses a value that the API does not have',
      payload: {[flag]: 'SYNTHETIC'},
      disclosure: 'human',
      throws: {code: 'payload-invalid', field: flag},
    },
  ]
}
