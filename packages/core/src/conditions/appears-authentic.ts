/** Would wrongly seem authentic to someone who sees it. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'appears-authentic',
  field: 'parts.{part}.appearsAuthentic',
  question: 'Would it wrongly seem authentic or truthful to someone in the audience?',
  says: {
    true: 'It would wrongly seem authentic to someone in the audience.',
    false: 'It would not seem authentic to the audience.',
  },
  test(part) {
    return part.facts?.appearsAuthentic
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {appearsAuthentic: true}, expect: true},
  {record: {appearsAuthentic: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
