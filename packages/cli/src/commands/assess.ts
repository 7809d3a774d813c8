/** `forthright assess`: which disclosures are owed, where, why, and what would change that. */
import {complete} from '@forthright/core'
import type {Command} from 'commander'
import {type AssessedFile, assessmentText} from '../output/assessment.ts'
import {print, printJson, sayFailure} from '../output/streams.ts'
import {readPost} from '../post/post.ts'
import {
  type CommonOptions,
  eachInput,
  type Failure,
  isFailure,
  type Setting,
  settingOf,
  withCommonOptions,
} from '../run.ts'
import {assess as assessRecord} from '../site/label.ts'

/** Options of the commands that assess. */
export interface AssessCommandOptions extends CommonOptions {
  disclosure?: string
}

/** Adds the command. */
export function addAssess(program: Command): void {
  const command = program
    .command('assess <file...>')
    .description('tell which disclosures are owed, where, and why')
  withAssessOptions(command)
    .option('--all', 'also print why nothing is owed by the others')
    .action(async (files: string[], options: AssessCommandOptions & {all?: boolean}) => {
      process.exitCode = await assess(files, options)
    })
}

/** Adds the options of the commands that assess. */
export function withAssessOptions(command: Command): Command {
  return withCommonOptions(command).option(
    '--disclosure <grade>',
    'grade for posts that declare nothing, e.g. ai-generated',
  )
}

/** Assesses every file as it stands, with what it declares or what was said for it. */
export function assessFiles(
  files: readonly string[],
  {from, disclosure}: AssessCommandOptions,
  {markets, platforms, on, config}: Setting,
): Promise<(AssessedFile | Failure)[]> {
  return eachInput(files, from, input => {
    const post = readPost(input, {disclosure})
    return {
      file: input.file,
      ...assessRecord(complete(post.record, post.reading.held), {
        markets,
        platforms,
        on,
        context: config.context,
      }),
    }
  })
}

async function assess(files: string[], options: AssessCommandOptions & {all?: boolean}): Promise<number> {
  const setting = await settingOf(options)
  const results = await assessFiles(files, options, setting)
  if (options.format === 'json') {
    const outcomes = results.flatMap(result => (isFailure(result) ? [] : result.outcomes))
    const count = (value: string) => outcomes.filter(({outcome}) => outcome === value).length
    printJson(results.map(withoutRecord), {
      files: results.length,
      failed: results.filter(isFailure).length,
      markets: setting.markets,
      platforms: setting.platforms,
      on: setting.on,
      outcomes: {
        required: count('required'),
        unknown: count('unknown'),
        'not-required': count('not-required'),
      },
    })
  }
  for (const result of results) {
    if (isFailure(result)) sayFailure(result)
    else if (options.format !== 'json') print(assessmentText(result, setting, options.all ?? false))
  }
  return results.some(isFailure) ? 2 : 0
}

function withoutRecord(result: AssessedFile | Failure): object {
  if (isFailure(result)) return result
  const {record: _, ...rest} = result
  return rest
}
