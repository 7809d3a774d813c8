/** What a rule looks at: what the surfaces read in one file, and what follows from it. */
import type {DisclosureRecord, Grade, Outcome, Place, Review} from '@forthright/core'
import type {Reading} from '@forthright/core/surface'

/** One file as rules see it. Rules see no file system, no tree and no language. */
export interface Subject {
  /** What kind of content it is, e.g. `markdown` or `html`. */
  surface: string
  reading: Reading
  /** The record joined with the parts that the content holds, digests included. */
  record: DisclosureRecord
  /** Whether the content declares anything about its making. */
  declared: boolean
  /** The grade of the item. */
  grade: Grade
  /** The last review of every part. */
  reviews: readonly {part: string; review: Review}[]
  outcomes: readonly Outcome[]
  /** What was left alone in it, in sentences. */
  infos: readonly string[]
  /** Where a field of the disclosure stands, or its nearest ancestor; absent where the content has none. */
  placeOf(path: readonly (string | number)[]): Place | undefined
}
