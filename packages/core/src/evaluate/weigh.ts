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
  /** Whether the record speaks of it, where the condition itself can tell. */
  claimed?: boolean | undefined
}

/** A leaf of a clause, and the answer that would help to meet the clause. */
export interface WantedLeaf extends Leaf {
  wanted: boolean
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
    const told = condition.tell?.(part, record, on) ?? usual
    const leaf = {condition, value, told, claimed: condition.claimed?.(part, record)}
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
  for (const inner of node.unless ?? []) value = and(value, not(lifts(inner, ask, among)))
  return value
}

/** Whether an exception lifts a duty. One that is open and that nobody claimed does not hold it up. */
export function lifts(when: string | Clause, ask: Asker, among: Conditions): Tri {
  const value = weigh(when, ask, among)
  return value === undefined && !isClaimed(when, ask, among) ? false : value
}

/** Whether the record says anything that speaks for an exception. */
function isClaimed(node: string | Clause, ask: Asker, among: Conditions, wanted = true): boolean {
  if (typeof node === 'string') {
    const {condition, value, claimed} = ask(node, among)
    return claimed ?? (!condition.given && value === wanted)
  }
  const {all = [], any = [], none = [], unless = []} = node
  return (
    [...all, ...any].some(inner => isClaimed(inner, ask, among, wanted)) ||
    [...none, ...unless].some(inner => isClaimed(inner, ask, among, !wanted))
  )
}

/** The conditions that decided a clause or would: of one that fails, only what made it fail. */
export function leavesOf(node: string | Clause, ask: Asker, among: Conditions, wanted = true): WantedLeaf[] {
  if (typeof node === 'string') return [{...ask(node, among), wanted}]
  const failed = weigh(node, ask, among) === false
  const leaves: WantedLeaf[] = []
  for (const inner of node.all ?? [])
    if (!failed || weigh(inner, ask, among) === false) leaves.push(...leavesOf(inner, ask, among, wanted))
  for (const [nodes, failing, side] of [
    [node.any, false, wanted],
    [node.none, true, !wanted],
  ] as const) {
    if (!nodes) continue
    const value = weighAny(nodes, ask, among)
    if (failed && value !== failing) continue
    // One that is met is enough for all of them.
    for (const inner of nodes)
      if (value !== true || weigh(inner, ask, among)) leaves.push(...leavesOf(inner, ask, among, side))
  }
  for (const inner of node.unless ?? []) {
    const lifted = lifts(inner, ask, among)
    // One that nobody claimed decides nothing.
    if (failed ? lifted : lifted === weigh(inner, ask, among))
      leaves.push(...leavesOf(inner, ask, among, !wanted))
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
