/** Display & Video 360: an attestation about AI media on a creative or an asset, which can never be unset. */
import {
  type AttestedCreative,
  attestedCreatives,
  type CreativeProduct,
  creativeExamples,
} from '../attestation.ts'
import type {PlatformExample} from '../platform.ts'

/** A `Creative` or an `AdAsset` of the API v4. */
export type Dv360Creative = AttestedCreative

const product: CreativeProduct = {
  id: 'dv360',
  name: 'Display & Video 360',
  source: 'https://developers.google.com/display-video/api/release-notes',
  title: 'displayName',
  note: 'The field goes into the `updateMask` of the request.',
}

export default attestedCreatives(product)

export const examples: PlatformExample<Dv360Creative>[] = creativeExamples(product)
