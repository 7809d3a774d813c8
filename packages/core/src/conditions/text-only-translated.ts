/** A text that AI did nothing to but translate; small corrections beside it do not count. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'
import {isSubstantiveModelStep} from '../record/grade.ts'

const condition: Condition = {
  id: 'text-only-translated',
  field: 'parts.{part}.origin',
  question: 'Did AI only translate {part}, and who wrote the original?',
  example: 'human, translated: Kari wrote it, DeepL put it into English. ai-generated: AI wrote it too.',
  says: {true: 'AI only translated the text.', false: 'AI did more than translate a text, or nothing to it.'},
  test({medium, steps}) {
    if (medium !== 'text') return false
    const substantive = steps.filter(isSubstantiveModelStep)
    if (substantive.some(step => step.action !== 'translated')) return false
    // Where the beginning is not recorded, the original may be of AI.
    if (steps[0]?.action !== 'created') return undefined
    return substantive.length > 0
  },
  claimed: ({steps}) => steps.some(({action, by}) => action === 'translated' && by.kind === 'model'),
}

export default condition

export const examples: ConditionExample[] = [
  {record: {origin: 'human', translated: {model: 'deepl'}}, expect: true},
  {record: {origin: 'ai-assisted', translated: true}, expect: true},
  {record: {origin: 'ai-generated', translated: true}, expect: false},
  {record: 'human', expect: false},
  {
    record: {origin: 'human', parts: {'a.mp3': {origin: 'human', translated: true}}},
    part: 'a.mp3',
    expect: false,
  },
  {record: {translated: true}, expect: undefined},
  {record: 'unknown', expect: undefined},
]
