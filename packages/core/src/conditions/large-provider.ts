/** Of a provider large enough for the law. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'large-provider',
  field: 'largeProvider',
  question: 'Has the service enough monthly users for the law (1,000,000; platforms 2,000,000)?',
  says: {
    true: 'The service has enough monthly users for the law.',
    false: 'The service has fewer monthly users than the law asks for.',
  },
  test(_part, record) {
    return record.context?.largeProvider
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {largeProvider: true}, expect: true},
  {record: {largeProvider: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
