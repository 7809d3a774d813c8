/** AI made or changed the look of the product. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'product-altered',
  field: 'parts.{part}.productAltered',
  question: 'Was the look, quality or use of the product made or changed by AI?',
  says: {
    true: 'AI made or changed the look of the product.',
    false: 'AI did not change the look of the product.',
  },
  test(part) {
    return part.facts?.productAltered
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {productAltered: true}, expect: true},
  {record: {productAltered: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
