/** What AI made names the model that made it. */
import {nameOf} from '../part-name.ts'
import {placeOfStep} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'unnamed'

const rule: Rule<Code> = defineRule<Code>({
  id: 'missing-model',
  severity: 'warning',
  presets: [],
  content: ['source', 'payload'],
  needs: [],
  why: 'Whoever is asked later which AI was used, by a reader, an authority or a colleague who looks for a fault, has to know the model; nobody can find it out afterwards.',
  messages: {
    unnamed: 'AI {did} {part}, and no model is named. Add e.g. `model: openai/gpt-5.2`.',
  },
  *check(subject) {
    for (const {id, steps} of subject.record.parts)
      for (const [index, {action, by}] of steps.entries())
        if (by.kind === 'model' && by.id === undefined) {
          const part = nameOf(subject.record, id)
          yield {code: 'unnamed', args: {part, did: action}, place: placeOfStep(subject, id, index)}
        }
  },
})

export default rule

const body = 'Wool is warm.'

export const examples: RuleExample[] = [
  {name: 'a person wrote it', disclosure: 'human', body, finds: []},
  {
    name: 'the model is named',
    disclosure: {origin: 'ai-generated', model: 'openai/gpt-5.2'},
    body,
    finds: [],
  },
  {
    name: 'the model of the translation is named',
    disclosure: {origin: 'human', translated: {model: 'deepl'}},
    body,
    finds: [],
  },
  {name: 'a grade alone', disclosure: 'ai-generated', body, finds: ['unnamed']},
  {
    name: 'who offers the model, and not which it is',
    disclosure: {origin: 'ai-modified', model: {provider: 'openai'}},
    body,
    finds: ['unnamed'],
  },
  {
    name: 'the translation by a model, and the picture',
    disclosure: {origin: 'human', translated: true, parts: {'hero.png': 'ai-generated'}},
    body: 'Wool is warm.\n\n![A sheep](hero.png)',
    finds: ['unnamed', 'unnamed'],
  },
]
