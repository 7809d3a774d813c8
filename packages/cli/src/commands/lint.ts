/** `forthright lint`: what the rules find in posts, pages and payloads. */
import {type Command, InvalidArgumentError} from 'commander'
import {baselineFile} from '../lint/baseline.ts'
import {lintFormats} from '../lint/formats/index.ts'
import {type LintCommandOptions, lintFiles} from '../lint/lint-files.ts'
import {oneOf} from '../options.ts'
import {withCommonOptions, withUndeclaredOption} from '../run.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  const format = process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text'
  withUndeclaredOption(withCommonOptions(command, {formats: lintFormats, format}))
    .option(
      '--to <platform>',
      'the platform whose payloads JSON and NDJSON files hold (default: by the name, post.x.json)',
    )
    .option('--stdin-filename <path>', 'the name that standard input (-) goes by')
    .option('--changed [commit]', 'of the files, those that differ from a commit or branch (default: HEAD)')
    .option('--staged', 'of the files, those that git is to commit, as they stand in its index')
    .option('--fix', 'make the changes that are safe, never a claim about how content was made')
    .option('--fix-dry-run', 'find what is left after --fix, and write nothing')
    .option('--baseline [file]', `leave out what this file has (default: ${baselineFile})`)
    .option('--update-baseline [file]', 'write what is found into it, so that only new findings fail')
    .option('--max-warnings <n>', 'more warnings than these fail, too', count)
    .option('--quiet', 'print errors alone')
    .option('--all', 'list every file of every rule')
    .option('--allow-empty', 'exit with 0 where there is nothing to lint')
    .option('--cache', 'look only at files that changed since the last run, and keep what is found')
    .option(
      '--cache-location <file>',
      'where it is kept (default: .forthright-cache in node_modules/.cache/forthright)',
    )
    .option('--debug <what>', 'what to tell of the run itself', oneOf('--debug', ['timing'] as const))
    .action(async (paths: string[], options: LintCommandOptions) => {
      process.exitCode = await lintFiles(paths, options)
    })
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Write a number, e.g. --max-warnings 0.')
  return Number(value)
}
