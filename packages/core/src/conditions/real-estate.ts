/** Advertises the sale of real property. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'real-estate',
  field: 'realEstate',
  question: 'Does it advertise the sale of real property?',
  says: {true: 'It advertises the sale of real property.', false: 'It does not advertise real property.'},
  test(_part, record) {
    return record.context?.realEstate
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {realEstate: true}, expect: true},
  {record: {realEstate: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
