/** `forthright assess`: which disclosures are owed, where, why, and what would change that. */

import {sitePracticesOf} from '@forthright/core'
import type {Command} from 'commander'
import {type Failure, isFailure} from '../failure.ts'
import {parseGrade} from '../options.ts'
import {type AssessedFile, assessmentText} from '../output/assessment.ts'
import {present} from '../output/present.ts'
import {print} from '../output/streams.ts'
import {readPost} from '../post/read-post.ts'
import {type CommonOptions, eachInput, type Setting, settingOf, withCommonOptions} from '../run.ts'
import {assessHeld} from '../site/create-forthright.ts'

/** Options of the commands that assess. */
export interface AssessCommandOptions extends CommonOptions {
  disclosure?: string
}

/** Its options, and what it does. */
export function setUp(command: Command): void {
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
    parseGrade,
  )
}

/** Assesses every file as it stands, with what it declares or what was said for it. */
export async function assessFiles(
  files: readonly string[],
  {from, disclosure}: AssessCommandOptions,
  {site}: Setting,
): Promise<(AssessedFile | Failure)[]> {
  return eachInput(files, from, input => {
    const post = readPost(input, {disclosure})
    return {
      file: input.file,
      ...assessHeld('assess', site, post.record, post.reading.held, {undeclared: 'allow'}),
    }
  })
}

async function assess(files: string[], options: AssessCommandOptions & {all?: boolean}): Promise<number> {
  const setting = settingOf(options)
  const results = await assessFiles(files, options, setting)
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
      practices: sitePracticesOf(setting.site.governance, on),
      outcomes: {
        required: count('required'),
        unknown: count('unknown'),
        'not-required': count('not-required'),
      },
    },
  })
  return failed > 0 ? 2 : 0
}
