/** Runs the platform. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'role-platform',
  field: 'roles',
  question: 'Do you run the platform on which it is published? (role: platform)',
  says: {
    true: 'You run the platform on which it is published.',
    false: 'You do not run the platform on which it is published.',
  },
  test(_part, record) {
    return record.context?.roles?.includes('platform')
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {roles: ['platform']}, expect: true},
  {record: {roles: ['deployer']}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
