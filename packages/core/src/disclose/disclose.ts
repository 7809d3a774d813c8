/** What to show and to mark for one item in one channel, in one language. */

import type {Outcome, PartOutcome} from '../evaluate/evaluate.ts'
import {demandNames} from '../evaluate/evaluate-options.ts'
import {isLabel} from '../evaluate/policy-requirement.ts'
import {grade, gradePart} from '../record/grade.ts'
import type {DisclosureRecord, Model, Part} from '../record/record.ts'
import {reviewOf} from '../record/review.ts'
import type {Disclosure, Duty, PartDisclosure} from './disclosure.ts'
import {type LabelId, labelOf} from './label.ts'
import {conflictsOf, placementsOf} from './placement.ts'
import {makeLabel} from './shown-label.ts'
import type {Words} from './words.ts'

/**
 * When to show a label on a part in which AI took part.
 * - `when-required`: law or the terms of a platform require it.
 * - `when-advised`: they require it or it cannot be ruled out that they do, or a code or guidance asks for it.
 * - `always`: whatever the outcomes say.
 */
export type ShowPolicy = 'when-required' | 'when-advised' | 'always'

/** What a disclosure is made from. */
export interface DiscloseOptions {
  outcomes: readonly Outcome[]
  words: Words
  channel: string
  /** `when-advised` where absent. */
  show?: ShowPolicy | undefined
  /** The day it is for, `YYYY-MM-DD`: a review that is dated after it is not told of; any day where absent. */
  on?: string | undefined
}

/** The disclosure of a record: labels in the given words, marks, and the duties that no label covers. */
export function disclose(record: DisclosureRecord, options: DiscloseOptions): Disclosure {
  demandNames('disclose', options, ['outcomes', 'words', 'channel', 'show', 'on'])
  const {outcomes, words, channel, show = 'when-advised', on} = options
  const labelling = outcomes.filter(outcome => outcome.requires.some(isLabel)).map(byPart)
  const parts = record.parts
    .filter(part => gradePart(part) !== 'unknown')
    .map(part => disclosePart(part, labelOf(part), labelling, words, show, on))
  const marked = new Set(
    parts.flatMap(part => (part.grade === 'human' && show !== 'always' ? [] : [part.part])),
  )
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

/** A label that a part is to have, by the outcomes and by when labels are shown. */
export interface AskedLabel {
  part: string
  /** Whether one is required; else it cannot be ruled out, is advised, or is always shown. */
  isRequired: boolean
  /** The ids of the obligations that ask for it. */
  because: readonly string[]
}

/** The labels that {@link disclose} gives the parts that are no fields of the content, without their words. */
export function askedLabels(
  record: DisclosureRecord,
  {outcomes, show = 'when-advised'}: Pick<DiscloseOptions, 'outcomes' | 'show'>,
): AskedLabel[] {
  const labelling = outcomes.filter(outcome => outcome.requires.some(isLabel)).map(byPart)
  return record.parts.flatMap(part => {
    if (labelOf(part) === undefined || standsElsewhere(part)) return []
    const {asking, required} = askingOf(part, labelling)
    const because = show === 'when-required' ? required : asking
    if (show !== 'always' && because.length === 0) return []
    return [{part: part.id, isRequired: required.length > 0, because: because.map(({outcome}) => outcome.id)}]
  })
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
  on: string | undefined,
): PartDisclosure {
  const {asking, required: requiring} = askingOf(part, labelling)
  const required = requiring.map(({outcome}) => outcome)
  const reviewed = reviewOf(part, on).state === 'standing'
  const because = show === 'when-required' ? requiring : asking
  const shown = id !== undefined && (show === 'always' || because.length > 0)
  const disclosed: PartDisclosure = {
    part: part.id,
    medium: part.medium,
    grade: gradePart(part),
    models: modelsOf(part),
    reviewed,
    outcome: required.length > 0 ? 'required' : asking.length > 0 ? 'unknown' : 'not-required',
    because: because.map(({outcome}) => outcome.id),
  }
  if (part.at !== undefined) disclosed.at = part.at
  if (!shown) return disclosed
  const label = makeLabel(id, words, reviewed, required)
  if (standsElsewhere(part)) return {...disclosed, labelElsewhere: label}
  disclosed.label = label
  if (because.length > 0)
    disclosed.placements = because.flatMap(({outcome, values}) =>
      placementsOf(outcome, values.get(part.id)?.lighter === true),
    )
  return disclosed
}

/** Whether a part is a text that is not the body: a sentence about it at the head of the body would be about the body. */
function standsElsewhere({medium, at}: Part): boolean {
  return medium === 'text' && at !== undefined
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
  values: ReadonlyMap<string, PartOutcome>
}

function byPart(outcome: Outcome): ByPart {
  return {outcome, values: new Map(outcome.parts.toReversed().map(one => [one.part, one]))}
}

/**
 * The outcomes that ask for a label on a part, and those of them that require one. What only advises asks where it
 * holds; what binds asks already where it cannot be ruled out.
 */
function askingOf(part: Part, labelling: readonly ByPart[]): {asking: ByPart[]; required: ByPart[]} {
  const [asking, required]: [ByPart[], ByPart[]] = [[], []]
  for (const one of labelling) {
    const {outcome, values} = one
    const value = values.get(part.id)?.outcome
    const isRequired = value === 'required'
    const binds = outcome.force !== 'advisory'
    if (isRequired || (binds && value === 'unknown')) asking.push(one)
    if (isRequired && binds) required.push(one)
  }
  return {asking, required}
}

function modelsOf(part: Part): Model[] {
  const models = part.steps.map(step => step.by).filter(by => by.kind === 'model')
  return models.length < 2
    ? models
    : [...new Map(models.map(model => [JSON.stringify({...model, basis: undefined}), model])).values()]
}
