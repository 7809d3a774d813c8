/** What the commands share: options, configuration, and one file at a time. */
import {DisclosureError, undeclaredChoices} from '@forthright/core'
import {markets as shipped} from '@forthright/policies'
import type {Command} from 'commander'
import {type Failure, failureOf, isFailure} from './failure.ts'
import {type Config, readConfig, settingsOf} from './files/config.ts'
import type {FileSettings} from './files/file-settings.ts'
import {type Format, formats} from './files/formats.ts'
import {type Input, readInput} from './files/input.ts'
import {expandPaths} from './files/paths.ts'
import {oneOf, parseDay, parseMarkets, parsePlatforms} from './options.ts'
import {checkedCall, type SiteOptions} from './site/options.ts'
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
  /** What holds for every file. */
  site: SiteOptions
  /** What the command line asks for every file, before what the file says of itself. */
  call: Pick<SiteOptions, 'markets'>
}

/** Adds the options that every command understands. */
export function withCommonOptions(command: Command): Command {
  return command
    .option(
      '--market <codes>',
      `markets, e.g. ${shipped.join(',')} (default: the configuration's, else all that are shipped)`,
      (value: string, given?: string[]) => parseMarkets(value, given),
    )
    .option(
      '--platform <ids>',
      'platforms whose terms count too, e.g. x,tiktok',
      (value: string, given?: string[]) => parsePlatforms(value, given),
    )
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

/** Adds the option for files that declare nothing. */
export function withUndeclaredOption(command: Command): Command {
  return command.option(
    '--undeclared <what>',
    'files that do not say how they were made: error, warn or allow',
    oneOf('--undeclared', undeclaredChoices),
  )
}

/** The markets and the day of a run. Throws `config-invalid` or `usage`. */
export function settingOf(options: CommonOptions): Setting {
  const {config, file} = readConfig(process.cwd())
  const on = options.on ?? today()
  const {context, language, show, details, assessments, governance, place} = config
  try {
    const configured =
      config.markets === undefined
        ? undefined
        : parseMarkets([config.markets].flat().join(','), [], 'markets')
    const markets = options.market ?? configured ?? [...shipped]
    const marketsFrom = options.market ? 'option' : configured ? 'config' : 'all'
    const platforms = options.platform ?? parsePlatformsOf(config)
    const site = {
      markets,
      platforms,
      on: options.on,
      context,
      language,
      show,
      details,
      assessments,
      governance,
      place,
    }
    checkedCall('createForthright', {}, site)
    const call = options.market ? {markets} : {}
    return {markets, marketsFrom, platforms, on, config, site, call}
  } catch (cause) {
    throw new DisclosureError('config-invalid', (cause as Error).message, {file, cause})
  }
}

function parsePlatformsOf({platforms = []}: Config): string[] {
  const ids = [platforms].flat()
  return ids.length === 0 ? [] : parsePlatforms(ids.join(','))
}

/** Handles every file in turn, but those that are passed over unless somebody says what they are; one that fails, whatever it throws, is a result too and does not stop the others. */
export async function eachInput<T>(
  paths: readonly string[],
  {from, passOver}: {from?: Format | undefined; passOver?: (file: string) => boolean},
  handle: (input: Input) => T | Promise<T>,
): Promise<(T | Failure)[]> {
  const results: (T | Failure)[] = []
  const settings = settingsFor(from)
  for (const file of expandPaths(paths, settings)) {
    if (isFailure(file)) results.push(file)
    else if (passOver?.(file) && settings(file).from === undefined) continue
    else
      try {
        results.push(await handle(readInput(file, settings(file))))
      } catch (error) {
        results.push({file, error: failureOf(error)})
      }
  }
  return results
}

/** What is known of files by their paths; a format that was asked for counts before that of the configuration. */
export function settingsFor(from: Format | undefined): FileSettings {
  const settings = settingsOf(readConfig(process.cwd()))
  return file => ({...settings(file), ...(from === undefined ? {} : {from})})
}
