/** A named three-valued predicate that policies combine. In `conditions/`: one file each, or one entry in `fields.ts`. */
import type {DisclosureRecord, Part} from '../record/record.ts'
import type {Shorthand} from '../record/shorthand.ts'
import type {Tri} from './tri.ts'

/** One condition: what it asks of a part in its record, and how its answers read. */
export interface Condition {
  /** The name that policies use; the name of its file or entry. */
  id: string
  /** The record field that decides it, as one fills it in; `{part}` stands for the part's id. */
  field: string
  /** What to ask an editor where it cannot be told; `{part}` stands for the part in words, e.g. `the picture`. */
  question: string
  /** One line that shows what each answer looks like. */
  example: string
  /** How the answers read in a list of reasons. */
  says: {true: string; false: string}
  /** The answer for a part on a day (`YYYY-MM-DD`; any where absent); undefined where the record does not say. */
  test(part: Part, record: DisclosureRecord, on?: string): Tri
  /** What to say of this part instead of `says` or `question`, where there is something more to the point. */
  tell?(part: Part, record: DisclosureRecord, on?: string): string | undefined
  /** A circumstance that nobody states to be excepted, e.g. what the item is for: on its own it claims no exception. */
  given?: true
  /** Whether the record speaks of it, also where it does not settle it; absent where only an answer that is met claims it. */
  claimed?(part: Part, record: DisclosureRecord): boolean
}

/** An example of a condition is a test of it: the body of this shorthand, or the part named. */
export interface ConditionExample {
  record: Shorthand
  part?: string
  /** Of the part as it stands now, where a review is bound to what was reviewed. */
  digest?: string
  /** The day that is asked about; any where absent. */
  on?: string
  expect: Tri
}
