/** What a payload says to its platform, beside what its disclosure asks for: types alone. */
import type {Medium} from '../record/record.ts'

/** A text of a payload that its platform limits. */
export interface LimitedText {
  /** Where it stands, e.g. `text` or `[1].text` for the second post of a thread. */
  field: string
  length: number
  max: number
  /** What is counted, e.g. `weighted characters`. */
  unit: string
}

/** The platform's own flag, beside the parts that it would be about. */
export interface PayloadFlag {
  /** Where it stands, e.g. `made_with_ai`. */
  field: string
  /** What the platform understands by it, to follow "says that the post …". */
  says: string
  /** Parts of which it is true, so that it is to be set; empty where it is not. */
  wantedFor: readonly string[]
  /** What the payload has instead of what it is to have; absent where it is right, or where the record does not tell. */
  fault?: 'missing' | 'says-less' | 'untrue' | undefined
  /** What else is wrong with it, in sentences that say what to do. */
  problems: readonly string[]
}

/** A payload as its platform meets it. */
export interface PayloadFacts {
  /** The kinds of parts that the post shows; all that they may be where the payload does not tell. */
  media: readonly Medium[]
  /** Whether words of a label can stand in it. */
  takesWords: boolean
  texts: readonly LimitedText[]
  /** Absent where the platform has none. */
  flag?: PayloadFlag | undefined
}
