/** Publishes as a commercial influencer. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'role-influencer',
  field: 'roles',
  question: 'Do you publish it as a commercial influencer? (role: influencer)',
  says: {
    true: 'You publish it as a commercial influencer.',
    false: 'You do not publish it as a commercial influencer.',
  },
  test(_part, record) {
    return record.context?.roles?.includes('influencer')
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {roles: ['influencer']}, expect: true},
  {record: {roles: ['deployer']}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
