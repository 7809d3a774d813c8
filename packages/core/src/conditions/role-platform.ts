/** Runs the platform. */
import {type ConditionExample, defineCondition} from '../condition.ts'

export default defineCondition({
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
})

export const examples: ConditionExample[] = [
  {record: {roles: ['platform']}, expect: true},
  {record: {roles: ['deployer']}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
