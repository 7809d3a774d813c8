/** States how old posts were made, in batches, by what their site knows of them. */
import type {FormValues} from 'forthright/gate/form'
import {documentsOf} from './documents.ts'
import {groupName} from './guarded.ts'
import type {Data, HostPayload} from './host.ts'
import {migrationKey} from './migration-key.ts'
import {readForm} from './stated.ts'

/** What is used of Payload here. */
export interface Migrating extends Pick<HostPayload, 'find'> {
  update(args: {
    collection: string
    id: number | string
    data: object
    depth: 0
    draft: boolean
    locale?: string
    overrideAccess: true
    context: Data
  }): Promise<unknown>
}

/** What to state of which documents. */
export interface MigrateOptions {
  collection: string
  /** Every locale of these; the default one where absent. */
  locales?: readonly string[] | undefined
  /** What is known of a document in a locale; nothing is stated where that is nothing. */
  disclosure: (doc: Data, locale: string | undefined) => FormValues | undefined
  /** Goes the whole way but for storing; `true` where absent. */
  dryRun?: boolean | undefined
  /** Documents that are read at once; 100 where absent. */
  batch?: number | undefined
}

/** What became of the documents; each counts once for every locale. */
export interface Migrated {
  /** Stated now, or, in a dry run, what would be. */
  stated: number
  /** Stated before, and left as they were. */
  before: number
  /** Of which nothing is known. */
  unknown: number
  /** Published, with a draft that is newer: to be migrated once it is published or gone, for it would go out as well. */
  drafted: (number | string)[]
  refused: {id: number | string; locale: string | undefined; message: string}[]
}

/**
 * States of documents what their site knows of them. Texts stay as they are; what the gate would not let out is in `refused`.
 * Runs the hooks of the site as any change does. Run again, it goes on with what is not stated yet.
 *
 * @example
 * await migrate(payload, {collection: 'posts', disclosure: doc => (doc.createdAt < '2022-11-30' ? {origin: 'human'} : undefined)})
 */
export async function migrate(
  payload: Migrating,
  {collection, locales, disclosure, dryRun = true, batch = 100}: MigrateOptions,
): Promise<Migrated> {
  const done: Migrated = {stated: 0, before: 0, unknown: 0, drafted: [], refused: []}
  for (const locale of locales ?? [undefined])
    for await (const {doc, isDrafted} of documentsOf(payload, {collection, locale, batch})) {
      const {id, _status} = doc
      const isStated = readForm((doc[groupName] ?? {}) as Data).disclosure !== undefined
      const values = isStated ? undefined : disclosure(doc, locale)
      if (isStated) done.before++
      else if (values === undefined) done.unknown++
      else if (isDrafted) done.drafted.push(id)
      else {
        const message = await state(payload, {
          ...{collection, id, depth: 0, draft: _status === 'draft', overrideAccess: true},
          ...(locale === undefined ? {} : {locale}),
          data: {[groupName]: values},
          context: {[migrationKey]: dryRun ? 'dry' : 'real'},
        })
        if (message === undefined) done.stated++
        else done.refused.push({id, locale, message})
      }
    }
  return done
}

/** Why it was refused; absent where it was not. */
async function state(
  payload: Migrating,
  args: Parameters<Migrating['update']>[0],
): Promise<string | undefined> {
  try {
    await payload.update(args)
    return undefined
  } catch (cause) {
    const {name, message} = cause as Error
    return name === 'DryRun' ? undefined : message
  }
}
