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
import {say, sayFailure} from './output/streams.ts'
import {failureOf} from './run.ts'

/**
 * Runs one command. Exit status: 0 done, nothing found; 1 findings of severity error;
 * 2 wrong usage, or input that cannot be read.
 */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that stops early (`| head`) is not an error.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
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
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit status: 0 done, nothing found; 1 findings of severity error; 2 wrong usage or unreadable input.',
    )
  addLabel(root)
  addAssess(root)
  addQuestions(root)
  addExplain(root)
  addInspect(root)
  addLint(root)
  for (const command of root.commands) command.exitOverride().showSuggestionAfterError()
  return root
}

/** The exit status for what was thrown; commander has printed its own messages. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof DisclosureError) {
    sayFailure({file: error.file ?? 'forthright', error: failureOf(error)})
    return 2
  }
  say(
    `forthright: an error inside forthright, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )
  return 2
}
