/** A sign-off covers the text that was read, not what became of it afterwards. */
import type {Place} from '@forthright/core'
import {placeOfReview} from '../place-of-review.ts'
import {defineRule, type Hit, type Rule, type RuleExample} from '../rule.ts'

type Code = 'changed' | 'overtaken' | 'unbound'

const rule: Rule<Code> = defineRule<Code>({
  id: 'stale-review',
  severity: 'error',
  presets: ['recommended'],
  content: ['source', 'page', 'payload'],
  needs: [],
  why: 'An exception for reviewed text is void once AI changes the text after the sign-off (AI Act, Article 50(4); guidelines, paragraph 136). A review that carries a digest can be checked; one without cannot.',
  messages: {
    changed:
      'Unexpected change of {part} after its review{by}, expected {expected}; review it again and record the new digest {actual}',
    overtaken:
      'Unexpected change of {part} by AI after its review{by}, expected the review to be the last step; review it again',
    unbound: 'Review of {part}{by} carries no digest, so later changes go unseen; its digest is now {actual}',
  },
  *check(subject) {
    for (const {part, review, digest: now} of subject.reviews) {
      const {state, step} = review
      if (!step) continue
      const by = step.by.kind === 'person' && step.by.name !== undefined ? ` by ${step.by.name}` : ''
      const place = placeOfReview(subject, part)
      if (state === 'overtaken') yield {code: 'overtaken', args: {part, by}, place}
      if (state === 'stale')
        yield {code: 'changed', args: {part, by, expected: step.digest ?? '', actual: now ?? ''}, place}
      if (state === 'standing' && step.digest === undefined && now !== undefined)
        yield unbound(part, by, now, place)
    }
  },
})

export default rule

function unbound(part: string, by: string, actual: string, place: Place | undefined): Hit<Code> {
  return {code: 'unbound', args: {part, by, actual}, place, severity: 'info'}
}

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
    finds: ['unbound'],
  },
  {name: 'no review at all', disclosure: 'ai-generated', body, finds: []},
]
