/** Is an advertisement. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'advertising',
  field: 'purpose',
  question: 'What is this for?',
  example:
    'advertising: it sells; product-information: a manual; editorial: news or an essay; service: a notice to customers.',
  says: {true: 'It is an advertisement.', false: 'It is not an advertisement.'},
  test(_part, record) {
    const purpose = record.context?.purpose
    return purpose === undefined ? undefined : purpose === 'advertising'
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {purpose: 'advertising'}, expect: true},
  {record: {purpose: 'editorial'}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
