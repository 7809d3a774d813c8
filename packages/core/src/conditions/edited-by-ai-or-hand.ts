/** Digitally altered, by AI or by editing software: anything but the untouched original. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'edited-by-ai-or-hand',
  field: 'parts.{part}.origin',
  question: 'Was {part} altered after it was taken, by AI or by hand?',
  example: 'Yes: retouched in an editor. No: as it came from the camera.',
  says: {true: 'It was altered, by AI or by other editing.', false: 'It is as it was taken.'},
  test({steps}) {
    if (steps.length === 0) return undefined
    return steps.some(
      step => step.action !== 'created' && step.action !== 'reviewed' && step.extent !== 'minor',
    )
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: 'ai-modified', expect: true},
  {record: {origin: 'human', edited: true}, expect: true},
  {record: 'ai-assisted', expect: false},
  {record: 'human', expect: false},
  {record: {origin: 'human', reviewed: true}, expect: false},
  {record: 'unknown', expect: undefined},
]
