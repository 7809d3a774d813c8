/** What to show and to mark for one item in one channel, in one language. */

import {
  type EvaluateOptions,
  evaluateForDisclosure,
  type Outcome,
  type OutcomeValue,
} from '../evaluate/evaluate.ts'
import {isLabel} from '../evaluate/policy-requirement.ts'
import {type Grade, grade, gradePart} from '../record/grade.ts'
import type {DisclosureRecord, Medium, Model, Part} from '../record/record.ts'
import {reviewOf} from '../record/review.ts'
import type {Details} from './details.ts'
import {type LabelId, labelOf} from './label.ts'
import {conflictsOf, type PlacementConflict, type PlacementDuty, placementsOf} from './placement.ts'
import {type Label, makeLabel} from './shown-label.ts'
import type {Words} from './words.ts'

/**
 * When to show a label on a part in which AI took part.
 * - `when-required`: law or the terms of a platform require it.
 * - `when-advised`: they require it or it cannot be ruled out that they do, or a code or guidance asks for it.
 * - `always`: whatever the outcomes say.
 */
export type ShowPolicy = 'when-required' | 'when-advised' | 'always'

/** What to show and mark for one part. */
export interface PartDisclosure {
  part: string
  medium: Medium
  /** What the part describes; absent means the body. */
  at?: Part['at']
  grade: Grade
  /** The models that took part, in the order of the steps, without doubles. */
  models: Model[]
  /** A person reviewed it after the last substantive AI change, and it has not changed since. */
  reviewed: boolean
  /** What the outcomes say of this part taken together. */
  outcome: OutcomeValue
  /** The label to show; absent where none is to be shown. */
  label?: Label
  /** Ids of the obligations that ask for a label on this part. */
  because: string[]
  /** Where and how they want it, each with the obligation that says so; absent where none does. */
  placements?: PlacementDuty[]
}

/** What an obligation asks for besides a label. */
export interface Duty {
  obligation: string
  kind: 'mark' | 'declaration' | 'evidence'
  /** The vocabulary of a mark, e.g. `aigc`. */
  vocabulary?: string | undefined
  note?: string | undefined
  parts: string[]
}

/** What to show and to mark for one item in one channel. */
export interface Disclosure {
  /** The channel, e.g. `html`, `markdown` or `x`. */
  channel: string
  language: string
  direction: 'ltr' | 'rtl'
  /** Of the item. */
  grade: Grade
  /** Every part that AI took part in, or that is known to be human where `show` is `always`. */
  parts: PartDisclosure[]
  /** Duties other than a label, that law or the terms of a platform require. */
  duties: Duty[]
  /** Duties about where a label stands that contradict each other. */
  conflicts: PlacementConflict[]
  /** The record it follows from. */
  record: DisclosureRecord
  /** The details panel, where `withDetails` has added one. */
  details?: Details
}

/** What a disclosure is made from. */
export interface DiscloseOptions {
  outcomes: readonly Outcome[]
  words: Words
  channel: string
  /** `when-advised` where absent. */
  show?: ShowPolicy | undefined
}

/** What a disclosure is worked out from. */
export interface WorkOutOptions extends EvaluateOptions, Omit<DiscloseOptions, 'outcomes'> {}

/**
 * The disclosure of a record, worked out at one go: the same as {@link disclose} gives for all outcomes, which are told
 * to nobody here.
 */
export function workOut(record: DisclosureRecord, options: WorkOutOptions): Disclosure {
  return disclose(record, {...options, outcomes: evaluateForDisclosure(record, options)})
}

