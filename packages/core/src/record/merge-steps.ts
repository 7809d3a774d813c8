/** Joins what two sources know of how one part was made. */
import {gradeAfter, gradePart, strictness} from './grade.ts'
import type {Step} from './record.ts'

/**
 * The list that says more of AI, with what only the other knows: details of a step that both have, and steps that do
 * not make it milder. What stays out is handed to `leaveOut`: reviews and beginnings, for they hold for the list that
 * they stand in.
 */
export function mergeSteps(a: readonly Step[], b: readonly Step[], leaveOut: (step: Step) => void): Step[] {
  const [base, other] = weight(b) > weight(a) ? [b, a] : [a, b]
  const steps = [...base]
  const find = finder(base)
  let grade = gradePart({steps})
  for (const step of other) {
    const index = find(step)
    const known = index === undefined ? undefined : steps[index]
    const after = gradeAfter(grade, step)
    if (index !== undefined && known) {
      if (step.action !== 'reviewed')
        steps[index] = {...known, ...step, by: {...known.by, ...step.by} as Step['by']}
      else if ([...fieldsOf(step).keys()].some(name => !fieldsOf(known).has(name))) leaveOut(step)
    } else if (isBound(step) || strictness(after) < strictness(grade)) {
      leaveOut(step)
    } else {
      steps.push(step)
      grade = after
    }
  }
  return steps
}

function isBound({action}: Step): boolean {
  return action === 'reviewed' || action === 'created'
}

function weight(steps: readonly Step[]): number {
  // Nothing recorded yields to anything recorded.
  return steps.length === 0 ? -2 : strictness(gradePart({steps}))
}

/**
 * Finds in a list the step that another one can be: every field that both state is equal. The one with most in common
 * comes first, and each is found once.
 */
function finder(steps: readonly Step[]): (step: Step) => number | undefined {
  // Looked up, not searched: by the names of the fields that steps state, then by the values of those in common.
  const groups = new Map<string, number[]>()
  const all = steps.map(fieldsOf)
  for (const [index, fields] of all.entries()) add(groups, [...fields.keys()].join(), index)
  const tables = new Map<string, Map<string, number[]>>()
  const found = new Set<number>()
  return step => {
    const fields = fieldsOf(step)
    const nearest = [...groups]
      .map(([key, indexes]) => {
        const names = key.split(',')
        return {key, indexes, names, shared: names.filter(name => fields.has(name))}
      })
      .sort((x, y) => y.shared.length - x.shared.length || x.names.length - y.names.length)
    for (const {key, indexes, shared} of nearest) {
      const valuesOf = (of?: ReadonlyMap<string, string>) => JSON.stringify(shared.map(name => of?.get(name)))
      const table = tables.get(`${key} ${shared}`) ?? new Map<string, number[]>()
      tables.set(`${key} ${shared}`, table)
      if (table.size === 0) for (const index of indexes.toReversed()) add(table, valuesOf(all[index]), index)
      const candidates = table.get(valuesOf(fields)) ?? []
      for (let index = candidates.pop(); index !== undefined; index = candidates.pop()) {
        if (found.has(index)) continue
        found.add(index)
        return index
      }
    }
    return undefined
  }
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** All that a step states, by name. */
function fieldsOf({
  action,
  by,
  extent = 'substantive',
  at,
  digest,
  decision,
  scope,
  kind,
  doubt,
}: Step): Map<string, string> {
  const stated = Object.entries({
    did: `${action} ${extent}`,
    at,
    digest,
    decision,
    scope,
    as: kind,
    doubt,
    ...by,
  })
  return new Map(stated.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
