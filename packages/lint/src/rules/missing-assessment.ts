/** What a site requires to be assessed was assessed. */
import {openAssessments} from '../assessments.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'absent'

const rule: Rule<Code> = defineRule<Code>({
  id: 'missing-assessment',
  severity: 'warning',
  presets: ['recommended'],
  content: ['source', 'payload'],
  needs: [],
  why: 'A site that says in its configuration that AI content or targeted content is assessed, for bias or privacy, means it: what was not assessed is told before it is published.',
  messages: {
    absent:
      '{reason} Add it under `assessments`, with its kind ({kind}), the day, who did it and the outcome.',
  },
  *check(subject) {
    const {placeOf} = subject
    const place = placeOf(['assessments']) ?? placeOf(['context', 'assessments']) ?? placeOf([])
    for (const {kind, state, reason} of openAssessments(subject))
      if (state === 'absent') yield {code: 'absent', args: {kind, reason}, place}
  },
})

export default rule

const body = 'Wool is warm.'
const site = {assessments: {require: ['bias'], maxAgeDays: 365}}

export const examples: RuleExample[] = [
  {name: 'the site requires none', disclosure: 'ai-generated', body, finds: []},
  {name: 'a person wrote it for everybody', disclosure: 'human', body, site, finds: []},
  {
    name: 'it was assessed',
    disclosure: {origin: 'ai-generated', assessments: [{kind: 'bias', on: '2026-11-20'}]},
    body,
    site,
    finds: [],
  },
  {
    name: 'one that is too old is for another rule',
    disclosure: {origin: 'ai-generated', assessments: [{kind: 'bias', on: '2024-11-20'}]},
    body,
    site,
    finds: [],
  },
  {name: 'it was not assessed', disclosure: 'ai-generated', body, site, finds: ['absent']},
  {
    name: 'it is targeted, and was assessed for something else',
    disclosure: {
      origin: 'human',
      audience: {targeted: true},
      assessments: [{kind: 'privacy', on: '2026-11-20'}],
    },
    body,
    site,
    finds: ['absent'],
  },
  {
    name: 'nobody says when it was assessed',
    disclosure: {origin: 'ai-generated', assessments: [{kind: 'bias'}]},
    body,
    site,
    finds: ['absent'],
  },
]
