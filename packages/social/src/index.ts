/** Writes disclosures into social post payloads, and reads them back. */
export {namesOf, platformIdOf} from './aliases.ts'
export {type Counter, counters, graphemesOf} from './counting/counters.ts'
export {type XWeightOptions, xWeight} from './counting/x-weight.ts'
export {definePlatform} from './define-platform.ts'
export {platformIds} from './generated/ids.ts'
export {platforms} from './generated/platforms.ts'
export {isFlag, isList, isObject, isOneOf, isText, optional, type Shape} from './payload-shape.ts'
export type {
  Claim,
  ExampleWords,
  NativeFlag,
  Platform,
  PlatformDefinition,
  PlatformExample,
  PostMedia,
  PostPart,
  PostParts,
  TextPiece,
  Unavailable,
  WriteOptions,
} from './platform.ts'
export type {AltTextFacts, Confidence, NativeFacts, PlatformFacts, TextLimit} from './platform-facts.ts'
export {uploadPlace} from './upload-place.ts'
