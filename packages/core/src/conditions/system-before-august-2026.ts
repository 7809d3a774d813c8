/** Made with a system that was on the Union market before 2026-08-02. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'system-before-august-2026',
  field: 'systemBeforeAugust2026',
  question: 'Was the generative system on the Union market before 2026-08-02?',
  says: {
    true: 'The system was on the Union market before 2026-08-02.',
    false: 'The system was not on the Union market before 2026-08-02.',
  },
  test(_part, record) {
    return record.context?.systemBeforeAugust2026
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {systemBeforeAugust2026: true}, expect: true},
  {record: {systemBeforeAugust2026: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
