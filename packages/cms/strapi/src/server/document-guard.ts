/**
 * The way by which the admin, the API, releases and code publish: the document service. What would be published is looked
 * at before anything is written, so that no event of a refused entry goes out.
 */
import type {Guard} from './guard.ts'
import type {DocumentContext, Strapi} from './host.ts'
import {rowsToPublish} from './rows.ts'

/** A middleware of the document service. */
export function documentGuard(strapi: Strapi, guard: Guard) {
  return async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const type = guard.types.get(context.uid)
    if (!type || !['publish', 'create', 'update'].includes(context.action)) return next()
    const {documentId, locale} = context.params
    const entry = {documentId, ...(typeof locale === 'string' && locale !== '*' ? {locale} : {})}
    const rows = (await guard.read(type, entry, () => rowsToPublish(strapi, type, context))) ?? []
    if (rows.length === 0) return next()
    // All that one call publishes, or nothing of it: what other middleware writes in its course too.
    return strapi.db.transaction(async () => {
      for (const row of rows) await guard.read(type, row, () => guard.admit(type, row))
      return guard.publishing(type, rows, next)
    })
  }
}
