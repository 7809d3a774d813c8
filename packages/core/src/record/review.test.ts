import {expect, it} from 'vitest'
import {expand} from '../index.ts'
import {isBoundToDigest} from './review.ts'

it.each([
  ['ai-generated', false],
  [{origin: 'human-edited', reviewed: true}, false],
  [{origin: 'human-edited', reviewed: {by: 'Kari', digest: 'sha256-x'}}, true],
  [{origin: 'human', parts: {title: {origin: 'ai-generated', reviewed: {digest: 'sha256-x'}}}}, true],
] as const)('knows whether a review in %j is bound to what was reviewed', (shorthand, bound) => {
  expect(isBoundToDigest(expand(shorthand))).toBe(bound)
})
