/** `forthright networks`: which flags the networks have, since when, what they mean, and when that was checked. */
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {namesOf, platformIdOf, platforms} from '@forthright/social'
import type {Command} from 'commander'
import {oneOf, parseDay} from '../options.ts'
import {networkRow, networksText, oldFacts} from '../output/networks.ts'
import {print, printJson, say} from '../output/streams.ts'
import {today} from '../site/today.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  command
    .option('--on <day>', 'the day by which facts are called old (default: today)', parseDay)
    .option(
      '--format <format>',
      'how to print: text or json',
      oneOf('--format', ['text', 'json'] as const),
      'text',
    )
    .action((ids: string[], {on = today(), format}: {on?: string; format: 'text' | 'json'}) => {
      const asked = ids.length > 0 ? ids.map(network) : Object.values(platforms)
      const rows = [...new Set(asked)].map(one => networkRow(one, on))
      const old = oldFacts(rows)
      if (format === 'json') printJson(rows, {networks: rows.length, old: old.length, on})
      else print(networksText(rows))
      for (const warning of old) say(warning)
    })
}

function network(id: string): (typeof platforms)[string] {
  const found = platforms[platformIdOf(id) ?? '']
  if (found) return found
  const allowed = Object.keys(platforms).flatMap(namesOf)
  throw new DisclosureError(
    'usage',
    `There is no network called ${JSON.stringify(id)}. ${suggest(id, allowed)}`,
    {allowed},
  )
}
