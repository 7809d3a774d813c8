/** `forthright verify`: whether readers see, in a browser, the labels that pages must show. */
import type {Command} from 'commander'
import {withCommonOptions, withUndeclaredOption} from '../run.ts'
import {type VerifyCommandOptions, verify} from '../verify/verify.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withUndeclaredOption(withCommonOptions(command))
    .option('--network', 'let pages load from other hosts, which are blocked otherwise')
    .option('--screenshots <folder>', 'write a picture of each failure there')
    .option('--root <folder>', 'folder of the site that a page is of (default: the folder itself)')
    .option('--base <path>', 'path below which the site expects itself, e.g. /blog/')
    .action(async (pages: string[], options: VerifyCommandOptions) => {
      process.exitCode = await verify(pages, options)
    })
}
