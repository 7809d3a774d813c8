/** The disclosure record, its grade, the outcomes of policies, and the disclosure that follows. */

export {type DetailsOptions, withDetails} from './disclose/details.ts'
export {
  type DiscloseOptions,
  disclose,
  needsNoWords,
  type ShowPolicy,
} from './disclose/disclose.ts'
export type {
  Details,
  DetailsRow,
  DetailsValue,
  Disclosure,
  Duty,
  PartDisclosure,
  PlacementConflict,
  PlacementDuty,
} from './disclose/disclosure.ts'
export {type LabelId, labelIds, labelOf, meaningOf} from './disclose/label.ts'
export {absentSteps, moments, placementSteps, wordlessSteps} from './disclose/placement.ts'
export {type Label, type LabelForm, type Wording, wordingFor} from './disclose/shown-label.ts'
export type {DetailsWords, LabelWords, LanguageFile, Words} from './disclose/words.ts'
export {advice, closest, suggest} from './errors/closest.ts'
export {DisclosureError, type ErrorCode, type ErrorDetails, type ErrorIssue} from './errors/error.ts'
export {type Finding, type Place, type Point, placeAt, pointAt, type Severity} from './errors/finding.ts'
export {fieldOf, type Issue, issueLine} from './errors/issue.ts'
export {type Answer, type Ask, answer, type Explained, type UsedFact} from './evaluate/answer.ts'
export type {Condition, ConditionExample} from './evaluate/condition.ts'
export {
  evaluate,
  type Force,
  type MissingFact,
  type Outcome,
  type OutcomeValue,
} from './evaluate/evaluate.ts'
export type {EvaluateOptions} from './evaluate/evaluate-options.ts'
export {marketsKnownTo, overlap} from './evaluate/market.ts'
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
export {
  type ChosenLanguage,
  chooseLanguage,
  type LanguageHints,
  type LanguageSource,
} from './pipeline/choose-language.ts'
export {
  type LabelInput,
  type LabelledContent,
  type LabelStatus,
  labelContent,
} from './pipeline/label-content.ts'
export {
  type AssessedItem,
  assessItem,
  type DisclosedItem,
  discloseItem,
  type Item,
  prepareItem,
  type ShownItem,
  type SiteSettings,
} from './pipeline/pipeline.ts'
export {
  discloseFile,
  onceOn,
  type PluginFile,
  type PluginItem,
  type PluginSettings,
} from './pipeline/plugin.ts'
export {type Undeclared, undeclaredChoices, undeclaredMessage} from './pipeline/undeclared.ts'
export {abbreviate} from './record/abbreviate.ts'
export {complete, withContext} from './record/complete.ts'
export {hostFrontMatter, statedLanguage, statedPublication} from './record/front-matter-host.ts'
export {type Grade, type Grades, grade, gradePart, grades, involvesAi, strictness} from './record/grade.ts'
export {addressKey, isNameable, mediumOf} from './record/media-address.ts'
export {type Conflict, type Merged, merge} from './record/merge.ts'
export {statedSteps, stepsOf} from './record/origin-steps.ts'
export {type Parsed, parseRecord} from './record/parse-record.ts'
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
export {sameData} from './record/same-data.ts'
export {
  type DisclosureInput,
  expand,
  type Origin,
  type PartShorthand,
  type Shorthand,
} from './record/shorthand.ts'
export {recordFrom, statedIn} from './record/stated.ts'
export {
  findLabel,
  findLabels,
  type LabelMatch,
  labelsAtStart,
  languagesIn,
  mayBeginLabel,
  wholeLabel,
} from './surface/find-label.ts'
export {
  type LabelSpan,
  type Phrase,
  parseLabels,
  partOfLabel,
  phrasesOf,
  recordOfMeanings,
} from './surface/label-phrases.ts'
export type {
  Carried,
  Found,
  FoundLabel,
  OptionKind,
  Reading,
  ReadOptions,
  ReportEntry,
  Surface,
  Via,
  Written,
} from './surface/surface.ts'
export {mayRemoveLabel, unlabelled} from './surface/unlabelled.ts'
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
