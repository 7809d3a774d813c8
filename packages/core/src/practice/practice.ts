/** What good practice asks of an item beside law, as far as what is recorded makes it a question: types alone. */
import type {MissingFact} from '../evaluate/evaluate.ts'
import type {DisclosureRecord} from '../record/record.ts'

/**
 * - `consent`: a real person who is shown or voiced agreed to it.
 * - `personalization`: readers are told which data, on what basis, and how to opt out.
 * - `children`: what reaches children is not fitted to them one by one.
 * - `assessment`: what the site itself wants assessed was, and not too long ago.
 * - `responsible`: somebody answers for it and can be asked.
 * - `ai-policy`, `lead`, `training`: of the site, once, and not of an item.
 */
export type PracticeId =
  | 'consent'
  | 'personalization'
  | 'children'
  | 'assessment'
  | 'responsible'
  | 'ai-policy'
  | 'lead'
  | 'training'

/** One thing that is asked, and whether what is recorded answers it. */
export interface Practice {
  id: PracticeId
  /** `incomplete`: something is not recorded. `contradicted`: what is recorded is not what is asked. */
  state: 'complete' | 'incomplete' | 'contradicted'
  /** The part it is about; absent means the item, or the site. */
  part?: string | undefined
  /** In a sentence that an editor understands. */
  reason: string
  /** What to fill in; empty unless it is `incomplete`. */
  missing: MissingFact[]
}

/** What a site wants assessed of what it publishes with AI, to its readers' measure, or to selected groups. */
export interface AssessmentsWanted {
  /** Kinds as records name them, e.g. `bias`; upper and lower case are one. */
  require: readonly string[]
  /** An assessment counts for so many days; for ever where absent. */
  maxAgeDays?: number | undefined
}

/** What an item is looked at with. */
export interface PracticeOptions {
  /** The day of publication, `YYYY-MM-DD`. */
  on: string
  assessments?: AssessmentsWanted | undefined
}

/** One question of practice: what it asks of a record, nothing where it does not arise. */
export type PracticeCheck = (record: DisclosureRecord, options: PracticeOptions) => Practice[]
