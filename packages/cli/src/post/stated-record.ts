/** The record that somebody states, in content or as an argument, or an error that says what of it cannot be read. */
import {
  DisclosureError,
  type DisclosureRecord,
  fieldOf,
  issueLine,
  parseRecord,
  type Reading,
} from '@forthright/core'

/** The record that content declares; throws `record-invalid` where what it declares cannot be read. */
export function declared(reading: Reading): DisclosureRecord | undefined {
  if (reading.issues.length > 0) throw invalid(reading.issues)
  return reading.record
}

/** The record of an input; throws `record-invalid`. */
export function read(input: unknown): DisclosureRecord {
  const {record, issues} = parseRecord(input)
  if (issues) throw invalid(issues)
  return record
}

function invalid(issues: Reading['issues']): DisclosureError {
  const all = issues.map(issue => ({
    message: issueLine(issue, 'disclosure'),
    field: fieldOf(issue, 'disclosure'),
    place: issue.place,
    allowed: issue.allowed,
  }))
  const lines = all.map(({message}) => message).join('\n')
  return new DisclosureError('record-invalid', lines, {...all[0], issues: all.length > 1 ? all : undefined})
}
