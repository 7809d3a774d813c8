/** The command line. */
import {DisclosureError} from '@forthright/core'
import {Command, CommanderError} from 'commander'
import manifest from '../package.json' with {type: 'json'}
import {addAssess} from './commands/assess.ts'
import {addExplain} from './commands/explain.ts'
import {addInspect} from './commands/inspect.ts'
import {addLabel} from './commands/label.ts'
import {addLint} from './commands/lint.ts'
import {addQuestions} from './commands/questions.ts'
import {failureOf} from './failure.ts'
import {watchOptions} from './options.ts'
import {printable} from './output/printable.ts'
import {print, say, sayFailure, watchStreams} from './output/streams.ts'

/**
 * Runs one command. Exit status: 0 done, nothing found; 1 findings of severity error, or files that declare nothing;
 * 2 wrong usage, input that cannot be read, or results that cannot be written.
 */
export async function main(args: readonly string[]): Promise<void> {
  watchStreams()
  await run(args)
}

/** Runs one command, and sets the exit status of the process. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args, {from: 'user'})
  } catch (error) {
    process.exitCode = statusOf(error)
  }
}

function program(): Command {
  const root = new Command('forthright')
    .description(
      'Works out which AI disclosure is owed and writes it into HTML, Markdown, text and social posts.',
    )
    .version(manifest.version, '--version')
    .helpCommand(true)
    .addHelpText(
      'after',
      '\nExit status: 0 done, nothing found; 1 findings of severity error, or files that declare nothing; 2 wrong usage, or what cannot be read or written.',
    )
  addLabel(root)
  addAssess(root)
  addQuestions(root)
  addExplain(root)
  addInspect(root)
  addLint(root)
  for (const command of [root, ...root.commands]) {
    // Its own messages are printed with everything else that goes wrong, in `statusOf`.
    command.exitOverride().showSuggestionAfterError()
    command.configureOutput({writeOut: print, outputError: () => {}})
    watchOptions(command)
  }
  return root
}

/** Says what was thrown, and gives the exit status for it. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    // What the user wrote may hold line breaks too; the suggestion after it is of our own words.
    say(printable(error.message.replace(/\n(?=\(Did you mean [^\n]*$)/, ' ')))
    return 2
  }
  const file = error instanceof DisclosureError ? (error.file ?? 'forthright') : 'forthright'
  sayFailure({file, error: failureOf(error)})
  return 2
}
