/** A surface: a channel format that can write a disclosure into content and read it back. */
import type {Disclosure} from '../disclose/disclosure.ts'
import type {LabelId} from '../disclose/label.ts'
import type {Words} from '../disclose/words.ts'
import type {Place} from '../errors/finding.ts'
import type {Issue} from '../errors/issue.ts'
import type {Grade} from '../record/grade.ts'
import type {DisclosureRecord, Model, Part} from '../record/record.ts'
import type {PageFacts, PageOptions} from './page-facts.ts'
import type {PayloadFacts} from './payload-facts.ts'

/**
 * How a piece of a disclosure is carried: visible `text`, a `machine` mark, the platform's `native` flag,
 * a step for a person (`manual`), or not at all (`none`).
 */
export type Via = 'text' | 'machine' | 'native' | 'manual' | 'none'

/** Where one piece of a disclosure landed. */
export interface ReportEntry {
  /** Id of the part it is about. */
  part: string
  /** What it is: `label`, or the name of a mark or duty, e.g. `ai-disclosure`, `json-ld`, `made_with_ai`. */
  mark: string
  via: Via
  /** Where it stands, e.g. `head of content`, `<head>`, `front matter`, `text`. */
  where: string
  /** Why there, or why not. */
  reason: string
  /** What stood in the content and contradicts the record, e.g. `made_with_ai: false`; absent where nothing does. */
  contradicts?: string | undefined
}

/** Content with its disclosure, and where every piece landed. */
export interface Written<Content> {
  content: Content
  report: ReportEntry[]
  /** What a person must do, in order; empty where nothing is left to do. */
  manual: string[]
  /** Those of `manual` that finish the content and disclose nothing, e.g. an upload; absent where there are none. */
  unfinished?: readonly string[] | undefined
}

/** One statement about provenance that was found in content, as it stands there. */
export interface Found {
  /** Whose word it is: `forthright`, `w3c-cg`, `schema.org`, `label`, `x`, … */
  vocabulary: string
  /** The value as found. */
  value: unknown
  /** The part it is about; absent means the item. */
  part?: string | undefined
  /** What it amounts to; absent where it says too little to tell. */
  grade?: Grade | undefined
  place?: Place | undefined
}

/** A visible label that was found in content. */
export interface FoundLabel {
  text: string
  part: string
  /** Which label it is, where its wording is known. */
  id?: LabelId | undefined
  place?: Place | undefined
}

/** What a surface finds in content. */
export interface Reading {
  /** Every statement about provenance, in the order of the content. */
  found: Found[]
  labels: FoundLabel[]
  /** The record that follows from the statements; absent where there are none, or none that can be read. */
  record?: DisclosureRecord | undefined
  /** Statements that cannot be read, with their places. */
  issues: (Issue & {place?: Place | undefined})[]
  /** The parts that the content holds, with their digests and no steps. */
  held: Part[]
  /** The language that the content says it is in where its label stands, BCP 47; of surfaces that can say so. */
  language?: string | undefined
  /** The `markets` that the content names beside its disclosure, as they stand there; absent where it names none. */
  markets?: unknown
  /** Where the disclosure, or one field of it, stands; absent where it is not in the content. */
  placeOf?(path: readonly (string | number)[]): Place | undefined
}

/** What the head of content says, without a look at what stands below it. */
export interface Head extends Omit<Reading, 'labels' | 'held'> {
  /** The fields of the head, e.g. of front matter; empty where there is none. */
  data: Readonly<Record<string, unknown>>
  /** Where one of its fields stands, by its path. */
  fieldAt?(path: readonly (string | number)[]): Place | undefined
}

/** A stretch of content, in offsets of UTF-16 units: from the first up to but without the second. */
export type Stretch = readonly [start: number, end: number]

/** What a surface may need to recognise labels whose marker was lost. */
export interface ReadOptions {
  /** Languages whose label wording is recognised in plain text. Labels in others count as text in a digest. */
  words?: readonly Words[] | undefined
  /** Wording that laws fix and that may follow a label, as `wordingsOf` gives it; other words count as text in a digest. */
  wordings?: readonly string[] | undefined
}

/** What of a part's disclosure can be carried: the contract test holds a surface to it. */
export type Carried = 'label' | 'grade' | 'models' | 'reviewed' | 'record'

/** What the value of an option is; a list of words stands for one of them. */
export type OptionKind =
  | 'any'
  | 'boolean'
  | 'function'
  | 'list'
  | 'number'
  | 'object'
  | 'string'
  | readonly string[]

/** A channel format that can write a disclosure into content and read it back. */
export interface Surface<Content, Options = object> {
  /** e.g. `html`, `markdown`, `x`. */
  id: string
  /** What of a part's disclosure comes back from `read` after `write`. */
  carries: readonly Carried[]
  /** Its options by name, so that whoever takes them can refuse others; none where absent. */
  options?: Readonly<Record<string, OptionKind>> | undefined
  /** Writes the disclosure; writing twice gives what writing once gives. */
  write(content: Content, disclosure: Disclosure, options?: Options): Written<Content>
  /** Finds what is disclosed. Bad statements become issues; only unreadable content throws. */
  read(content: Content, options?: ReadOptions & Options): Reading
  /** The parts that `read` gives as held, without digests; there where they are found in much less time. */
  partsIn?(content: Content, options?: Options): Part[]
  /** What the head says, in a small part of the time of `read`; `read` where absent. Throws as `read` does. */
  head?(content: Content, options?: ReadOptions & Options): Head
  /** What the author says: running text without code, quotations, comments and attributes, in order. Throws as `read` does. */
  prose?(content: Content, options?: Options): Stretch[]
  /** A finished page as its readers and machines meet it; of surfaces that readers see as they stand. */
  page?(content: Content, options?: ReadOptions & Options & PageOptions): PageFacts
  /** A payload beside what its disclosure asks for; of surfaces that are platforms. Throws as `read` does. */
  payload?(content: Content, disclosure: Disclosure, options?: Options): PayloadFacts
}

/** What a reading says of one part, in the terms of {@link Carried}. */
export interface CarriedPart {
  part: string
  label?: string
  grade?: Grade
  models?: Model[]
  reviewed?: boolean
}
