/**
 * The publish gate in Directus: items that do not say how they were made are not published, and items that are read carry
 * their label. Items of a collection with no field for a status are published whenever they are saved.
 */
import {createForthright} from 'forthright'
import {publishGate} from 'forthright/gate'
import {collections, gate as options} from './config.js'

const gate = publishGate(options)
const {mode: _, rules: __, extends: ___, custom: ____, ...site} = options
const forthright = createForthright(site)

/** What Directus loads. */
export default ({filter}) => {
  filter('items.create', async (payload, {collection}, {accountability}) => {
    const kind = Object.hasOwn(collections, collection) ? collections[collection] : undefined
    if (kind) await admit(kind, collection, payload, accountability)
    return payload
  })

  // By way of this come changes of one item and of many, promoted versions and reverted revisions.
  filter('items.update', async (payload, {collection, keys}, {accountability, database, schema}) => {
    const kind = Object.hasOwn(collections, collection) ? collections[collection] : undefined
    if (!kind) return payload
    const {primary} = schema.collections[collection]
    const touched = [kind.status?.field, kind.title, kind.content, kind.disclosure]
    if (!touched.some(name => name !== undefined && name in payload)) return payload
    const stored = await orRefuse(() => database(collection).whereIn(primary, keys))
    for (const item of stored)
      await admit(kind, collection, {...item, ...payload}, accountability, item[primary])
    return payload
  })

  filter('items.read', async (items, {collection}, {database, schema}) => {
    const kind = Object.hasOwn(collections, collection) ? collections[collection] : undefined
    if (!kind || !Array.isArray(items)) return items
    const {primary} = schema.collections[collection]
    // A selection of fields may leave the disclosure out; the label is owed all the same.
    const missing = items
      .filter(item => !(kind.disclosure in item) && primary in item)
      .map(item => item[primary])
    const rows = missing.length === 0 ? [] : await database(collection).whereIn(primary, missing)
    const disclosures = new Map(rows.map(row => [row[primary], row[kind.disclosure]]))
    return items.map(item => {
      const stated = kind.disclosure in item ? item[kind.disclosure] : disclosures.get(item[primary])
      return stated === undefined ? item : {...item, disclosure_label: labelOf(parsed(stated))}
    })
  })
}

/** Throws what Directus answers with status 400 where an item may not go out. */
async function admit(kind, collection, item, accountability, id) {
  const {status, title, content, format, disclosure} = kind
  if (status && !status.published.includes(item[status.field])) return
  const result = await gate(
    {
      ...(id === undefined ? {} : {id}),
      ...(typeof item[title] === 'string' ? {title: item[title]} : {}),
      ...{
        collection,
        status: 'published',
        format,
        content: item[content] ?? '',
        disclosure: parsed(item[disclosure]),
      },
    },
    accountability?.role ? {role: accountability.role} : {},
  )
  if (result.decision === 'block') throw new Refusal(result, kind)
}

/** An error of Directus by what makes one: a name, a status, a code and what it has to say. */
class Refusal extends Error {
  name = 'DirectusError'
  code = 'DISCLOSURE_MISSING'
  status = 400

  constructor({fix, questions, verdict}, {title, content, disclosure}) {
    super(`Not published. ${fix.map(({what}) => what).join(' ')}`)
    const fields = {title, content, disclosure}
    this.extensions = {
      errors: fix.map(({ruleId, what, pointer, allowed}) => ({
        ...{field: fields[pointer.split('/')[1]] ?? disclosure, rule: ruleId, message: what, pointer},
        ...(allowed ? {allowed} : {}),
      })),
      ...{questions, verdict},
    }
  }
}

/** What cannot be read is not published. */
async function orRefuse(work) {
  try {
    return await work()
  } catch (cause) {
    const what = `The gate could not read the item (crash): ${cause.message}`
    throw new Refusal({fix: [{ruleId: 'gate-failed', what, pointer: ''}], questions: [], verdict: ''}, {})
  }
}

function labelOf(stated) {
  if (stated === null || stated === '') return null
  try {
    const {disclosure, content} = forthright.labelHtml('', stated, {fragment: true})
    const {grade, language, parts} = disclosure
    return {grade, language, text: parts.find(({at}) => at === undefined)?.label?.long ?? null, html: content}
  } catch {
    return null
  }
}

/** JSON comes as text from databases that have no type for it. */
function parsed(value) {
  if (typeof value !== 'string' || !/^\s*[{["]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
