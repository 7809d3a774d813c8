/** A law that begins or ends soon after a post is published is known before. */
import {type Policy, type Verdict, verdictLine} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'changes'

/** Days after that of publication. */
const soon = 60

const rule: Rule<Code, 'owed'> = defineRule<Code, 'owed'>({
  id: 'verdict-changes-soon',
  severity: 'warning',
  presets: ['eu'],
  content: ['source', 'payload'],
  needs: ['owed'],
  why: 'What is published today is still read when a new law applies. Whoever knows the day can add the label now, instead of going through all posts then.',
  messages: {
    changes: 'From {day}, this post has another verdict. {verdict}. It can be made ready now.',
  },
  *check(subject) {
    const {head, site, record, placeOf} = subject
    if (!head.record) return
    for (const day of daysAfter(site.on, site.policies)) {
      const then = subject.owed.verdictsOn(day)
      const changed = then.filter((one, index) => !isSame(one, subject.owed.verdicts[index]))
      if (changed.length === 0) continue
      const verdict = verdictLine({verdicts: changed, open: []}, {parts: record.parts})
      yield {code: 'changes', args: {day, verdict}, place: placeOf([])}
      return
    }
  },
})

export default rule

/** The days soon after another on which an obligation begins or ends, in order. */
function daysAfter(on: string, policies: readonly Policy[]): string[] {
  const end = new Date(Date.parse(`${on}T00:00:00Z`) + soon * 86_400_000).toISOString().slice(0, 10)
  const days = policies.flatMap(({obligations}) =>
    obligations.flatMap(one => Object.values(one['in-force']).map(String)),
  )
  return [...new Set(days)].filter(day => day > on && day <= end).sort()
}

function isSame(one: Verdict, other: Verdict | undefined): boolean {
  return one.label === other?.label && one.parts.join('\n') === other.parts.join('\n')
}

const spot = (fields: object = {}) => ({
  body: 'Wool is warm.\n\n<audio src="spot.mp3"></audio>',
  site: {markets: ['US-CA']},
  disclosure: {
    origin: 'human',
    purpose: 'advertising',
    roles: ['deployer'],
    expressiveWork: false,
    parts: {
      'spot.mp3': {
        origin: 'ai-generated',
        depictsInventedPerson: true,
        prominentPerformer: true,
        ...fields,
      },
    },
  },
})

export const examples: RuleExample[] = [
  {name: 'a person wrote it', disclosure: 'human', body: 'Wool is warm.', finds: []},
  {
    name: 'the law that begins in a month is about something else',
    ...spot({depictsInventedPerson: false, prominentPerformer: false}),
    finds: [],
  },
  {
    name: 'a law begins in half a year',
    ...spot(),
    site: {markets: ['US-CA'], on: '2026-07-01'},
    finds: [],
  },
  {name: 'a law begins in a month', ...spot(), finds: ['changes']},
  {
    name: 'a law begins tomorrow',
    ...spot(),
    site: {markets: ['US-CA'], on: '2026-12-31'},
    finds: ['changes'],
  },
]
