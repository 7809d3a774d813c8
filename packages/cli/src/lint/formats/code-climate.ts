/** Code Climate's JSON, which GitLab shows beside a merge request. */
import {createHash} from 'node:crypto'
import {isFailure} from '../../failure.ts'
import {printableJson} from '../../output/printable.ts'
import type {LintFormat, WordedFinding} from '../result.ts'

const severities = {error: 'major', warning: 'minor', info: 'info', 'needs-review': 'info'} as const

/** One issue a finding; the fingerprint does not move with the lines above. */
export const codeClimate: LintFormat = ({results}) => {
  const seen = new Map<string, number>()
  const issues = results.flatMap(result =>
    isFailure(result)
      ? [
          issue(result.file, {
            ruleId: result.error.code,
            message: result.error.message,
            line: result.error.line ?? 1,
            severity: 'critical',
            text: '',
            seen,
          }),
        ]
      : result.findings.map((finding: WordedFinding) =>
          issue(result.file, {
            ruleId: finding.ruleId,
            message: finding.message,
            line: finding.place.start.line,
            severity: severities[finding.severity],
            text: `${finding.code}\n${finding.line}`,
            seen,
          }),
        ),
  )
  return `${printableJson(JSON.stringify(issues, null, 2))}\n`
}

interface Facts {
  ruleId: string
  message: string
  line: number
  severity: 'critical' | 'major' | 'minor' | 'info'
  text: string
  seen: Map<string, number>
}

function issue(file: string, {ruleId, message, line, severity, text, seen}: Facts) {
  const key = [file, ruleId, text].join('\n')
  const count = seen.get(key) ?? 0
  seen.set(key, count + 1)
  return {
    type: 'issue',
    check_name: ruleId,
    description: message,
    categories: ['Compatibility'],
    severity,
    fingerprint: createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32),
    location: {path: file, lines: {begin: line}},
  }
}
