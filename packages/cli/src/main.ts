/** The command line. */
import {Command, CommanderError} from 'commander'
import manifest from '../package.json' with {type: 'json'}
import {failureOf, isDisclosureError} from './failure.ts'
import {printable} from './output/printable.ts'
import {print, say, sayFailure, watchStreams} from './output/streams.ts'

type SetUp = (command: Command) => void

/** The commands. Each is loaded when it is named, so that nobody waits for the others. */
const commands: readonly {usage: string; description: string; load: () => Promise<SetUp>}[] = [
  {
    usage: 'label <file...>',
    description: 'write the disclosure that is owed into content',
    load: async () => (await import('./commands/on-posts.ts')).label,
  },
  {
    usage: 'assess <file...>',
    description: 'tell whether a label is needed, where, and what to do',
    load: async () => (await import('./commands/on-posts.ts')).assess,
  },
  {
    usage: 'questions <file...>',
    description: 'ask only what would settle whether a label is needed',
    load: async () => (await import('./commands/on-posts.ts')).questions,
  },
  {
    usage: 'explain [what]',
    description: 'print an obligation, an instrument, or all of a market or platform, with sources and dates',
    load: async () => (await import('./commands/explain.ts')).setUp,
  },
  {
    usage: 'networks [ids...]',
    description: 'print which flags the networks have, what they mean, and when that was checked',
    load: async () => (await import('./commands/networks.ts')).setUp,
  },
  {
    usage: 'init',
    description: 'ask once what holds for the whole site and write forthright.config.yaml',
    load: async () => (await import('./commands/init.ts')).setUp,
  },
  {
    usage: 'inspect <file...>',
    description: 'show what provenance is found in Markdown, HTML, text or a payload',
    load: async () => (await import('./commands/on-posts.ts')).inspect,
  },
  {
    usage: 'lint [paths...]',
    description: 'find posts whose disclosure is missing, stale or cannot be read',
    load: async () => (await import('./commands/lint.ts')).setUp,
  },
  {
    usage: 'verify <pages...>',
    description:
      'look in a browser whether readers see the labels of an address, a folder of pages or a file',
    load: async () => (await import('./commands/verify.ts')).setUp,
  },
  {
    usage: 'audit <folders...>',
    description: 'list every post with its parts, labels, marks and reviews, to keep as evidence',
    load: async () => (await import('./commands/audit.ts')).setUp,
  },
  {
    usage: 'mcp',
    description: 'serve assess, questions, label, lint and explain to agents by the Model Context Protocol',
    load: async () => (await import('./commands/mcp.ts')).setUp,
  },
]

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
    const root = await program(args)
    await root.parseAsync(args, {from: 'user'})
  } catch (error) {
    process.exitCode = statusOf(error)
  }
}

async function program(args: readonly string[]): Promise<Command> {
  const root = new Command('forthright')
    .description(
      'Works out which AI disclosure is owed and writes it into HTML, Markdown, text and social posts.',
    )
    .version(manifest.version, '--version')
    .helpCommand(true)
    // The usage of a command names options before they are loaded, too.
    .configureHelp({subcommandTerm: command => `${command.name()} ${command.usage()}`})
    .addHelpText(
      'after',
      '\nExit status: 0 done, nothing found; 1 findings of severity error, or files that declare nothing; 2 wrong usage, or what cannot be read or written.',
    )
  for (const {usage, description, load} of commands) {
    const command = root.command(usage).description(description)
    if (args.includes(command.name())) {
      const [setUp, {watchOptions}] = await Promise.all([load(), import('./watch-options.ts')])
      setUp(command)
      watchOptions(command)
    }
  }
  for (const command of [root, ...root.commands]) {
    // Its own messages are printed with everything else that goes wrong, in `statusOf`.
    command.exitOverride().showSuggestionAfterError()
    command.configureOutput({writeOut: print, outputError: () => {}})
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
  const file = isDisclosureError(error) ? (error.file ?? 'forthright') : 'forthright'
  sayFailure({file, error: failureOf(error)})
  return 2
}
