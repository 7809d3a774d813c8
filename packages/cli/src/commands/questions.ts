/** `forthright questions`: only what would decide the open outcomes. */
import type {Command} from 'commander'
import pc from 'picocolors'
import type {AssessedFile} from '../output/assessment.ts'
import {print, printJson, sayFailure} from '../output/streams.ts'
import {isFailure, settingOf} from '../run.ts'
import {type AssessCommandOptions, assessFiles, withAssessOptions} from './assess.ts'

/** Adds the command. */
export function addQuestions(program: Command): void {
  const command = program
    .command('questions <file...>')
    .description('ask only what would decide the open outcomes')
  withAssessOptions(command).action(async (files: string[], options: AssessCommandOptions) => {
    process.exitCode = await questions(files, options)
  })
}

async function questions(files: string[], options: AssessCommandOptions): Promise<number> {
  const setting = await settingOf(options)
  const results = await assessFiles(files, options, setting)
  if (options.format === 'json') {
    printJson(
      results.map(result =>
        isFailure(result) ? result : {file: result.file, grade: result.grade, questions: result.questions},
      ),
      {
        files: results.length,
        failed: results.filter(isFailure).length,
        markets: setting.markets,
        platforms: setting.platforms,
        on: setting.on,
      },
    )
  }
  for (const result of results) {
    if (isFailure(result)) sayFailure(result)
    else if (options.format !== 'json') print(questionsText(result))
  }
  return results.some(isFailure) ? 2 : 0
}

function questionsText({file, questions: open}: AssessedFile): string {
  if (open.length === 0) return `${pc.bold(file)}\n  Nothing is open.\n`
  const lines = open.flatMap(({field, question, decides}) => [
    `  ${question}`,
    pc.dim(`      disclosure.${field}: …   decides ${decides.join(', ')}`),
  ])
  return [pc.bold(file), ...lines, ''].join('\n')
}
