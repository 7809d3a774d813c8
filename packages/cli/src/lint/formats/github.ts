/** Workflow commands of GitHub Actions, which it shows at the lines of a change. */

import type {Severity} from '@forthright/core'
import {isFailure} from '../../failure.ts'
import {printable} from '../../output/printable.ts'
import type {LintFormat} from '../result.ts'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  'needs-review': 'notice',
}

/** One command a finding; GitHub shows ten errors and ten warnings a step, so that those come first. */
export const github: LintFormat = ({results}) => {
  const all = results.flatMap(result =>
    isFailure(result)
      ? [
          {
            file: result.file,
            severity: 'error' as const,
            title: `forthright: ${result.error.code}`,
            message: result.error.message,
            start: {line: result.error.line ?? 1, column: result.error.column ?? 1},
            end: undefined,
          },
        ]
      : result.findings.map(({severity, ruleId, message, place, url}) => ({
          file: result.file,
          severity,
          title: `forthright: ${ruleId}`,
          message: `${message} (${url})`,
          start: place.start,
          end: place.end as typeof place.end | undefined,
        })),
  )
  const rank = {error: 0, warning: 1, 'needs-review': 2, info: 3}
  return all
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .map(({file, severity, title, message, start, end}) => {
      const properties = {
        file,
        line: start.line,
        endLine: end?.line,
        col: start.column,
        endColumn: end?.line === start.line ? end.column : undefined,
        title,
      }
      const given = Object.entries(properties).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${property(String(value))}`],
      )
      return `::${commands[severity]} ${given.join(',')}::${data(message)}\n`
    })
    .join('')
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts, 2026-11-30
function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A')
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, printable)
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
