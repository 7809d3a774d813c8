/** A review is the act of a person, after the making and by the day of publication; all else is a claim that cannot be true. */
import {nameOf} from '../part-name.ts'
import {placeOfStep} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'
import {sentence} from '../sentence.ts'

type Code = 'cannot-be' | 'nobody' | 'later'

const rule: Rule<Code> = defineRule<Code>({
  id: 'impossible-review',
  severity: 'error',
  presets: ['recommended'],
  content: ['source', 'page', 'payload'],
  needs: [],
  why: 'A review lifts the duty to label only where a person looked at the text as it is (AI Act, Article 50(4); guidelines, paragraphs 133 to 140). One by software, by nobody, before the text was made or after it is published was none.',
  messages: {
    'cannot-be': 'This cannot have been a review. {problem}',
    nobody:
      '{stated} stands where the reviewer of {part} is named, and is nobody. Name the person who reviewed it, or take the review out.',
    later:
      'The review of {part} is dated {at}, after {on}, the day of publication, so there is none yet. Correct the day, or review it first.',
  },
  *check(subject) {
    const {issues, record, site} = subject
    for (const {code, message, place, path, allowed} of issues)
      if (code === 'impossible-review')
        yield {code: 'cannot-be', args: {problem: sentence(message)}, place, path, allowed}
    for (const {id, steps} of record.parts)
      for (const [index, {action, by, at, doubt}] of steps.entries()) {
        if (action !== 'reviewed' || by.kind !== 'person') continue
        if (doubt === 'nobody') {
          const args = {part: nameOf(record, id), stated: JSON.stringify(by.name ?? by.role ?? '')}
          yield {code: 'nobody', args, place: placeOfStep(subject, id, index, 'by')}
        }
        // The day as it is written, as everything counts that asks whether a review stands.
        if (at !== undefined && at.slice(0, 10) > site.on) {
          const args = {part: nameOf(record, id), at, on: site.on}
          yield {code: 'later', args, place: placeOfStep(subject, id, index, 'at')}
        }
      }
  },
})

export default rule

const body = 'Wool is warm.'

const reviewed = (reviewed: unknown, more: object = {}) => ({
  body,
  disclosure: {origin: 'ai-generated', ...more, reviewed},
})

export const examples: RuleExample[] = [
  {name: 'a person reviewed it', ...reviewed({by: 'Kari Nordmann', at: '2026-11-20'}), finds: []},
  {name: 'on the day of publication', ...reviewed({by: 'Kari Nordmann', at: '2026-11-30'}), finds: []},
  {name: 'a name that only holds such a word', ...reviewed('Noor Pending'), finds: []},
  {name: 'a name that can be either is for another rule', ...reviewed('Claude'), finds: []},
  {name: 'no review is stated', disclosure: 'ai-generated', body, finds: []},
  {name: 'an assistant is the reviewer', ...reviewed({by: 'Claude Opus 4.5'}), finds: ['cannot-be']},
  {name: 'a bot is the reviewer', ...reviewed('review-bot'), finds: ['cannot-be']},
  {
    name: 'a model is the reviewer',
    ...reviewed({model: 'openai/gpt-5.2', at: '2026-11-20'}),
    finds: ['cannot-be'],
  },
  {
    name: 'a model is the reviewer in a full record',
    body,
    disclosure: {
      parts: [
        {
          id: 'body',
          medium: 'text',
          steps: [
            {action: 'generated', by: {kind: 'model'}},
            {action: 'reviewed', by: {kind: 'model', id: 'gpt-5.2'}},
          ],
        },
      ],
    },
    finds: ['cannot-be'],
  },
  {
    name: 'it was reviewed before it was made',
    ...reviewed({by: 'Kari Nordmann', at: '2026-11-19'}, {at: '2026-11-20'}),
    finds: ['cannot-be'],
  },
  {name: 'nobody is the reviewer', ...reviewed({by: 'nobody', at: '2026-11-20'}), finds: ['nobody']},
  {name: 'the place of the reviewer is not filled in', ...reviewed('TBD'), finds: ['nobody']},
  {
    name: 'it is dated after the day of publication',
    ...reviewed({by: 'Kari Nordmann', at: '2026-12-01'}),
    finds: ['later'],
  },
  {
    name: 'the review of the title is dated after it',
    body,
    disclosure: {
      origin: 'human',
      parts: {title: {origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2027-01-07'}}},
    },
    finds: ['later'],
  },
]
