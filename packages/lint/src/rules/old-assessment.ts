/** What a site requires to be assessed was assessed not too long ago. */
import {openAssessments} from '../assessments.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'old'

const rule: Rule<Code> = defineRule<Code>({
  id: 'old-assessment',
  severity: 'warning',
  presets: ['recommended'],
  content: ['source', 'payload'],
  needs: [],
  why: 'Models, audiences and what counts as fair change; a site that says for how many days an assessment counts is told when one has run out.',
  messages: {old: '{reason} Assess it again for {kind}, and write the new day.'},
  *check(subject) {
    const {placeOf} = subject
    const place = placeOf(['assessments']) ?? placeOf(['context', 'assessments']) ?? placeOf([])
    for (const {kind, state, reason} of openAssessments(subject))
      if (state === 'old') yield {code: 'old', args: {kind, reason}, place}
  },
})

export default rule

const body = 'Wool is warm.'
const site = {assessments: {require: ['bias'], maxAgeDays: 365}}

const assessed = (on: string, kind = 'bias') => ({
  body,
  site,
  disclosure: {origin: 'ai-generated', assessments: [{kind, on}]},
})

export const examples: RuleExample[] = [
  {name: 'it was assessed a year ago', ...assessed('2025-11-30'), finds: []},
  {name: 'there is none, which is for another rule', disclosure: 'ai-generated', body, site, finds: []},
  {
    name: 'an assessment counts for ever',
    ...assessed('2020-11-30'),
    site: {assessments: {require: ['bias']}},
    finds: [],
  },
  {name: 'it was assessed a year and a day ago', ...assessed('2025-11-29'), finds: ['old']},
  {name: 'upper and lower case are one', ...assessed('2024-01-10', 'Bias'), finds: ['old']},
]
