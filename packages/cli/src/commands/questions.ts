/** `forthright questions`: only what would decide the open outcomes. */
import type {Command} from 'commander'
import pc from 'picocolors'
import {type AssessCommandOptions, assessFiles} from '../assess/assess.ts'
import {type AssessedFile, undeclaredLine} from '../output/assessment.ts'
import {present} from '../output/present.ts'
import {print} from '../output/streams.ts'
import {settingOf} from '../run.ts'
import {withAssessOptions} from './assess.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withAssessOptions(command).action(async (files: string[], options: AssessCommandOptions) => {
    process.exitCode = await questions(files, options)
  })
}

async function questions(files: string[], options: AssessCommandOptions): Promise<number> {
  const setting = settingOf(options)
  const {markets, platforms, on} = setting
  const {failed} = present(await assessFiles(files, options, setting), {
    format: options.format,
    json: ({file, grade, undeclared, questions: open}) => ({file, grade, undeclared, questions: open}),
    text: shown => print(questionsText(shown)),
    summary: {markets, platforms, on},
  })
  return failed > 0 ? 2 : 0
}

function questionsText({file, undeclared, questions: open}: AssessedFile): string {
  const lines = open.flatMap(({field, question, decides}) => [
    `  ${question}`,
    pc.dim(`      disclosure.${field}: …   decides ${decides.join(', ')}`),
  ])
  const result = lines.length === 0 ? ['  Nothing is open.'] : lines
  return [pc.bold(file), ...(undeclared ? [undeclaredLine] : []), ...result, ''].join('\n')
}
