/** Shows a real event or place as it was not. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'depicts-real-event',
  field: 'parts.{part}.depictsRealEvent',
  question: 'Does it show a real event or place in a way that did not happen or does not exist so?',
  says: {
    true: 'It shows a real event or place as it was not.',
    false: 'It shows no real event or place as it was not.',
  },
  test(part) {
    return part.facts?.depictsRealEvent
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {depictsRealEvent: true}, expect: true},
  {record: {depictsRealEvent: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
