/** Evidently artistic, satirical or fictional. */
import {type ConditionExample, defineCondition} from '../condition.ts'

export default defineCondition({
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
})

export const examples: ConditionExample[] = [
  {record: {evidentlyArtistic: true}, expect: true},
  {record: {evidentlyArtistic: false}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
