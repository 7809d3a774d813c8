/** What the commands share: options, configuration, and one file at a time. */

import {dirname, join, resolve} from 'node:path'
import {DisclosureError, undeclaredChoices} from '@forthright/core'
import {markets as shipped} from '@forthright/policies'
import type {Command} from 'commander'
import {type Config, type FoundConfig, readConfigFile} from './config/config.ts'
import {type FileSettings, fileSettings} from './config/file-settings.ts'
import {configAbove} from './config/find.ts'
import {type Failure, failureOf, isFailure} from './failure.ts'
import {type Format, formats} from './files/formats.ts'
import {createIgnored} from './files/ignored.ts'
import {type Input, readBytes, readInput} from './files/input.ts'
import {expandPaths} from './files/paths.ts'
import {kept} from './kept.ts'
import {oneOf, parseDay, parseMarkets, parsePlatforms} from './options.ts'
import {printable} from './output/printable.ts'
import {say} from './output/streams.ts'
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
  /** The configuration; absent where there is none. */
  configFile?: string | undefined
  /** What holds for every file. */
  site: SiteOptions
  /** What the command line asks for every file, before what the file says of itself. */
  call: Pick<SiteOptions, 'markets'>
}

/** Adds the options that every command understands. */
export function withCommonOptions(
  command: Command,
  {formats: names = ['text', 'json'], format = 'text'}: {formats?: readonly string[]; format?: string} = {},
): Command {
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
    .option('--format <format>', `how to print: ${names.join(', ')}`, oneOf('--format', names), format)
}

/** Adds the option for files that declare nothing. */
export function withUndeclaredOption(command: Command): Command {
  return command.option(
    '--undeclared <what>',
    'files that do not say how they were made: error, warn or allow',
    oneOf('--undeclared', undeclaredChoices),
  )
}

/** The settings of a run: those of the working folder, and those of each file, of which the nearest configuration counts. */
export interface Settings extends Setting {
  of(file: string): Setting
  /** What is known of a file by its path; a format that was asked for counts before that of the configuration. */
  ofPath: FileSettings
}

/** Markets, day and all else that holds in a run. Throws `config-invalid` or `usage`. */
export function settingsOf(options: Omit<CommonOptions, 'format'>): Settings {
  // Folders with one configuration have one setting, by which others know what they share.
  const ofConfig = kept((file: string | undefined) => {
    const found = file === undefined ? {config: {}} : readConfigFile(file)
    return {setting: settingIn(found, options), files: fileSettings(found.config.files)}
  })
  const ofFolder = kept((folder: string) => ofConfig(configAbove(folder)))
  const folderOf = (file: string) => (file === '-' ? process.cwd() : dirname(resolve(file)))
  const {from} = options
  return {
    ...ofFolder(process.cwd()).setting,
    of: file => ofFolder(folderOf(file)).setting,
    ofPath: file => ({
      ...ofFolder(folderOf(file)).files(file),
      ...(from === undefined ? {} : {from}),
    }),
  }
}

function settingIn({config, file}: FoundConfig, options: Omit<CommonOptions, 'format'>): Setting {
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
    const own = {context, language, show, details, assessments, governance, place}
    const site = {markets, platforms, on: options.on, ...own}
    checkedCall('createForthright', {}, site)
    const call = options.market ? {markets} : {}
    return {markets, marketsFrom, platforms, on, config, configFile: file, site, call}
  } catch (cause) {
    throw new DisclosureError('config-invalid', (cause as Error).message, {file, cause})
  }
}

function parsePlatformsOf({platforms = []}: Config): string[] {
  const ids = [platforms].flat()
  return ids.length === 0 ? [] : parsePlatforms(ids.join(','))
}

/** What a run looks at. */
export interface Inputs<T> {
  settings: Settings
  /** What is known of a file without reading it. */
  known?: ((file: string, isNamed: boolean) => T | undefined) | undefined
  /** Files that are left out without a word unless somebody says what they are, such as pictures that a hook names. */
  passOver?: ((file: string) => boolean) | undefined
  /** Files of a folder that count beside posts and pages. */
  alsoPost?: ((file: string) => boolean) | undefined
  /** Files that were named and that a pattern leaves out. */
  onIgnored?: ((files: readonly string[]) => void) | undefined
  /** Reads the bytes of a file; from the disk where absent. */
  bytesOf?: ((file: string) => Uint8Array) | undefined
  /** The name by which standard input goes. */
  stdinName?: string | undefined
}

/**
 * Handles every file in turn; one that fails, whatever it throws, is a result too and does not stop the others. Throws
 * `config-invalid` where the configuration of one cannot be read, before any is handled.
 */
export async function eachInput<T>(
  paths: readonly string[],
  {settings, known, passOver, alsoPost, onIgnored, bytesOf, stdinName}: Inputs<T>,
  handle: (input: Input, setting: Setting, isNamed: boolean) => T | Promise<T>,
): Promise<(T | Failure)[]> {
  const results: (T | Failure)[] = []
  const excluded = paths.filter(path => path.startsWith('!')).map(path => path.slice(1))
  const isIgnored = createIgnored(folder => settings.of(join(folder, '-')).config.ignore ?? [], excluded)
  const asked = paths.filter(path => !path.startsWith('!'))
  const {files, ignored} = expandPaths(asked, {settings: settings.ofPath, alsoPost, isIgnored})
  onIgnored?.(ignored)
  // A folder or a pattern stands for others, too.
  const spelled = new Set(asked)
  const named = files.map(file => (typeof file === 'string' && file === '-' ? (stdinName ?? '-') : file))
  // A configuration that cannot be read stops the run: nobody knows what it would have asked for.
  for (const file of named) if (!isFailure(file)) settings.of(file)
  for (const [index, file] of named.entries()) {
    if (isFailure(file)) results.push(file)
    else if (passOver?.(file) && settings.ofPath(file).from === undefined) continue
    else
      try {
        const bytes = files[index] === '-' ? () => readBytes('-') : bytesOf
        const isNamed = files[index] === '-' || spelled.has(file)
        const before = known?.(file, isNamed)
        const read = () => readInput(file, settings.ofPath(file), bytes)
        results.push(before ?? (await handle(read(), settings.of(file), isNamed)))
      } catch (error) {
        results.push({file, error: failureOf(error)})
      }
  }
  return results
}

/** Names the files that are passed over though somebody named them. */
export function sayIgnored(files: readonly string[]): void {
  if (files.length > 0)
    say(
      `Passed over, since .forthrightignore, ignore or !pattern names them: ${files.map(printable).join(', ')}`,
    )
}
