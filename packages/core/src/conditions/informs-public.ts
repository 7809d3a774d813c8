/** Conveys knowledge, opinion or facts. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'informs-public',
  field: 'informsPublic',
  question: 'Does it convey knowledge, opinion or facts to the public?',
  says: {true: 'It informs the public.', false: 'It does not inform the public.'},
  test(_part, record) {
    return record.context?.informsPublic
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {informsPublic: true}, expect: true},
  {record: {informsPublic: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
