/** What is stated of the documents of a collection, as rows: for audits and spreadsheets. */
import {documentsOf} from './documents.ts'
import {type Guarded, groupName, localesOf} from './guarded.ts'
import type {Data, HostPayload, HostRequest, HostUser} from './host.ts'

/** What is stated of one document in one locale. */
export interface DisclosureRow {
  id: string
  locale: string
  status: string
  title: string
  origin: string
  model: string
  reviewedBy: string
  reviewedAt: string
  check: string
  overriddenBy: string
  overriddenFor: string
  updatedAt: string
}

/** What to read, and for whom. */
export interface ExportOptions {
  collection: string
  /** Every locale of these; the default one where absent. */
  locales?: readonly string[] | undefined
  /** The field with the title. */
  title?: string | undefined
  /** Documents that are read at once; 100 where absent. */
  batch?: number | undefined
  /** Only what this user may read; everything where absent. */
  user?: HostUser | undefined
}

/**
 * One row a document and locale, in the order of the ids: what is out, and of what never was, what was last saved.
 *
 * @example
 * for await (const row of disclosuresOf(payload, {collection: 'posts', locales: ['en', 'nb']})) console.log(row.id, row.check)
 */
export async function* disclosuresOf(
  payload: Pick<HostPayload, 'find'>,
  {collection, locales, title = 'title', batch = 100, user}: ExportOptions,
): AsyncGenerator<DisclosureRow> {
  for (const locale of locales ?? [undefined])
    for await (const {doc} of documentsOf(payload, {collection, locale, batch, user}))
      yield rowOf(doc, locale, title)
}

function rowOf(doc: Data, locale: string | undefined, title: string): DisclosureRow {
  const stated = (doc[groupName] ?? {}) as Data
  const review = (stated.reviewed ?? {}) as Data
  return {
    id: text(doc.id),
    locale: text(locale),
    status: text(doc._status),
    title: text(doc[title]),
    origin: text(stated.origin),
    model: text(stated.model),
    reviewedBy: text(review.by ?? review.role),
    reviewedAt: text(review.at),
    check: text(stated.check),
    overriddenBy: text(stated.overriddenBy),
    overriddenFor: text(stated.overriddenFor),
    updatedAt: text(doc.updatedAt),
  }
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

const columns: readonly (keyof DisclosureRow)[] = [
  'id',
  'locale',
  'status',
  'title',
  'origin',
  'model',
  'reviewedBy',
  'reviewedAt',
  'check',
  'overriddenBy',
  'overriddenFor',
  'updatedAt',
]

/** Rows as CSV (RFC 4180), with a head and a byte order mark, without which spreadsheets guess the encoding. */
export function toCsv(rows: readonly DisclosureRow[]): string {
  const lines = [columns, ...rows.map(row => columns.map(column => row[column]))]
  return `\uFEFF${lines.map(line => `${line.map(cell).join(',')}\r\n`).join('')}`
}

/** What spreadsheets would run as a formula is told to be text (OWASP, CSV Injection). */
function cell(value: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** `GET /api/<collection>/disclosures`: all that a user who is logged in may read, as CSV. */
export function exportEndpoint(guarded: Guarded): {
  path: string
  method: 'get'
  handler: (req: HostRequest) => Promise<Response>
} {
  return {
    path: '/disclosures',
    method: 'get',
    handler: async req => {
      const {user, payload} = req
      if (!user) return Response.json({errors: [{message: 'Log in to read this.'}]}, {status: 401})
      const {slug, title} = guarded
      const rows: DisclosureRow[] = []
      const locales = localesOf(guarded, req).filter(locale => locale !== undefined)
      for await (const row of disclosuresOf(payload, {
        collection: slug,
        ...(locales.length > 0 ? {locales} : {}),
        title: title?.path,
        user,
      }))
        rows.push(row)
      return new Response(toCsv(rows), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${slug}-disclosures.csv"`,
        },
      })
    },
  }
}
