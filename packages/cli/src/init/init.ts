/** Asks for the facts of a site and writes its configuration; never over one that is there without being told to. */
import {lstatSync} from 'node:fs'
import {join} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {readConfig} from '../config/config.ts'
import {configFiles} from '../config/find.ts'
import {writeFile} from '../files/write-file.ts'
import {printable} from '../output/printable.ts'
import {say} from '../output/streams.ts'
import {isTerminal, openTerminal, type Terminal} from '../terminal/terminal.ts'
import {configText} from './config-text.ts'
import {type FactQuestion, factQuestions, type SiteFacts} from './site-facts.ts'

/** Options of `init`: the facts of the site, as they are typed. */
export interface InitOptions {
  market?: string[]
  platform?: string[]
  role?: string
  responsible?: string
  contact?: string
  language?: string
  content?: string
  force?: boolean
}

/** Writes the configuration and gives the exit status. Throws `usage` where facts are missing and nobody is there to ask. */
export async function init(options: InitOptions, folder: string = process.cwd()): Promise<number> {
  const file = refuseExisting(folder, options.force ?? false)
  const given = givenFacts(options)
  const missing = factQuestions.filter(({name, flag}) => given[name] === undefined && flag !== '--contact')
  if (missing.length > 0 && !isTerminal()) throw missingFacts(missing)
  const terminal = missing.length > 0 ? openTerminal() : undefined
  try {
    const facts = terminal ? await askFacts(given, terminal) : (given as SiteFacts)
    if (!facts) {
      say('Nothing was written.')
      return 2
    }
    writeConfig(file, facts, folder)
    return 0
  } finally {
    terminal?.close()
  }
}

/** Asks for what is not given yet; undefined where nobody answers any more. */
export async function askFacts(
  given: Partial<SiteFacts>,
  terminal: Terminal,
): Promise<SiteFacts | undefined> {
  const facts: Record<string, unknown> = {...given}
  for (const fact of factQuestions) {
    if (facts[fact.name] !== undefined) continue
    terminal.say(`\n${fact.question}\n  ${fact.example}`)
    const answer = await askFact(fact, terminal)
    if (answer === 'ended') return undefined
    if (answer.value !== undefined) facts[fact.name] = answer.value
  }
  return facts as unknown as SiteFacts
}

async function askFact(
  {otherwise, read}: FactQuestion,
  terminal: Terminal,
): Promise<{value: string[] | string | undefined} | 'ended'> {
  const hint =
    otherwise === undefined ? '' : otherwise === '' ? ' (Enter to leave it out)' : ` (Enter: ${otherwise})`
  for (;;) {
    const typed = await terminal.ask(` ${hint}> `)
    if (typed === undefined) return 'ended'
    const text = typed === '' ? otherwise : typed
    if (text === undefined) {
      terminal.say('  This one is needed.')
      continue
    }
    try {
      return {value: read(text)}
    } catch (error) {
      if (!(error instanceof DisclosureError)) throw error
      terminal.say(`  ${printable(error.message)}`)
    }
  }
}

function givenFacts({
  market,
  platform,
  role,
  responsible,
  contact,
  language,
  content,
}: InitOptions): Partial<SiteFacts> {
  const texts: Partial<Record<FactQuestion['name'], string | undefined>> = {
    ...{roles: role, responsible, contact, languages: language, content},
  }
  const read = factQuestions.flatMap(fact => {
    const text = texts[fact.name]
    return text === undefined ? [] : [[fact.name, fact.read(text)] as const]
  })
  return {
    ...(market ? {markets: market} : {}),
    ...(platform ? {platforms: platform} : {}),
    ...Object.fromEntries(read),
  }
}

function missingFacts(missing: readonly FactQuestion[]): DisclosureError {
  const flags = missing.map(({flag}) => flag)
  const message = `These facts of the site are missing, and there is no terminal to ask for them: ${flags.join(', ')}.`
  const each = missing.map(({flag, question, example}) => ({message: `${flag}: ${question} E.g. ${example}`}))
  return new DisclosureError('usage', message, {
    field: flags[0],
    allowed: flags,
    issues: [{message}, ...each],
  })
}

/** The file to write. Throws `usage` where a configuration is there and nobody said to replace it. */
function refuseExisting(folder: string, force: boolean): string {
  const [name = ''] = configFiles
  const there = configFiles.filter(one => lstatSync(join(folder, one), {throwIfNoEntry: false}))
  const [other] = there.filter(one => one !== name)
  if (other !== undefined)
    throw new DisclosureError(
      'usage',
      `There is a configuration already, and it stays: ${other}. Edit it, or take it away first.`,
      {
        file: join(folder, other),
      },
    )
  if (there.length > 0 && !force)
    throw new DisclosureError(
      'usage',
      `There is a configuration already, and it stays as it is. Edit it, or replace it with --force.`,
      {
        file: join(folder, name),
      },
    )
  if (there.length > 0) say(`${name} is replaced.`)
  return join(folder, name)
}

function writeConfig(file: string, facts: SiteFacts, folder: string): void {
  const above = readConfigFile(folder)
  writeFile(file, configText(facts))
  // What was written is read the way every command will read it.
  readConfig(folder)
  if (above !== undefined && above !== file)
    say(`${printable(above)} no longer holds here: the new one is nearer.`)
  say(`${printable(file)} is written. Next: forthright assess <file>.`)
}

/** The configuration that has held so far; one that cannot be read does not stand in the way of a new one. */
function readConfigFile(folder: string): string | undefined {
  try {
    return readConfig(folder).file
  } catch (error) {
    return error instanceof DisclosureError ? error.file : undefined
  }
}
