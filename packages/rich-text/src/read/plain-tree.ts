/** Copies content that comes from outside into plain data, once, so that nothing after it can throw, change or never end. */
import {DisclosureError} from '@forthright/core'

/** What JSON can hold; objects have no prototype. */
export type Data = null | boolean | number | string | Data[] | {[name: string]: Data}

/** Lists and objects within each other: a tree of nodes takes two a level, and no post has a hundred levels. */
const deepest = 500
/** Values in all; what is shared counts wherever it stands. */
const mostValues = 1_000_000

/** Throws `content-invalid` with the place as a JSON pointer (RFC 6901) in `field`. */
export function invalid(at: string, message: string, cause?: unknown): never {
  const where = at === '' ? 'The content' : `The content at ${at}`
  throw new DisclosureError('content-invalid', `${where} ${message}`, {field: at, cause})
}

/** The pointer of a member. */
export function pointerTo(at: string, name: string | number): string {
  return `${at}/${String(name).replace(/~/g, '~0').replace(/\//g, '~1')}`
}

/**
 * The content as plain data; a text is taken for JSON, as some systems store it. Throws `content-invalid` for what JSON cannot
 * hold, what holds itself, has more than 500 levels or a million values, or names that every object inherits.
 */
export function plainTree(content: unknown): Data {
  return copyOf(typeof content === 'string' ? parsed(content) : content)
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    return invalid(
      '',
      'is a text that is no JSON. Give the object that the editor stores, or its JSON.',
      cause,
    )
  }
}

function copyOf(content: unknown): Data {
  const open = new Set<object>()
  let size = 0

  const copy = (value: unknown, at: string): Data => {
    if (++size > mostValues) return invalid('', `holds more than ${mostValues} values.`)
    if (typeof value !== 'object') return simple(value, at)
    if (value === null) return null
    if (open.has(value))
      return invalid(at, 'holds itself. Give content in which no object is its own descendant.')
    if (open.size >= deepest) return invalid(at, `stands more than ${deepest} levels deep.`)
    open.add(value)
    const own = Array.isArray(value)
      ? Array.from(value, (one, index) => copy(one, pointerTo(at, index)))
      : fields(value, at)
    open.delete(value)
    return own
  }

  const fields = (value: object, at: string): Data => {
    const {toJSON} = value as {toJSON?: unknown}
    if (typeof toJSON === 'function') return copy(toJSON.call(value), at)
    if (!isPlain(value)) return invalid(at, 'is an instance of a class. Give plain data.')
    const own: {[name: string]: Data} = Object.create(null)
    for (const [name, one] of Object.entries(value)) {
      const inner = pointerTo(at, name)
      if (name in Object.prototype) return invalid(inner, 'has a name that every object has already.')
      if (one !== undefined) own[name] = copy(one, inner)
    }
    return own
  }

  try {
    return copy(content, '')
  } catch (cause) {
    if (cause instanceof DisclosureError) throw cause
    return invalid('', 'throws when it is read. Give plain data.', cause)
  }
}

function simple(value: unknown, at: string): Data {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return invalid(at, `is ${value === undefined ? 'missing' : `a ${typeof value}`}, which no rich text is.`)
}

/** Whether an object is one of literals or of `JSON.parse`, of any realm. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value)
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'))
  )
}
