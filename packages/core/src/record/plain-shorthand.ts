/** Shorthand as most people write it, told without its schema, which looks at every form that a field can have. */
import {isLine} from '../schema/atoms.ts'
import {origins} from '../schema/shorthand.ts'
import type {Shorthand} from './shorthand.ts'

/**
 * Whether a value is shorthand in its usual forms: grades, names, `true`, and days of reviews. What it takes, the
 * schema takes, too, and gives as it is; all else is for the schema, which also says what is wrong.
 */
export function isPlainShorthand(value: unknown): value is Shorthand {
  return isPlainObject(value) && holds(value, fields)
}

type Check = (value: unknown) => boolean

const isOrigin: Check = value => (origins as readonly unknown[]).includes(value)
/** A day that is in every month, so that no calendar is needed. */
const isDay: Check = value =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(value)
const work: Readonly<Record<string, Check>> = {by: isLine, at: isDay}
const isWork: Check = value => value === true || isLine(value) || (isPlainObject(value) && holds(value, work))

const fields: Readonly<Record<string, Check>> = {
  origin: isOrigin,
  model: isLine,
  edited: isWork,
  reviewed: isWork,
  responsible: isLine,
  parts: value => {
    if (!isPlainObject(value)) return false
    for (const name of Object.keys(value))
      if (name === 'body' || name === '__proto__' || !isLine(name) || !isOrigin(value[name])) return false
    return true
  },
}

/** Whether every field of an object is known and as it should be. */
function holds(value: Readonly<Record<string, unknown>>, checks: Readonly<Record<string, Check>>): boolean {
  for (const name of Object.keys(value))
    if (!Object.hasOwn(checks, name) || !checks[name]?.(value[name])) return false
  return true
}

/** Objects as parsers make them: nothing is inherited, so that what is there is all there is. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
