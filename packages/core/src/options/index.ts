/** Checking options, kept apart so that whoever checks some does not bring the schemas of records and policies along. */
export {closest, nearest} from '../errors/closest.ts'
export {checkOptions, optionsSchema} from './check-options.ts'
