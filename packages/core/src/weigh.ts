/** Weighs a clause of named conditions for one part, and keeps which conditions told. */
import type {Condition} from './condition.ts'
import {conditions} from './generated/conditions.ts'
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

/** Asks one part for the answer of a condition. */
export type Asker = (id: string) => Weighed

/** The asker of a part; each condition is tested once, however many obligations name it. */
export function askerOf(part: Part, record: DisclosureRecord): Asker {
  const known = new Map<string, Weighed>()
  return id => {
    const before = known.get(id)
    if (before) return before
    const condition = conditions[id]
    // The compiler of the policies has checked every name.
    if (!condition) throw new RangeError(`There is no condition called ${id}.`)
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
export function weigh(node: string | Clause, ask: Asker): Weighed {
  if (typeof node === 'string') return ask(node)
  const weighed: Weighed[] = []
  for (const inner of node.all ?? []) weighed.push(weigh(inner, ask))
  if (node.any) weighed.push(alternatives(node.any, ask))
  if (node.none) weighed.push(invert(alternatives(node.none, ask)))
  const [first] = weighed
  return weighed.length === 1 && first ? first : conjunction(weighed)
}

function alternatives(nodes: readonly (string | Clause)[], ask: Asker): Weighed {
  return invert(conjunction(nodes.map(node => invert(weigh(node, ask)))))
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
