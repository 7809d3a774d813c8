/** `forthright lint`: findings of the rules over posts and pages. */
import {complete, type Finding, grade} from '@forthright/core'
import {lint as lintReading, messageOf} from '@forthright/lint'
import {policies} from '@forthright/policies'
import type {Command} from 'commander'
import {marketsText} from '../output/assessment.ts'
import {findingsText, summaryText} from '../output/findings.ts'
import {print, printJson, say, sayFailure} from '../output/streams.ts'
import {readPost} from '../post/post.ts'
import {type CommonOptions, eachInput, isFailure, settingOf, withCommonOptions} from '../run.ts'

/** Adds the command. */
export function addLint(program: Command): void {
  const command = program
    .command('lint [paths...]')
    .description('find posts whose disclosure is missing, stale or cannot be read')
  withCommonOptions(command).action(async (paths: string[], options: CommonOptions) => {
    process.exitCode = await lint(paths, options)
  })
}

async function lint(paths: string[], options: CommonOptions): Promise<number> {
  const setting = await settingOf(options)
  const {markets, platforms, on, config} = setting
  const asked = paths.length > 0 ? paths : (config.paths ?? ['.'])
  const results = await eachInput(asked, options.from, input => {
    const {surface, reading} = readPost(input, {tolerant: true})
    const findings = lintReading(surface, reading, {policies, markets, platforms, on})
    return {
      file: input.file,
      grade: grade(complete(reading.record, reading.held)).item,
      findings: findings.map(printable),
    }
  })
  const findings = results.flatMap(result => (isFailure(result) ? [] : result.findings))
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length
  const summary = {
    files: results.length,
    failed: results.filter(isFailure).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    markets,
    on,
  }
  if (options.format === 'json') printJson(results, summary)
  for (const result of results) {
    if (isFailure(result)) sayFailure(result)
    else if (options.format !== 'json' && result.findings.length > 0) print(findingsText(result))
  }
  if (options.format !== 'json') say(summaryText(summary, marketsText(setting)))
  if (summary.failed > 0) return 2
  return summary.errors > 0 ? 1 : 0
}

/** A finding with its words, and the head of the file where it has no place of its own. */
function printable(
  finding: Finding,
): Omit<Finding, 'args'> & {message: string; place: NonNullable<Finding['place']>} {
  const {ruleId, code, severity, place, url} = finding
  const head = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  return {ruleId, code, severity, message: messageOf(finding), place: place ?? head, url}
}
