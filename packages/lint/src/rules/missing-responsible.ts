/** Somebody answers for what AI wrote, and can be asked. */
import {gradePart, involvesAi} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'nobody' | 'no-contact'

const rule: Rule<Code> = defineRule<Code>({
  id: 'missing-responsible',
  severity: 'warning',
  presets: ['eu'],
  content: ['source', 'payload'],
  needs: [],
  why: 'The exception for reviewed text asks for somebody who bears editorial responsibility and whom readers can find (AI Act, Article 50(4); guidelines, paragraphs 133 to 140). Whoever reads AI text wants to know whom to ask, too.',
  messages: {
    nobody:
      'AI had a share in this text, and nobody is named who answers for it. Add `responsible:` with a name and a contact, or name one for the whole site under `context.responsible` in the configuration.',
    'no-contact':
      'Readers cannot ask whoever answers for this text. Add `contact:`, an address of a page or mailto:, under `responsible`.',
  },
  *check({record, practices, placeOf}) {
    const isText = record.parts.some(part => part.medium === 'text' && involvesAi(gradePart(part)))
    const missing = practices.find(({id}) => id === 'responsible')?.missing ?? []
    if (!isText || missing.length === 0) return
    const place = placeOf(['responsible']) ?? placeOf(['context', 'responsible']) ?? placeOf([])
    yield {code: missing.some(({field}) => field === 'responsible.name') ? 'nobody' : 'no-contact', place}
  },
})

export default rule

const body = 'Wool is warm.'
const responsible = {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'}

export const examples: RuleExample[] = [
  {name: 'a person wrote it', disclosure: 'human', body, finds: []},
  {name: 'somebody answers for it', disclosure: {origin: 'ai-generated', responsible}, body, finds: []},
  {
    name: 'somebody answers for the whole site',
    disclosure: 'ai-generated',
    body,
    site: {context: {responsible}},
    finds: [],
  },
  {
    name: 'AI made the picture alone',
    disclosure: {origin: 'human', parts: {'hero.png': 'ai-generated'}},
    body: 'Wool is warm.\n\n![A sheep](hero.png)',
    finds: [],
  },
  {name: 'nobody is named', disclosure: 'ai-generated', body, finds: ['nobody']},
  {
    name: 'the place of the name is not filled in',
    disclosure: {origin: 'ai-generated', responsible: {...responsible, name: 'none'}},
    body,
    finds: ['nobody'],
  },
  {
    name: 'a name without a contact',
    disclosure: {origin: 'human-edited', responsible: 'Nordlys AS'},
    body,
    finds: ['no-contact'],
  },
]
