/** `forthright assess`: which obligations are owed, and why. */
import {complete} from '@forthright/core'
import type {Command} from 'commander'
import {assess as assessRecord} from '../label.ts'
import {assessmentText} from '../output/assessment.ts'
import {print, printJson, sayFailure} from '../output/streams.ts'
import {readPost} from '../post.ts'
import {type CommonOptions, eachInput, isFailure, settingOf, withCommonOptions} from '../run.ts'

/** Adds the command. */
export function addAssess(program: Command): void {
  const command = program
    .command('assess <file...>')
    .description('tell which disclosures are owed, where, and why')
  withCommonOptions(command)
    .option('--disclosure <grade>', 'grade for posts that declare nothing, e.g. ai-generated')
    .action(async (files: string[], options: CommonOptions & {disclosure?: string}) => {
      process.exitCode = await assess(files, options)
    })
}

async function assess(files: string[], options: CommonOptions & {disclosure?: string}): Promise<number> {
  const setting = await settingOf(options)
  const {markets, on} = setting
  const results = await eachInput(files, options.from, input => {
    const post = readPost(input, {disclosure: options.disclosure})
    const {grade, record, outcomes} = assessRecord(complete(post.record, post.reading.held), {markets, on})
    return {file: input.file, grade, record, outcomes}
  })
  if (options.format === 'json') {
    const count = (value: string) =>
      results
        .flatMap(result => (isFailure(result) ? [] : result.outcomes))
        .filter(outcome => outcome.outcome === value).length
    printJson(
      results.map(result => (isFailure(result) ? result : {...result, record: undefined})),
      {
        files: results.length,
        failed: results.filter(isFailure).length,
        markets,
        on,
        outcomes: {
          required: count('required'),
          unknown: count('unknown'),
          'not-required': count('not-required'),
        },
      },
    )
  }
  for (const result of results) {
    if (isFailure(result)) sayFailure(result)
    else if (options.format !== 'json') print(assessmentText(result, setting))
  }
  return results.some(isFailure) ? 2 : 0
}
