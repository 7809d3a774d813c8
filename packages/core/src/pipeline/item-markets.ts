/** Where one item is published: the call goes before what the item says of itself, and that before the site. */
import {DisclosureError} from '../errors/error.ts'
import type {Issue} from '../errors/issue.ts'
import {readMarkets} from '../evaluate/market.ts'
import type {Policy} from '../evaluate/policy.ts'
import {demandMarkets} from '../options/demand-markets.ts'
import type {DisclosureRecord} from '../record/record.ts'

/** Who said where an item is published. */
export type MarketsFrom = 'call' | 'item' | 'site'

/** Where an item is published. */
export interface ItemMarkets {
  /** All that the policies have where absent. */
  markets: readonly string[] | undefined
  marketsFrom: MarketsFrom
  /** What was left alone, in a sentence; empty where nothing was. */
  infos: string[]
}

interface Site {
  policies: readonly Policy[]
  markets?: readonly string[] | undefined
  marketsFrom?: 'call' | 'site' | undefined
}

/**
 * The markets of an item. `disclosure.markets` is strict: throws `record-invalid` for one that no policy is about. A
 * `markets` of the content's own, beside its title, counts if it holds nothing but codes that are known: to others the word
 * means stocks and bonds.
 */
export function marketsOf(
  record: DisclosureRecord | undefined,
  beside: unknown,
  {policies, markets, marketsFrom = 'site'}: Site,
  file?: string,
): ItemMarkets {
  // Policies that hold nowhere, such as the terms of platforms alone, know no market to hold one against.
  if (!policies.some(policy => policy.markets)) return {markets, marketsFrom, infos: []}
  const issue = record && marketIssue(record, policies)
  if (issue)
    throw new DisclosureError('record-invalid', `disclosure.markets: ${issue.message}`, {
      file,
      field: 'disclosure.markets',
      allowed: issue.allowed,
    })
  if (marketsFrom === 'call') return {markets, marketsFrom, infos: []}
  if (record?.markets)
    return {markets: readMarkets(record.markets, policies).codes, marketsFrom: 'item', infos: []}
  const {codes = [], strays = []} = isGiven(beside) ? readMarkets(beside, policies) : {}
  if (codes.length > 0 && strays.length === 0) return {markets: codes, marketsFrom: 'item', infos: []}
  const infos = strays.length > 0 ? [leftAlone(strays)] : []
  return {markets, marketsFrom, infos}
}

/** What is wrong with the markets that a record names; absent where nothing is. */
export function marketIssue({markets}: DisclosureRecord, policies: readonly Policy[]): Issue | undefined {
  if (!markets || !policies.some(policy => policy.markets)) return undefined
  try {
    demandMarkets('', markets, policies)
    return undefined
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error
    return {path: ['markets'], message: error.message.trim(), allowed: [...(error.allowed ?? [])]}
  }
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== ''
}

function leftAlone(strays: readonly unknown[]): string {
  const named = strays
    .slice(0, 3)
    .map(one => (typeof one === 'string' ? JSON.stringify(one) : `a ${typeof one}`))
  return `The markets in its front matter are left alone, for not all of them are codes of markets (${named.join(', ')}). To say where it is published, write disclosure.markets, e.g. [EU].`
}
