/** A foreign vocabulary for how content was made, and its mapping to ours. One file each in `vocabularies/`. */
import type {Grade} from './grade.ts'

/** What a mapping looks at: a part's grade, and whether a person's review stands. */
export interface Making {
  grade: Grade
  reviewed: boolean
}

/** A mapping to and from a foreign vocabulary. Both directions are pure. */
export interface Vocabulary {
  /** e.g. `w3c-cg`. */
  id: string
  /** The version of the text that this follows, with its date and address. */
  follows: {name: string; date: string; url: string}
  /** What the mapping loses. */
  loss: string
  /** The values a writer emits, newest vocabulary only. */
  values: readonly string[]
  /** The value for a part; undefined where nothing truthful can be said. */
  from(making: Making): string | undefined
  /** What a value says, older spellings too; undefined for values that are not of this vocabulary. */
  to(value: string): Making | undefined
}
