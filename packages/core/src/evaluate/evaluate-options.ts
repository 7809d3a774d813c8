/** What to evaluate against, and that it was spelled as there is; without a schema, so that evaluating stays small. */
import {suggest} from '../errors/closest.ts'
import {DisclosureError} from '../errors/error.ts'
import {demandMarkets} from './market.ts'
import type {Policy} from './policy.ts'

/** What to evaluate against. */
export interface EvaluateOptions {
  policies: readonly Policy[]
  /** Markets where the item is published, e.g. `['EU', 'US-NY']`; absent means all that the policies have. */
  markets?: readonly string[] | undefined
  /** Platforms where it is published, e.g. `['x']`, for their terms; none where absent. */
  platforms?: readonly string[] | undefined
  /** The day of publication, `YYYY-MM-DD`. */
  on: string
}

const names = ['policies', 'markets', 'platforms', 'on'] as const satisfies readonly (keyof EvaluateOptions)[]

/** The options with markets by their codes. Throws `usage` for what is misspelt, missing or of another kind. */
export function checkedEvaluation(
  options: EvaluateOptions,
): EvaluateOptions & {platforms: readonly string[]} {
  demandNames('evaluate', options, names)
  const {policies, markets, platforms = [], on} = options
  if (!Array.isArray(policies)) throw usage('policies', 'is missing: give a list of policies.')
  if (!isDay(on))
    throw usage(
      'on',
      `${JSON.stringify(on)} is not a day that exists. Give it as YYYY-MM-DD, e.g. 2026-11-22.`,
    )
  const termed = [...new Set(policies.flatMap(policy => policy.platforms ?? []))]
  for (const platform of platforms)
    if (!termed.includes(platform))
      throw usage(
        'platforms',
        `${JSON.stringify(platform)} is not a platform whose terms are among the policies. ${suggest(String(platform), termed)}`,
        termed,
      )
  return {
    policies,
    on,
    platforms,
    markets:
      markets === undefined ? undefined : demandMarkets('[evaluate] The option markets:', markets, policies),
  }
}

/** Throws `usage` for an option that there is none of. */
export function demandNames(entry: string, options: object, allowed: readonly string[]): void {
  for (const name of Object.keys(options))
    if (!allowed.includes(name))
      throw new DisclosureError('usage', `[${entry}] There is no option ${name}. ${suggest(name, allowed)}`, {
        field: name,
        allowed,
      })
}

/** Whether a value is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function usage(field: string, sentence: string, allowed?: readonly string[]): DisclosureError {
  return new DisclosureError('usage', `[evaluate] The option ${field}: ${sentence}`, {field, allowed})
}
