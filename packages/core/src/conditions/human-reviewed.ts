/** Reviewed by a person, or decided on under editorial control, after the last substantive AI change. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import {type Review, reviewOf} from '../record/review.ts'

const condition: Condition = {
  id: 'human-reviewed',
  field: 'parts.{part}.reviewed',
  question: 'Has a person checked what {part} says since AI last changed it, and who?',
  example: 'Kari Nordmann on 2026-11-20. A spell check does not count.',
  says: {
    true: 'A person reviewed it after the last change by AI.',
    false: 'No review by a person stands: there is none, or AI changed the content after it.',
  },
  test(part, _record, on) {
    const {state, asks} = reviewOf(part, on)
    // Who changed a text after its sign-off, and how far, the record cannot tell.
    if (asks || state === 'stale' || part.steps.length === 0) return undefined
    return state === 'standing'
  },
  tell(part, _record, on) {
    const {state, asks, step} = reviewOf(part, on)
    if (asks) return questions[asks]
    return state === 'standing' && step?.kind === 'editorial-control'
      ? 'Under editorial control it was decided on after the last change by AI.'
      : reasons[state]
  },
  claimed(part) {
    const {state, asks} = reviewOf(part)
    return state !== 'none' || asks !== undefined
  },
}

export default condition

const questions: Readonly<Record<NonNullable<Review['asks']>, string>> = {
  who: 'Who reviewed its substance after the last change by AI? Give the name or the role of a person.',
  person:
    'Is the reviewer a person, who read its substance after the last change by AI? What is stated can be the name of an assistant as well; give the full name, or add the role.',
  substance:
    'Did the reviewer check the substance, the facts at least, and not only the language? (scope: substance)',
  decision: 'What did editorial control decide: approved, approved-with-changes or rejected? (decision)',
  order: 'Was it reviewed after it was made by AI? The days of the review and of the making say otherwise.',
}

const reasons: Readonly<Record<string, string>> = {
  later: 'No review by a person stands on that day: the review is dated after it.',
  pending: 'No review by a person stands: what is stated in its place says that there was none yet.',
  language: 'No review by a person stands: only the language or the layout was looked at.',
  rejected: 'No review by a person stands: the review rejected it.',
  stale: 'Has a person reviewed its substance as it is now? The text is no longer the one that was reviewed.',
}

// Literals alone, so that bundlers leave the examples out.
const digest = 'sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'

export const examples: ConditionExample[] = [
  {record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}}, expect: true},
  {record: {origin: 'ai-generated', reviewed: {by: {role: 'editor'}}}, expect: true},
  {record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', digest}}, digest, expect: true},
  {
    record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', digest}},
    digest: 'sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
    expect: undefined,
  },
  {record: 'ai-generated', expect: false},
  {record: 'unknown', expect: undefined},
  // It says that somebody reviewed, and not who.
  {record: {origin: 'ai-generated', reviewed: true}, expect: undefined},
  {record: {origin: 'ai-generated', reviewed: {at: '2026-11-20'}}, expect: undefined},
  {record: {origin: 'ai-generated', reviewed: 'yes'}, expect: undefined},
  // It says that there was none.
  {record: {origin: 'ai-generated', reviewed: 'pending'}, expect: false},
  {record: {origin: 'ai-generated', reviewed: {}}, expect: false},
  {record: {origin: 'ai-generated', reviewed: null}, expect: false},
  {
    record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20', decision: 'pending'}},
    expect: false,
  },
  // It can be an assistant.
  {record: {origin: 'ai-generated', reviewed: 'Claude'}, expect: undefined},
  {record: {origin: 'ai-generated', reviewed: {by: {name: 'Claude', role: 'editor'}}}, expect: true},
  // Guidelines, paragraphs 133 to 140: spelling and grammar are not the substance.
  {record: {origin: 'ai-generated', reviewed: {by: {role: 'proofreader'}}}, expect: undefined},
  {record: {origin: 'ai-generated', reviewed: {by: {role: 'proofreader'}, scope: 'facts'}}, expect: true},
  {
    record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20', scope: 'language'}},
    expect: false,
  },
  {
    record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20', decision: 'rejected'}},
    expect: false,
  },
  {
    record: {
      origin: 'ai-generated',
      reviewed: {by: 'Kari Nordmann', at: '2026-11-20', decision: 'approved-with-changes'},
    },
    expect: true,
  },
  // Editorial control by those who can approve, change or reject; it is said what they decided.
  {
    record: {
      origin: 'ai-generated',
      reviewed: {by: 'Kari Nordmann', at: '2026-11-20', kind: 'editorial-control'},
    },
    expect: undefined,
  },
  {
    record: {
      origin: 'ai-generated',
      reviewed: {by: {role: 'news desk'}, kind: 'editorial-control', decision: 'approved'},
    },
    expect: true,
  },
  {
    record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}},
    on: '2026-11-19',
    expect: false,
  },
  {
    record: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}},
    on: '2026-11-20',
    expect: true,
  },
]
