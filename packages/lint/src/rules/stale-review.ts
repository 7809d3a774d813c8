/** A sign-off covers the text that was read, not what became of it afterwards. */
import {nameOf} from '../part-name.ts'
import {placeOfReview} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'changed' | 'overtaken'

const rule: Rule<Code> = defineRule<Code>({
  id: 'stale-review',
  severity: 'error',
  presets: ['recommended'],
  content: ['source', 'page', 'payload'],
  needs: [],
  why: 'An exception for reviewed text is void once AI changes the text after the sign-off (AI Act, Article 50(4); guidelines, paragraph 136). A review that carries a digest can be checked.',
  messages: {
    changed:
      'Since its review{by}, {part} has changed. Review it again, and write the digest of the text as it is now: {actual}.',
    overtaken: 'Since its review{by}, {part} was changed by AI. Review it again, and list the review last.',
  },
  *check(subject) {
    for (const {part: id, review, digest: now} of subject.reviews) {
      const {state, step} = review
      if (!step || (state !== 'overtaken' && state !== 'stale')) continue
      const by = step.by.kind === 'person' && step.by.name !== undefined ? ` by ${step.by.name}` : ''
      const args = {part: nameOf(subject.record, id), by}
      const place = placeOfReview(subject, id)
      if (state === 'overtaken') yield {code: 'overtaken', args, place}
      else yield {code: 'changed', args: {...args, expected: step.digest ?? '', actual: now ?? ''}, place}
    }
  },
})

export default rule

const body = 'Wool is warm.'
const digest = 'sha256:739b4ddc333728813825405c9bea3485c5aeb929de64e03ed6db47a67da4eacd'

export const examples: RuleExample[] = [
  {
    name: 'the text is as it was reviewed',
    disclosure: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', digest}},
    body,
    finds: [],
  },
  {
    name: 'the text changed after the review',
    disclosure: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', digest}},
    body: 'Wool is very warm.',
    finds: ['changed'],
  },
  {
    name: 'white space changed, the text did not',
    disclosure: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', digest}},
    body: '  Wool  is\nwarm.',
    finds: [],
  },
  {
    name: 'AI changed the text after the review',
    disclosure: {
      version: 1,
      parts: [
        {
          id: 'body',
          medium: 'text',
          steps: [
            {action: 'generated', by: {kind: 'model'}},
            {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}},
            {action: 'edited', by: {kind: 'model'}},
          ],
        },
      ],
    },
    body,
    finds: ['overtaken'],
  },
  {
    name: 'a review that is not bound to the text',
    disclosure: {origin: 'ai-generated', reviewed: 'Kari Nordmann'},
    body,
    finds: [],
  },
  {name: 'no review at all', disclosure: 'ai-generated', body, finds: []},
]
