/** AI took part in it, also where it only helped. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import {gradePart} from '../record/grade.ts'

const condition: Condition = {
  id: 'ai-involved',
  field: 'parts.{part}.origin',
  question: 'Did AI help with {part} at all, even a little?',
  example: 'Yes: it corrected the spelling. No: no AI was used.',
  says: {true: 'AI took part in it.', false: 'AI took no part in it.'},
  test(part) {
    // Also where the beginning is not recorded: that a model took part is known.
    if (part.steps.some(step => step.by.kind === 'model')) return true
    return gradePart(part) === 'unknown' ? undefined : false
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: 'ai-generated', expect: true},
  {record: 'ai-assisted', expect: true},
  {record: {origin: 'unknown', translated: {model: 'deepl'}}, expect: true},
  {record: 'human', expect: false},
  {record: 'unknown', expect: undefined},
]
