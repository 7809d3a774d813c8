/** The disclosure record, its grade, the outcomes of policies, and the disclosure that follows. */
export {type Answer, type Ask, answer, type Explained, type UsedFact} from './answer.ts'
export {complete, withContext} from './complete.ts'
export type {Condition, ConditionExample} from './condition.ts'
export {
  type Details,
  type DetailsOptions,
  type DetailsRow,
  type DetailsValue,
  withDetails,
} from './details.ts'
export {
  type DiscloseOptions,
  type Disclosure,
  type Duty,
  disclose,
  needsNoWords,
  type PartDisclosure,
  type ShowPolicy,
  type WorkOutOptions,
  workOut,
} from './disclose.ts'
export {DisclosureError, type ErrorCode, type ErrorDetails, type ErrorIssue} from './error.ts'
export {
  type EvaluateOptions,
  evaluate,
  type Force,
  type MissingFact,
  type Outcome,
  type OutcomeValue,
} from './evaluate.ts'
export {
  findLabel,
  type LabelMatch,
  labelsAtStart,
  languagesIn,
  mayBeginLabel,
  wholeLabel,
} from './find-label.ts'
export {type Finding, type Place, type Point, placeAt, pointAt, type Severity} from './finding.ts'
export {hostFrontMatter, statedLanguage} from './front-matter-host.ts'
export {conditions} from './generated/conditions.ts'
export {type Grade, type Grades, grade, gradePart, grades, involvesAi} from './grade.ts'
export {type LabelId, labelIds, labelOf, meaningOf} from './label.ts'
export {overlap} from './market.ts'
export {isNameable, mediumOf, sameAddress} from './media-address.ts'
export {type Conflict, type Merged, merge} from './merge.ts'
export {stepsOf} from './origin-steps.ts'
export {type Issue, type Parsed, parseRecord} from './parse-record.ts'
export {
  moments,
  type PlacementConflict,
  type PlacementDuty,
  placementSteps,
  wordlessSteps,
} from './placement.ts'
export type {
  Citation,
  Clause,
  LabelRequirement,
  Obligation,
  Policy,
  PolicyDocument,
  Requirement,
} from './policy.ts'
export type {
  Action,
  Context,
  DisclosureRecord,
  Medium,
  Model,
  Part,
  PartFacts,
  Person,
  Purpose,
  Responsible,
  Role,
  Step,
} from './record.ts'
export {isBoundToDigest, type Review, type ReviewState, reviewOf} from './review.ts'
export {abbreviate, expand, type Origin, type PartShorthand, type Shorthand} from './shorthand.ts'
export {type Label, type LabelForm, type Wording, wordingFor} from './shown-label.ts'
export type {
  Carried,
  Found,
  FoundLabel,
  Reading,
  ReadOptions,
  ReportEntry,
  Surface,
  Via,
  Written,
} from './surface.ts'
export {canonicalText, digest} from './text/canonical.ts'
export {lineOf, textOf} from './text/label-line.ts'
export type {Tri} from './tri.ts'
export {
  type AdcpFacts,
  type AdcpPart,
  type AdcpProvenance,
  type AdcpRole,
  adcp,
} from './vocabularies/adcp.ts'
export {type AigcLabel, type AigcParties, aigc, readAigcLabel} from './vocabularies/aigc.ts'
export {c2pa, type HumanOversightLevel} from './vocabularies/c2pa.ts'
export {digitalSourceType} from './vocabularies/digital-source-type.ts'
export {drupal} from './vocabularies/drupal.ts'
export {forem} from './vocabularies/forem.ts'
export {ietfAiDisclosure} from './vocabularies/ietf-ai-disclosure.ts'
export {iptc} from './vocabularies/iptc.ts'
export {w3cCg} from './vocabularies/w3c-cg.ts'
export type {Making, Mapping, ObjectVocabulary, StatedMaking, Vocabulary} from './vocabulary.ts'
export type {DetailsWords, LabelWords, LanguageFile, Words} from './words.ts'
