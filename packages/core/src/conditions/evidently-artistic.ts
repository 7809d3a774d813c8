/** Evidently artistic, satirical or fictional. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'evidently-artistic',
  field: 'parts.{part}.evidentlyArtistic',
  question: 'Is it evidently artistic, creative, satirical or fictional?',
  says: {
    true: 'It is evidently artistic, satirical or fictional.',
    false: 'It is not evidently artistic, satirical or fictional.',
  },
  test(part) {
    return part.facts?.evidentlyArtistic
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {evidentlyArtistic: true}, expect: true},
  {record: {evidentlyArtistic: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
