/** `forthright verify`: whether readers see, in a browser, the labels that pages must show. */
import type {Command} from 'commander'
import {lintFormats} from '../lint/formats/index.ts'
import {withCommonOptions, withUndeclaredOption} from '../run.ts'
import {type VerifyCommandOptions, verify} from '../verify/verify.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  const format = process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text'
  withUndeclaredOption(withCommonOptions(command, {formats: lintFormats, format}))
    .option('--network', 'let pages load from other hosts, which are blocked otherwise')
    .option('--screenshots <folder>', 'write a picture of each failure there')
    .option('--root <folder>', 'folder of the site that a page is of (default: the folder itself)')
    .option('--base <path>', 'path below which the site expects itself, e.g. /blog/')
    .option('--all', 'list every page of every finding')
    .action(async (pages: string[], options: VerifyCommandOptions) => {
      process.exitCode = await verify(pages, options)
    })
}
