/** `forthright explain`: one obligation, what a market or a platform asks for, what is known of a network, or a rule of the linter. */
import {DisclosureError, overlap} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {type Rule, rules, urlOf} from '@forthright/lint'
import {type Draft, members} from '@forthright/policies'
import documents from '@forthright/policies/documents'
import drafts from '@forthright/policies/drafts'
import {platforms} from '@forthright/social'
import type {Command} from 'commander'
import {oneOf} from '../options.ts'
import {draftsText} from '../output/drafts.ts'
import {type Entry, obligationText} from '../output/explanation.ts'
import {listText, overviewText} from '../output/market-list.ts'
import {networkText} from '../output/networks.ts'
import {printable} from '../output/printable.ts'
import {ruleText} from '../output/rule.ts'
import {print, printJson} from '../output/streams.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  command
    .option(
      '--format <format>',
      'how to print: text or json',
      oneOf('--format', ['text', 'json'] as const),
      'text',
    )
    .action((what: string | undefined, {format}: {format: 'text' | 'json'}) => {
      const rule = what === undefined ? undefined : rules[what]
      if (what === undefined && format === 'text') print(overviewText(documents))
      else if (rule) explainRule(rule, format)
      else explain(what ?? '', format)
    })
}

function explainRule(rule: Rule, format: 'text' | 'json'): void {
  const {check: _, ...facts} = rule
  if (format === 'json') printJson([{...facts, url: urlOf(rule.id)}], {asked: rule.id})
  else print(ruleText(rule))
}

function explain(what: string, format: 'text' | 'json'): void {
  const known = draftsOf(what)
  const network = platforms[what.toLowerCase()]
  const entries = find(what, known)
  if (format === 'json') {
    printJson(
      entries.map(({policy: {obligations: _, ...policy}, obligation}) => ({
        ...obligation,
        id: `${policy.id}#${obligation.id}`,
        policy,
      })),
      {
        asked: what,
        obligations: entries.length,
        drafts: known,
        ...(network ? {network: factsOf(network)} : {}),
      },
    )
    return
  }
  const list =
    entries.length === 1 && entries[0] ? obligationText(entries[0]) : listText(printable(what), entries)
  print(
    [
      ...(entries.length > 0 ? [list] : []),
      ...draftsText(known),
      ...(network ? [networkText(network)] : []),
    ].join('\n'),
  )
}

function factsOf({id, name, facts}: (typeof platforms)[string]): object {
  return {id, name, ...facts}
}

/** What holds in the Union holds in each of its member states. */
const within: Readonly<Record<string, readonly string[]>> = members

/** What is known of drafts in a market, or of one by its id. */
function draftsOf(what: string): readonly Draft[] {
  return drafts.filter(({id, market}) => id === what || overlap(market, what.toUpperCase()))
}

/** By the full id, the id of the instrument, a market or a platform; all where nothing was asked for. */
function find(what: string, drafts: readonly Draft[]): Entry[] {
  const all = documents.flatMap(policy => policy.obligations.map(obligation => ({policy, obligation})))
  const market = what.toUpperCase()
  const found = all.filter(({policy, obligation}) => {
    if (what === '' || `${policy.id}#${obligation.id}` === what || policy.id === what) return true
    return (
      policy.markets?.some(own => overlap(own, market) || within[own]?.includes(market)) ||
      policy.platforms?.includes(what.toLowerCase())
    )
  })
  if (found.length > 0 || drafts.length > 0 || Object.hasOwn(platforms, what.toLowerCase())) return found
  const known = [
    ...new Set(documents.flatMap(({markets = [], platforms = []}) => [...markets, ...platforms])),
    ...all.map(({policy, obligation}) => `${policy.id}#${obligation.id}`),
    ...Object.keys(rules),
    ...Object.keys(platforms),
  ]
  throw new DisclosureError(
    'usage',
    `There is no obligation, instrument, market, platform, network or rule called ${JSON.stringify(what)}. ${suggest(what, known)}`,
    {allowed: known},
  )
}
