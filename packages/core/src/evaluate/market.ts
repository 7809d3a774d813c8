/** Markets by their codes, as people spell them, and how they lie in one another: `US-NY` within `US`. */
import {closest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'
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

/**
 * Markets as they were given, by their codes: `eu`, `EU ` and `us_ny` are understood, and one alone stands for a list of
 * one. Throws `usage` for one that no policy is about, with the nearest, and for an empty list.
 *
 * @param subject What the message begins with, e.g. `[labelHtml] The option markets:` or `--market`.
 * @example
 * demandMarkets('--market', ['eu', 'UK'], policies) // → ['EU', 'GB']
 */
export function demandMarkets(subject: string, given: unknown, policies: readonly Policy[]): string[] {
  const known = marketsKnownTo(policies)
  const list = typeof given === 'string' ? [given] : given
  if (!Array.isArray(list) || list.length === 0)
    throw wrong(subject, given, 'is no list of markets', known, policies)
  return [...new Set(list.map(one => demandMarket(subject, one, known, policies)))]
}

function demandMarket(subject: string, given: unknown, known: string[], policies: readonly Policy[]): string {
  const spelled = typeof given === 'string' ? given.trim().toUpperCase().replaceAll('_', '-') : ''
  const code = otherCodes[spelled] ?? spelled
  if (known.includes(code)) return code
  throw wrong(subject, given, 'is not a market that any policy is about', known, policies)
}

function wrong(
  subject: string,
  given: unknown,
  what: string,
  known: string[],
  policies: readonly Policy[],
): DisclosureError {
  const near = typeof given === 'string' ? nearestMarket(given, known) : undefined
  const within = [...new Set(policies.flatMap(({members = {}}) => Object.keys(members)))]
  const more = within.length > 0 ? ` and the members of ${within.join(', ')}` : ''
  const said =
    typeof given === 'string' ? JSON.stringify(given) : Array.isArray(given) ? 'an empty list' : String(given)
  return new DisclosureError(
    'usage',
    `${subject} ${said} ${what}. ${near ? `Did you mean ${near}? ` : ''}Allowed: ${ownMarkets(policies).join(', ')}${more}.`,
    {field: 'markets', allowed: known},
  )
}

/** By code, or by the English name of the country. */
function nearestMarket(given: string, known: readonly string[]): string | undefined {
  const code = closest(given.trim(), known)
  if (code !== undefined && given.trim().length <= 6) return code
  const names = new Intl.DisplayNames('en', {type: 'region'})
  const byName = new Map(known.filter(one => /^[A-Z]{2}$/.test(one)).map(one => [names.of(one) ?? one, one]))
  const name = closest(given.trim(), [...byName.keys()])
  return name === undefined ? undefined : byName.get(name)
}

function ownMarkets(policies: readonly Policy[]): string[] {
  return [...new Set(policies.flatMap(({markets = []}) => markets))].sort()
}
