/** Campaign Manager 360: an attestation about AI media on a creative, which can never be unset. */
import {
  type AttestedCreative,
  attestedCreatives,
  type CreativeProduct,
  creativeExamples,
} from '../attestation.ts'
import type {PlatformExample} from '../platform.ts'

/** A `Creative` of the API v5. */
export type Cm360Creative = AttestedCreative

const product: CreativeProduct = {
  id: 'cm360',
  name: 'Campaign Manager 360',
  source: 'https://developers.google.com/doubleclick-advertisers/rel_notes',
  title: 'name',
  note: 'That it cannot be unset is said of both products (2026-07-28).',
}

export default attestedCreatives(product)

export const examples: PlatformExample<Cm360Creative>[] = creativeExamples(product)
