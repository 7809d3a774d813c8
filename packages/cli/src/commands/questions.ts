/** `forthright questions`: only what would settle whether a label is needed; with `--answer` it asks and writes the answers. */
import type {Command} from 'commander'
import {type QuestionsOptions, questions} from '../questions/questions.ts'
import {withAssessOptions} from './assess.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withAssessOptions(command)
    .option('--answer', 'ask one by one on this terminal and write the answers into the posts')
    .option('--all', 'also ask what would settle every other duty')
    .action(async (files: string[], options: QuestionsOptions) => {
      process.exitCode = await questions(files, options)
    })
}
