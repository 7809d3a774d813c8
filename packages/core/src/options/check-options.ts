/** The one door for options: JavaScript and spread objects bring names and values that no compiler looks at. */
import * as z from 'zod/mini'
import {closest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'
import {fieldsAt, type Issue, issuesOf} from '../schema/issues.ts'

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
  const given = options === undefined ? {} : options
  const strange = strangeAt(schema, given, [])
  if (strange) throw usage(entry, strange, given, schema)
  const result = z.safeParse(schema, given)
  if (result.success) return result.data
  const issues = issuesOf(result.error, schema, given)
  // A misspelt name leaves the right one missing; the slip is what helps.
  const first = issues.find(({path}) => isUnknown(schema, path)) ?? issues[0]
  throw usage(entry, first ?? {path: [], message: 'they cannot be read'}, given, schema)
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
function strangeAt(schema: z.core.$ZodType, value: unknown, path: Issue['path']): Issue | undefined {
  const fields = fieldsAt(schema, path)
  if (fields.length === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return undefined
  if (!isPlain(value)) return {path, message: `${kindOf(value)} is not allowed; expected a plain object`}
  for (const field of fields) {
    const found = Object.hasOwn(value, field)
      ? strangeAt(schema, (value as Record<string, unknown>)[field], [...path, field])
      : undefined
    if (found) return found
  }
  return undefined
}

/** Whether an object has no class, in whichever realm it was made. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.hasOwn(prototype as object, 'isPrototypeOf')
}

function kindOf(value: object): string {
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1)
  if (kind === 'Object') return 'an object with a class or a prototype of its own'
  return kind === 'Promise' ? 'a promise, which has to be awaited,' : `a ${kind}`
}

/** Whether a path ends in a name that none of the fields there has. */
function isUnknown(schema: z.core.$ZodType, path: Issue['path']): boolean {
  const fields = path.length === 0 ? [] : fieldsAt(schema, path.slice(0, -1))
  return fields.length > 0 && !fields.includes(String(path.at(-1)))
}

function usage(
  entry: string,
  {path, message, allowed}: Issue,
  options: unknown,
  schema: z.core.$ZodType,
): DisclosureError {
  const name = path.join('.')
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], options)
  if (isUnknown(schema, path)) {
    const names = fieldsAt(schema, path.slice(0, -1)).map(field => [...path.slice(0, -1), field].join('.'))
    return error(entry, `There is no option ${name}. ${closest(name, names)}`, name, names)
  }
  const subject = name === '' ? 'The options' : `The option ${name}`
  if (allowed && typeof value === 'string')
    return error(
      entry,
      `${subject}: ${JSON.stringify(value)} is not allowed. ${closest(value, allowed)}`,
      name,
      allowed,
    )
  return error(entry, `${subject}: ${message}.`, name, allowed)
}

function error(entry: string, sentence: string, name: string, allowed?: readonly string[]): DisclosureError {
  return new DisclosureError('usage', `[${entry}] ${sentence}`, {
    field: name === '' ? undefined : name,
    allowed,
  })
}
