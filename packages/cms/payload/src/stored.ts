/** The document that an operation starts from, with all of its locales, as it is stored. */
import type {Data, HostRequest, HostWhere} from './host.ts'

/** Absent for a document that is new. Reads the database itself: an operation of its own would change the request. */
export async function storedDoc(
  {slug, hasDrafts}: {slug: string; hasDrafts: boolean},
  source: unknown,
  req: HostRequest,
): Promise<Data | undefined> {
  if (source === undefined || source === null) return undefined
  const latest = {parent: {equals: source}, latest: {equals: true}}
  const version = hasDrafts ? await findVersion(slug, latest, req) : undefined
  if (version) return version.doc
  const found = await req.payload.db.findOne({
    ...{collection: slug, locale: 'all', req},
    where: {id: {equals: source}},
  })
  return (found as Data | null) ?? undefined
}

/** A version of a document that is restored; absent where it is one of another. */
export async function storedVersion(
  slug: string,
  version: unknown,
  id: unknown,
  req: HostRequest,
): Promise<Data | undefined> {
  const found = await findVersion(slug, {id: {equals: version}}, req)
  return found && String(found.parent) === String(id) ? found.doc : undefined
}

async function findVersion(
  collection: string,
  where: HostWhere,
  req: HostRequest,
): Promise<{doc: Data; parent: unknown} | undefined> {
  const {docs} = await req.payload.db.findVersions({
    ...{collection, where, req},
    ...{limit: 1, locale: 'all', pagination: false, sort: '-updatedAt'},
  })
  const [first] = docs
  return first && {doc: first.version as Data, parent: first.parent}
}
