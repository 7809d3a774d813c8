/** What a finished page shows to its readers and says to machines. */
import type {LabelId} from '../disclose/label.ts'
import type {Place} from '../errors/finding.ts'
import type {Issue} from '../errors/issue.ts'
import type {Grade} from '../record/grade.ts'

/** What a look at a page needs beside it. */
export interface PageOptions {
  /** The text of a style sheet that the page links, by its `href`; `undefined` where it is not at hand. */
  stylesheet?: ((href: string) => string | undefined) | undefined
  /** Sentences that deny that AI took part, by their language, BCP 47. */
  denials?: Readonly<Record<string, readonly string[]>> | undefined
  /** That it is known to be a post, whatever it says of itself. */
  isPost?: boolean | undefined
}

/** How a label is kept from readers. */
export interface Hiding {
  /** What does it, e.g. `display: none`, `hidden`, `closed <details>`. */
  by: string
  /** Where that is said: `style` for the attribute, else the address of a style sheet; absent for what the page itself says. */
  from?: string | undefined
  /** `always`, or only under a condition of the style sheets (a media query, a class that a script may set). */
  when: 'always' | 'sometimes'
  /** From whom: from all readers, or from those alone who use a screen reader. */
  readers: 'all' | 'screen-readers'
}

/** Words of a label, or of a denial, wherever they stand on a page. */
export interface PageLabel {
  text: string
  /** The part that the words are about, e.g. `body`. */
  part: string
  /** Which label it is; absent for a denial, e.g. "No AI was used.". */
  id?: LabelId | undefined
  /** The making that the words tell; of a denial `human`. */
  grade: Grade
  /** The language of the words, BCP 47. */
  language: string
  /** The language of the page around it, where that is another one and labels have words in it. */
  expected?: string | undefined
  place?: Place | undefined
  /** Which article of the page it is in, from 0; what is in none counts to that of the content. */
  article: number
  /** Whether that article is not the content of the page, e.g. a teaser or a comment: its words are about itself. */
  isOfOther: boolean
  /** Where it stands: in the content, after all of it, or in a piece of the page that is not content. */
  where: 'content' | 'after-content' | 'footer' | 'aside' | 'navigation'
  /** Whether page or site ask for the label at this very place. */
  isAsked: boolean
  hidden?: Hiding | undefined
  /** Whether it is an element that this software wrote, by its class and attributes. */
  isOurs: boolean
  /** Whether its block says nothing but labels, and is no entry of a list: others may be text about labels. */
  isAlone: boolean
}

/** A statement to machines. */
export interface PageMark {
  /** Whose word it is, e.g. `w3c-cg` or `schema.org`. */
  vocabulary: string
  value: unknown
  /** The part it is about; absent means the page. */
  part?: string | undefined
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
  /** Whether the words of labels were known at all. */
  knowsWords: boolean
  labels: readonly PageLabel[]
  marks: readonly PageMark[]
  /** What is wrong with blocks of JSON-LD that hold a `digitalSourceType`. */
  jsonLd: readonly (Issue & {place?: Place | undefined})[]
  /** What stands in the place of a label or right beside one, for claims that nobody can make: each block with its place; no headings. */
  besideLabels: readonly {text: string; place?: Place | undefined}[]
}

/** A page that is no post, of which nothing is asked. */
export const noPost: PageFacts = {
  isPost: false,
  knowsWords: false,
  labels: [],
  marks: [],
  jsonLd: [],
  besideLabels: [],
}
