/** What a rule looks at: what the surfaces read in one file, and what follows from it. Nothing is read before it is asked for. */
import type {
  DisclosureRecord,
  Grade,
  Issue,
  Outcome,
  Place,
  Practice,
  Review,
  SiteSettings,
  Verdict,
} from '@forthright/core'
import type {AskedLabel, Found, Head, PageFacts, PayloadFacts, Reading} from '@forthright/core/surface'

/** A source that is built later, a page as readers get it, or the payload of a platform. */
export type Content = 'source' | 'page' | 'payload'

/** What a local picture of a post says in its own metadata. */
export interface Picture {
  /** Id of its part in the record, else the address in the post. */
  part: string
  /** The address, as the post has it. */
  src: string
  /** Where the post embeds it. */
  place?: Place | undefined
  /** What its metadata says of its making, e.g. IPTC `trainedAlgorithmicMedia`, with the grade that it amounts to. */
  statements: readonly Found[]
}

/** What a reader reads, and machines or a person may have left in it. */
export interface Text {
  /** The content as it stands; places and edits count in it. */
  source: string
  /** Whether a stretch of it is the author's own words: no code, no quotation, no comment, no attribute. */
  isProse(start: number, end: number): boolean
  placeAt(start: number, end: number): Place
}

/** What is owed where the site publishes. */
export interface Owed {
  outcomes: readonly Outcome[]
  /** One a market. */
  verdicts: readonly Verdict[]
  /** What would be owed if a person had reviewed, last of all, every part that AI took part in. */
  outcomesIfReviewed(): readonly Outcome[]
  /** The labels that the item is to have, by when the site shows labels. */
  labels: readonly AskedLabel[]
  /** The verdicts of another day, `YYYY-MM-DD`. */
  verdictsOn(day: string): readonly Verdict[]
}

/** By what rules say that they need. */
export interface Facts {
  /** All that the surface reads, labels and digests too. */
  reading: Reading
  owed: Owed
  text: Text
  /** Of pages. */
  page: PageFacts
  pictures: readonly Picture[]
  /** Of payloads; absent where their platform does not tell. */
  payload: PayloadFacts | undefined
}

/** What a rule may ask for beside the head. */
export type Need = keyof Facts

/** What every rule sees. */
export interface Basics {
  /** The path of the file; absent where the content comes from elsewhere. */
  path?: string | undefined
  /** The surface, e.g. `markdown`, `html` or `x`. */
  surface: string
  content: Content
  /** Whether the content declares anything about its making. */
  declared: boolean
  head: Head
  /** What is stated, with what holds for the site; one part without steps where nothing is. */
  record: DisclosureRecord
  /** What of the head cannot be read. */
  issues: readonly (Issue & {place?: Place | undefined})[]
  /** What of the head was left alone, in sentences. */
  infos: readonly string[]
  /** The grade of the item. */
  grade: Grade
  /** The last review of every part; the digest of the content is worked out only where a review is bound to one. */
  reviews: readonly {part: string; review: Review; digest?: string | undefined}[]
  /** What good practice and the site itself ask of the item. */
  practices: readonly Practice[]
  site: SiteSettings
  /** Where a field of the disclosure stands; absent where the content has none. */
  placeOf(path: readonly (string | number)[]): Place | undefined
  /** Where a finding about the post as a whole belongs: its first field, else its first line. */
  start: Place
}

/** What rules about a site see of each of its posts. */
export interface PostFacts {
  grade: Grade
}

/** One file as a rule sees it, with what the rule says that it needs. */
export type Subject<Needs extends Need = never> = Basics & Pick<Facts, Needs>
