/** The attestation that Google's advertising products share: synthetic or not, and never unset again. */
import {valueAt, withValue} from './at-path.ts'
import {isOneOf, type Shape} from './payload-shape.ts'
import type {Claim, NativeFlag, Unavailable} from './platform.ts'
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
