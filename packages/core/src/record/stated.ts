/** The record that somebody states, in content or as an argument, or an error that says what of it cannot be read. */
import {DisclosureError} from '../errors/error.ts'
import {fieldOf, issueLine} from '../errors/issue.ts'
import type {Reading} from '../surface/surface.ts'
import {parseRecord} from './parse-record.ts'
import type {DisclosureRecord} from './record.ts'

/** The record that content states, absent where it states none. Throws `record-invalid` where it cannot be read. */
export function statedIn(
  reading: Pick<Reading, 'record' | 'issues'>,
  file?: string,
): DisclosureRecord | undefined {
  if (reading.issues.length > 0) throw invalid(reading.issues, file)
  return reading.record
}

/**
 * The record of an input, absent where there is none (`undefined`, and the `null` of an empty CMS field). Throws
 * `record-invalid` where it cannot be read.
 *
 * @example
 * recordFrom({origin: 'human-edited', model: 'openai/gpt-5.2'})?.parts[0]?.steps.length // → 2
 */
export function recordFrom(input: unknown, file?: string): DisclosureRecord | undefined {
  if (input === undefined || input === null) return undefined
  const {record, issues} = parseRecord(input)
  if (issues) throw invalid(issues, file)
  return record
}

function invalid(issues: Reading['issues'], file: string | undefined): DisclosureError {
  const all = issues.map(issue => ({
    message: issueLine(issue, 'disclosure'),
    field: fieldOf(issue, 'disclosure'),
    place: issue.place,
    allowed: issue.allowed,
  }))
  const lines = all.map(({message}) => message).join('\n')
  return new DisclosureError('record-invalid', lines, {
    file,
    ...all[0],
    issues: all.length > 1 ? all : undefined,
  })
}
