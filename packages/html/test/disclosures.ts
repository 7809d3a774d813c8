/** Disclosures for tests. */
import {type Disclosure, type Outcome, parseRecord, type Words} from '@forthright/core'
import {discloseSample} from '@forthright/core/testing'

/** The disclosure of shorthand or a record where an obligation asks for a label on every part. */
export function disclosureOf(input: unknown, words?: Words, requires?: Outcome['requires']): Disclosure {
  const {record, issues} = parseRecord(input)
  if (!record) throw new Error(JSON.stringify(issues))
  return discloseSample(record, {channel: 'html', words, requires})
}
