/** One run of `lint`: which files, what is found in them, what is printed, and the exit status. */
import {statSync} from 'node:fs'
import {relative} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {lintSite} from '@forthright/lint'
import manifest from '../../package.json' with {type: 'json'}
import {configFiles} from '../config/find.ts'
import {type Failure, isFailure, settle} from '../failure.ts'
import {changedFiles, stagedBytes, stagedFiles} from '../files/changed.ts'
import {postEndings, within} from '../files/paths.ts'
import {writeFile} from '../files/write-file.ts'
import {printable} from '../output/printable.ts'
import {printRaw, say, sayFailure} from '../output/streams.ts'
import {lintSummary, sayUndeclared, undeclaredIn} from '../output/summary.ts'
import {type CommonOptions, eachInput, type Settings, sayIgnored, settingsOf} from '../run.ts'
import {baselineFile, readBaseline, withoutKnown, writeBaseline} from './baseline.ts'
import {type CacheOptions, cacheFor} from './cache-of-run.ts'
import {type LintFormatName, lintFormat} from './formats/index.ts'
import {isLinted, isPayload} from './linted-kinds.ts'
import {watchProgress} from './progress.ts'
import {countsOf, type FileResult, type LintCounts, type LintRun, readFiles} from './result.ts'
import {createLintInput, lintOptionsFor, withLine} from './run-lint.ts'
import {type Timing, watchTime} from './timing.ts'

/** Options of the command. */
export interface LintCommandOptions extends Omit<CommonOptions, 'format'>, CacheOptions {
  format?: LintFormatName
  baseline?: string | true
  updateBaseline?: string | true
  maxWarnings?: number
  quiet?: boolean
  all?: boolean
  allowEmpty?: boolean
  debug?: 'timing'
}

type Results = (FileResult | Failure)[]

/** Lints, prints and gives the exit status: 1 for errors, or more warnings than are allowed; 2 for what cannot be read. */
export async function lintFiles(paths: string[], options: LintCommandOptions): Promise<number> {
  demandFitting(options, paths)
  const settings = settingsOf(options)
  const {baseline, updateBaseline} = options
  // A baseline that is not there is told before anything takes time.
  const known = baseline === undefined ? undefined : readBaseline(nameOf(baseline))
  const isStated = paths.some(path => !path.startsWith('!'))
  const asked = isStated ? paths : [...(settings.config.paths ?? ['.']), ...paths]
  const timing = watchTime(options.debug === 'timing')
  const posts = await lintAsked(asked, options, settings, timing)
  const found = [...siteResult(posts, options, settings), ...posts]
  if (posts.length === 0 && !mayBeEmpty(asked, options)) throw nothingIn(asked)
  const written = options.fix ? found.map(writeFixed) : found
  if (updateBaseline !== undefined) return update(nameOf(updateBaseline), written)
  const fresh = known ? withoutKnown(written, known) : {results: written, known: 0}
  const counts = countsOf(fresh.results, fresh.known)
  await write(fresh.results, counts, options, settings)
  timing.end('printed')
  if (!known)
    sayUndeclared(undeclaredIn(fresh.results), options.undeclared ?? settings.config.undeclared ?? 'error')
  sayNext(counts, options, settings)
  say(lintSummary(counts, settings))
  if (counts.failed > 0) return 2
  return counts.errors > 0 || counts.warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
}

/** Throws `usage` for options that exclude each other. */
function demandFitting(options: LintCommandOptions, paths: readonly string[]): void {
  const {changed, staged, fix, fixDryRun, baseline, updateBaseline} = options
  const pairs = [
    [changed, '--changed', staged, '--staged'],
    [fix, '--fix', fixDryRun, '--fix-dry-run'],
    [fix, '--fix', staged, '--staged'],
    [baseline, '--baseline', updateBaseline, '--update-baseline'],
  ] as const
  for (const [one, first, two, second] of pairs)
    if (one && two) throw new DisclosureError('usage', `${first} and ${second} exclude each other.`)
  // Its name tells what it is; the file of that name is another text.
  if (fix && paths.includes('-'))
    throw new DisclosureError('usage', '--fix writes files, and standard input is none. Use --fix-dry-run.')
}

