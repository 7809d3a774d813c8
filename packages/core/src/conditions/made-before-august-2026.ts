/** AI worked on it before 2026-08-02, the day from which Article 50 of the AI Act applies, and not again since. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import type {Part} from '../record/record.ts'

const day = '2026-08-02'

const condition: Condition = {
  id: 'made-before-august-2026',
  field: 'parts.{part}.at',
  question: 'On which day did AI last work on {part}?',
  example: '2026-07-20',
  says: {
    true: 'AI worked on it before 2026-08-02 and not again since.',
    false: 'AI worked on it on 2026-08-02 or later, or not at all.',
  },
  given: true,
  test(part) {
    const days = daysOf(part)
    if (part.steps.length === 0) return undefined
    if (days.length === 0 || days.some(one => one !== undefined && one >= day)) return false
    return days.includes(undefined) ? undefined : true
  },
  claimed: part => daysOf(part).some(one => one !== undefined),
}

/** The days of all that AI did to it; changing it again with AI brings it in, however little (guidelines, 154). */
function daysOf({steps}: Part): (string | undefined)[] {
  return steps.flatMap(({by, at}) => (by.kind === 'model' ? [at?.slice(0, 10)] : []))
}

export default condition

export const examples: ConditionExample[] = [
  {record: {origin: 'ai-generated', at: '2026-08-01T23:00:00+02:00'}, expect: true},
  {record: {origin: 'ai-generated', at: '2026-08-02'}, expect: false},
  {
    record: {origin: 'ai-generated', at: '2026-06-01', translated: {model: 'deepl', at: '2026-09-01'}},
    expect: false,
  },
  {record: {origin: 'ai-generated', at: '2026-06-01', translated: {model: 'deepl'}}, expect: undefined},
  {record: 'human', expect: false},
  {record: 'ai-generated', expect: undefined},
  {record: 'unknown', expect: undefined},
]
