/** Shows or voices a human being who does not exist. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'depicts-invented-person',
  field: 'parts.{part}.depictsInventedPerson',
  question: 'Does it show or voice a human being who does not exist?',
  says: {true: 'It shows a human being who does not exist.', false: 'It shows no invented human being.'},
  test(part) {
    return part.facts?.depictsInventedPerson
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {depictsInventedPerson: true}, expect: true},
  {record: {depictsInventedPerson: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
