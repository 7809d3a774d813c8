/** An invented person is prominent in it. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'prominent-performer',
  field: 'parts.{part}.prominentPerformer',
  question: 'Is the invented person prominent in it, not one of a crowd or background?',
  says: {
    true: 'The invented person is prominent in it.',
    false: 'The invented person is not prominent in it.',
  },
  test(part) {
    return part.facts?.prominentPerformer
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {prominentPerformer: true}, expect: true},
  {record: {prominentPerformer: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
