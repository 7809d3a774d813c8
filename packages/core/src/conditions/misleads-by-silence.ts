/** Would mislead if AI use were not told. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'misleads-by-silence',
  field: 'misleadsBySilence',
  question: 'Would readers be misled in a way that matters to them if AI use were not told?',
  says: {
    true: 'Readers would be misled if AI use were not told.',
    false: 'Readers would not be misled if AI use were not told.',
  },
  test(_part, record) {
    return record.context?.misleadsBySilence
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {misleadsBySilence: true}, expect: true},
  {record: {misleadsBySilence: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
