/** A review that carries the digest of what was reviewed tells when the text has changed since. */
import {nameOf} from '../part-name.ts'
import {placeOfReview} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'unbound'

const rule: Rule<Code, 'reading'> = defineRule<Code, 'reading'>({
  id: 'unbound-review',
  severity: 'info',
  presets: [],
  content: ['source', 'payload'],
  needs: ['reading'],
  why: 'A review covers the text that was read. Without the digest of that text nobody sees that it changed afterwards, and the exception for reviewed text may be void (AI Act, Article 50(4); guidelines, paragraph 136).',
  messages: {
    unbound:
      'The review of {part}{by} is not bound to what was reviewed, so later changes go unseen. If nothing has changed since, add `digest: {actual}` to it.',
  },
  *check(subject) {
    for (const {part: id, review} of subject.reviews) {
      const {state, asks, step} = review
      if (state !== 'standing' || asks !== undefined || step === undefined || step.digest !== undefined)
        continue
      const actual = subject.reading.held.find(part => part.id === id)?.digest
      // Of pictures and titles there is none to bind it to.
      if (actual === undefined) continue
      const by = step.by.kind === 'person' && step.by.name !== undefined ? ` by ${step.by.name}` : ''
      const part = nameOf(subject.record, id)
      yield {code: 'unbound', args: {part, by, actual}, place: placeOfReview(subject, id)}
    }
  },
})

export default rule

const body = 'Wool is warm.'
const digest = 'sha256:739b4ddc333728813825405c9bea3485c5aeb929de64e03ed6db47a67da4eacd'

export const examples: RuleExample[] = [
  {
    name: 'a review that is bound to the text',
    disclosure: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', digest}},
    body,
    finds: [],
  },
  {name: 'no review at all', disclosure: 'ai-generated', body, finds: []},
  {
    name: 'a review that does not stand',
    disclosure: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', scope: 'language'}},
    body,
    finds: [],
  },
  {
    name: 'a name alone',
    disclosure: {origin: 'ai-generated', reviewed: 'Kari Nordmann'},
    body,
    finds: ['unbound'],
  },
  {
    name: 'a person and a day',
    disclosure: {origin: 'human-edited', reviewed: {by: {role: 'editor'}, at: '2026-11-20'}},
    body,
    finds: ['unbound'],
  },
]
