/** Markets as options name them, by their codes, or an error that names the nearest. */
import {closest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'
import {ownMarkets, readMarkets} from '../evaluate/market.ts'
import type {Policy} from '../evaluate/policy.ts'

/**
 * Markets by their codes. Throws `usage` for one that no policy is about, with the nearest, and for an empty list.
 *
 * @param subject What the message begins with, e.g. `[labelHtml] The option markets:` or `--market`.
 * @example
 * demandMarkets('--market', ['eu', 'UK'], policies) // → ['EU', 'GB']
 */
export function demandMarkets(subject: string, given: unknown, policies: readonly Policy[]): string[] {
  const {codes, strays, known} = readMarkets(given, policies)
  const [stray] = strays
  if (codes.length > 0 && strays.length === 0) return codes
  const within = [...new Set(policies.flatMap(({members = {}}) => Object.keys(members)))]
  const more = within.length > 0 ? ` and the members of ${within.join(', ')}` : ''
  const said =
    codes.length === 0
      ? 'an empty list is no list of markets'
      : `${JSON.stringify(stray)} is not a market that any policy is about`
  const near = typeof stray === 'string' ? nearestMarket(stray.trim(), known) : undefined
  throw new DisclosureError(
    'usage',
    `${subject} ${said}. ${near ? `Did you mean ${near}? ` : ''}Allowed: ${ownMarkets(policies).join(', ')}${more}.`,
    {field: 'markets', allowed: known},
  )
}

/** By code, or by the English name of the country. */
function nearestMarket(given: string, known: readonly string[]): string | undefined {
  const code = closest(given, known)
  if (code !== undefined && given.length <= 6) return code
  const names = new Intl.DisplayNames('en', {type: 'region'})
  const byName = new Map(known.filter(one => /^[A-Z]{2}$/.test(one)).map(one => [names.of(one) ?? one, one]))
  const name = closest(given, [...byName.keys()])
  return name === undefined ? undefined : byName.get(name)
}
