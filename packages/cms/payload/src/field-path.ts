/** Where a value stands in the documents of a collection, and the value there. */
import type {Data, SiteField} from './host.ts'

/** A field that was found in the configuration. */
export interface FieldPath {
  /** As Payload spells it, e.g. `body.text`. */
  path: string
  keys: readonly string[]
  /** The key below which each locale has its own; -1 where none has. */
  localizedAt: number
  type: string | undefined
}

/** Every field that documents have a value in, however deep in rows, tabs and groups it stands; what can repeat is left out. */
export function fieldPaths(
  fields: readonly SiteField[],
  within: readonly string[] = [],
  localizedAt = -1,
): FieldPath[] {
  return fields.flatMap(field => {
    const {type, name, fields: inner = [], tabs = []} = field
    const keys = name === undefined ? within : [...within, name]
    const at = localizedAt < 0 && name !== undefined && field.localized ? keys.length - 1 : localizedAt
    if (type === 'array' || type === 'blocks') return []
    const below = [...fieldPaths(inner, keys, at), ...fieldPaths(tabs, keys, at)]
    if (name === undefined || below.length > 0) return below
    return [{path: keys.join('.'), keys, localizedAt: at, type}]
  })
}

/**
 * The value of a field in a document. With a locale, the document is taken to hold all of them, as it is stored, and the value is
 * that of this one; absent where there is none.
 */
export function valueAt(doc: Data | undefined, {keys, localizedAt}: FieldPath, locale?: string): unknown {
  let value: unknown = doc
  for (const [index, key] of keys.entries()) {
    value = isData(value) ? value[key] : undefined
    if (index === localizedAt && locale !== undefined) value = isData(value) ? value[locale] : undefined
  }
  return value
}

/** Whether a value is a plain object. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
