/** Reads a record, or shorthand for one, from outside: tolerant of forms, strict in what comes out. */
import type {Issue} from '../errors/issue.ts'
import {withDoubts} from '../review/doubts.ts'
import {impossibleIn} from '../review/impossible.ts'
import {modelFields, recordSchema} from '../schema/record.ts'
import {origins, shorthandSchema} from '../schema/shorthand.ts'
import {validate} from '../schema/validate.ts'
import {plainCopy} from './plain-copy.ts'
import type {DisclosureRecord, Part, Step} from './record.ts'
import {sameData} from './same-data.ts'
import {expand} from './shorthand.ts'

/** A record, or the reasons why there is none. */
export type Parsed = {record: DisclosureRecord; issues?: undefined} | {record?: undefined; issues: Issue[]}

/**
 * Reads a full record (it has `version` or a list of `parts`), a grade, or shorthand, whatever type it has: what a
 * CMS or a parser gave can be passed as it is. Dates may be `Date` values. Never throws: what is wrong is in `issues`.
 * Where nothing is declared (`undefined`, `null`, empty text, an empty list), the one issue has the code `undeclared`. What
 * can never be true is an issue as well: software as a reviewer, a review before the making, steps out of order.
 *
 * @example
 * const {record, issues} = parseRecord(post.disclosure)
 * if (issues) for (const issue of issues) console.error(issueLine(issue, 'disclosure'))
 */
export function parseRecord(input: unknown): Parsed {
  const {value, issues: foreign} = plainCopy(input)
  if (foreign) return {issues: foreign}
  if (isEmpty(value)) return {issues: [undeclared()]}
  if (isFull(value)) {
    const {data, issues} = validate(recordSchema, {version: 1, ...value})
    return data ? believable(withDoubts(data), inFull) : {issues}
  }
  const {data, issues} = validate(shorthandSchema, value)
  return data ? believable(expand(data), inShorthand(value)) : {issues: withoutModelReviews(issues, value)}
}

/** What a field that was left empty holds. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Shorthand has no fields for a model that reviewed, so that they are unknown; what is wrong is the claim. */
function withoutModelReviews(issues: readonly Issue[], value: unknown): Issue[] {
  const said = issues.map((issue): Issue => {
    const {path} = issue
    const at = path.lastIndexOf('reviewed')
    const [field, inner] = path.slice(at + 1)
    const isModel = field === 'model' || (field === 'by' && modelOnly.includes(String(inner)))
    if (at < 0 || !isModel || valueAt(value, [...path.slice(0, at + 1), 'by', 'kind']) === 'person')
      return issue
    const message =
      'only a person can review: a model cannot attest; name the person, or leave the review out'
    return {path: path.slice(0, at + 2), message, code: 'impossible-review'}
  })
  return said.filter(
    (one, index) => one.code === undefined || said.findIndex(other => sameData(other, one)) === index,
  )
}

const modelOnly: readonly string[] = ['kind', ...Object.keys(modelFields)]

/** Where a step stands in the input. */
type PathOf = (part: Part, partIndex: number, step: number, field: 'by' | 'at') => Issue['path']

function believable(record: DisclosureRecord, pathOf: PathOf): Parsed {
  const issues = record.parts.flatMap((part, partIndex) =>
    impossibleIn(part).map(({index, field, ...issue}) => ({
      ...issue,
      path: pathOf(part, partIndex, index, field),
    })),
  )
  return issues.length > 0 ? {issues} : {record}
}

const inFull: PathOf = (_part, partIndex, step, field) => ['parts', partIndex, 'steps', step, field]

/** In shorthand a step stands under its own name, with or without fields; the model's own work is said beside it. */
function inShorthand(input: unknown): PathOf {
  return ({id, steps}, _partIndex, index, field) => {
    const base = id === 'body' ? [] : ['parts', id]
    const {action, by} = steps[index] as Step
    if (by.kind === 'model' && action !== 'translated') return [...base, field]
    const own: Issue['path'] = [...base, action]
    const value = valueAt(input, own)
    return isObject(value) && field in value ? [...own, field] : own
  }
}

function valueAt(input: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), input)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isFull(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('version' in value || ('parts' in value && Array.isArray(value.parts)))
  )
}

function undeclared(): Issue {
  return {
    path: [],
    message: `nothing is declared; write one of ${origins.join(', ')}`,
    allowed: [...origins],
    code: 'undeclared',
  }
}
