/** Only passes the item on, e.g. as a broadcaster or platform, and has no part in making it. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'only-disseminates',
  field: 'roles',
  question: 'Do you only pass this on, with no part in making it?',
  example: 'Yes: a station that airs somebody else’s spot. No: you wrote, ordered or changed it.',
  says: {true: 'You only pass it on.', false: 'Nothing says that you only pass it on.'},
  test(part, record) {
    const roles = record.context?.roles ?? []
    // Whoever can say how it was made is taken to have a part in it, unless the roles say otherwise.
    if (roles.length === 0) return part.steps.length > 0 ? false : undefined
    return roles.every(role => role === 'disseminator' || role === 'platform')
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {origin: 'ai-generated', roles: ['disseminator']}, expect: true},
  {record: {roles: ['platform', 'disseminator']}, expect: true},
  {record: {roles: ['deployer', 'platform']}, expect: false},
  {record: 'ai-generated', expect: false},
  {record: 'unknown', expect: undefined},
]
