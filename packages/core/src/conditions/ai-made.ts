/** Generated or substantially changed by AI. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import {gradePart} from '../record/grade.ts'

const condition: Condition = {
  id: 'ai-made',
  field: 'parts.{part}.origin',
  question: 'How was {part} made: by people, with AI, or by AI alone?',
  example: 'human: written or photographed by people; ai-modified: AI changed it; ai-generated: AI made it.',
  says: {
    true: 'It was generated or changed by AI.',
    false: 'It was made by people, with at most minor help of AI.',
  },
  test(part) {
    const grade = gradePart(part)
    return grade === 'unknown' ? undefined : grade !== 'human' && grade !== 'ai-assisted'
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: 'ai-generated', expect: true},
  {record: 'human-edited', expect: true},
  {record: 'ai-assisted', expect: false},
  {record: 'human', expect: false},
  {record: 'unknown', expect: undefined},
]
