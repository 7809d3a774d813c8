/**
 * For who writes a surface or a plugin: the contract, labels found by their words, what a host says of its own
 * front matter, and the words for what a surface could not carry.
 */
export {type AskedLabel, askedLabels, needsNoWords} from '../disclose/disclose.ts'
export {labelIds, labelOf, meaningOf} from '../disclose/label.ts'
export {absentSteps, moments, placementSteps, wordlessSteps} from '../disclose/placement.ts'
export {type LabelForm, type Wording, wordingFor} from '../disclose/shown-label.ts'
export {placeAt, pointAt} from '../errors/finding.ts'
export {fieldOf} from '../errors/issue.ts'
export {addressKey, isNameable, mediumOf} from '../media/address.ts'
export {type MatchedMedia, matchMedia, type ShownFile, stemOf} from '../media/match-media.ts'
export {
  type ChosenLanguage,
  chooseLanguage,
  type LanguageHints,
  type LanguageSource,
} from '../pipeline/choose-language.ts'
export {
  discloseFile,
  onceOn,
  type PluginFile,
  type PluginItem,
  type PluginSettings,
} from '../pipeline/plugin.ts'
export {hostFrontMatter, statedLanguage, statedPublication} from '../record/front-matter-host.ts'
export {statedSteps} from '../record/origin-steps.ts'
export {isBoundToDigest} from '../record/review.ts'
export {sameData} from '../record/same-data.ts'
export {recordFrom, statedIn} from '../record/stated.ts'
export {withoutIsolates} from '../text/direction.ts'
export {lineBeside, lineOf, textOf} from '../text/label-line.ts'
export {isDigitalSourceType} from '../vocabularies/digital-source-type.ts'
export {
  findLabel,
  findLabels,
  type LabelMatch,
  labelsAtStart,
  languagesIn,
  mayBeginLabel,
  wholeLabel,
} from './find-label.ts'
export {
  type LabelSpan,
  type Phrase,
  parseLabels,
  partOfLabel,
  phrasesOf,
  recordOfMeanings,
} from './label-phrases.ts'
export {
  demandLabelPlace,
  demandPlace,
  isLabelPlace,
  type LabelPlace,
  labelPlaces,
  type PlaceOption,
} from './label-place.ts'
export {isLabelText, type KnownWords, wordingsOf} from './label-words.ts'
export {
  type Hiding,
  noPost,
  type PageFacts,
  type PageLabel,
  type PageMark,
  type PageOptions,
} from './page-facts.ts'
export type {LimitedText, PayloadFacts, PayloadFlag} from './payload-facts.ts'
export {notProse, unquoted} from './quotation.ts'
export type {
  Carried,
  Found,
  FoundLabel,
  Head,
  OptionKind,
  Reading,
  ReadOptions,
  ReportEntry,
  Stretch,
  Surface,
  Via,
  Written,
} from './surface.ts'
export {mayRemoveLabel, unlabelled, unplaced} from './unlabelled.ts'
