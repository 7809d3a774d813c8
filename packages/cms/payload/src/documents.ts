/** The documents of a collection, a page at a time: what is out, and of what never was, what was last saved. */
import type {Data, HostPayload} from './host.ts'

/** Which documents, in which locale, and for whom. */
export interface Reading {
  collection: string
  locale: string | undefined
  /** How many are read at once. */
  batch: number
  /** Only what this user may read; everything where absent. */
  user?: unknown
}

/** A document, and whether a draft of it is newer than what is out. */
export interface Read {
  doc: Data & {id: number | string}
  isDrafted: boolean
}

/** In the order of the ids, which saving does not change. */
export async function* documentsOf(
  payload: Pick<HostPayload, 'find'>,
  {collection, locale, batch, user}: Reading,
): AsyncGenerator<Read> {
  const args = {
    ...{collection, depth: 0 as const, limit: batch, fallbackLocale: false as const, sort: 'id'},
    ...(locale === undefined ? {} : {locale}),
    ...(user ? {overrideAccess: false, user} : {overrideAccess: true}),
  }
  for (let page = 1, more = true; more; page++) {
    const found = await payload.find({...args, page, draft: false})
    const docs = found.docs as Read['doc'][]
    // The collection itself holds of a draft what was saved first, and the versions what was saved last.
    const where = {id: {in: docs.map(({id}) => id)}}
    const hasDrafts = docs.some(({_status}) => _status !== undefined)
    const saved = hasDrafts ? await payload.find({...args, page: 1, draft: true, where}) : {docs}
    const latest = new Map((saved.docs as Read['doc'][]).map(doc => [doc.id, doc]))
    for (const doc of docs) {
      const last = latest.get(doc.id) ?? doc
      const isOut = doc._status !== 'draft'
      yield {doc: isOut ? doc : last, isDrafted: isOut && last._status === 'draft'}
    }
    more = found.hasNextPage
  }
}
