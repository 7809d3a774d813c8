/** `forthright lint`: findings of the rules over posts and pages. */
import {statSync} from 'node:fs'
import {DisclosureError, type Finding, type Undeclared} from '@forthright/core'
import {createLinter, messageOf, type RuleSetting} from '@forthright/lint'
import {markdown} from '@forthright/markdown'
import type {Command} from 'commander'
import {isFailure} from '../failure.ts'
import {formatByName, type Input} from '../files/input.ts'
import {postEndings} from '../files/paths.ts'
import {lintItem} from '../lint/item.ts'
import {findingsText} from '../lint/pretty.ts'
import type {FileResult, WordedFinding} from '../lint/result.ts'
import {present} from '../output/present.ts'
import {printable} from '../output/printable.ts'
import {print, say} from '../output/streams.ts'
import {lintSummary, sayUndeclared, undeclaredIn} from '../output/summary.ts'
import type {AnySurface} from '../post/surfaces.ts'
import {type CommonOptions, eachInput, settingOf, withCommonOptions, withUndeclaredOption} from '../run.ts'
import {checkedCall} from '../site/options.ts'

interface LintCommandOptions extends CommonOptions {
  allowEmpty?: boolean
  undeclared?: Undeclared
}

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withUndeclaredOption(withCommonOptions(command))
    .option('--allow-empty', 'exit with 0 where there is nothing to lint')
    .action(async (paths: string[], options: LintCommandOptions) => {
      process.exitCode = await lint(paths, options)
    })
}

async function lint(paths: string[], options: LintCommandOptions): Promise<number> {
  const setting = settingOf(options)
  const {markets, on, config, site, call} = setting
  const choice = options.undeclared ?? config.undeclared ?? 'error'
  const {settings} = checkedCall('lint', site, call)
  const linter = createLinter({...settings, rules: rulesFor(choice)})
  const asked = paths.length > 0 ? paths : (config.paths ?? ['.'])
  const passed: string[] = []
  const passOver = (file: string) => isOther(file) && passed.push(file) > 0
  const results = await eachInput(asked, {...options, passOver}, async (input): Promise<FileResult> => {
    const {findings, declared, grade, isPost} = linter(lintItem(await surfacesFor(input), input))
    return {
      file: input.file,
      ...(declared || !isPost ? {} : {undeclared: true as const}),
      ...(isPost ? {} : {passed: true as const}),
      grade,
      findings: findings.map(worded),
    }
  })
  if (results.length === 0 && !options.allowEmpty && !asked.every(isFile)) throw nothingIn(asked)
  const findings = results.flatMap(result => (isFailure(result) ? [] : result.findings))
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length
  const found = {errors: count('error'), warnings: count('warning'), infos: count('info')}
  const undeclared = undeclaredIn(results)
  const counts = present(results, {
    format: options.format,
    text: shown => {
      if (shown.findings.length > 0) print(findingsText(shown))
    },
    summary: {undeclared: undeclared.length, ...found, markets, on},
  })
  if (passed.length > 0)
    say(`Passed over, since lint does not read files of this kind: ${passed.map(printable).join(', ')}`)
  sayUndeclared(undeclared, choice)
  say(lintSummary({...counts, ...found, undeclared: undeclared.length}, setting))
  if (counts.failed > 0) return 2
  return found.errors > 0 || (undeclared.length > 0 && choice === 'error') ? 1 : 0
}

/** Whether a file is of a kind that is not linted, so that hooks may name every file that changed. */
function isOther(file: string): boolean {
  const format = formatByName(file)
  return (format === undefined || format === 'json') && isFile(file)
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

/** A run that looks at nothing finds nothing, which would pass for being in order. */
function nothingIn(paths: readonly string[]): DisclosureError {
  return new DisclosureError(
    'usage',
    `There is nothing to lint in ${paths.join(', ')}: no file ends in ${postEndings.join(', ')}, and files in the configuration names no others. Correct the path, or allow it with --allow-empty.`,
    {field: 'paths'},
  )
}

/** What finds the surface of a file; Markdown, which most files are, does not wait for the others. */
async function surfacesFor({format}: Input): Promise<(id: string) => AnySurface> {
  if (format !== 'markdown' && format !== 'mdx') return (await import('../post/surfaces.ts')).surfaceOf
  return () => markdown
}

/** What files that declare nothing are worth: `undeclared` says it, unless the rules do. */
function rulesFor(undeclared: Undeclared): Record<string, RuleSetting> {
  const severities = {error: 'error', warn: 'warn', allow: 'off'} as const
  return {'missing-disclosure': severities[undeclared]}
}

/** A finding with its words, and the head of the file where it has no place of its own. */
function worded({args, place, ...finding}: Finding): WordedFinding {
  const head = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  return {...finding, message: messageOf({...finding, args}), place: place ?? head}
}
