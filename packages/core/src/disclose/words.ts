/** The types of a language file, taken from its schema; this module has no code. */
import type * as z from 'zod/mini'
import type {detailsWordsSchema, labelWordsSchema, languageFileSchema, wordsSchema} from '../schema/words.ts'

/** One label in one language: `long` is a sentence, `short` a few words, `shortest` for hardly any room. */
export interface LabelWords extends z.infer<typeof labelWordsSchema> {}
/** The words of the labels and grades of one language, complete. */
export interface Words extends z.infer<typeof wordsSchema> {}
/** The words of the details panel in one language, complete. */
export interface DetailsWords extends z.infer<typeof detailsWordsSchema> {}
/** A language file as it is written: words, details, and what its tests need. */
export interface LanguageFile extends z.infer<typeof languageFileSchema> {}
