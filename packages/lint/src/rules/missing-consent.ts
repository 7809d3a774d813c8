/** A real person whom AI shows or voices agreed to it. */
import {gradePart, involvesAi} from '@forthright/core'
import {nameOf} from '../part-name.ts'
import {placeOfPart} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'none' | 'incomplete'

const rule: Rule<Code> = defineRule<Code>({
  id: 'missing-consent',
  severity: 'warning',
  presets: ['eu', 'ads'],
  content: ['source', 'payload'],
  needs: [],
  why: 'Who can be recognised in a picture or by a voice has a right to it, and most laws ask for consent before AI makes or changes it. A record that names the consent shows that somebody asked.',
  messages: {
    none: 'AI made or changed {part}, which shows or voices a real person, and no consent is recorded. Add `consent:` with who agreed, on what basis, and where it is kept.',
    incomplete: 'The consent to {part} does not say all of it ({fields}). {questions}',
  },
  *check(subject) {
    const {record, practices} = subject
    for (const {id, part: about, missing} of practices) {
      const part = record.parts.find(one => one.id === about)
      if (id !== 'consent' || missing.length === 0 || !part) continue
      if (part.facts?.depictsRealPerson !== true || involvesAi(gradePart(part)) !== true) continue
      const name = nameOf(record, part.id)
      if (part.facts.consent === undefined) {
        const place = placeOfPart(subject, part.id, 'depictsRealPerson')
        yield {code: 'none', args: {part: name}, place}
        continue
      }
      const fields = missing.map(({field}) => field).join(', ')
      const questions = missing.map(({question}) => question).join(' ')
      const place = placeOfPart(subject, part.id, 'consent')
      yield {code: 'incomplete', severity: 'info', args: {part: name, fields, questions}, place}
    }
  },
})

export default rule

const body = 'Wool is warm.\n\n![A shepherd](shepherd.png)'

const picture = (fields: object) => ({
  body,
  disclosure: {origin: 'human', parts: {'shepherd.png': fields}},
})

export const examples: RuleExample[] = [
  {name: 'nobody is shown', ...picture({origin: 'ai-generated', depictsRealPerson: false}), finds: []},
  {name: 'a photograph', ...picture({origin: 'human', depictsRealPerson: true}), finds: []},
  {
    name: 'the consent is recorded',
    ...picture({
      origin: 'ai-modified',
      depictsRealPerson: true,
      consent: {of: 'the shepherd', basis: 'contract', evidence: 'release 17'},
    }),
    finds: [],
  },
  {
    name: 'AI changed the picture of a real person',
    ...picture({origin: 'ai-modified', depictsRealPerson: true}),
    finds: ['none'],
  },
  {
    name: 'AI made the picture of a real person',
    ...picture({origin: 'ai-generated', depictsRealPerson: true}),
    finds: ['none'],
  },
  {
    name: 'nobody can find the consent again',
    ...picture({origin: 'ai-generated', depictsRealPerson: true, consent: {of: 'the shepherd'}}),
    finds: ['incomplete'],
  },
]
