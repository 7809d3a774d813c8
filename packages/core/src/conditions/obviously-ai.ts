/** Obviously an AI. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'obviously-ai',
  field: 'obviouslyAi',
  question: 'Is it obvious to a reasonably attentive person that it is AI?',
  says: {
    true: 'It is obvious to a reasonably attentive person that it is AI.',
    false: 'It is not obvious that it is AI.',
  },
  test(_part, record) {
    return record.context?.obviouslyAi
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {obviouslyAi: true}, expect: true},
  {record: {obviouslyAi: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
