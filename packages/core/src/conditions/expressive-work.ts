/** Advertises an expressive work and uses the depiction as the work does. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'expressive-work',
  field: 'expressiveWork',
  question:
    'Does it advertise a film, game, book or other expressive work, and use the performer as the work does?',
  says: {
    true: 'It advertises an expressive work and uses the performer as the work does.',
    false: 'It does not advertise an expressive work in the way the exception asks.',
  },
  test(_part, record) {
    return record.context?.expressiveWork
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {expressiveWork: true}, expect: true},
  {record: {expressiveWork: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
