/** AI was used only to translate. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'only-translated',
  field: 'parts.{part}.translated',
  question: 'Did AI only translate {part}?',
  example: 'Yes: written in Norwegian by Kari, put into English by DeepL. No: AI also wrote or changed it.',
  says: {true: 'AI was used only to translate.', false: 'AI was used for more than a translation.'},
  test(part) {
    const models = part.steps.filter(step => step.by.kind === 'model')
    if (part.steps.length === 0) return undefined
    if (models.length === 0 || models.some(step => step.action !== 'translated')) return false
    // What a model translated may itself be a model's work, where its beginning is not recorded.
    return part.steps[0]?.action === 'created' ? true : undefined
  },
  claimed: ({steps}) => steps.some(({action, by}) => action === 'translated' && by.kind === 'model'),
}

export default condition

export const examples: ConditionExample[] = [
  {record: {origin: 'human', translated: {model: 'deepl'}}, expect: true},
  {record: 'ai-generated', expect: false},
  {record: 'human', expect: false},
  {record: {origin: 'ai-modified', translated: {model: 'deepl'}}, expect: false},
  {record: 'unknown', expect: undefined},
  {record: {translated: {model: 'deepl'}}, expect: undefined},
]
