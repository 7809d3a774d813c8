/** Findings for people on a terminal: where, what to write, and the line; no more than a screen of each rule. */
import type {Severity} from '@forthright/core'
import pc from 'picocolors'
import {printable} from '../../output/printable.ts'
import {type LintFormat, readFiles, type WordedFinding} from '../result.ts'
import {explainedAt} from '../rule-docs.ts'

const colours: Record<Severity, (text: string) => string> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.cyan,
  'needs-review': pc.magenta,
}

/** So many files of a rule are listed unless all are asked for. */
const mostFiles = 10
/** What is said of more files than these is said once, with the files below it. */
const mostAlike = 3

/** The findings of each file under its name, then what is the same in many files, and where the rules are explained. */
export const pretty: LintFormat = ({results, all}) => {
  const files = readFiles(results)
  const alike = new Map<string, Alike>()
  for (const {file, findings} of files)
    for (const finding of findings) {
      const key = JSON.stringify([finding.ruleId, finding.severity, finding.message])
      const group = alike.get(key) ?? {finding, at: []}
      group.at.push({file, finding})
      alike.set(key, group)
    }
  const groups = [...alike.values()]
  const common = groups.filter(({at}) => new Set(at.map(({file}) => file)).size > mostAlike)
  const isCommon = new Set(common.flatMap(({at}) => at.map(({finding}) => finding)))
  const lines = files.flatMap(({file, findings}) => {
    const own = findings.filter(finding => !isCommon.has(finding))
    return own.length === 0 ? [] : [pc.underline(printable(file)), ...own.flatMap(findingLines), '']
  })
  for (const group of common) lines.push(...alikeLines(group, all), '')
  const ids = [...new Set(groups.map(({finding}) => finding.ruleId))].sort()
  if (ids.length > 0) lines.push(pc.dim('What the rules ask, and why:'))
  for (const id of ids) lines.push(pc.dim(`  ${explainedAt(id)}`))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** Findings that say the same. */
interface Alike {
  finding: WordedFinding
  at: {file: string; finding: WordedFinding}[]
}

function alikeLines({finding, at}: Alike, all: boolean): string[] {
  const {ruleId, severity, message} = finding
  const files = [...new Set(at.map(({file}) => file))]
  const shown = new Set(all ? files : files.slice(0, mostFiles))
  const rows = at.flatMap(({file, finding: {place, line}}) =>
    shown.has(file)
      ? [`  ${printable(file)}:${place.start.line}:${place.start.column}  ${pc.dim(printable(line))}`]
      : [],
  )
  const left = files.length - shown.size
  return [
    `${colours[severity](severity)}  ${printable(message)}  ${pc.dim(`${ruleId}, ${files.length} files`)}`,
    ...rows,
    ...(left > 0 ? [`  … and ${left} more ${left === 1 ? 'file' : 'files'} (--all lists them)`] : []),
  ]
}

function findingLines({ruleId, severity, message, place, line, fix}: WordedFinding): string[] {
  const {start} = place
  const at = `${start.line}:${start.column}`.padStart(7)
  const first = `${pc.dim(at)}  ${colours[severity](severity)}  ${printable(message)}  ${pc.dim(ruleId)}`
  const frame = line === '' ? [] : [pc.dim(`${String(start.line).padStart(9)} | ${printable(line)}`)]
  const fixes = fix ? [`          ${pc.dim(`--fix: ${printable(fix.description)}`)}`] : []
  return [first, ...frame, ...fixes]
}
