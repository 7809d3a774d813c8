/** What a finished page shows to its readers and says to machines: types alone. */
import type {LabelId} from '../disclose/label.ts'
import type {Place} from '../errors/finding.ts'
import type {Issue} from '../errors/issue.ts'
import type {Grade} from '../record/grade.ts'

/** What a look at a page needs beside it. */
export interface PageOptions {
  /** The text of a style sheet that the page links, by its `href`; `undefined` where it is not at hand. */
  stylesheet?: ((href: string) => string | undefined) | undefined
}

/** How a label is kept from readers. */
export interface Hiding {
  /** What does it, e.g. `display: none`, `hidden`, `closed <details>`, `<footer>`. */
  by: string
  /** `always`, or only under a condition of the style sheets (a media query, a class that a script may set). */
  when: 'always' | 'sometimes'
}

/** Words of a label, or of a denial, wherever they stand on a page. */
export interface PageLabel {
  text: string
  /** The part that the words are about, e.g. `body`. */
  part: string
  /** Which label it is; absent for a denial, e.g. "No AI was used.". */
  id?: LabelId | undefined
  /** The making that the words tell; of a denial `human`. */
  grade?: Grade | undefined
  /** The language of the words, BCP 47. */
  language: string
  place?: Place | undefined
  /** Which article of the page it is in, from 0. */
  article: number
  /** Where it stands: in the content, after all of it, or in a piece of the page that is not content. */
  where: 'content' | 'after-content' | 'footer' | 'aside' | 'navigation'
  hidden?: Hiding | undefined
  /** Whether it carries a mark of ours that machines read. */
  isMarked: boolean
}

/** A statement to machines. */
export interface PageMark {
  /** Whose word it is, e.g. `w3c-cg` or `schema.org`. */
  vocabulary: string
  value: unknown
  part: string
  grade?: Grade | undefined
  place?: Place | undefined
}

/** A finished page. */
export interface PageFacts {
  /** Whether it is a post: it has a record, a mark or a label, or says itself that it is an article. */
  isPost: boolean
  /** Why it is taken for one, e.g. `og:type`; absent where it is none. */
  because?: string | undefined
  /** The language of the content, BCP 47. */
  language?: string | undefined
  labels: readonly PageLabel[]
  marks: readonly PageMark[]
  /** What is wrong with blocks of JSON-LD that hold a `digitalSourceType`. */
  jsonLd: readonly (Issue & {place?: Place | undefined})[]
  /** Running text beside a label, for claims that nobody can make: each block with its place. */
  besideLabels: readonly {text: string; place?: Place | undefined}[]
}
