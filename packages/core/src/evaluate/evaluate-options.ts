/** What to evaluate against, and that it was spelled as there is; without a schema, so that evaluating stays small. */
import {DisclosureError} from '../errors/error.ts'
import {readMarkets} from './market.ts'
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
  const entry = 'evaluate'
  demandNames(entry, options, names)
  const {policies, markets, platforms = [], on} = options
  if (!Array.isArray(policies)) throw refusal(entry, 'policies', 'give a list.')
  if (!isDay(on)) throw refusal(entry, 'on', 'give a day that exists, as YYYY-MM-DD.')
  const termed = [...new Set(policies.flatMap(policy => policy.platforms ?? []))]
  const platform = platforms.find(one => !termed.includes(one))
  if (platform !== undefined)
    throw refusal(entry, 'platforms', `no policy has the terms of ${platform}.`, termed)
  if (markets === undefined) return {policies, on, platforms}
  const {codes, strays, known} = readMarkets(markets, policies)
  if (codes.length === 0) throw refusal(entry, 'markets', 'an empty list asks for nothing.', known)
  if (strays.length > 0) throw refusal(entry, 'markets', `no policy is about ${strays.join(', ')}.`, known)
  return {policies, on, platforms, markets: codes}
}

/** Throws `usage` for an option that there is none of. */
export function demandNames(entry: string, options: object, allowed: readonly string[]): void {
  const field = Object.keys(options).find(name => !allowed.includes(name))
  if (field !== undefined) throw refusal(entry, field, 'there is no such option.', allowed)
}

/** Whether a value is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function refusal(
  entry: string,
  field: string,
  sentence: string,
  allowed?: readonly string[],
): DisclosureError {
  const list = allowed ? ` Allowed: ${allowed.join(', ')}.` : ''
  return new DisclosureError('usage', `[${entry}] ${field}: ${sentence}${list}`, {field, allowed})
}
