/** AI was used only to translate. */
import {type ConditionExample, defineCondition} from '../condition.ts'

export default defineCondition({
  id: 'only-translated',
  field: 'parts.{part}.translated',
  question: 'Was AI used for nothing but a translation?',
  says: {true: 'AI was used only to translate.', false: 'AI was used for more than a translation.'},
  test(part) {
    const models = part.steps.filter(step => step.by.kind === 'model')
    if (part.steps.length === 0) return undefined
    return models.length > 0 && models.every(step => step.action === 'translated')
  },
})

export const examples: ConditionExample[] = [
  {record: {origin: 'human', translated: {model: 'deepl'}}, expect: true},
  {record: 'ai-generated', expect: false},
  {record: 'human', expect: false},
  {record: 'unknown', expect: undefined},
]
