/** An existing picture or film that AI changed in places and did not make. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import {gradePart} from '../record/grade.ts'

const condition: Condition = {
  id: 'ai-modified-picture',
  field: 'parts.{part}.origin',
  question: 'Is {part} an existing picture or film that AI only changed?',
  example: 'Yes: a photo with a new background. No: made from a prompt.',
  says: {
    true: 'It is an existing picture or film that AI changed.',
    false: 'It is no existing picture or film that AI changed.',
  },
  given: true,
  test(part) {
    if (part.medium !== 'image' && part.medium !== 'video') return false
    const grade = gradePart(part)
    if (grade === 'unknown') return undefined
    if (grade !== 'ai-modified') return false
    // Where the beginning is not recorded, what AI changed may be a model's work itself.
    return part.steps[0]?.action === 'created' ? true : undefined
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {parts: {'shoe.jpg': 'ai-modified'}}, part: 'shoe.jpg', expect: true},
  {record: {parts: {'shoe.jpg': 'ai-generated'}}, part: 'shoe.jpg', expect: false},
  {record: {parts: {'shoe.jpg': 'ai-assisted'}}, part: 'shoe.jpg', expect: false},
  {record: {parts: {'talk.mp3': 'ai-modified'}}, part: 'talk.mp3', expect: false},
  {record: 'ai-modified', expect: false},
  {record: {parts: {'shoe.jpg': {translated: true}}}, part: 'shoe.jpg', expect: undefined},
  {record: {parts: {'shoe.jpg': 'unknown'}}, part: 'shoe.jpg', expect: undefined},
]
