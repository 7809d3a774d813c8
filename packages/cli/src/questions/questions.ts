/** Prints the questions that are open, or asks them. */
import {DisclosureError} from '@forthright/core'
import {type AssessCommandOptions, assessFiles} from '../assess/assess.ts'
import {present} from '../output/present.ts'
import {questionsText} from '../output/questions.ts'
import {print} from '../output/streams.ts'
import {type Settings, settingsOf} from '../run.ts'
import {isTerminal, openTerminal} from '../terminal/terminal.ts'
import {answerFiles} from './answer-files.ts'

/** Options of `questions`. */
export interface QuestionsOptions extends AssessCommandOptions {
  answer?: boolean
  all?: boolean
}

/** Prints or asks, and gives the exit status. Throws `usage` where nobody is there to be asked. */
export async function questions(files: string[], options: QuestionsOptions): Promise<number> {
  const setting = settingsOf(options)
  if (options.answer) return await answer(files, options, setting)
  const {markets, platforms, on} = setting
  const {all = false} = options
  const {failed} = present(await assessFiles(files, options, setting), {
    format: options.format,
    json: ({file, grade, undeclared, verdict, open, questions: every}) => ({
      ...{file, grade, undeclared, verdict},
      questions: all ? every : open,
    }),
    text: shown => print(questionsText(shown, all)),
    summary: {markets, platforms, on},
  })
  return failed > 0 ? 2 : 0
}

async function answer(
  files: readonly string[],
  options: QuestionsOptions,
  setting: Settings,
): Promise<number> {
  if (options.format === 'json' || files.includes('-') || !isTerminal())
    throw new DisclosureError(
      'usage',
      '--answer asks somebody on a terminal and writes into files. Without one, print the questions and write the answers into the posts, e.g. disclosure: {publicInterest: false}.',
      {field: '--answer'},
    )
  const terminal = openTerminal()
  try {
    return await answerFiles(files, options, setting, terminal)
  } finally {
    terminal.close()
  }
}
