/** Reviewed by a person after the last substantive AI change. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import {reviewOf} from '../record/review.ts'

const condition: Condition = {
  id: 'human-reviewed',
  field: 'parts.{part}.reviewed',
  question: 'Has a person reviewed its substance after the last change by AI?',
  says: {
    true: 'A person reviewed it after the last change by AI.',
    false: 'No review by a person stands: there is none, or AI changed the content after it.',
  },
  test(part, _record) {
    const {state} = reviewOf(part)
    // Who changed a text after its sign-off, and how far, the record cannot tell.
    return state === 'stale' || part.steps.length === 0 ? undefined : state === 'standing'
  },
  claimed: part => reviewOf(part).state !== 'none',
}

export default condition

export const examples: ConditionExample[] = [
  {record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}}, expect: true},
  {
    record: {origin: 'ai-generated', reviewed: {digest: `sha256:${'a'.repeat(64)}`}},
    digest: `sha256:${'a'.repeat(64)}`,
    expect: true,
  },
  {
    record: {origin: 'ai-generated', reviewed: {digest: `sha256:${'a'.repeat(64)}`}},
    digest: `sha256:${'b'.repeat(64)}`,
    expect: undefined,
  },
  {record: 'ai-generated', expect: false},
  {record: 'unknown', expect: undefined},
]
