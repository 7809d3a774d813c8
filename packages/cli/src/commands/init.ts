/** `forthright init`: asks once what holds for the whole site and writes the configuration. */
import type {Command} from 'commander'
import {type InitOptions, init} from '../init/init.ts'
import {parseMarkets, parsePlatforms} from '../options.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  command
    .option('--market <codes>', 'where you publish, e.g. EU,US-NY', (value: string, given?: string[]) =>
      parseMarkets(value, given),
    )
    .option(
      '--platform <ids>',
      'platforms you post on, whose terms count too, e.g. x,tiktok',
      (value: string, given?: string[]) => parsePlatforms(value, given),
    )
    .option('--role <roles>', 'how you take part, e.g. deployer,publisher')
    .option('--responsible <name>', 'who answers for the content')
    .option('--contact <address>', 'where to ask: an address of the web, or mailto:')
    .option('--language <tags>', 'languages you publish in, the main one first, e.g. nb,en')
    .option('--content <kinds>', 'kinds of content, e.g. editorial,advertising')
    .option('--force', 'replace the configuration that is there')
    .action(async (options: InitOptions) => {
      process.exitCode = await init(options)
    })
}
