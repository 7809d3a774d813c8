/** `forthright explain`: one obligation, what a market or a platform asks for, what is known of a network, or a rule of the linter. */
import {type Rule, rules, urlOf} from '@forthright/lint'
import documents from '@forthright/policies/documents'
import {platformIdOf, platforms} from '@forthright/social'
import type {Command} from 'commander'
import {draftsOf, find} from '../explain/find.ts'
import {oneOf} from '../options.ts'
import {explanationText} from '../output/explanation-text.ts'
import {overviewText} from '../output/market-list.ts'
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
      const rule = what !== undefined && Object.hasOwn(rules, what) ? rules[what] : undefined
      if (what === undefined && format === 'text') print(overviewText(documents))
      else if (rule) explainRule(rule, format)
      else explain(what, format)
    })
}

function explainRule(rule: Rule, format: 'text' | 'json'): void {
  const {check: _, ...facts} = rule
  if (format === 'json') printJson([{...facts, url: urlOf(rule.id)}], {asked: rule.id})
  else print(ruleText(rule))
}

function explain(asked: string | undefined, format: 'text' | 'json'): void {
  const known = draftsOf(asked)
  const entries = find(asked, known)
  const what = asked ?? ''
  const network = networkFacts(what)
  if (format === 'json') {
    printJson(
      entries.map(({policy: {obligations: _, ...policy}, obligation}) => ({
        ...obligation,
        id: `${policy.id}#${obligation.id}`,
        policy,
      })),
      {asked: what, obligations: entries.length, drafts: known, ...(network ? {network} : {})},
    )
  } else print(explanationText(what, entries, known))
}

function networkFacts(what: string): object | undefined {
  const network = platforms[platformIdOf(what) ?? '']
  return network && {id: network.id, name: network.name, ...network.facts}
}
