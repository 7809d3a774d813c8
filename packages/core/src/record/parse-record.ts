/** Reads a record, or shorthand for one, from outside: tolerant of forms, strict in what comes out. */
import type {Issue} from '../errors/issue.ts'
import {recordSchema} from '../schema/record.ts'
import {origins, shorthandSchema} from '../schema/shorthand.ts'
import {validate} from '../schema/validate.ts'
import {plainCopy} from './plain-copy.ts'
import type {DisclosureRecord} from './record.ts'
import {expand} from './shorthand.ts'

/** A record, or the reasons why there is none. */
export type Parsed = {record: DisclosureRecord; issues?: undefined} | {record?: undefined; issues: Issue[]}

/**
 * Reads a full record (it has `version` or a list of `parts`), a grade, or shorthand, whatever type it has: what a
 * CMS or a parser gave can be passed as it is. Dates may be `Date` values. Never throws: what is wrong is in `issues`.
 * Where nothing is declared, `undefined` or `null`, the one issue has the code `undeclared`.
 *
 * @example
 * const {record, issues} = parseRecord(post.disclosure)
 * if (issues) for (const issue of issues) console.error(issueLine(issue, 'disclosure'))
 */
export function parseRecord(input: unknown): Parsed {
  const {value, issues: foreign} = plainCopy(input)
  if (foreign) return {issues: foreign}
  if (value === undefined || value === null) return {issues: [undeclared()]}
  if (isFull(value)) {
    const {data, issues} = validate(recordSchema, {version: 1, ...value})
    return data ? {record: data} : {issues}
  }
  const {data, issues} = validate(shorthandSchema, value)
  return data ? {record: expand(data)} : {issues}
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
