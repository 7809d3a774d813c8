/** The body or face of a real person was retouched. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'body-retouched',
  field: 'parts.{part}.bodyRetouched',
  question: 'Was the body shape, size, skin or face of a real person changed by retouching or manipulation?',
  says: {
    true: 'The body or face of a real person was retouched.',
    false: 'No body or face of a real person was retouched.',
  },
  test(part) {
    return part.facts?.bodyRetouched
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {bodyRetouched: true}, expect: true},
  {record: {bodyRetouched: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
