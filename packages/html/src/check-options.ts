/** Refuses options that there are none of: JavaScript and spread objects bring names that no compiler looks at. */
import {DisclosureError} from '@forthright/core'
import {distance} from 'fastest-levenshtein'

/** What the value of an option is: of a type, one of some words, or options in turn. */
type Kind = keyof typeof types | readonly string[] | {readonly [name: string]: Kind}

/** The kind of each option, every one of them named. */
export type Kinds<Options> = {readonly [Name in keyof Options]-?: Kind}

const types = {
  boolean: 'true or false',
  date: 'a Date or a text',
  function: 'a function',
  list: 'a list',
  number: 'a number',
  object: 'an object',
  string: 'a text',
} as const

/** Throws `usage` for a name that is not among the kinds, with the nearest, and for a value of another kind. */
export function checkOptions<Options extends object>(
  entry: string,
  kinds: Kinds<Options>,
  options: Options | undefined,
): void {
  if (options === undefined) return
  if (isObject(options)) checkEach(entry, kinds as Readonly<Record<string, Kind>>, options, '')
  else throw usage(entry, `The options are ${show(options)}. Give an object.`)
}

function checkEach(
  entry: string,
  kinds: Readonly<Record<string, Kind>>,
  options: object,
  path: string,
): void {
  for (const [key, value] of Object.entries(options)) {
    const name = path + key
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined
    if (kind === undefined) {
      const allowed = Object.keys(kinds).map(one => path + one)
      throw usage(entry, `There is no option ${name}. ${closest(name, allowed)}`, name, allowed)
    }
    if (value !== undefined) checkValue(entry, kind, value, name)
  }
}

function checkValue(entry: string, kind: Kind, value: unknown, name: string): void {
  if (isList(kind)) {
    if (kind.some(one => one === value)) return
    const advice = typeof value === 'string' ? closest(value, kind) : allowedText(kind)
    throw usage(entry, `The option ${name}: ${show(value)} is not allowed. ${advice}`, name, kind)
  }
  const type = typeof kind === 'string' ? kind : 'object'
  if (!isOf(type, value))
    throw usage(entry, `The option ${name}: ${show(value)} is not allowed. Give ${types[type]}.`, name)
  if (typeof kind !== 'string') checkEach(entry, kind, value as object, `${name}.`)
}

function isOf(kind: keyof typeof types, value: unknown): boolean {
  if (kind === 'object') return isObject(value)
  if (kind === 'list') return Array.isArray(value)
  if (kind === 'date') return isObject(value) || typeof value === 'string'
  return typeof value === kind && !Number.isNaN(value)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(kind: Kind): kind is readonly string[] {
  return Array.isArray(kind)
}

/** As on the command line: "Did you mean X? Allowed: …", without the question where nothing is near. */
function closest(value: string, allowed: readonly string[]): string {
  const [near] = allowed
    .map(one => ({one, far: distance(value.toLowerCase(), one.toLowerCase())}))
    .sort((a, b) => a.far - b.far)
  const isNear = near && near.far <= Math.max(2, Math.ceil(value.length / 3))
  return `${isNear ? `Did you mean ${near.one}? ` : ''}${allowedText(allowed)}`
}

function allowedText(allowed: readonly string[]): string {
  return `Allowed: ${allowed.join(', ')}.`
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return 'a list'
  return isObject(value) ? 'an object' : typeof value === 'function' ? 'a function' : String(value)
}

function usage(
  entry: string,
  sentence: string,
  field?: string,
  allowed?: readonly string[],
): DisclosureError {
  return new DisclosureError('usage', `[${entry}] ${sentence}`, {field, allowed})
}
