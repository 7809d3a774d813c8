/** Disclosures for tests. */
import {type Disclosure, disclose, type Outcome, parseRecord, type Words} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'

/** The disclosure of shorthand or a record where an obligation asks for a label on every part. */
export function disclosureOf(
  input: unknown,
  words: Words = sampleWords,
  requires: Outcome['requires'] = [{kind: 'label', placement: 'head-of-content'}],
): Disclosure {
  const {record, issues} = parseRecord(input)
  if (!record) throw new Error(JSON.stringify(issues))
  const outcome: Outcome = {
    id: 'law/xx/sample#label',
    market: 'XX',
    force: 'binding',
    outcome: 'required',
    summary: 'Asks for a label on every part.',
    parts: record.parts.map(part => ({part: part.id, outcome: 'required'})),
    reasons: [],
    missing: [],
    citations: [],
    requires,
  }
  return disclose(record, {outcomes: [outcome], words, channel: 'html'})
}
