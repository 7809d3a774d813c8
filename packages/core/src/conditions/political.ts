/** Advertises on social issues, elections or politics. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'political',
  field: 'political',
  question: 'Does it advertise on social issues, elections or politics?',
  says: {
    true: 'It advertises on social issues, elections or politics.',
    false: 'It does not advertise on social issues, elections or politics.',
  },
  test(_part, record) {
    return record.context?.political
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {political: true}, expect: true},
  {record: {political: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
