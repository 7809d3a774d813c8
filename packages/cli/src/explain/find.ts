/** Finds what is known by a name: an obligation, an instrument, a market, a platform, a network or a rule of the linter. */
import {DisclosureError, overlap} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {rules} from '@forthright/lint'
import {type Draft, members} from '@forthright/policies'
import documents from '@forthright/policies/documents'
import drafts from '@forthright/policies/drafts'
import {namesOf, platformIdOf, platformIds} from '@forthright/social/ids'
import type {Entry} from '../output/explanation.ts'

/** What holds in the Union holds in each of its member states. */
const within: Readonly<Record<string, readonly string[]>> = members

/** What is known of drafts in a market, or of one by its id. */
export function draftsOf(what = ''): readonly Draft[] {
  return drafts.filter(({id, market}) => id === what || overlap(market, what.toUpperCase()))
}

/**
 * Obligations by the full id, the id of the instrument, a market or a platform; all where nothing was asked for. Throws `usage`,
 * with the nearest name, where there is none, no draft and no network either.
 */
export function find(what: string | undefined, drafts: readonly Draft[]): Entry[] {
  const all = documents.flatMap(policy => policy.obligations.map(obligation => ({policy, obligation})))
  if (what === undefined) return all
  const market = what.toUpperCase()
  const found = all.filter(({policy, obligation}) => {
    if (`${policy.id}#${obligation.id}` === what || policy.id === what) return true
    return (
      policy.markets?.some(own => overlap(own, market) || within[own]?.includes(market)) ||
      policy.platforms?.includes(what.toLowerCase())
    )
  })
  if (found.length > 0 || drafts.length > 0 || platformIdOf(what) !== undefined) return found
  const known = [
    ...new Set(documents.flatMap(({markets = [], platforms = []}) => [...markets, ...platforms])),
    ...all.map(({policy, obligation}) => `${policy.id}#${obligation.id}`),
    ...Object.keys(rules),
    ...platformIds.flatMap(namesOf),
  ]
  throw new DisclosureError(
    'usage',
    `There is no obligation, instrument, market, platform, network or rule called ${JSON.stringify(what)}. ${suggest(what, known)}`,
    {allowed: known},
  )
}
