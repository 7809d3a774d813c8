/** A published post says how it was made; where a label is owed, the reader sees it. */
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'absent' | 'not-assessed' | 'no-label'

const rule: Rule<Code> = defineRule<Code>({
  id: 'missing-disclosure',
  severity: 'error',
  why: 'Nobody can tell from a post without a disclosure whether a label is owed. In finished HTML a label that is owed has to be there for the reader, not only for machines.',
  messages: {
    absent:
      'Unexpected post without a disclosure, expected one such as `disclosure: human` or `disclosure: ai-generated`',
    'not-assessed':
      'Unexpected disclosure that does not say how the text was made, expected an origin such as `human` or `ai-generated`',
    'no-label': 'Unexpected page without a visible label on {part}, expected one: {because}',
  },
  *check({surface, reading, record, declared, outcomes, placeOf}) {
    if (!declared) {
      yield {code: 'absent'}
      return
    }
    // A disclosure that cannot be read is reported as such, not as missing.
    if (reading.issues.length > 0) return
    const body = record.parts.find(part => part.id === 'body')
    if (body && body.steps.length === 0) yield {code: 'not-assessed', place: placeOf([])}
    // Sources get their label at build time; finished pages have it or miss it.
    if (surface !== 'html') return
    for (const {id} of record.parts) {
      if (reading.labels.some(label => label.part === id)) continue
      const because = outcomes.filter(
        outcome =>
          outcome.requires.some(requirement => requirement.kind === 'label') &&
          outcome.parts.some(part => part.part === id && part.outcome === 'required'),
      )
      if (because.length > 0)
        yield {code: 'no-label', args: {part: id, because: because.map(outcome => outcome.id).join(', ')}}
    }
  },
})

export default rule

export const examples: RuleExample[] = [
  {name: 'a post by a person says so', disclosure: 'human', body: 'Wool is warm.', finds: []},
  {
    name: 'an AI text says so',
    disclosure: {origin: 'ai-generated', model: 'openai/gpt-5.2'},
    body: 'Wool is warm.',
    finds: [],
  },
  {name: 'no disclosure at all', body: 'Wool is warm.', finds: ['absent']},
  {
    name: 'a disclosure that says nothing of the text',
    disclosure: {purpose: 'advertising'},
    body: 'Wool is warm.',
    finds: ['not-assessed'],
  },
  {
    name: 'a disclosure that cannot be read is for another rule',
    disclosure: {purpose: 'advertizing'},
    body: 'Wool is warm.',
    finds: [],
  },
]
