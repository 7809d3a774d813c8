/** Advertises the sale of real property. */
import {type ConditionExample, defineCondition} from '../condition.ts'

export default defineCondition({
  id: 'real-estate',
  field: 'realEstate',
  question: 'Does it advertise the sale of real property?',
  says: {true: 'It advertises the sale of real property.', false: 'It does not advertise real property.'},
  test(_part, record) {
    return record.context?.realEstate
  },
})

export const examples: ConditionExample[] = [
  {record: {realEstate: true}, expect: true},
  {record: {realEstate: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
