/** Records how posts of a Payload site were made, holds back what is undisclosed, and gives every front end the label. */

export {type DisclosureRow, disclosuresOf, toCsv} from './export.ts'
export {type Migrated, type MigrateOptions, migrate} from './migrate.ts'
export type {CollectionOptions, PayloadOptions} from './options.ts'
export {overrideKey} from './override.ts'
export {forthright} from './plugin.ts'
