/** Weighs a clause of named conditions for one part, and keeps which conditions told. */
import type {Condition} from './condition.ts'
import type {Clause} from './policy.ts'
import type {DisclosureRecord, Part} from './record.ts'
import type {Tri} from './tri.ts'

/** A condition and its answer for one part. */
export interface Leaf {
  condition: Condition
  value: Tri
  /** The answer in words, named by its part where a record has several; absent where there is none. */
  reason?: string
}

/** The value of a clause, and the conditions that decided it or would. */
export interface Weighed {
  value: Tri
  leaves: readonly Leaf[]
}

/** The conditions that a policy names. */
export type Conditions = Readonly<Record<string, Condition>>

/** Asks one part for the answer of a condition. */
export type Asker = (id: string, among: Conditions) => Weighed

/** The asker of a part; each condition is tested once, however many obligations name it. */
export function askerOf(part: Part, record: DisclosureRecord): Asker {
  const known = new Map<string, Weighed>()
  return (id, among) => {
    const before = known.get(id)
    if (before) return before
    const condition = among[id]
    if (!condition) throw new RangeError(`The policy names the condition ${id} and does not bring it.`)
    const value = condition.test(part, record)
    const reason =
      value === undefined
        ? undefined
        : `${record.parts.length > 1 ? `${part.id}: ` : ''}${condition.says[`${value}`]}`
    const weighed = {value, leaves: [reason === undefined ? {condition, value} : {condition, value, reason}]}
    known.set(id, weighed)
    return weighed
  }
}

/** The value of a clause for a part, in strong three-valued logic. */
export function weigh(node: string | Clause, ask: Asker, among: Conditions): Weighed {
  if (typeof node === 'string') return ask(node, among)
  const weighed: Weighed[] = []
  for (const inner of node.all ?? []) weighed.push(weigh(inner, ask, among))
  if (node.any) weighed.push(alternatives(node.any, ask, among))
  if (node.none) weighed.push(invert(alternatives(node.none, ask, among)))
  const [first] = weighed
  return weighed.length === 1 && first ? first : conjunction(weighed)
}

function alternatives(nodes: readonly (string | Clause)[], ask: Asker, among: Conditions): Weighed {
  return invert(conjunction(nodes.map(node => invert(weigh(node, ask, among)))))
}

/** All of them: one that is false decides alone, and only what made it false tells. */
function conjunction(weighed: readonly Weighed[]): Weighed {
  let value: Tri = true
  for (const one of weighed) {
    if (one.value === false) value = false
    else if (one.value === undefined && value) value = undefined
  }
  const leaves: Leaf[] = []
  for (const one of weighed) if (value !== false || one.value === false) leaves.push(...one.leaves)
  return {value, leaves}
}

function invert({value, leaves}: Weighed): Weighed {
  return {value: value === undefined ? undefined : !value, leaves}
}
