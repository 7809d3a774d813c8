/** Weighs a clause of named conditions for one part, and keeps which conditions told. */
import type {Condition} from './condition.ts'
import {conditions} from './generated/conditions.ts'
import type {Clause} from './policy.ts'
import type {DisclosureRecord, Part} from './record.ts'
import {all, not, type Tri} from './tri.ts'

/** A condition and its answer. */
export interface Leaf {
  condition: Condition
  value: Tri
}

/** The value of a clause, and the conditions that decided it or would. */
export interface Weighed {
  value: Tri
  leaves: Leaf[]
}

/** The value of a clause for a part, in strong three-valued logic. */
export function weigh(node: string | Clause, part: Part, record: DisclosureRecord): Weighed {
  if (typeof node === 'string') {
    const condition = conditions[node]
    // The compiler of the policies has checked every name.
    if (!condition) throw new RangeError(`There is no condition called ${node}.`)
    const value = condition.test(part, record)
    return {value, leaves: [{condition, value}]}
  }
  const of = (nodes: readonly (string | Clause)[] | undefined) =>
    (nodes ?? []).map(inner => weigh(inner, part, record))
  const alternatives = (nodes: readonly (string | Clause)[]) => invert(conjunction(of(nodes).map(invert)))
  return conjunction([
    ...of(node.all),
    ...(node.any ? [alternatives(node.any)] : []),
    ...(node.none ? [invert(alternatives(node.none))] : []),
  ])
}

/** All of them: one that is false decides alone, and only what made it false tells. */
function conjunction(weighed: readonly Weighed[]): Weighed {
  const value = all(weighed.map(one => one.value))
  const telling = value === false ? weighed.filter(one => one.value === false) : weighed
  return {value, leaves: telling.flatMap(one => one.leaves)}
}

function invert({value, leaves}: Weighed): Weighed {
  return {value: not(value), leaves}
}
