/**
 * What a payload must look like as far as a platform file reads or writes it: missing and mistyped fields are told
 * apart, and fields that are not named here are the user's own business.
 */
import type {Issue} from '@forthright/core'

/** Finds what is wrong with a value; nothing where it fits. */
export type Shape = (value: unknown, path: Issue['path']) => Issue[]

/** A string. */
export const isText: Shape = ofKind('text', ['text'], value => typeof value === 'string')

/** `true` or `false`. */
export const isFlag: Shape = ofKind('true or false', ['true', 'false'], value => typeof value === 'boolean')

/** One of a few strings. */
export function isOneOf(...values: readonly string[]): Shape {
  return ofKind(values.map(value => JSON.stringify(value)).join(' or '), values, value =>
    values.includes(value as string),
  )
}

/** A list of things of one shape, of so many entries. */
export function isList(of: Shape, {min = 0, max = Infinity}: {min?: number; max?: number} = {}): Shape {
  const list = ofKind('a list', ['a list'], Array.isArray)
  return (value, path) => {
    if (!Array.isArray(value)) return list(value, path)
    const wrong = value.length < min ? `at least ${min}` : value.length > max ? `at most ${max}` : undefined
    return wrong === undefined
      ? value.flatMap((entry, index) => of(entry, [...path, index]))
      : [{path, message: `a list of ${value.length} is not allowed; expected ${wrong}`, allowed: [wrong]}]
  }
}

/** An object with these fields; others are left alone. */
export function isObject(fields: Readonly<Record<string, Shape>>): Shape {
  const object = ofKind('an object', ['an object'], isPlain)
  return (value, path) =>
    isPlain(value)
      ? Object.entries(fields).flatMap(([key, shape]) =>
          shape(Object.hasOwn(value, key) ? value[key] : undefined, [...path, key]),
        )
      : object(value, path)
}

/** A field that may be absent. */
export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? [] : shape(value, path))
}

/** A field that may be `null`, as the client libraries of some platforms type it. */
export function nullable(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path))
}

/** Whether a value is an object and no list. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function ofKind(expected: string, allowed: readonly string[], fits: (value: unknown) => boolean): Shape {
  return (value, path) => {
    if (fits(value)) return []
    const found = value === undefined ? 'missing' : `${show(value)} is not allowed`
    return [{path, message: `${found}; expected ${expected}`, allowed: [...allowed]}]
  }
}

function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
