/** What is shown and marked for one item: the types of a disclosure, its panel and its placements. No code. */
import type {Force, OutcomeValue} from '../evaluate/evaluate.ts'
import type {LabelRequirement} from '../evaluate/policy.ts'
import type {Grade} from '../record/grade.ts'
import type {DisclosureRecord, Medium, Model, Part} from '../record/record.ts'
import type {Label} from './shown-label.ts'

/** What to show and to mark for one item in one channel. */
export interface Disclosure {
  /** The channel, e.g. `html`, `markdown` or `x`. */
  channel: string
  language: string
  direction: 'ltr' | 'rtl'
  /** Of the item. */
  grade: Grade
  /** Every part of which it is stated how it was made, by people too. */
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
  /** The label of a part that stands elsewhere, e.g. a field of front matter: for whoever shows it, never for the body. */
  labelElsewhere?: Label
  /** Ids of the obligations that ask for a label on this part. */
  because: string[]
  /** Where and how they want it, each with the obligation that says so; absent where none does. */
  placements?: PlacementDuty[]
}

/** What an obligation asks for besides a label. */
export interface Duty {
  obligation: string
  kind: 'mark' | 'declaration' | 'evidence' | 'prohibition'
  /** The vocabulary of a mark, e.g. `aigc`. */
  vocabulary?: string | undefined
  note?: string | undefined
  parts: string[]
}

/** How one obligation wants a label to stand. */
export interface PlacementDuty extends Omit<LabelRequirement, 'kind' | 'wording' | 'elements' | 'lighter'> {
  obligation: string
  force: Force
}

/** Two duties that cannot both be met as they stand. */
export interface PlacementConflict {
  part: string
  placement: string
  /** The obligation that asks for a label there. */
  asks: string
  /** The obligation that forbids one there. */
  forbids: string
  note: string
}

/** What a panel says, as plain data: terms, each with its values, and links. */
export interface Details {
  language: string
  direction: 'ltr' | 'rtl'
  /** What opens the panel. */
  title: string
  /** The word on a button that closes it. */
  close: string
  rows: DetailsRow[]
  links: {text: string; url: string}[]
}

/** One term with its values. */
export interface DetailsRow {
  term: string
  values: DetailsValue[]
}

/** One value; `url` is as the record or the policy has it, and is for the surface to check. */
export interface DetailsValue {
  text: string
  /** BCP 47, where it is known to differ from that of the panel. */
  language?: string
  /** Of that language, where it differs from that of the panel. */
  direction?: 'ltr' | 'rtl'
  url?: string
}
