/** The types of a language file, taken from its schema; this module has no code. */
import type * as z from 'zod'
import type {labelWordsSchema, wordsSchema} from './schema/words.ts'

/** One label in one language: `long` is a sentence, `short` a few words, `shortest` for hardly any room. */
export interface LabelWords extends z.infer<typeof labelWordsSchema> {}
/** The words of one language, complete. */
export interface Words extends z.infer<typeof wordsSchema> {}
