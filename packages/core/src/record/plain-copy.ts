/** Copies what comes from outside into plain data, so that nothing after it can throw, change or never end. */
import type {Issue} from '../errors/issue.ts'

/** Lists and objects within each other; a record has seven. */
const deepest = 20
/** Texts, numbers, lists and objects in all; what is shared counts wherever it stands. */
const mostValues = 1_000_000

/** Plain data, or what in the input is something else. */
export type Copied = {value: unknown; issues?: undefined} | {value?: undefined; issues: Issue[]}

/**
 * Texts, numbers, `true`, `false` and `null` in lists and plain objects of any realm; a `Date` becomes text, a day where
 * its time is midnight UTC. Reads every field once and never throws.
 */
export function plainCopy(input: unknown): Copied {
  const issues: Issue[] = []
  const copies = new Map<object, {copy: unknown; size: number} | 'unfinished'>()
  let size = 0

  const copy = (value: unknown, path: Issue['path']): unknown => {
    size++
    const refuse = (message: string) => {
      issues.push({path, message})
    }
    if (typeof value === 'function') return refuse('this is a function: call it, and give what it returns')
    if (typeof value === 'symbol' || typeof value === 'bigint')
      return refuse(`this is a ${typeof value}: write text`)
    if (typeof value !== 'object' || value === null) return value
    const known = copies.get(value)
    if (known === 'unfinished') return refuse('this holds itself: write out what is meant')
    if (known) {
      size += known.size
      return known.copy
    }
    if (path.length > deepest) return refuse(`a record has no more than ${deepest} levels`)
    const before = size
    copies.set(value, 'unfinished')
    try {
      const one = objectCopy(value, path)
      copies.set(value, {copy: one, size: size - before})
      return one
    } catch {
      // Its getter or its proxy does.
      return refuse('this throws when it is read: give plain data')
    }
  }

  const objectCopy = (value: object, path: Issue['path']): unknown => {
    if (Array.isArray(value)) {
      const list: unknown[] = []
      for (let index = 0; index < value.length && size <= mostValues; index++)
        list.push(copy(value[index], [...path, index]))
      return list
    }
    const date = dateText(value)
    if (date !== undefined) return date
    const problem = whatElse(value)
    if (problem !== undefined) {
      issues.push({path, message: `this is ${problem}`})
      return undefined
    }
    const fields: [string, unknown][] = []
    for (const key of Object.keys(value)) {
      if (size > mostValues) break
      const inner = [...path, key]
      if (key === '__proto__') issues.push({path: inner, message: 'this cannot be a name'})
      fields.push([key, copy((value as Record<string, unknown>)[key], inner)])
    }
    return Object.fromEntries(fields)
  }

  const value = copy(input, [])
  if (size > mostValues)
    return {issues: [{path: [], message: `a record holds no more than ${mostValues} values`}]}
  return issues.length > 0 ? {issues} : {value}
}

/** A date as people write it; undefined for all else. A parser of TOML has dates that write themselves. */
function dateText(value: object): string | undefined {
  // Most are plain, and to throw takes long.
  if (Object.getPrototypeOf(value) === Object.prototype) return undefined
  try {
    Date.prototype.getTime.call(value)
  } catch {
    return undefined
  }
  const text = String((value as Date).toJSON() ?? value)
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/** What an object is that is not plain, and what to do; undefined where it is. */
function whatElse(value: object): string | undefined {
  const kind = Object.prototype.toString.call(value).slice(8, -1)
  const prototype: object | null = Object.getPrototypeOf(value)
  // Every realm has an Object.prototype of its own.
  const isRoot =
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'))
  if (kind === 'Object' && isRoot) return undefined
  if (typeof (value as {then?: unknown}).then === 'function') return 'a promise: await it'
  const {constructor: made} = (prototype ?? {}) as {constructor?: {name?: unknown}}
  const name = kind === 'Object' ? String(made?.name ?? kind) : kind
  return name === 'Object'
    ? 'an object that inherits its fields: copy them into a plain object'
    : `an instance of ${name}: give plain data`
}
