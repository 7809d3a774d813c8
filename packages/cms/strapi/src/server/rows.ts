/** The rows that a write would publish, as they would be: read from the database, under what is about to be written. */
import {isObject, visit} from './entry.ts'
import type {Attribute, DocumentContext, Model, Row, Strapi} from './host.ts'
import type {GuardedType} from './settings.ts'

/** The rows that an action of the document service would publish; none where it publishes nothing. */
export async function rowsToPublish(
  strapi: Strapi,
  type: GuardedType,
  {action, params}: DocumentContext,
): Promise<Row[]> {
  const {documentId, data} = params
  if (action === 'publish') {
    const where = {documentId, publishedAt: null, ...(await ofLocale(strapi, type, params.locale))}
    return strapi.db.query(type.uid).findMany({where, populate: populateOf(strapi, type.model)})
  }
  if ((action !== 'create' && action !== 'update') || (type.hasDrafts && params.status !== 'published'))
    return []
  const {locale} = await ofLocale(strapi, type, params.locale)
  const language = typeof locale === 'string' ? {locale} : {}
  if (action === 'create') return [await withMedia(strapi, type.model, {...data, ...language})]
  const where = {documentId, ...(type.hasDrafts ? {publishedAt: null} : {}), ...language}
  const stored = await strapi.db.query(type.uid).findOne({where, populate: populateOf(strapi, type.model)})
  return [
    await withMedia(strapi, type.model, {
      documentId,
      ...over(strapi, type.model, stored ?? {}, data ?? {}),
      ...language,
    }),
  ]
}

/** Which language versions Strapi means: the default one where none is named, and all for `*`. */
async function ofLocale(
  strapi: Strapi,
  type: GuardedType,
  locale: DocumentContext['params']['locale'],
): Promise<{locale?: unknown}> {
  if (!type.isLocalized || locale === '*') return {}
  const isNamed = Array.isArray(locale) ? locale.length > 0 : Boolean(locale)
  if (isNamed) return {locale}
  const locales = strapi.plugin('i18n')?.service('locales') as
    | {getDefaultLocale(): Promise<string>}
    | undefined
  return {locale: await locales?.getDefaultLocale()}
}

/** What the database gives with a row: components, dynamic zones and media, not relations. */
export function populateOf(strapi: Strapi, model: Model, depth = 0): object {
  // Components may hold each other without end; nobody writes texts eight deep.
  if (depth > 8) return {}
  const populate = Object.entries(model.attributes).flatMap(([name, attribute]): [string, unknown][] => {
    const {type, component, components = []} = attribute
    if (type === 'media') return [[name, true]]
    const inner = (uid: string) => ({
      populate: populateOf(strapi, strapi.components[uid] ?? model, depth + 1),
    })
    if (type === 'component' && component !== undefined) return [[name, inner(component)]]
    if (type === 'dynamiczone')
      return [[name, {on: Object.fromEntries(components.map(uid => [uid, inner(uid)]))}]]
    return []
  })
  return Object.fromEntries(populate)
}

/** A row with data written over it: of a component that is there already, the fields that are named. */
function over(strapi: Strapi, model: Model, row: Row, data: Row): Row {
  const written = Object.entries(data).map(([name, value]) => {
    const attribute = model.attributes[name]
    const isPart = attribute?.type === 'component' || attribute?.type === 'dynamiczone'
    return [name, isPart ? overParts(strapi, attribute, row[name], value) : value]
  })
  return {...row, ...Object.fromEntries(written)}
}

function overParts(strapi: Strapi, attribute: Attribute, stored: unknown, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(one => overParts(strapi, attribute, stored, one))
  if (!isObject(value) || value.id === undefined) return value
  const before = [stored]
    .flat()
    .find(
      (one): one is Row =>
        isObject(one) && String(one.id) === String(value.id) && one.__component === value.__component,
    )
  const model = strapi.components[attribute.component ?? String(value.__component)]
  return before && model ? over(strapi, model, before, value) : value
}

/** A row whose media are ids, as they are written, with the files that these name. */
export async function withMedia(strapi: Strapi, model: Model, row: Row): Promise<Row> {
  const ids = new Set<unknown>()
  visit(strapi, model, row, [], ({type}, value) => {
    if (type === 'media') for (const id of idsOf(value)) ids.add(id)
  })
  if (ids.size === 0) return row
  const files = await strapi.db.query('plugin::upload.file').findMany({where: {id: {$in: [...ids]}}})
  return filled(strapi, model, row, new Map(files.map(file => [String(file.id), file])))
}

function idsOf(value: unknown): unknown[] {
  return listed(value).flatMap(one => {
    if (typeof one === 'number' || typeof one === 'string') return [one]
    return isObject(one) && one.url === undefined && one.id !== undefined ? [one.id] : []
  })
}

/** Files may be given as they are, or as what to `set` or to `connect`. */
function listed(value: unknown): unknown[] {
  const given = isObject(value) ? (value.set ?? value.connect ?? value) : value
  return [given].flat()
}

function filled(strapi: Strapi, model: Model, row: Row, files: ReadonlyMap<string, Row>): Row {
  const entries = Object.entries(row).map(([name, value]): [string, unknown] => {
    const attribute = model.attributes[name]
    if (attribute?.type === 'media')
      return [name, listed(value).map(one => files.get(String(isObject(one) ? one.id : one)) ?? one)]
    if (attribute?.type !== 'component' && attribute?.type !== 'dynamiczone') return [name, value]
    const inside = (one: unknown): unknown => {
      const inner = isObject(one) && strapi.components[attribute.component ?? String(one.__component)]
      return inner && isObject(one) ? filled(strapi, inner, one, files) : one
    }
    return [name, Array.isArray(value) ? value.map(inside) : inside(value)]
  })
  return Object.fromEntries(entries)
}
