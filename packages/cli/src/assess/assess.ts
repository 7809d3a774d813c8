/** Assesses files and prints the answer first. */
import {sitePracticesOf} from '@forthright/core'
import {type Failure, isFailure} from '../failure.ts'
import {type AssessedFile, assessmentText} from '../output/assessment.ts'
import {present} from '../output/present.ts'
import {answerText} from '../output/short-answer.ts'
import {print} from '../output/streams.ts'
import {readPost} from '../post/read-post.ts'
import {type CommonOptions, eachInput, type Settings, sayIgnored, settingsOf} from '../run.ts'
import {assessHeld} from '../site/create-forthright.ts'

/** Options of the commands that assess. */
export interface AssessCommandOptions extends CommonOptions {
  disclosure?: string
}

/** Options of `assess`. */
export interface AssessOptions extends AssessCommandOptions {
  why?: boolean
  all?: boolean
}

/** Assesses every file as it stands, with what it declares or what was said for it. */
export async function assessFiles(
  files: readonly string[],
  {disclosure}: AssessCommandOptions,
  settings: Settings,
): Promise<(AssessedFile | Failure)[]> {
  return eachInput(files, {settings, onIgnored: sayIgnored}, (input, {site, call}) => {
    const {file, record, reading} = readPost(input, {disclosure})
    const item = {record, held: reading.held, markets: reading.markets, file}
    return {file, ...assessHeld('assess', site, item, {...call, undeclared: 'allow'})}
  })
}

/** Prints what was assessed, and gives the exit status. */
export async function assess(files: string[], options: AssessOptions): Promise<number> {
  const setting = settingsOf(options)
  const results = await assessFiles(files, options, setting)
  const outcomes = results.flatMap(result => (isFailure(result) ? [] : result.outcomes))
  const count = (value: string) => outcomes.filter(({outcome}) => outcome === value).length
  const {markets, platforms, on} = setting
  const named = results.length > 1
  const {why = false, all = false} = options
  const {failed} = present(results, {
    format: options.format,
    json: ({record: _, ...rest}) => rest,
    text: shown =>
      print(why || all ? assessmentText(shown, setting, all) : answerText(shown, {...setting, named})),
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