/** The disclosure of a record: labels in the given words, marks, and the duties that no label covers. */
export function disclose(
  record: DisclosureRecord,
  {outcomes, words, channel, show = 'when-advised'}: DiscloseOptions,
): Disclosure {
  const labelling = outcomes.filter(outcome => outcome.requires.some(isLabel)).map(byPart)
  const parts = record.parts.flatMap(part => {
    const id = labelOf(part)
    return id || (show === 'always' && gradePart(part) === 'human')
      ? [disclosePart(part, id, labelling, words, show)]
      : []
  })
  const marked = new Set(parts.map(part => part.part))
  return {
    channel,
    language: words.language,
    direction: words.direction,
    grade: grade(record).item,
    parts,
    duties: outcomes.flatMap(outcome => dutiesOf(outcome, marked)),
    conflicts: conflictsOf(parts, outcomes),
    record,
  }
}

/**
 * Whether a disclosure of the record has no words in it, whatever the outcomes are: AI took part in none of its parts,
 * as far as anybody says. The language that it is in need not be known then.
 */
export function needsNoWords(record: DisclosureRecord, show?: ShowPolicy): boolean {
  if (show === 'always' || record.context?.personalization) return false
  return record.parts.every(part => labelOf(part) === undefined)
}

function disclosePart(
  part: Part,
  id: LabelId | undefined,
  labelling: readonly ByPart[],
  words: Words,
  show: ShowPolicy,
): PartDisclosure {
  const {asking, required} = askingOf(part, labelling)
  const reviewed = reviewOf(part).state === 'standing'
  const because = show === 'when-required' ? required : asking
  const shown = id !== undefined && (show === 'always' || because.length > 0)
  const disclosed: PartDisclosure = {
    part: part.id,
    medium: part.medium,
    grade: gradePart(part),
    models: modelsOf(part),
    reviewed,
    outcome: required.length > 0 ? 'required' : asking.length > 0 ? 'unknown' : 'not-required',
    because: because.map(outcome => outcome.id),
  }
  if (part.at !== undefined) disclosed.at = part.at
  if (shown) disclosed.label = makeLabel(id, words, reviewed, required)
  if (shown && because.length > 0) disclosed.placements = because.flatMap(placementsOf)
  return disclosed
}

function dutiesOf(outcome: Outcome, marked: ReadonlySet<string>): Duty[] {
  if (outcome.force === 'advisory') return []
  const parts = outcome.parts
    .filter(one => one.outcome === 'required' && marked.has(one.part))
    .map(one => one.part)
  if (parts.length === 0) return []
  return outcome.requires.flatMap(requirement =>
    requirement.kind === 'label' || requirement.kind === 'no-label' || requirement.kind === 'form'
      ? []
      : [
          {
            obligation: outcome.id,
            kind: requirement.kind,
            parts,
            ...('vocabulary' in requirement ? {vocabulary: requirement.vocabulary} : {}),
            ...(requirement.note === undefined ? {} : {note: requirement.note}),
          },
        ],
  )
}

/** An outcome, and what it is for each part. */
interface ByPart {
  outcome: Outcome
  values: ReadonlyMap<string, OutcomeValue>
}

function byPart(outcome: Outcome): ByPart {
  return {outcome, values: new Map(outcome.parts.toReversed().map(one => [one.part, one.outcome]))}
}

/**
 * The outcomes that ask for a label on a part, and those of them that require one. What only advises asks where it
 * holds; what binds asks already where it cannot be ruled out.
 */
function askingOf(part: Part, labelling: readonly ByPart[]): {asking: Outcome[]; required: Outcome[]} {
  const [asking, required]: [Outcome[], Outcome[]] = [[], []]
  for (const {outcome, values} of labelling) {
    const isRequired = values.get(part.id) === 'required'
    const binds = outcome.force !== 'advisory'
    if (isRequired || (binds && values.get(part.id) === 'unknown')) asking.push(outcome)
    if (isRequired && binds) required.push(outcome)
  }
  return {asking, required}
}

function modelsOf(part: Part): Model[] {
  const models = part.steps.map(step => step.by).filter(by => by.kind === 'model')
  return models.length < 2
    ? models
    : [...new Map(models.map(model => [JSON.stringify(model), model])).values()]
}
