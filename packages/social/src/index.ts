/** Writes disclosures into social post payloads, and reads them back. */
import {platforms} from './generated/platforms.ts'

export {type Counter, counters, graphemesOf} from './counting/counters.ts'
export {type XWeightOptions, xWeight} from './counting/x-weight.ts'
export {platforms} from './generated/platforms.ts'
export {isFlag, isList, isObject, isOneOf, isText, optional, type Shape} from './payload-shape.ts'
export {
  type Claim,
  definePlatform,
  type ExampleWords,
  type NativeFlag,
  type Platform,
  type PlatformDefinition,
  type PlatformExample,
  type PostMedia,
  type PostPart,
  type PostParts,
  type TextPiece,
  type Unavailable,
  type WriteOptions,
} from './platform.ts'
export type {AltTextFacts, Confidence, NativeFacts, PlatformFacts, TextLimit} from './platform-facts.ts'

/** The ids of all platforms, in alphabetical order. */
export const platformIds: readonly string[] = Object.keys(platforms)
