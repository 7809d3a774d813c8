/** Readers of what is fitted to them can be told with which data, on what basis, and how to turn it off. */
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'incomplete'

const rule: Rule<Code> = defineRule<Code>({
  id: 'personalization-incomplete',
  severity: 'warning',
  presets: ['eu', 'ads'],
  content: ['source', 'payload'],
  needs: [],
  why: 'Whoever is shown something that was fitted to them has to be told with which data and on what basis, and how to object (GDPR, Articles 13 and 21). Informed consent in personalisation begins with being told.',
  messages: {
    incomplete:
      'This is fitted to its readers, and the record does not say all that they may ask ({fields}). {questions}',
  },
  *check({practices, placeOf}) {
    for (const {id, missing} of practices) {
      if (id !== 'personalization' || missing.length === 0) continue
      const fields = missing.map(({field}) => field).join(', ')
      const questions = missing.map(({question}) => question).join(' ')
      const place = placeOf(['personalization']) ?? placeOf(['context', 'personalization']) ?? placeOf([])
      yield {code: 'incomplete', args: {fields, questions}, place}
    }
  },
})

export default rule

const body = 'Wool is warm.'
const whole = {used: true, data: ['place'], basis: 'consent', optOut: 'https://nordlys.example/off'}

export const examples: RuleExample[] = [
  {name: 'it is the same for everybody', disclosure: 'human', body, finds: []},
  {
    name: 'it says that it is the same for everybody',
    disclosure: {origin: 'human', personalization: {used: false}},
    body,
    finds: [],
  },
  {name: 'all of it is recorded', disclosure: {origin: 'human', personalization: whole}, body, finds: []},
  {
    name: 'nothing is recorded but that it is fitted',
    disclosure: {origin: 'human', personalization: {used: true}},
    body,
    finds: ['incomplete'],
  },
  {
    name: 'how to turn it off is not recorded',
    disclosure: {origin: 'ai-generated', personalization: {used: true, data: ['place'], basis: 'consent'}},
    body,
    finds: ['incomplete'],
  },
]
