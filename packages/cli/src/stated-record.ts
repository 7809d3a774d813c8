/** The record that somebody states, in content or as an argument, or an error that says what of it cannot be read. */
import {DisclosureError, type DisclosureRecord, type Issue, parseRecord, type Reading} from '@forthright/core'

/** The record that content declares; throws `record-invalid` where what it declares cannot be read. */
export function declared(reading: Reading): DisclosureRecord | undefined {
  if (reading.issues.length > 0) throw invalid(reading.issues, reading.issues[0]?.place)
  return reading.record
}

/** The record of an input; throws `record-invalid`. */
export function read(input: unknown): DisclosureRecord {
  const {record, issues} = parseRecord(input)
  if (issues) throw invalid(issues)
  return record
}

function invalid(issues: readonly Issue[], place?: Reading['issues'][number]['place']): DisclosureError {
  const [first] = issues
  const lines = issues.map(issue => `${['disclosure', ...issue.path].join('.')}: ${issue.message}`)
  return new DisclosureError('record-invalid', lines.join('\n'), {
    field: ['disclosure', ...(first?.path ?? [])].join('.'),
    place,
    allowed: first?.allowed,
  })
}
