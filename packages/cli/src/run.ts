/** What the commands share: options, configuration, one file at a time, and errors that do not stop the others. */
import {DisclosureError, type ErrorIssue} from '@forthright/core'
import {markets as shipped} from '@forthright/policies'
import type {Command} from 'commander'
import {type Config, readConfig} from './files/config.ts'
import {expandPaths, type Format, formats, type Input, readInput} from './files/input.ts'
import {oneOf, parseDay, parseLanguage, parseMarkets, parsePlatforms} from './options.ts'
import {today} from './site/today.ts'

/** Options that every command understands. */
export interface CommonOptions {
  market?: string[]
  platform?: string[]
  on?: string
  format?: 'text' | 'json'
  from?: Format
}

/** Where and when the run assesses. */
export interface Setting {
  markets: readonly string[]
  /** Who said so: the command line, the configuration, or nobody. */
  marketsFrom: 'option' | 'config' | 'all'
  /** Platforms whose terms count. */
  platforms: readonly string[]
  on: string
  config: Config
}

/** A file that could not be handled, as JSON has it. */
export interface Failure {
  file: string
  error: Wrong & {
    code: string
    /** All that is wrong with a record, where it is more than one thing; the rest is about the first. */
    issues?: Wrong[]
  }
}

/** What is wrong, and where. */
interface Wrong {
  message: string
  line?: number
  column?: number
  field?: string
  allowed?: readonly string[]
}

/** Adds the options that every command understands. */
export function withCommonOptions(command: Command): Command {
  return command
    .option(
      '--market <codes>',
      `markets, e.g. ${shipped.join(',')} (default: the configuration's, else all that are shipped)`,
      parseMarkets,
    )
    .option('--platform <ids>', 'platforms whose terms count too, e.g. x,tiktok', parsePlatforms)
    .option('--on <day>', 'day of publication, YYYY-MM-DD (default: today)', parseDay)
    .option(
      '--from <format>',
      `what the input is: ${formats.join(', ')} (default: by its name)`,
      oneOf('--from', formats),
    )
    .option(
      '--format <format>',
      'how to print: text or json',
      oneOf('--format', ['text', 'json'] as const),
      'text',
    )
}

/** The markets and the day of a run. Throws `config-invalid` or `usage`. */
export async function settingOf(options: CommonOptions): Promise<Setting> {
  const {config, file} = await readConfig(process.cwd())
  const on = options.on ?? today()
  const platforms = options.platform ?? []
  if (options.market) return {markets: options.market, marketsFrom: 'option', platforms, on, config}
  if (!config.markets) return {markets: shipped, marketsFrom: 'all', platforms, on, config}
  try {
    if (config.language !== undefined) parseLanguage(config.language)
    return {markets: parseMarkets(config.markets.join(',')), marketsFrom: 'config', platforms, on, config}
  } catch (cause) {
    throw new DisclosureError('config-invalid', (cause as Error).message, {file, cause})
  }
}

/** Handles every file; one that fails is reported and does not stop the others. */
export async function eachInput<T>(
  paths: readonly string[],
  from: Format | undefined,
  handle: (input: Input) => T | Promise<T>,
): Promise<(T | Failure)[]> {
  const results: (T | Failure)[] = []
  for (const file of await expandPaths(paths)) {
    try {
      results.push(await handle(readInput(file, from)))
    } catch (error) {
      if (!(error instanceof DisclosureError)) throw error
      results.push({file, error: failureOf(error)})
    }
  }
  return results
}

/** Whether a result is a failure. */
export function isFailure(result: object): result is Failure {
  return 'error' in result
}

/** An error as JSON and messages have it. */
export function failureOf(error: DisclosureError): Failure['error'] {
  return {code: error.code, ...wrong(error), ...(error.issues ? {issues: error.issues.map(wrong)} : {})}
}

function wrong({message, place, field, allowed}: ErrorIssue): Wrong {
  return {
    message,
    ...(place ? place.start : {}),
    ...(field === undefined ? {} : {field}),
    ...(allowed === undefined ? {} : {allowed}),
  }
}
