/** The zod schemas, kept apart so that grading and evaluating do not bring zod along. */
export {checkOptions, optionsSchema} from '../options/check-options.ts'
export {address, day, digestValue, languageTag, line, moment, url} from './atoms.ts'
export {draftSchema, policySchema} from './policy.ts'
export {contextSchema, purposes, recordSchema, roles} from './record.ts'
export {origins, shorthandSchema} from './shorthand.ts'
export {type Validated, validate} from './validate.ts'
export {detailsWordsSchema, languageFileSchema, wordsSchema} from './words.ts'
