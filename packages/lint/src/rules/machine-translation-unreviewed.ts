/** A translation that a model made is read by a person before it is published. */
import type {Step} from '@forthright/core'
import {nameOf} from '../part-name.ts'
import {placeOfStep} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'unreviewed'

const rule: Rule<Code> = defineRule<Code>({
  id: 'machine-translation-unreviewed',
  severity: 'warning',
  presets: ['eu'],
  content: ['source', 'payload'],
  needs: [],
  why: 'A machine translation is text that AI made, whoever wrote the original; with a review by a person the exception of Article 50(4) of the AI Act can apply (guidelines, paragraphs 133 to 140).',
  messages: {
    unreviewed:
      'A model made the last translation of {part}, and nobody has reviewed it since. Have a person who knows both languages review it, and add `reviewed:` with a name.',
  },
  *check(subject) {
    for (const {id, steps} of subject.record.parts) {
      const last = steps.findLastIndex(({action}) => action === 'translated')
      if (steps[last]?.by.kind !== 'model' || steps.slice(last + 1).some(isReview)) continue
      yield {
        code: 'unreviewed',
        args: {part: nameOf(subject.record, id)},
        place: placeOfStep(subject, id, last),
      }
    }
  },
})

export default rule

/** Whatever it looked at: what it leaves open is for other rules. */
function isReview({action, by, doubt, decision}: Step): boolean {
  return action === 'reviewed' && by.kind === 'person' && doubt !== 'nobody' && decision !== 'pending'
}

const body = 'Ull er varmt.'

export const examples: RuleExample[] = [
  {name: 'nothing was translated', disclosure: 'ai-generated', body, finds: []},
  {
    name: 'a person translated it',
    disclosure: {origin: 'human', translated: {by: 'Kari Nordmann'}},
    body,
    finds: [],
  },
  {
    name: 'a person reviewed the translation',
    disclosure: {origin: 'human', translated: {model: 'deepl'}, reviewed: 'Kari Nordmann'},
    body,
    finds: [],
  },
  {
    name: 'a model translated it, and that was all',
    disclosure: {origin: 'human', translated: {model: 'deepl'}},
    body,
    finds: ['unreviewed'],
  },
  {
    name: 'a model translated it, and the review is still to come',
    disclosure: {origin: 'human', translated: true, reviewed: ''},
    body,
    finds: ['unreviewed'],
  },
  {
    name: 'it was translated after its review',
    disclosure: {
      parts: [
        {
          id: 'body',
          medium: 'text',
          steps: [
            {action: 'created', by: {kind: 'person'}},
            {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}},
            {action: 'translated', by: {kind: 'model', id: 'deepl'}},
          ],
        },
      ],
    },
    body,
    finds: ['unreviewed'],
  },
]