async function lintAsked(
  asked: readonly string[],
  options: LintCommandOptions,
  settings: Settings,
  timing: Timing,
): Promise<Results> {
  const {changed, staged, stdinFilename, to, fix, fixDryRun} = options
  const fromGit = staged || changed !== undefined
  const cache = cacheFor(options, settings)
  const lintInput = createLintInput(settings, {...options, fix: fix || fixDryRun, onLook: cache?.onLook})
  const passed: string[] = []
  const progress = watchProgress()
  const results = await eachInput(
    fromGit ? changedOf(asked, options) : asked,
    {
      settings,
      known: cache?.known,
      stdinName: stdinFilename,
      bytesOf: staged ? stagedBytes : undefined,
      // Of what changed, files that are ignored or of other kinds are no news.
      onIgnored: fromGit ? undefined : sayIgnored,
      alsoPost: isPayload,
      passOver: file => !isLinted(file, to) && (staged || isFile(file)) && passed.push(file) > 0,
    },
    async (input, setting, isNamed) => {
      progress.step()
      const result = await timing.of(input.file, () => lintInput(input, setting, isNamed && !fromGit))
      cache?.keep(input, result, isNamed)
      return result
    },
  )
  cache?.save()
  progress.end()
  timing.end('found, read and linted')
  if (passed.length > 0 && !fromGit)
    say(`Passed over, since lint does not read files of this kind: ${passed.map(printable).join(', ')}`)
  return results
}

/** What is found in the site as a whole, at its configuration, or at the one that it would have. */
function siteResult(posts: Results, options: LintCommandOptions, settings: Settings): FileResult[] {
  const grades = readFiles(posts).flatMap(({grade, noPost}) => (grade && !noPost ? [{grade}] : []))
  const findings = lintSite(grades, lintOptionsFor(settings, {}, options))
  if (findings.length === 0) return []
  const file = settings.configFile === undefined ? configFiles[0] : relative('.', settings.configFile)
  return [{file, findings: findings.map(finding => withLine(finding, ''))}]
}

/** Files that changed, as far as they are in what was asked for; what takes out is kept. */
function changedOf(asked: readonly string[], {changed, staged}: LintCommandOptions): string[] {
  const files = staged ? stagedFiles() : changedFiles(changed === true ? undefined : changed)
  const isAsked = within(asked.filter(path => !path.startsWith('!')))
  return [...files.filter(isAsked), ...asked.filter(path => path.startsWith('!'))]
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

/** Where nothing changed, and where somebody named files of other kinds, there is nothing to tell. */
function mayBeEmpty(asked: readonly string[], {allowEmpty, changed, staged}: LintCommandOptions): boolean {
  return (allowEmpty ?? false) || changed !== undefined || (staged ?? false) || asked.every(isFile)
}

/** A run that looks at nothing finds nothing, which would pass for being in order. */
function nothingIn(paths: readonly string[]): DisclosureError {
  return new DisclosureError(
    'usage',
    `There is nothing to lint in ${paths.join(', ')}: no file ends in ${postEndings.join(', ')}, and files in the configuration names no others; or .gitignore, .forthrightignore or ignore names all of them. Correct the path, or allow it with --allow-empty.`,
    {field: 'paths'},
  )
}

function nameOf(file: string | true): string {
  return file === true ? baselineFile : file
}

function writeFixed(result: FileResult | Failure): FileResult | Failure {
  if (isFailure(result) || result.fixed === undefined) return result
  const {fixed} = result
  return settle(result.file, () => {
    writeFile(result.file, fixed)
    return result
  })
}

function update(file: string, results: Results): number {
  for (const result of results) if (isFailure(result)) sayFailure(result)
  const count = writeBaseline(file, results)
  say(
    `${printable(file)} is written, with ${count} ${count === 1 ? 'finding' : 'findings'}. Next: forthright lint --baseline${file === baselineFile ? '' : ` ${printable(file)}`}.`,
  )
  return results.some(isFailure) ? 2 : 0
}

async function write(
  results: Results,
  counts: LintCounts,
  {format = 'text', quiet, all = false}: LintCommandOptions,
  {markets, on}: Settings,
): Promise<void> {
  const shown = quiet ? results.map(errorsAlone) : results
  for (const result of results) if (isFailure(result)) sayFailure(result)
  const run: LintRun = {results: shown, counts, markets, on, all, version: manifest.version}
  const text = (await lintFormat(format))(run)
  if (text !== '') printRaw(text)
}

function errorsAlone(result: FileResult | Failure): FileResult | Failure {
  if (isFailure(result)) return result
  return {...result, findings: result.findings.filter(({severity}) => severity === 'error')}
}

/** What helps somebody who runs it for the first time, on a site that was not made with it in mind. */
function sayNext(
  {errors, files, fixed, undeclared}: LintCounts,
  {fixDryRun, baseline, format = 'text'}: LintCommandOptions,
  {marketsFrom}: Settings,
): void {
  if (format !== 'text' && format !== 'pretty') return
  if (fixDryRun && fixed > 0)
    say(`Nothing was written: --fix makes ${fixed === 1 ? 'this change' : `these ${fixed} changes`}.`)
  if (errors === 0 || baseline !== undefined) return
  const isNew = undeclared > files / 2 && marketsFrom === 'all'
  if (isNew) say('Next: forthright init says once what holds for the site.')
  if (errors > 20)
    say('To start from here and fail on new findings alone: forthright lint --update-baseline.')
}
