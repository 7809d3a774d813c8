/** Someone named bears editorial responsibility. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'responsible-named',
  field: 'responsible',
  question: 'Who bears editorial responsibility, by name?',
  says: {
    true: 'Someone named bears editorial responsibility.',
    false: 'Nobody named bears editorial responsibility.',
  },
  test(_part, record) {
    return record.context?.responsible === undefined ? undefined : true
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {responsible: 'Nordlys AS'}, expect: true},
  {record: 'ai-generated', expect: undefined},
]
