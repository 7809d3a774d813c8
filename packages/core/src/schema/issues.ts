/** Turns what zod finds into sentences for people: where, what was found, what is allowed. */
// Not as `z.core`: a bundler would take all of zod along.
import * as core from 'zod/v4/core'

/** Why an input does not fit a schema. */
export interface Issue {
  /** Where in the input, e.g. `['reviewed', 'at']`. */
  path: (string | number)[]
  /** What is wrong, in a sentence that says what is allowed. */
  message: string
  /** The values or field names that would have been right, where they can be listed. */
  allowed?: string[]
}

/** The issues of an input that did not fit `schema`; of a union, the branch that understood most of it speaks. */
export function issuesOf(error: core.$ZodError, schema: core.$ZodType, input: unknown): Issue[] {
  return error.issues.flatMap(issue => flatten(issue as core.$ZodIssue, [], schema, input))
}

function flatten(
  issue: core.$ZodIssue,
  base: (string | number)[],
  schema: core.$ZodType,
  input: unknown,
): Issue[] {
  const path = [...base, ...(issue.path as (string | number)[])]
  const value = path.reduce<unknown>(step, input)
  const found = show(value)
  switch (issue.code) {
    case 'invalid_union':
      return issue.errors.length === 0
        ? [{path, message: `${found} is not allowed here`}]
        : flattenUnion(issue, path, schema, input)
    case 'invalid_key':
      return issue.issues.flatMap(inner =>
        flatten(inner, [], schema, path.at(-1)).map(one => ({...one, path})),
      )
    case 'unrecognized_keys': {
      const allowed = fieldsAt(schema, path)
      return issue.keys.map(key => ({
        path: [...path, key],
        message: `unknown field ${show(key)}; the fields here are ${allowed.join(', ')}`,
        allowed,
      }))
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      return [
        {
          path,
          message: `${found} is not allowed; write ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}`,
          allowed,
        },
      ]
    }
    case 'invalid_type':
      return [
        {
          path,
          message:
            value === undefined
              ? `missing; expected ${expectation(issue.expected)}`
              : `${found} is not allowed; expected ${expectation(issue.expected)}`,
        },
      ]
    case 'too_small':
      return [
        {
          path,
          message: `${found} is too short; at least ${issue.minimum} ${issue.origin === 'array' ? 'entry' : 'character'} is needed`,
        },
      ]
    case 'too_big':
      return [
        {
          path,
          message: `${found} is too long; at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}`,
        },
      ]
    default:
      return [{path, message: /^must/.test(issue.message) ? `${found} ${issue.message}` : issue.message}]
  }
}

function flattenUnion(
  issue: core.$ZodIssueInvalidUnion,
  path: (string | number)[],
  schema: core.$ZodType,
  input: unknown,
): Issue[] {
  const value = path.reduce<unknown>(step, input)
  const branches = issue.errors.map(errors => errors.flatMap(inner => flatten(inner, path, schema, input)))
  // A branch that complains about something inside the value, and not about its kind, understood it.
  const inside = branches.filter(branch => branch.every(inner => inner.path.length > path.length))
  const best = inside.sort((a, b) => a.length - b.length)[0]
  if (best) return best
  const same =
    typeof value === 'object'
      ? []
      : branches.filter(branch => branch.some(inner => !/expected/.test(inner.message)))
  if (same.length === 1 && same[0]) return same[0]
  const allowed = [...new Set(branches.flat().flatMap(inner => inner.allowed ?? []))]
  const kinds = [
    ...new Set(branches.flat().flatMap(inner => /expected (.*)$/.exec(inner.message)?.[1] ?? [])),
  ]
  const hint = /^must/.test(issue.message)
    ? issue.message
    : `is not allowed; write ${[...(allowed.length > 0 ? [`one of ${allowed.join(', ')}`] : []), ...kinds].join(', or ')}`
  return [{path, message: `${show(value)} ${hint}`, ...(allowed.length > 0 ? {allowed} : {})}]
}

/** The names of the fields that a schema has at a path. */
export function fieldsAt(schema: core.$ZodType, path: readonly (string | number)[]): string[] {
  const targets = path.reduce<core.$ZodType[]>(
    (schemas, key) => schemas.flatMap(inner => childrenOf(inner, key)),
    [schema],
  )
  return [
    ...new Set(
      targets
        .flatMap(unwrap)
        .flatMap(inner => (inner instanceof core.$ZodObject ? Object.keys(inner._zod.def.shape) : [])),
    ),
  ]
}

function childrenOf(schema: core.$ZodType, key: string | number): core.$ZodType[] {
  return unwrap(schema).flatMap(inner => {
    if (inner instanceof core.$ZodObject) {
      const {shape} = inner._zod.def
      return Object.hasOwn(shape, key) && shape[key] ? [shape[key]] : []
    }
    if (inner instanceof core.$ZodArray) return [inner._zod.def.element]
    return inner instanceof core.$ZodRecord ? [inner._zod.def.valueType] : []
  })
}

/** The schemas that a value may fit, without what only wraps them. */
function unwrap(schema: core.$ZodType): core.$ZodType[] {
  if (schema instanceof core.$ZodOptional) return unwrap(schema._zod.def.innerType)
  if (schema instanceof core.$ZodLazy) return unwrap(schema._zod.innerType)
  if (schema instanceof core.$ZodUnion) return schema._zod.def.options.flatMap(unwrap)
  return [schema]
}

function step(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as never)[key]
    : undefined
}

function expectation(type: string): string {
  const words: Record<string, string> = {
    string: 'text',
    boolean: 'true or false',
    object: 'an object',
    record: 'an object',
    array: 'a list',
    number: 'a number',
  }
  return words[type] ?? type
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  if (typeof value === 'function') return 'a function'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
