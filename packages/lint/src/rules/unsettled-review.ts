/** A review counts once it says that a person looked at the substance, who it was, and that it was approved. */
import {nameOf} from '../part-name.ts'
import {placeOfReview} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'none-yet' | 'rejected' | 'language' | 'who' | 'person' | 'substance' | 'decision' | 'order'

const rule: Rule<Code> = defineRule<Code>({
  id: 'unsettled-review',
  severity: 'warning',
  presets: ['recommended'],
  content: ['source', 'payload'],
  needs: [],
  why: 'Only a review of the substance by a person, or editorial control, lifts a duty (AI Act, Article 50(4); guidelines, paragraphs 133 to 140). A review that leaves open whether it was one lifts nothing.',
  messages: {
    'none-yet':
      'The review of {part} was left open: nobody has done it yet. Fill in who reviewed it and when, or take it out.',
    rejected:
      'The review of {part} rejected it. Change it and have it reviewed again before it is published.',
    language:
      'The review of {part} looked at the language or the layout alone, which lifts no duty. Have the substance reviewed, or keep the label.',
    who: 'The review of {part} does not say who did it. Add the name or the role of a person.',
    person:
      '{stated} reviewed {part}, which can be the name of an assistant as well. Write the full name, or add the role.',
    substance:
      '{stated} reviewed {part}, and may have looked at the language alone. Add `scope: substance` or `scope: language`.',
    decision:
      'Editorial control of {part} does not say what it decided. Add `decision:` approved, approved-with-changes or rejected.',
    order: 'The review of {part} may be dated before it was made. Correct the day, or add the time.',
  },
  *check(subject) {
    for (const {part: id, review} of subject.reviews) {
      const {state, asks, step} = review
      // Where a name stands that is nobody's, it is for another rule.
      const isOpen = state === 'pending' && step?.doubt === undefined
      const code =
        asks ?? (isOpen ? 'none-yet' : state === 'rejected' || state === 'language' ? state : undefined)
      if (code === undefined) continue
      const {name, role} = step?.by.kind === 'person' ? step.by : {}
      const args = {part: nameOf(subject.record, id), stated: JSON.stringify(name ?? role ?? '')}
      const field = code === 'person' || code === 'substance' ? 'by' : code === 'order' ? 'at' : undefined
      yield {code, args, place: placeOfReview(subject, id, field)}
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
  {name: 'a person reviewed it', ...reviewed({by: {role: 'editor'}, at: '2026-11-20'}), finds: []},
  {name: 'no review is stated', disclosure: 'ai-generated', body, finds: []},
  {name: 'a reviewer who is nobody is for another rule', ...reviewed('pending'), finds: []},
  {name: 'a form that was left blank', ...reviewed({by: '', at: ''}), finds: ['none-yet']},
  {
    name: 'a decision that is still to come',
    ...reviewed({by: 'Kari Nordmann', decision: 'pending'}),
    finds: ['none-yet'],
  },
  {name: 'the review says that somebody did it, and not who', ...reviewed(true), finds: ['who']},
  {name: 'the name can be that of an assistant', ...reviewed('Claude'), finds: ['person']},
  {name: 'a proofreader reviewed it', ...reviewed({by: {role: 'proofreader'}}), finds: ['substance']},
  {
    name: 'only the language was looked at',
    ...reviewed({by: 'Kari', scope: 'language'}),
    finds: ['language'],
  },
  {name: 'it was rejected', ...reviewed({by: 'Kari', decision: 'rejected'}), finds: ['rejected']},
  {
    name: 'editorial control that does not say what it decided',
    ...reviewed({by: {role: 'news desk'}, kind: 'editorial-control'}),
    finds: ['decision'],
  },
  {
    name: 'the day of the review is before the making, which a time zone can explain',
    ...reviewed({by: 'Kari', at: '2026-11-19'}, {at: '2026-11-20T10:00:00Z'}),
    finds: ['order'],
  },
]
