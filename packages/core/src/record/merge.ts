/** Joins what two sources know of one item. Never milder: what either of them says stays said. */
import {mergeSteps} from './merge-steps.ts'
import type {DisclosureRecord, Part} from './record.ts'

/** Something that could not be joined; nothing is dropped in silence. */
export interface Conflict {
  /** Path in the record, e.g. `parts.body.steps`. */
  field: string
  message: string
  /** What was left out. */
  left: unknown
}

/** A joined record and what could not be joined. */
export interface Merged {
  record: DisclosureRecord
  conflicts: Conflict[]
}

/**
 * Joins two records of one item. The stricter list of steps of each part is kept and the other's steps are added
 * where they do not make it milder; reviews are never added, for only the person who reviewed can say what was seen.
 * Two facts that contradict each other become "not assessed".
 *
 * @example
 * const {record, conflicts} = merge(parseRecord(post.disclosure).record, fromTheImages)
 */
export function merge(a: DisclosureRecord, b: DisclosureRecord): Merged {
  const conflicts: Conflict[] = []
  const others = new Map(b.parts.map(part => [part.id, part]))
  const parts = a.parts.map(part => {
    const other = others.get(part.id)
    others.delete(part.id)
    return other ? mergePart(part, other, conflicts) : part
  })
  const {parts: _, ...restA} = a
  const {parts: __, ...restB} = b
  const rest = mergeFields(restA, restB, '', conflicts)
  return {record: {...rest, version: 1, parts: [...parts, ...others.values()]}, conflicts}
}

function mergePart(a: Part, b: Part, conflicts: Conflict[]): Part {
  const field = `parts.${a.id}.`
  const {steps: stepsA, ...restA} = a
  const {steps: stepsB, ...restB} = b
  const steps = mergeSteps(stepsA, stepsB, left => {
    const message = `a step (${left.action} by a ${left.by.kind}) was left out, since it could make the grade milder; record it as the last step if it came last`
    conflicts.push({field: `${field}steps`, message, left})
  })
  const {id = a.id, medium = a.medium, ...rest} = mergeFields(restA, restB, field, conflicts)
  return {id, medium, ...rest, steps}
}

/** Joins two objects field by field, `prefix` being the path to them. */
function mergeFields<T extends object>(a: T, b: T, prefix: string, conflicts: Conflict[]): Partial<T> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T & string>
  const joined = [...names].map(
    name => [name, mergeValues(a[name], b[name], prefix + name, conflicts)] as const,
  )
  return Object.fromEntries(joined.filter(([, value]) => value !== undefined)) as Partial<T>
}

/** Lists are joined without doubles, objects field by field, unless they name two different things. */
function mergeValues(a: unknown, b: unknown, field: string, conflicts: Conflict[]): unknown {
  if (a === undefined || b === undefined || a === b) return a ?? b
  if (Array.isArray(a) && Array.isArray(b)) {
    const known = new Set(a.map(item => JSON.stringify(item)))
    return [...a, ...b.filter(item => !known.has(JSON.stringify(item)))]
  }
  if (isObject(a) && isObject(b) && naming.every(name => a[name] === b[name]))
    return mergeFields(a, b, `${field}.`, conflicts)
  const isFact = typeof a === 'boolean'
  const message = isFact
    ? 'the two records contradict each other, so this is not assessed'
    : `the two records differ; ${JSON.stringify(a)} was kept`
  conflicts.push({field, message, left: isFact ? [a, b] : b})
  return isFact ? undefined : a
}

/** The fields that say what an object is about: who is responsible, where a part is. */
const naming = ['name', 'field', 'src']

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
