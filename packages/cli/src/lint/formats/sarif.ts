/** SARIF 2.1.0, which code scanning reads: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import {createHash} from 'node:crypto'
import {type Rule, rules} from '@forthright/lint'
import type {Artifact, Log, Notification, ReportingDescriptor, Result} from 'sarif'
import {type Failure, isFailure} from '../../failure.ts'
import {printableJson} from '../../output/printable.ts'
import {type FileResult, type LintFormat, readFiles, type WordedFinding} from '../result.ts'
import {explainedAt} from '../rule-docs.ts'

/** One run: every file that was looked at is an artifact, what could not be read a notification. */
export const sarif: LintFormat = ({results, version}) => {
  const read = readFiles(results)
  const ids = [
    ...new Set([...Object.keys(rules), ...read.flatMap(({findings}) => findings.map(({ruleId}) => ruleId))]),
  ]
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'forthright',
            semanticVersion: version,
            rules: ids.map(id => descriptor(id, rules[id])),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: results.map(({file}): Artifact => ({location: {uri: uriOf(file)}})),
        results: read.flatMap(result => result.findings.map(finding => resultOf(result, finding, ids))),
        invocations: [
          {
            executionSuccessful: read.length === results.length,
            toolExecutionNotifications: results.filter(isFailure).map(notification),
          },
        ],
      },
    ],
  }
  return printableJson(`${JSON.stringify(log, null, 2)}\n`)
}

const levels = {error: 'error', warning: 'warning', info: 'note', 'needs-review': 'note'} as const

function descriptor(id: string, rule: Rule | undefined): ReportingDescriptor {
  return {
    id,
    help: {text: explainedAt(id)},
    ...(rule
      ? {
          shortDescription: {text: rule.why},
          defaultConfiguration: {level: levels[rule.severity]},
          messageStrings: Object.fromEntries(
            Object.entries(rule.messages).map(([code, text]) => [code, {text}]),
          ),
        }
      : {}),
  }
}

function resultOf(file: FileResult, finding: WordedFinding, ids: readonly string[]): Result {
  const {ruleId, code, severity, message, place, line, fix} = finding
  const {start, end} = place
  const fingerprint = createHash('sha256').update([file.file, ruleId, code, line].join('\n')).digest('hex')
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    // What a person must decide is open, and no failure.
    kind: severity === 'needs-review' ? 'review' : severity === 'info' ? 'informational' : 'fail',
    level: severity === 'error' || severity === 'warning' ? levels[severity] : 'none',
    message: {text: message},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(file.file)},
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
      },
    ],
    partialFingerprints: {'forthright/v1': fingerprint},
    properties: {code, ...(fix ? {fixable: fix.description} : {})},
  }
}

function notification({file, error}: Failure): Notification {
  return {
    level: 'error',
    descriptor: {id: error.code},
    message: {text: error.message},
    locations: [{physicalLocation: {artifactLocation: {uri: uriOf(file)}}}],
  }
}

/** A path as a relative reference of RFC 3986; an address as it is. */
function uriOf(file: string): string {
  if (/^https?:\/\//i.test(file) && URL.canParse(file)) return new URL(file).href
  // Half of a character has no bytes.
  const whole = file.replace(/\p{Surrogate}/gu, '\uFFFD')
  const path = whole.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return /^[^/]*:/.test(path) ? `./${path}` : path
}
