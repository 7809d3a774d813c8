/** Checks a value against a zod schema and says in sentences what is wrong: where, what was found, what is allowed. */
import * as z from 'zod/mini'
import {advice} from '../errors/closest.ts'
import type {Issue} from '../errors/issue.ts'

/** What fits a schema, or why the input does not. */
export type Validated<T> = {data: T; issues?: undefined} | {data?: undefined; issues: Issue[]}

/** No more issues than a person reads: of a list of a million mistakes the first ones. */
const most = 100

/** Checks an input against a schema of `zod` or `zod/mini`; of a union, the branch that understood most of it speaks. */
export function validate<T>(schema: z.core.$ZodType<T>, input: unknown): Validated<T> {
  try {
    const result = z.safeParse(schema, input, {reportInput: true, error: nameFields})
    if (result.success) return {data: result.data}
    return {issues: explainAll(result.error.issues, [])}
  } catch {
    // zod passes its issues on as arguments, of which there can be some hundred thousand.
    return {issues: [{path: [], message: 'too much of this is wrong to be listed'}]}
  }
}

/** Keeps the fields of the object that has an unknown one, which zod knows here and no more afterwards. */
function nameFields(issue: z.core.$ZodRawIssue): undefined {
  const {def} = (issue.inst as z.core.$ZodTypes)._zod
  if (def.type === 'object') issue.fields = Object.keys(def.shape)
}

function explainAll(issues: readonly z.core.$ZodIssue[], base: Issue['path']): Issue[] {
  const said = issues.slice(0, most).flatMap(issue => explain(issue, base))
  return said.slice(0, most)
}

function explain(issue: z.core.$ZodIssue & {fields?: string[]}, base: Issue['path']): Issue[] {
  const path = [...base, ...(issue.path as Issue['path'])]
  const found = show(issue.input)
  switch (issue.code) {
    case 'invalid_union':
      return explainUnion(issue, path)
    case 'unrecognized_keys': {
      const {fields: allowed = []} = issue
      return issue.keys.slice(0, most).map(key => ({
        path: [...path, key],
        message: `unknown field ${show(key)}; ${advice(key, allowed)}`,
        allowed,
      }))
    }
    case 'invalid_value':
      return [oneOf(path, issue.input, issue.values.map(String))]
    case 'invalid_type':
      return [{path, message: `${refused(issue.input)}; expected ${kinds[issue.expected] ?? issue.expected}`}]
    case 'too_small':
    case 'too_big': {
      const [what, limit] =
        issue.code === 'too_small' ? ['short; at least', issue.minimum] : ['long; at most', issue.maximum]
      if (issue.origin === 'number' || issue.origin === 'int')
        return [{path, message: `${found} must be ${what.replace(/^.*; /, '')} ${limit}`}]
      const unit = issue.origin === 'array' ? (limit === 1 ? 'entry' : 'entries') : 'characters'
      return [{path, message: `${found} is too ${what} ${limit} ${unit}`}]
    }
    case 'custom': {
      const code = issue.params?.code as Issue['code']
      return [{path, message: worded(issue.message, found), ...(code ? {code} : {})}]
    }
    default:
      return [{path, message: worded(issue.message, found)}]
  }
}

function worded(message: string, found: string): string {
  return message.startsWith('must') ? `${found} ${message}` : message
}

function explainUnion({input, errors}: z.core.$ZodIssueInvalidUnion, path: Issue['path']): Issue[] {
  // Told apart by a literal, such as `kind`, which is none of those that there are.
  const literals = errors.map(branch => branch.find(isLiteral))
  const [first] = literals
  if (first && literals.every(one => one !== undefined)) {
    const inner = [...path, ...(first.path as Issue['path'])]
    return [
      oneOf(
        inner,
        first.input,
        literals.flatMap(one => one.values.map(String)),
      ),
    ]
  }
  const branches = errors.map(branch => explainAll(branch, path))
  // A branch that complains about something inside the value, or not about its kind, understood it.
  const isObject = typeof input === 'object'
  const understood = branches.filter(
    (branch, index) =>
      !literals[index] &&
      branch.every(one => (isObject ? one.path.length > path.length : !/expected/.test(one.message))),
  )
  const [best] = understood.sort((x, y) => x.length - y.length)
  if (best && (isObject || understood.length === 1)) return best
  const all = branches.flat()
  const kindsHere = all.flatMap(one => /expected (.*)$/.exec(one.message)?.[1] ?? [])
  const allowed = all.flatMap(one => one.allowed ?? [])
  return [oneOf(path, input, [...new Set(allowed)], [...new Set(kindsHere)])]
}

function isLiteral(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidValue {
  return issue.code === 'invalid_value' && issue.values.length === 1 && issue.path.length > 0
}

/** A value that is none of those allowed, and of none of the kinds either. */
function oneOf(
  path: Issue['path'],
  value: unknown,
  allowed: string[],
  others: readonly string[] = [],
): Issue {
  if (allowed.length === 0) return {path, message: `${refused(value)}; write ${others.join(', or ')}`}
  const advised = advice(typeof value === 'string' ? value : '', allowed)
  return {path, message: [`${refused(value)}; ${advised}`, ...others].join(', or '), allowed}
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  number: 'a number',
}

function refused(value: unknown): string {
  return value === undefined ? 'missing' : `${show(value)} is not allowed`
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  if (typeof value === 'function') return 'a function'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
