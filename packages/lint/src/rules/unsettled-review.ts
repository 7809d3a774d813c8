/** A review counts once it says that a person looked at the substance, who it was, and that it was approved. */
import {placeOfReview} from '../place-of-review.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'none-yet' | 'rejected' | 'language' | 'who' | 'person' | 'substance' | 'decision' | 'order'

const rule: Rule<Code> = defineRule<Code>({
  id: 'unsettled-review',
  severity: 'warning',
  presets: ['recommended'],
  content: ['source', 'page', 'payload'],
  needs: [],
  why: 'Only a review of the substance by a person, or editorial control, lifts a duty (AI Act, Article 50(4); guidelines, paragraphs 133 to 140). What stands in the place of a name and is none, or leaves open whether it is one, lifts nothing.',
  messages: {
    'none-yet':
      'Unexpected {stated} for the review of {part}, which says that there was none yet, expected a person',
    rejected: 'Unexpected {part} that its review rejected, expected one that was approved',
    language:
      'Unexpected review of {part} that looked at the language or the layout alone, expected one of the substance',
    who: 'Unexpected review of {part} by nobody who is named, expected the name or the role of a person',
    person:
      'Unexpected {stated} for the review of {part}, which can be an assistant as well, expected a full name, or the role beside it',
    substance:
      'Unexpected {stated} for the review of {part}, who may have looked at the language alone, expected `scope: substance` or `scope: language` beside it',
    decision:
      'Unexpected editorial control of {part} without its decision, expected approved, approved-with-changes or rejected',
    order: 'Unexpected day of the review of {part}, which may be before it was made, expected a later one',
  },
  *check(subject) {
    for (const {part, review} of subject.reviews) {
      const {state, asks, step} = review
      const code =
        asks ??
        (state === 'pending' ? 'none-yet' : state === 'rejected' || state === 'language' ? state : undefined)
      if (code === undefined) continue
      const {name, role} = step?.by.kind === 'person' ? step.by : {}
      const stated = JSON.stringify(name ?? role ?? step?.decision ?? '')
      yield {code, args: {part, stated}, place: placeOfReview(subject, part)}
    }
  },
})

export default rule

const body = 'Wool is warm.'

const reviewed = (reviewed: unknown) => ({body, disclosure: {origin: 'ai-generated', reviewed}})

export const examples: RuleExample[] = [
  {name: 'a person reviewed it', ...reviewed({by: {role: 'editor'}, at: '2026-11-20'}), finds: []},
  {name: 'no review is stated', disclosure: 'ai-generated', body, finds: []},
  {name: 'the place of the reviewer is not filled in', ...reviewed('pending'), finds: ['none-yet']},
  {name: 'the review says that somebody did it, and not who', ...reviewed(true), finds: ['who']},
  {name: 'the name can be that of an assistant', ...reviewed('Claude'), finds: ['person']},
  {name: 'a name that only holds such a word', ...reviewed('Noor Pending'), finds: []},
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
]
