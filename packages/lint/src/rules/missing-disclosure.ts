/** A published post says how it was made. */
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'absent' | 'not-assessed'

const rule: Rule<Code> = defineRule<Code>({
  id: 'missing-disclosure',
  severity: 'error',
  presets: ['recommended'],
  why: 'Nobody can tell from a post that says nothing of its making whether readers are owed a label, and a build that passes it may publish AI text as if a person had written it.',
  content: ['source', 'page', 'payload'],
  needs: [],
  messages: {
    absent:
      'This post does not say how it was made. Write `disclosure: human` or `disclosure: ai-generated` into its front matter.',
    'not-assessed':
      'This disclosure does not say how the text was made. Add an origin, e.g. `origin: human` or `origin: ai-generated`.',
  },
  *check({declared, issues, record, placeOf}) {
    if (!declared) yield {code: 'absent'}
    // A disclosure that cannot be read is reported as such, not as missing.
    if (!declared || issues.length > 0) return
    const body = record.parts.find(part => part.id === 'body')
    if (body && body.steps.length === 0) yield {code: 'not-assessed', place: placeOf([])}
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
