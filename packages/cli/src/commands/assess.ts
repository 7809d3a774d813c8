/** `forthright assess`: which disclosures are owed, where, why, and what would change that. */

import {complete} from '@forthright/core'
import type {Command} from 'commander'
import {type Failure, isFailure} from '../failure.ts'
import {parseGrade} from '../options.ts'
import {assessmentText} from '../output/assessment.ts'
import {present} from '../output/present.ts'
import {print} from '../output/streams.ts'
import {readPost} from '../post/post.ts'
import {type CommonOptions, eachInput, type Setting, settingOf, withCommonOptions} from '../run.ts'
import {type Assessed, assess as assessRecord} from '../site/label.ts'

/** Options of the commands that assess. */
export interface AssessCommandOptions extends CommonOptions {
  disclosure?: string
}

/** A file and its assessment. */
export interface AssessedFile extends Assessed {
  file: string
  /** Where it does not say how it was made. */
  undeclared?: true
}

/** Adds the command. */
export function addAssess(program: Command): void {
  const command = program
    .command('assess <file...>')
    .description('tell which disclosures are owed, where, and why')
  withAssessOptions(command)
    .option('--all', 'also print why nothing is owed by the others')
    .action((files: string[], options: AssessCommandOptions & {all?: boolean}) => {
      process.exitCode = assess(files, options)
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

/** Assesses every file as it stands, with what it declares or what was said for it. */
export function assessFiles(
  files: readonly string[],
  {from, disclosure}: AssessCommandOptions,
  {markets, platforms, on, config}: Setting,
): (AssessedFile | Failure)[] {
  return eachInput(files, from, input => {
    const post = readPost(input, {disclosure})
    return {
      file: input.file,
      ...(post.record ? {} : {undeclared: true as const}),
      ...assessRecord(complete(post.record, post.reading.held), {
        markets,
        platforms,
        on,
        context: config.context,
      }),
    }
  })
}

function assess(files: string[], options: AssessCommandOptions & {all?: boolean}): number {
  const setting = settingOf(options)
  const results = assessFiles(files, options, setting)
  const outcomes = results.flatMap(result => (isFailure(result) ? [] : result.outcomes))
  const count = (value: string) => outcomes.filter(({outcome}) => outcome === value).length
  const {markets, platforms, on} = setting
  const {failed} = present(results, {
    format: options.format,
    json: ({record: _, ...rest}) => rest,
    text: shown => print(assessmentText(shown, setting, options.all ?? false)),
    summary: {
      markets,
      platforms,
      on,
      outcomes: {
        required: count('required'),
        unknown: count('unknown'),
        'not-required': count('not-required'),
      },
    },
  })
  return failed > 0 ? 2 : 0
}
