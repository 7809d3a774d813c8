/** The disclosure record, its grade, the outcomes of policies, and the disclosure that follows. */

export {
  type Details,
  type DetailsOptions,
  type DetailsRow,
  type DetailsValue,
  withDetails,
} from './disclose/details.ts'
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
} from './disclose/disclose.ts'
export {type LabelId, labelIds, labelOf, meaningOf} from './disclose/label.ts'
export {
  moments,
  type PlacementConflict,
  type PlacementDuty,
  placementSteps,
  wordlessSteps,
} from './disclose/placement.ts'
export {type Label, type LabelForm, type Wording, wordingFor} from './disclose/shown-label.ts'
export type {DetailsWords, LabelWords, LanguageFile, Words} from './disclose/words.ts'
export {DisclosureError, type ErrorCode, type ErrorDetails, type ErrorIssue} from './errors/error.ts'
export {type Finding, type Place, type Point, placeAt, pointAt, type Severity} from './errors/finding.ts'
export {type Answer, type Ask, answer, type Explained, type UsedFact} from './evaluate/answer.ts'
export type {Condition, ConditionExample} from './evaluate/condition.ts'
export {
  type EvaluateOptions,
  evaluate,
  type Force,
  type MissingFact,
  type Outcome,
  type OutcomeValue,
} from './evaluate/evaluate.ts'
export {overlap} from './evaluate/market.ts'
export type {
  Citation,
  Clause,
  LabelRequirement,
  Obligation,
  Policy,
  PolicyDocument,
  Requirement,
} from './evaluate/policy.ts'
export type {Tri} from './evaluate/tri.ts'
export {conditions} from './generated/conditions.ts'
export {complete, withContext} from './record/complete.ts'
export {hostFrontMatter, statedLanguage} from './record/front-matter-host.ts'
export {type Grade, type Grades, grade, gradePart, grades, involvesAi} from './record/grade.ts'
export {addressKey, isNameable, mediumOf} from './record/media-address.ts'
export {type Conflict, type Merged, merge} from './record/merge.ts'
export {stepsOf} from './record/origin-steps.ts'
export {type Issue, type Parsed, parseRecord} from './record/parse-record.ts'
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
} from './record/record.ts'
export {isBoundToDigest, type Review, type ReviewState, reviewOf} from './record/review.ts'
export {abbreviate, expand, type Origin, type PartShorthand, type Shorthand} from './record/shorthand.ts'
export {
  findLabel,
  type LabelMatch,
  labelsAtStart,
  languagesIn,
  mayBeginLabel,
  wholeLabel,
} from './surface/find-label.ts'
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
} from './surface/surface.ts'
export {canonicalText, digest} from './text/canonical.ts'
export {lineOf, textOf} from './text/label-line.ts'
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
