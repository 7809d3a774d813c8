/** An entry of Strapi as an item of the gate: its texts out of fields, components and dynamic zones, and its media. */
import type {GateFormat, GateItem, GateMedia} from 'forthright/gate'
import type {Attribute, Model, Row, Strapi} from './host.ts'
import type {GuardedType} from './settings.ts'

/** The items of an entry: the whole, with all of its body; then, where it has several texts, each of them. */
export interface EntryItems {
  items: GateItem[]
  /** The attribute that the content of each came from; undefined for several. */
  fields: (string | undefined)[]
}

/** Text of one field, and where it stands. */
interface Text {
  format: GateFormat
  value: unknown
  field: string
}

/** The items of a row. Media must have been filled in, see {@link withMedia}. */
export function itemsOf(strapi: Strapi, type: GuardedType, row: Row): EntryItems {
  const found = textsOf(strapi, type, row)
  const formats = [...new Set(found.map(({format}) => format))].sort((a, b) => weight(a) - weight(b))
  const groups = formats.map(format => found.filter(text => text.format === format))
  const title = type.title === undefined ? undefined : row[type.title]
  const locale = typeof row.locale === 'string' && row.locale !== '' ? row.locale : undefined
  const common = {
    id: String(row.documentId ?? ''),
    collection: type.uid,
    ...(locale === undefined ? {} : {locale}),
    status: 'published' as const,
    disclosure: stated(row[type.disclosure]),
  }
  const body = groups[0] ?? []
  const item: GateItem = {
    ...common,
    ...(typeof title === 'string' ? {title} : {}),
    ...contentOf(body),
    media: mediaOf(strapi, type.model, row),
  }
  // One text is the whole; of several each is looked at for itself too, so that a finding can say where it is.
  if (found.length < 2) return {items: [item], fields: [found[0]?.field]}
  return {
    items: [item, ...found.map(text => ({...common, ...contentOf([text])}))],
    fields: [undefined, ...found.map(({field}) => field)],
  }
}

const blocks: GateFormat = 'strapi-blocks'

/** What is written at length is the body, before single lines of text. */
function weight(format: GateFormat): number {
  return format === blocks ? 0 : format === 'text' ? 2 : 1
}

function contentOf(texts: readonly Text[]): Pick<GateItem, 'format' | 'content'> {
  const format = texts[0]?.format ?? 'text'
  const values = texts.map(({value}) => value)
  if (values.length < 2) return {format, content: values[0] ?? ''}
  // Blocks are lists, which stand one after the other.
  if (format === blocks) return {format, content: values.flat()}
  return {format, content: values.join('\n\n')}
}

/** As it is stored; an empty field is nothing, and JSON that came as text is read. */
export function stated(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{["]/.test(value)) return value ?? undefined
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function textsOf(strapi: Strapi, type: GuardedType, row: Row): Text[] {
  const texts: Text[] = []
  visit(strapi, type.model, row, [], (attribute, value, path) => {
    const [field = ''] = path
    if (path.length === 1 && (field === type.disclosure || field === type.title)) return
    const format = type.formats[field] ?? formatOf(attribute)
    if (format === undefined || value === null || value === undefined || value === '') return
    texts.push({format, value, field})
  })
  return texts
}

function formatOf({type}: Attribute): GateFormat | undefined {
  if (type === 'blocks') return blocks
  if (type === 'richtext') return 'markdown'
  return type === 'text' || type === 'string' ? 'text' : undefined
}

function mediaOf(strapi: Strapi, model: Model, row: Row): GateMedia[] {
  const media: GateMedia[] = []
  visit(strapi, model, row, [], (attribute, value, path) => {
    if (attribute.type !== 'media') return
    for (const [index, file] of [value].flat().entries()) {
      if (!isObject(file)) continue
      media.push({
        id: [...path, ...(index === 0 ? [] : [String(index)])].join('.'),
        ...(typeof file.url === 'string' ? {src: file.url} : {}),
        ...(typeof file.alternativeText === 'string' ? {alt: file.alternativeText} : {}),
      })
    }
  })
  return media
}

/** Calls `see` with each value of an entry that is no component, and those within components. */
export function visit(
  strapi: Strapi,
  model: Model,
  row: Row,
  at: readonly string[],
  see: (attribute: Attribute, value: unknown, path: readonly string[]) => void,
): void {
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const value = row[name]
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') {
      if (attribute.type !== 'relation') see(attribute, value, [...at, name])
      continue
    }
    for (const [index, one] of [value].flat().entries()) {
      const uid = attribute.component ?? (isObject(one) ? one.__component : undefined)
      const inner = typeof uid === 'string' ? strapi.components[uid] : undefined
      if (inner && isObject(one))
        visit(strapi, inner, one, [...at, name, ...(Array.isArray(value) ? [String(index)] : [])], see)
    }
  }
}

/** What a plain object is here. */
export function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
