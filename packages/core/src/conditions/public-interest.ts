/** On a matter of public interest. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'public-interest',
  field: 'publicInterest',
  question:
    'Is it on a matter of public interest, such as politics, health, environment, consumer safety or the economy? Advertising counts when it claims something on such a matter.',
  says: {true: 'It is on a matter of public interest.', false: 'It is not on a matter of public interest.'},
  test(_part, record) {
    return record.context?.publicInterest
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {publicInterest: true}, expect: true},
  {record: {publicInterest: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
