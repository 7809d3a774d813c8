/** The person in it recommends a product. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'endorses-product',
  field: 'parts.{part}.endorsesProduct',
  question: 'Does the person in it recommend or endorse a product?',
  says: {true: 'The person in it recommends a product.', false: 'The person in it recommends no product.'},
  test(part) {
    return part.facts?.endorsesProduct
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {endorsesProduct: true}, expect: true},
  {record: {endorsesProduct: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
