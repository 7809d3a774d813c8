/** Talks or writes with people directly. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'interactive-ai',
  field: 'interactive',
  question: 'Do people talk or write with an AI system directly, e.g. a chatbot?',
  says: {
    true: 'People talk or write with an AI system directly.',
    false: 'Nobody talks or writes with an AI system directly.',
  },
  test(_part, record) {
    return record.context?.interactive
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {interactive: true}, expect: true},
  {record: {interactive: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
