/** `forthright assess`: whether a label is needed and what to do; with `--why` the reasons, dates and sources. */
import type {Command} from 'commander'
import {type AssessOptions, assess} from '../assess/assess.ts'
import {parseGrade} from '../options.ts'
import {withCommonOptions} from '../run.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withAssessOptions(command)
    .option('--why', 'also print each obligation with its reasons, sources and what would change it')
    .option('--all', 'as --why, and why nothing is owed by the others')
    .action(async (files: string[], options: AssessOptions) => {
      process.exitCode = await assess(files, options)
    })
}

/** Adds the options of the commands that assess. */
export function withAssessOptions(command: Command): Command {
  return withCommonOptions(command).option(
    '--disclosure <grade>',
    'grade for posts that declare nothing, e.g. ai-generated',
    parseGrade,
  )
}
