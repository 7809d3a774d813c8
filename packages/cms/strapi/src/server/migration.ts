/**
 * States of old entries how they were made: drafts and published versions each for themselves, in batches, with nothing else
 * changed and nothing published. Entries that state something already are left as they are.
 */
import {parseRecord} from '@forthright/core'
import {stated} from './entry.ts'
import type {Guard} from './guard.ts'
import type {Row, Strapi} from './host.ts'
import {batchesOf} from './inventory.ts'
import {gradeOfValue} from './row-guard.ts'
import {type GuardedType, gradeAttribute} from './settings.ts'

/** What to write, and where. */
export interface MigrationOptions {
  /** The uid of the content type. */
  contentType: string
  /** The disclosure of entries that have none: one for all, or one by the row; undefined leaves a row alone. */
  disclosure: unknown | ((row: Row) => unknown)
  /** Nothing is written unless this is true. */
  write?: boolean
  /** Rows at a time; 200 where absent. */
  batch?: number
  /** Only entries that were last changed before this day, `YYYY-MM-DD`. */
  before?: string
  /** Called after each batch. */
  onBatch?: (sofar: MigrationReport) => void
}

/** What was done, or would be. */
export interface MigrationReport {
  looked: number
  /** Stated something already. */
  kept: number
  /** Were given the disclosure; would be, in a dry run. */
  written: number
  /** Stated nothing, and still do not. */
  left: number
  isDryRun: boolean
}

/** Runs the migration. Throws before anything is written where the content type or the disclosure is none. */
export async function migrate(
  strapi: Strapi,
  guard: Guard,
  {contentType, disclosure, write = false, batch = 200, before, onBatch}: MigrationOptions,
): Promise<MigrationReport> {
  const type = guard.types.get(contentType)
  if (!type)
    throw new Error(
      `There is no content type ${contentType} with a disclosure. There are: ${[...guard.types.keys()].join(', ') || 'none'}.`,
    )
  if (!(Number.isInteger(batch) && batch > 0)) throw new Error('batch is a number of rows above 0.')
  if (before !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(before) && Date.parse(before) > 0))
    throw new Error(`before is a day, YYYY-MM-DD, and not ${before}.`)
  if (typeof disclosure !== 'function') demandRecord(disclosure)
  const report: MigrationReport = {looked: 0, kept: 0, written: 0, left: 0, isDryRun: !write}
  for await (const rows of batchesOf(strapi, type, batch)) {
    await strapi.db.transaction(async () => {
      for (const row of rows) await migrateRow(strapi, type, row)
    })
    onBatch?.({...report})
  }
  return report

  async function migrateRow(host: Strapi, {uid, disclosure: field}: GuardedType, row: Row): Promise<void> {
    report.looked++
    const own = stated(row[field])
    const isStated = own !== undefined && own !== ''
    const isOld = before === undefined || new Date(String(row.updatedAt)).getTime() < Date.parse(before)
    const given: unknown =
      isStated || !isOld ? undefined : typeof disclosure === 'function' ? disclosure(row) : disclosure
    if (isStated) report.kept++
    else if (given === undefined || given === null) report.left++
    else {
      demandRecord(given)
      report.written++
    }
    const value = isStated ? row[field] : given
    const hasGrade = row[gradeAttribute] === gradeOfValue(value)
    if (!write || (value === undefined || value === null || isStated ? hasGrade : false)) return
    // Past the lifecycles, which would set the time of the last change: a draft would stand as changed since it was published.
    // So an object is written as Strapi writes one into its column; a text stands there as it is.
    const written = {
      [gradeAttribute]: gradeOfValue(value),
      ...(isStated || value === undefined
        ? {}
        : {[field]: typeof value === 'object' ? JSON.stringify(value) : value}),
    }
    await host.db.queryBuilder(uid).where({id: row.id}).update(written).execute()
  }
}

function demandRecord(value: unknown): void {
  const {issues} = parseRecord(value)
  if (issues) throw new Error(`That is no disclosure: ${issues.map(({message}) => message).join(' ')}`)
}
