/** Foreign vocabularies for how content was made, and their mappings to ours. One file each in `vocabularies/`. */
import type {Grade} from './record/grade.ts'
import type {Model} from './record/record.ts'

/** What a mapping looks at: a part's grade, and whether a person's review stands. */
export interface Making {
  grade: Grade
  reviewed: boolean
}

/** What an object of a foreign vocabulary says of a part: its making, and the models it names. */
export interface StatedMaking extends Making {
  models?: Model[]
}

/** What every mapping states of itself. */
export interface Mapping {
  /** e.g. `w3c-cg`. */
  id: string
  /** The version of the text that this follows, with its date and address. */
  follows: {name: string; date: string; url: string}
  /** What the mapping loses. */
  loss: string
  /** What of it is not confirmed, or no longer current. */
  unsure?: string
}

/**
 * A mapping to and from a foreign vocabulary whose statements are single values. Both directions are pure.
 *
 * Writing is never milder than the making. Reading takes only what a value says for certain: that a person may have
 * edited or reviewed counts for nothing, since a foreign value names neither the person nor the version.
 */
export interface Vocabulary extends Mapping {
  /** The values a writer emits, newest vocabulary only, the mildest first. */
  values: readonly string[]
  /** The value for a part; undefined where nothing truthful can be said. */
  from(making: Making): string | undefined
  /** What a value says, older spellings too; undefined for values that are not of this vocabulary, or say nothing of AI. */
  to(value: string): Making | undefined
}

/**
 * A mapping to and from a foreign vocabulary whose statements are objects, or are found in them. It reads whatever it
 * is given and says nothing of what it does not know.
 */
export interface ObjectVocabulary<Statement, Options extends unknown[] = [], Part = StatedMaking>
  extends Mapping {
  /** The statement for a part; undefined where nothing truthful can be said. */
  from(part: Part, ...options: Options): Statement | undefined
  /** What a statement says; undefined for what is not of this vocabulary, or says nothing of AI. */
  to(value: unknown): StatedMaking | undefined
}
