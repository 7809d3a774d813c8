/** Whoever makes the advertisement knows of the synthetic performer. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'actual-knowledge',
  field: 'actualKnowledge',
  question: 'Does whoever makes the advertisement know that an invented person is in it?',
  example: 'Yes: the agency generated her. No: it came in with bought stock pictures and nobody knew.',
  says: {
    true: 'Whoever makes it knows of the synthetic performer.',
    false: 'Whoever makes it does not know of a synthetic performer.',
  },
  test(part, record) {
    // Whoever keeps a record that says so knows it.
    return record.context?.actualKnowledge ?? (part.facts?.depictsInventedPerson === true ? true : undefined)
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {depictsInventedPerson: true}, expect: true},
  {record: {actualKnowledge: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
