/** Every entry with what is stated of it, in batches: for the export, and for the migration of old entries. */
import {stated} from './entry.ts'
import type {Row, Strapi} from './host.ts'
import {gradeOfValue} from './row-guard.ts'
import type {GuardedType} from './settings.ts'

/** One language version of an entry, as a draft or published. */
export interface InventoryLine {
  contentType: string
  documentId: string
  locale: string
  status: 'draft' | 'published'
  title: string
  grade: string
  updatedAt: string
  /** As stored; `null` where nothing is. */
  disclosure: unknown
}

/** The rows of a content type by id, a batch at a time. */
export async function* batchesOf(strapi: Strapi, type: GuardedType, size: number): AsyncGenerator<Row[]> {
  let last: unknown = 0
  for (;;) {
    const rows = await strapi.db
      .query(type.uid)
      .findMany({where: {id: {$gt: last}}, orderBy: {id: 'asc'}, limit: size})
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)?.id
  }
}

/** Every entry of the content types. */
export async function* inventory(
  strapi: Strapi,
  types: Iterable<GuardedType>,
  size = 200,
): AsyncGenerator<InventoryLine> {
  for (const type of types)
    for await (const rows of batchesOf(strapi, type, size)) for (const row of rows) yield lineOf(type, row)
}

function lineOf(type: GuardedType, row: Row): InventoryLine {
  return {
    contentType: type.uid,
    documentId: String(row.documentId),
    locale: typeof row.locale === 'string' ? row.locale : '',
    status: row.publishedAt ? 'published' : 'draft',
    title: type.title === undefined ? '' : String(row[type.title] ?? ''),
    grade: gradeOfValue(row[type.disclosure]),
    updatedAt: row.updatedAt instanceof Date ? row.updatedAt.toISOString() : String(row.updatedAt ?? ''),
    disclosure: stated(row[type.disclosure]) ?? null,
  }
}

/** The lines as CSV (RFC 4180), with a head; what a spreadsheet would run as a formula is quoted. */
export async function* csvOf(lines: AsyncIterable<InventoryLine>): AsyncGenerator<string> {
  const columns = [
    'contentType',
    'documentId',
    'locale',
    'status',
    'title',
    'grade',
    'updatedAt',
    'disclosure',
  ] as const
  yield `${columns.join(',')}\r\n`
  for await (const line of lines) {
    const {disclosure, ...rest} = line
    const cells: Record<string, string> = {
      ...rest,
      disclosure: disclosure === null ? '' : JSON.stringify(disclosure),
    }
    yield `${columns.map(name => cell(cells[name] ?? '')).join(',')}\r\n`
  }
}

function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
