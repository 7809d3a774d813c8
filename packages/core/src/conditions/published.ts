/** Reachable by the public. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'published',
  field: 'published',
  question: 'Can an indeterminate, fairly large number of unrelated people read it?',
  says: {true: 'It is published.', false: 'It is not published: only a closed group can reach it.'},
  test(_part, record) {
    return record.context?.published
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {published: true}, expect: true},
  {record: {published: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
