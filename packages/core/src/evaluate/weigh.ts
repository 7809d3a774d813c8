/** Weighs a clause of named conditions for one part, and tells which of them decided. */

import type {DisclosureRecord, Part} from '../record/record.ts'
import type {Condition} from './condition.ts'
import type {Clause} from './policy.ts'
import type {Tri} from './tri.ts'

/** A condition and its answer for one part. */
export interface Leaf {
  condition: Condition
  value: Tri
  /** The reason, or the question where the value is open. */
  told: string
}

/** The conditions that a policy names. */
export type Conditions = Readonly<Record<string, Condition>>

/** Asks one part for the answer of a condition. */
export type Asker = (id: string, among: Conditions) => Leaf

/** The asker of a part on a day; each condition is tested once, however many obligations name it. */
export function askerOf(part: Part, record: DisclosureRecord, on: string): Asker {
  const known = new Map<Condition, Leaf>()
  return (id, among) => {
    const condition = among[id]
    if (!condition) throw new RangeError(`The policy names the condition ${id} and does not bring it.`)
    const before = known.get(condition)
    if (before) return before
    const value = condition.test(part, record, on)
    const usual = value === undefined ? condition.question : condition.says[`${value}`]
    const leaf = {condition, value, told: condition.tell?.(part, record, on) ?? usual}
    known.set(condition, leaf)
    return leaf
  }
}

/** The value of a clause for a part, in strong three-valued logic. */
export function weigh(node: string | Clause, ask: Asker, among: Conditions): Tri {
  if (typeof node === 'string') return ask(node, among).value
  let value: Tri = true
  for (const inner of node.all ?? []) value = and(value, weigh(inner, ask, among))
  if (node.any) value = and(value, weighAny(node.any, ask, among))
  if (node.none) value = and(value, not(weighAny(node.none, ask, among)))
  return value
}

/** The conditions that decided a clause or would: of one that fails, only what made it fail. */
export function leavesOf(node: string | Clause, ask: Asker, among: Conditions): Leaf[] {
  if (typeof node === 'string') return [ask(node, among)]
  const failed = weigh(node, ask, among) === false
  const leaves: Leaf[] = []
  for (const inner of node.all ?? [])
    if (!failed || weigh(inner, ask, among) === false) leaves.push(...leavesOf(inner, ask, among))
  for (const [nodes, failing] of [
    [node.any, false],
    [node.none, true],
  ] as const) {
    if (!nodes) continue
    const value = weighAny(nodes, ask, among)
    if (failed && value !== failing) continue
    // One that is met is enough for all of them.
    for (const inner of nodes)
      if (value !== true || weigh(inner, ask, among)) leaves.push(...leavesOf(inner, ask, among))
  }
  return leaves
}

function weighAny(nodes: readonly (string | Clause)[], ask: Asker, among: Conditions): Tri {
  let value: Tri = false
  for (const inner of nodes) value = or(value, weigh(inner, ask, among))
  return value
}

function and(a: Tri, b: Tri): Tri {
  if (a === false || b === false) return false
  return a === undefined || b === undefined ? undefined : true
}

function or(a: Tri, b: Tri): Tri {
  if (a || b) return true
  return a === undefined || b === undefined ? undefined : false
}

function not(value: Tri): Tri {
  return value === undefined ? undefined : !value
}
