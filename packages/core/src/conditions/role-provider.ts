/** Offers the generation service. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'role-provider',
  field: 'roles',
  question: 'Do you offer the AI service that generated it to the public? (role: provider)',
  says: {
    true: 'You offer the AI service that generated it.',
    false: 'You do not offer the AI service that generated it.',
  },
  test(_part, record) {
    const roles = record.context?.roles
    return roles?.includes('provider')
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {roles: ['provider']}, expect: true},
  {record: {roles: ['deployer']}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
