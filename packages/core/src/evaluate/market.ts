/** Markets by their codes, as people spell them, and how they lie in one another: `US-NY` within `US`. */
import type {Policy} from './policy.ts'

/** Whether one of two markets lies within the other, or both are the same: what holds in one can be asked for by the other. */
export function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}

/**
 * Codes that official texts use for a country beside that of ISO 3166-1: the United Kingdom (reserved there as UK) and
 * Greece (EL in acts of the Union, Interinstitutional Style Guide, section 7.1.1).
 */
const otherCodes: Readonly<Record<string, string>> = {UK: 'GB', EL: 'GR'}

/** Every market that policies have anything to say about: their own, the members of those, and what those lie in. */
export function marketsKnownTo(policies: readonly Policy[]): string[] {
  const own = ownMarkets(policies)
  const around = own.flatMap(market => (market.includes('-') ? [market.slice(0, market.indexOf('-'))] : []))
  return [
    ...new Set([...own, ...around, ...policies.flatMap(({members = {}}) => Object.values(members).flat())]),
  ]
}

/** Markets as somebody gave them, read against those that are known. */
export interface GivenMarkets {
  /** By their codes: `eu`, `EU ` and `us_ny` are understood, and one alone stands for a list of one. */
  codes: string[]
  /** What is no market that any policy is about; empty where all are, and where a list was given that has none. */
  strays: unknown[]
  known: string[]
}

/** Reads markets as people spell them. */
export function readMarkets(given: unknown, policies: readonly Policy[]): GivenMarkets {
  const known = marketsKnownTo(policies)
  const list: unknown[] = Array.isArray(given) ? given : [given]
  const codes = list.map(one => {
    const spelled = typeof one === 'string' ? one.trim().toUpperCase().replaceAll('_', '-') : ''
    return otherCodes[spelled] ?? spelled
  })
  return {
    codes: [...new Set(codes)],
    strays: list.filter((_, index) => !known.includes(codes[index] ?? '')),
    known,
  }
}

/** The markets that policies name themselves. */
export function ownMarkets(policies: readonly Policy[]): string[] {
  return [...new Set(policies.flatMap(({markets = []}) => markets))].sort()
}
