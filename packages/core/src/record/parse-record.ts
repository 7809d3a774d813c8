/** Reads a record, or shorthand for one, from outside: tolerant of forms, strict in what comes out. */

import {type Issue, issuesOf} from '../schema/issues.ts'
import {recordSchema} from '../schema/record.ts'
import {origins, shorthandSchemaFor} from '../schema/shorthand.ts'
import {isPlainShorthand} from './plain-shorthand.ts'
import type {DisclosureRecord} from './record.ts'
import {expand} from './shorthand.ts'

export type {Issue}

/** A record, or the reasons why there is none. */
export type Parsed = {record: DisclosureRecord; issues?: undefined} | {record?: undefined; issues: Issue[]}

/**
 * Reads a full record (it has `version` or a list of `parts`), a grade, or shorthand.
 * Dates may be `Date` values, as YAML and TOML parsers give. Never throws for bad input.
 */
export function parseRecord(input: unknown): Parsed {
  // What most posts state needs no schema to be read.
  const grade = origins.find(one => one === input)
  if (grade) return {record: expand(grade)}
  if (isPlainShorthand(input)) return {record: expand(input)}
  const value = plain(input)
  const full = isObject(value) && ('version' in value || Array.isArray(value.parts))
  if (full) return check('version' in value ? value : {version: 1, ...value})
  const schema = shorthandSchemaFor(value)
  const shorthand = schema.safeParse(value)
  // What shorthand stands for is a record: it need not be looked at twice.
  return shorthand.success
    ? {record: expand(shorthand.data)}
    : {issues: issuesOf(shorthand.error, schema, value)}
}

function check(value: unknown): Parsed {
  const result = recordSchema.safeParse(value)
  return result.success ? {record: result.data} : {issues: issuesOf(result.error, recordSchema, value)}
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Dates as strings (a day where the time is midnight UTC), everything else as it is. */
function plain(value: unknown): unknown {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return String(value)
    const iso = value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso
  }
  if (Array.isArray(value)) return value.map(plain)
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  return value
}
