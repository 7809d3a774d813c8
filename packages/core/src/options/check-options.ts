/** The one door for options: JavaScript and spread objects bring names and values that no compiler looks at. */
import * as z from 'zod/mini'
import {suggest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'
import {fieldOf, type Issue} from '../errors/issue.ts'
import {validate} from '../schema/validate.ts'

/**
 * Options as their schema gives them; `undefined` stands for none. Throws `usage` for a name that there is none of, at
 * any depth, and for a value of another kind, and names the nearest that is allowed.
 *
 * @param entry What was called, e.g. `html/email`; the message begins with it.
 * @example
 * checkOptions('html/email', emailSchema, {fragmet: true})
 * // DisclosureError: [html/email] There is no option fragmet. Did you mean fragment? Allowed: icon, colors, fragment.
 */
export function checkOptions<Options>(
  entry: string,
  schema: z.core.$ZodType<Options>,
  options: unknown,
): Options {
  const {data, misfit} = fitted(schema, options === undefined ? {} : options)
  if (!misfit) return data
  const {path, message, allowed} = misfit
  const field = path.length === 0 ? undefined : fieldOf({path})
  throw new DisclosureError('usage', `[${entry}] ${message}`, {field, allowed})
}

/** The first thing that is wrong with a value: where, in a sentence, and the names or values that would have been right. */
export type Misfit = Omit<Issue, 'code'>

/**
 * A value as its schema gives it, or what is wrong with it: as {@link checkOptions} tells, of things that have another name.
 *
 * @example
 * fitted(itemSchema, {lang: 'nb'}, 'field').misfit?.message // There is no field lang. Did you mean language? …
 */
export function fitted<Value>(
  schema: z.core.$ZodType<Value>,
  given: unknown,
  noun = 'option',
): {data: Value; misfit?: undefined} | {data?: undefined; misfit: Misfit} {
  const strange = strangeIn(given, [])
  if (strange) return {misfit: worded(strange, given, noun)}
  const {data, issues} = validate(schema, given)
  if (!issues) return {data}
  // A misspelt name leaves the right one missing; the slip is what helps.
  const issue = issues.find(isUnknown) ?? issues[0] ?? {path: [], message: 'they cannot be read'}
  return {misfit: worded(issue, given, noun)}
}

/** The schema of an interface of options, each of which may be absent; the compiler sees that none is forgotten. */
export function optionsSchema<Options>(
  shape: {
    readonly [Name in keyof Options]-?: z.core.$ZodType<Options[Name]>
  },
): z.core.$ZodType<Options> {
  const optional = Object.entries<z.core.$ZodType>(shape).map(([name, schema]) => [name, z.optional(schema)])
  return z.strictObject(Object.fromEntries(optional)) as unknown as z.core.$ZodType<Options>
}

/** Where options should stand and something else does, whose fields nobody would look at: a promise, a map, an instance. */
function strangeIn(value: unknown, path: Issue['path']): Issue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || path.length > 2) return undefined
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1)
  if (kind === 'Date') return undefined
  if (!isPlain(value)) {
    const what =
      kind === 'Promise'
        ? 'a promise, which has to be awaited,'
        : kind === 'Object'
          ? 'an object with a class or a prototype of its own'
          : `a ${kind}`
    return {path, message: `${what} is not allowed; expected a plain object`}
  }
  for (const [name, inner] of Object.entries(value)) {
    const found = strangeIn(inner, [...path, name])
    if (found) return found
  }
  return undefined
}

/** Whether an object has no class, in whichever realm it was made. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.hasOwn(prototype as object, 'isPrototypeOf')
}

function isUnknown({message}: Issue): boolean {
  return message.startsWith('unknown field ')
}

function worded(issue: Issue, given: unknown, noun: string): Misfit {
  const {path, message, allowed} = issue
  const field = fieldOf(issue)
  if (isUnknown(issue)) {
    const names = (allowed ?? []).map(name => [...path.slice(0, -1), name].join('.'))
    return {path, message: `There is no ${noun} ${field}. ${suggest(field, names)}`, allowed: names}
  }
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], given)
  const subject = field === '' ? `The ${noun}s` : `The ${noun} ${field}`
  const why =
    allowed && typeof value === 'string'
      ? `${JSON.stringify(value)} is not allowed. ${suggest(value, allowed)}`
      : `${message}.`
  return {path, message: `${subject}: ${why}`, ...(allowed ? {allowed} : {})}
}
