/**
 * The linter as a plugin of Vite and Rollup: `plugins: [forthright()]`. It goes by the configuration of the site, as the command
 * does, and looks at posts that are imported and, where paths are named, at those before the build. Errors stop the build.
 */
import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import {DisclosureError, type Place, type Undeclared} from '@forthright/core'
import {checkOptions, siteShape, strictOptions} from '@forthright/core/options'
import {type Failure, isFailure} from './failure.ts'
import {formatByName} from './files/format-by-name.ts'
import {isLinted, isPayload} from './lint/linted-kinds.ts'
import type {FileResult, WordedFinding} from './lint/result.ts'
import {createLintInput} from './lint/run-lint.ts'
import {eachInput, type Settings, settingsOf} from './run.ts'

/** Options of the plugin; all may be left out. What holds for the site stands in its configuration. */
export interface ViteOptions {
  /** Files, folders and patterns to look at before the build; `true` for `paths` of the configuration. None where absent. */
  paths?: true | string | readonly string[] | undefined
  /** Posts that say nothing: over what the configuration says. */
  undeclared?: Undeclared | undefined
  /** The day to go by, `YYYY-MM-DD`; today where absent. */
  on?: string | undefined
}

/** What the plugin asks of Rollup: any of its plugin contexts has it. */
interface PluginContext {
  meta: {watchMode?: boolean}
  info(log: Log): void
  warn(log: Log): void
  error(log: Log): never
  addWatchFile(file: string): void
}

/** A message as Rollup prints it; its column counts from 0. */
interface Log {
  message: string
  loc?: {file: string; line: number; column: number}
}

/** A plugin of Vite and Rollup. */
export interface VitePlugin {
  name: string
  enforce: 'pre'
  buildStart(this: PluginContext): Promise<void>
  watchChange(file: string): void
  transform(this: PluginContext, code: string, id: string): Promise<null>
}

const entry = 'forthright/vite'
const schema = strictOptions({undeclared: siteShape.undeclared, on: siteShape.on}, {paths: 'any'})

/**
 * Lints what a site is built from. Throws `usage` for options; a configuration that cannot be read fails the build.
 *
 * @example
 * export default {plugins: [forthright({paths: 'content'})]}
 */
export default function forthright(options: ViteOptions = {}): VitePlugin {
  checkOptions(entry, schema, options)
  demandPaths(options.paths)
  /** Files in which there was no error. */
  const passed = new Set<string>()
  const lint = async (asked: readonly string[] | undefined) => {
    const settings = settingsNamed(options)
    const paths = asked ?? settings.config.paths ?? ['.']
    const passOver = (file: string) => !isLinted(file, undefined) && isFile(file)
    const lintInput = createLintInput(settings, {undeclared: options.undeclared})
    const results = await eachInput(paths, {settings, alsoPost: isPayload, passOver}, lintInput)
    if (results.length === 0 && !paths.every(isFile))
      throw new DisclosureError('usage', `[${entry}] There is nothing to lint in ${paths.join(', ')}.`, {
        field: 'paths',
      })
    for (const result of results) if (errorsOf(result).length === 0) passed.add(resolve(result.file))
    return results
  }
  return {
    name: 'forthright',
    // Before others make code of the posts.
    enforce: 'pre',
    async buildStart() {
      passed.clear()
      const {paths} = options
      if (paths === undefined) return
      const results = await lint(paths === true ? undefined : [paths].flat())
      for (const {file} of results) this.addWatchFile(resolve(file))
      tell(this, results)
    },
    watchChange(file) {
      passed.delete(resolve(file))
    },
    async transform(_, id) {
      const [file = ''] = id.split(/[?#]/)
      const format = formatByName(file)
      const isPost = (format === 'markdown' || format === 'mdx') && isFile(file)
      if (isPost && !passed.has(resolve(file))) tell(this, await lint([file]))
      return null
    },
  }
}

function demandPaths(paths: unknown): void {
  const all = [paths].flat()
  if (
    paths === undefined ||
    paths === true ||
    (all.length > 0 && all.every(path => typeof path === 'string'))
  )
    return
  throw new DisclosureError(
    'usage',
    `[${entry}] The option paths: ${JSON.stringify(paths)}; expected true, a path, or a list of paths.`,
    {field: 'paths'},
  )
}

/** The settings of the site; what is wrong with its configuration is told with its name, which a build does not print. */
function settingsNamed({on}: ViteOptions): Settings {
  try {
    return settingsOf(on === undefined ? {} : {on})
  } catch (cause) {
    if (!(cause instanceof DisclosureError) || cause.file === undefined) throw cause
    throw new DisclosureError(cause.code, `${cause.file}: ${cause.message}`, {file: cause.file, cause})
  }
}

/** Tells all that was found; errors end the build, but not a server or a watch that is to go on. */
function tell(context: PluginContext, results: readonly (FileResult | Failure)[]): void {
  for (const result of results) {
    if (isFailure(result)) continue
    for (const {severity, ...finding} of result.findings)
      if (severity === 'warning') context.warn(logOf(result.file, finding))
      else if (severity !== 'error') context.info(logOf(result.file, finding))
  }
  const errors = results.flatMap(errorsOf)
  const [first, ...more] = errors
  if (!first) return
  if (context.meta.watchMode) for (const error of errors) context.warn(error)
  else context.error({...first, message: [first, ...more].map(({message}) => message).join('\n')})
}

function errorsOf(result: FileResult | Failure): Log[] {
  const {file} = result
  if (!isFailure(result))
    return result.findings.flatMap(finding => (finding.severity === 'error' ? [logOf(file, finding)] : []))
  const {code, message, line = 1, column = 1} = result.error
  return [logOf(file, {ruleId: code, message, place: {start: {line, column}}})]
}

function logOf(
  file: string,
  {
    message,
    ruleId,
    place: {start},
  }: Pick<WordedFinding, 'message' | 'ruleId'> & {place: Pick<Place, 'start'>},
): Log {
  const {line, column} = start
  return {
    message: `${file}:${line}:${column} ${message} (${ruleId})`,
    loc: {file: resolve(file), line, column: column - 1},
  }
}

/** Names of modules that are no files begin with a null byte. */
function isFile(path: string): boolean {
  if (path.includes('\0')) return false
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}
