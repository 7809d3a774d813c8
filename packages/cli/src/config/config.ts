/** The site's own settings: the nearest configuration of a folder, with what it extends. */
import {createRequire} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import {DisclosureError, issueLine} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {validate} from '@forthright/core/schema'
import {fieldOf} from '@forthright/core/surface'
import {type Preset, presets} from '@forthright/lint/settings'
import type {FileEntry} from './file-settings.ts'
import {configAbove} from './find.ts'
import {loadConfig} from './load.ts'
import {type ConfigFile, configSchema, type IconPack} from './shape.ts'

/** Patterns, and the folder from which they are seen. */
export interface Patterns {
  folder: string
  patterns: readonly string[]
}

/** The settings of a configuration and of all that it extends. */
export interface Config
  extends Omit<ConfigFile, '$schema' | 'extends' | 'euIcons' | 'files' | 'ignore' | 'posts'> {
  /** Selections of rules; absent where none is named. */
  presets?: Preset[]
  /** Entries of all, those of what is extended first. */
  files?: FileEntry[]
  ignore?: Patterns[]
  posts?: Patterns[]
  /** With the path of the pack from the root. */
  euIcons?: IconPack
}

/** A configuration, and the file that says it. */
export interface FoundConfig {
  config: Config
  /** Absent where there is none. */
  file?: string
}

/** The configuration that holds for a folder; empty where there is none. Throws `config-invalid`. */
export function readConfig(folder: string): FoundConfig {
  const file = configAbove(folder)
  return file === undefined ? {config: {}} : readConfigFile(file)
}

/** What a configuration says, with all that it extends. Throws `config-invalid`. */
export function readConfigFile(file: string): FoundConfig {
  return {config: configOf(file, []), file}
}

/** What a file says, over all that it extends. */
function configOf(file: string, above: readonly string[]): Config {
  if (above.includes(file))
    throw invalid(file, `extends goes in a circle: ${[...above, file].join(' → ')}.`, 'extends')
  const {extends: names = [], ...own} = checked(file)
  const bases = [names].flat().map(name => baseOf(name, file, [...above, file]))
  return [...bases, located(own, file)].reduce(over, {})
}

function checked(file: string): ConfigFile {
  const {data, issues} = validate(configSchema, loadConfig(file) ?? {})
  if (data) return data
  throw new DisclosureError('config-invalid', issues.map(issue => issueLine(issue)).join('\n'), {
    file,
    allowed: Object.keys(configSchema.shape),
    issues: issues.map(issue => ({message: issueLine(issue), field: fieldOf(issue), allowed: issue.allowed})),
  })
}

/** A selection of rules, a file seen from this one, or a package that exports a configuration. */
function baseOf(name: string, file: string, above: readonly string[]): Config {
  if ((presets as readonly string[]).includes(name)) return {presets: [name as Preset]}
  const isPath = /^\.{0,2}[/\\]|^[a-z]:[/\\]/i.test(name) || /\.(ya?ml|json|[cm]?[jt]s)$/.test(name)
  if (isPath) return configOf(resolve(dirname(file), name), above)
  let found: string
  try {
    found = createRequire(join(dirname(file), 'x.js')).resolve(name)
  } catch (cause) {
    throw invalid(
      file,
      `extends ${JSON.stringify(name)} is neither a selection of rules nor a package that is installed. ${suggest(name, presets)} A file begins with ./`,
      'extends',
      cause,
    )
  }
  return configOf(found, above)
}

/** Paths in a configuration are seen from there, not from the working folder. */
function located(own: Omit<ConfigFile, 'extends'>, file: string): Config {
  const {$schema: _, euIcons, files, ignore, posts, paths, ...rest} = own
  const folder = dirname(file)
  const patterns = (given: string | string[]) => [{folder, patterns: [given].flat()}]
  const pack = typeof euIcons === 'string' ? {pack: euIcons} : euIcons
  return {
    ...rest,
    ...(files ? {files: files.map(entry => ({...entry, folder, file}))} : {}),
    ...(ignore === undefined ? {} : {ignore: patterns(ignore)}),
    ...(posts === undefined ? {} : {posts: patterns(posts)}),
    ...(paths ? {paths: paths.map(path => seenFrom(folder, path))} : {}),
    ...(pack ? {euIcons: {...pack, pack: resolve(folder, pack.pack)}} : {}),
  }
}

/** A path or pattern of a configuration; `!pattern` takes out. */
function seenFrom(folder: string, path: string): string {
  return path.startsWith('!') ? `!${join(folder, path.slice(1))}` : join(folder, path)
}

/** Settings over those that they add to: lists of rules and files are joined, the context field by field, all else replaces. */
function over(base: Config, own: Config): Config {
  const joined = <Entry>(one: Entry[] | undefined, two: Entry[] | undefined) =>
    one || two ? [...(one ?? []), ...(two ?? [])] : undefined
  const fields = {
    presets: joined(base.presets, own.presets),
    files: joined(base.files, own.files),
    ignore: joined(base.ignore, own.ignore),
    posts: joined(base.posts, own.posts),
    rules: base.rules || own.rules ? {...base.rules, ...own.rules} : undefined,
    context: base.context || own.context ? {...base.context, ...own.context} : undefined,
  }
  const set = Object.entries(fields).filter(([, value]) => value !== undefined)
  return {...base, ...own, ...Object.fromEntries(set)}
}

function invalid(file: string, message: string, field: string, cause?: unknown): DisclosureError {
  return new DisclosureError('config-invalid', message, {file, field, cause})
}
