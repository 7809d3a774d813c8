/** The disclosure record, its grade, the outcomes of policies, and the disclosure that follows. */

export {type DetailsOptions, withDetails} from './disclose/details.ts'
export {type DiscloseOptions, disclose, type ShowPolicy} from './disclose/disclose.ts'
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
export type {LabelId} from './disclose/label.ts'
export type {Label} from './disclose/shown-label.ts'
export type {DetailsWords, LabelWords, LanguageFile, Words} from './disclose/words.ts'
export {DisclosureError, type ErrorCode, type ErrorDetails, type ErrorIssue} from './errors/error.ts'
export type {Finding, Fix, Place, Point, Severity} from './errors/finding.ts'
export {type Issue, issueLine} from './errors/issue.ts'
export {type Answer, type Ask, answer, type Explained, type UsedFact} from './evaluate/answer.ts'
export type {Condition, ConditionExample} from './evaluate/condition.ts'
export {evaluate, type Force, type MissingFact, type Outcome, type OutcomeValue} from './evaluate/evaluate.ts'
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
export {type ItemMarkets, type MarketsFrom, marketIssue} from './pipeline/item-markets.ts'
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
  type Judged,
  judge,
  type PreparedItem,
  prepareItem,
  type ShownItem,
  type SiteSettings,
} from './pipeline/pipeline.ts'
export {type Undeclared, undeclaredChoices, undeclaredMessage} from './pipeline/undeclared.ts'
export {practicesOf} from './practice/item-practice.ts'
export type {AssessmentsWanted, Practice, PracticeId, PracticeOptions} from './practice/practice.ts'
export {type Governance, sitePracticesOf} from './practice/site-practice.ts'
export {abbreviate} from './record/abbreviate.ts'
export {complete, withContext} from './record/complete.ts'
export {type Grade, type Grades, grade, gradePart, grades, involvesAi, strictness} from './record/grade.ts'
export {type Conflict, type Merged, merge} from './record/merge.ts'
export {stepsOf} from './record/origin-steps.ts'
export {type Parsed, parseRecord} from './record/parse-record.ts'
export type {
  Action,
  Basis,
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
export {type Review, type ReviewState, reviewOf} from './record/review.ts'
export {
  type DisclosureInput,
  expand,
  type Origin,
  type PartShorthand,
  type Shorthand,
} from './record/shorthand.ts'
export {contextWithDoubts} from './review/doubts.ts'
export {canonicalText, digest} from './text/canonical.ts'
export {nextVerdict} from './verdict/next-verdict.ts'
export {listParts, partNames} from './verdict/part-name.ts'
export type {Question} from './verdict/questions.ts'
export {type Verdict, type VerdictOptions, type Verdicts, verdictsOn} from './verdict/verdict.ts'
export {askedOnce, askedText, type LineOptions, verdictLine} from './verdict/verdict-line.ts'
export {type AdcpFacts, type AdcpPart, type AdcpProvenance, type AdcpRole, adcp} from './vocabularies/adcp.ts'
export {type AigcLabel, type AigcParties, aigc, readAigcLabel} from './vocabularies/aigc.ts'
export {c2pa, type HumanOversightLevel} from './vocabularies/c2pa.ts'
export {digitalSourceType} from './vocabularies/digital-source-type.ts'
export {drupal} from './vocabularies/drupal.ts'
export {forem} from './vocabularies/forem.ts'
export {ietfAiDisclosure} from './vocabularies/ietf-ai-disclosure.ts'
export {iptc} from './vocabularies/iptc.ts'
export {w3cCg} from './vocabularies/w3c-cg.ts'
export type {Making, Mapping, ObjectVocabulary, StatedMaking, Vocabulary} from './vocabulary.ts'
