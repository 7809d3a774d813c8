/** Shows or voices a real person who can be recognised. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'depicts-real-person',
  field: 'parts.{part}.depictsRealPerson',
  question: 'Does it show or voice a real person who can be recognised?',
  says: {
    true: 'It shows a real person who can be recognised.',
    false: 'It shows no real person who can be recognised.',
  },
  test(part) {
    return part.facts?.depictsRealPerson
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {depictsRealPerson: true}, expect: true},
  {record: {depictsRealPerson: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
