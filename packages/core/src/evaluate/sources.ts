/** Where outcomes come from: the policy and the obligation, by the full id of the obligation. */
import type {Obligation, Policy} from './policy.ts'

/** The policy and the obligation of an id; throws `RangeError` where there is none. Of obligations with one id, the first counts. */
export function sourcesOf(policies: readonly Policy[]): (id: string) => readonly [Policy, Obligation] {
  const sources = new Map<string, readonly [Policy, Obligation]>(
    policies
      .flatMap(policy => policy.obligations.map(one => [`${policy.id}#${one.id}`, [policy, one]] as const))
      .toReversed(),
  )
  return id => {
    const source = sources.get(id)
    if (!source) throw new RangeError(`There is no obligation called ${id}.`)
    return source
  }
}
