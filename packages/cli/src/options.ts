/** Checks what was given on the command line; every error names what is allowed and suggests the nearest value. */
import {DisclosureError, parseRecord} from '@forthright/core'
import {demandMarkets, suggest} from '@forthright/core/options'
import {languages, lookUp} from '@forthright/labels'
import {policies, markets as shipped, platforms as termed} from '@forthright/policies'
import {platformIdOf} from '@forthright/social/ids'

/** `EU,US-NY` as a list, after those given before; `US` stands for all that is shipped within it. */
export function parseMarkets(value: string, given: readonly string[] = [], name = '--market'): string[] {
  return [...new Set([...given, ...demandMarkets(name, wordsOf(value, name, shipped), policies)])]
}

/** `x,tiktok` as a list, after those given before; other names of a platform, as `twitter`, are understood. */
export function parsePlatforms(value: string, given: readonly string[] = []): string[] {
  const asked = wordsOf(value, '--platform', termed).map(name => platformIdOf(name) ?? name.toLowerCase())
  for (const platform of asked)
    if (!(termed as readonly string[]).includes(platform))
      throw usage('--platform', platform, 'is not a platform whose terms are shipped', termed)
  return [...new Set([...given, ...asked])]
}

function wordsOf(value: string, name: string, allowed: readonly string[]): string[] {
  const words = value
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
  if (words.length === 0) throw usage(name, value, 'is empty', allowed)
  return words
}

/** A day that exists, as `YYYY-MM-DD`. */
export function parseDay(value: string): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value)
  if (!match)
    throw new DisclosureError(
      'usage',
      `--on ${JSON.stringify(value)} is not a day. Write YYYY-MM-DD, e.g. 2026-11-22.`,
      {field: '--on'},
    )
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const m = Math.min(Math.max(month, 1), 12)
  const last = new Date(Date.UTC(year, m, 0)).getUTCDate()
  const near = `${match[1]}-${String(m).padStart(2, '0')}-${String(Math.min(Math.max(day, 1), last)).padStart(2, '0')}`
  if (near !== value)
    throw new DisclosureError(
      'usage',
      `--on ${JSON.stringify(value)} is not a day that exists. Did you mean ${near}?`,
      {field: '--on'},
    )
  return value
}

/** A language that there are words for. */
export function parseLanguage(value: string, name = '--lang'): string {
  if (!lookUp(value)) throw usage(name, value, 'is a language there are no words for', Object.keys(languages))
  return value
}

/** A grade for posts that declare nothing. */
export function parseGrade(value: string): string {
  const allowed = parseRecord(value).issues?.[0]?.allowed
  if (allowed) throw usage('--disclosure', value, 'is not a grade', allowed)
  return value
}

/** One of a list of words. */
export function oneOf<T extends string>(flag: string, allowed: readonly T[]): (value: string) => T {
  return value => {
    if ((allowed as readonly string[]).includes(value)) return value as T
    throw usage(flag, value, 'is not allowed', allowed)
  }
}

/** What is wrong with the value of an option. */
export function usage(
  flag: string,
  value: string,
  what: string,
  allowed: readonly string[],
): DisclosureError {
  return new DisclosureError(
    'usage',
    `${flag} ${JSON.stringify(value)} ${what}. ${suggest(value, allowed)}`,
    {field: flag, allowed},
  )
}
