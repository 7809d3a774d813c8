/** Findings for people on a terminal: where, what to write, and the line; no more than a screen of each rule. */
import type {Severity} from '@forthright/core'
import pc from 'picocolors'
import {isFailure} from '../../failure.ts'
import {printable} from '../../output/printable.ts'
import type {LintFormat, WordedFinding} from '../result.ts'
import {explainedAt} from '../rule-docs.ts'

const colours: Record<Severity, (text: string) => string> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.cyan,
  'needs-review': pc.magenta,
}

/** So many files of a rule are listed unless all are asked for. */
const mostFiles = 10

/** The findings of each file under its name, then what was not listed, and where the rules are explained. */
export const pretty: LintFormat = ({results, all}) => {
  const listed = new Map<string, number>()
  const left = new Map<string, number>()
  const lines: string[] = []
  for (const result of results) {
    if (isFailure(result)) continue
    const own = result.findings.filter(({ruleId}) => all || (listed.get(ruleId) ?? 0) < mostFiles)
    for (const id of new Set(own.map(({ruleId}) => ruleId))) listed.set(id, (listed.get(id) ?? 0) + 1)
    const rest = result.findings.filter(finding => !own.includes(finding))
    for (const id of new Set(rest.map(({ruleId}) => ruleId))) left.set(id, (left.get(id) ?? 0) + 1)
    if (own.length > 0) lines.push(pc.underline(printable(result.file)), ...own.flatMap(findingLines), '')
  }
  for (const [id, files] of left)
    lines.push(`${id}: … and ${files} more ${files === 1 ? 'file' : 'files'} (--all lists them)`)
  if (left.size > 0) lines.push('')
  const ids = [...listed.keys()].sort()
  if (ids.length > 0) lines.push(pc.dim('What the rules ask, and why:'))
  for (const id of ids) lines.push(pc.dim(`  ${explainedAt(id)}`))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function findingLines({ruleId, severity, message, place, line, fix}: WordedFinding): string[] {
  const {start} = place
  const at = `${start.line}:${start.column}`.padStart(7)
  const first = `${pc.dim(at)}  ${colours[severity](severity)}  ${printable(message)}  ${pc.dim(ruleId)}`
  const frame = line === '' ? [] : [pc.dim(`${String(start.line).padStart(9)} | ${printable(line)}`)]
  const fixes = fix ? [`          ${pc.dim(`--fix: ${printable(fix.description)}`)}`] : []
  return [first, ...frame, ...fixes]
}
