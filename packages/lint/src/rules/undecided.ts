/** Whether a label is required does not hang on a fact that nobody has stated. */
import type {Verdict} from '@forthright/core'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'depends'

const rule: Rule<Code, 'owed'> = defineRule<Code, 'owed'>({
  id: 'undecided',
  severity: 'needs-review',
  presets: ['eu'],
  content: ['source', 'payload'],
  needs: ['owed'],
  why: 'A fact that is absent was not assessed. As long as nobody answers, it cannot be said whether the law asks for a label, and only a person can answer.',
  messages: {
    depends: 'Whether a label is required ({markets}) depends on this: {question} Answer it under `{field}`.',
  },
  *check(subject) {
    const {head, placeOf} = subject
    // What says nothing of its making, or cannot be read, is for other rules.
    if (!head.record) return
    const asked = new Map<string, {question: string; markets: string[]}>()
    for (const {market, field, question} of subject.owed.verdicts.flatMap(firstQuestion)) {
      const known = asked.get(field)
      if (known) known.markets.push(market)
      else asked.set(field, {question, markets: [market]})
    }
    for (const [field, {question, markets}] of asked)
      yield {code: 'depends', args: {field, question, markets: listed(markets)}, place: placeOf([])}
  },
})

export default rule

/** The one that settles most: its answer may make the others needless. */
function firstQuestion({market, label, questions: [first]}: Verdict) {
  return label === 'depends' && first ? [{market, ...first}] : []
}

/** A long list of codes would hide the question. */
function listed(markets: readonly string[]): string {
  return markets.length > 6 ? `${markets.length} markets` : markets.join(', ')
}

const body = 'Wool is warm.'
const site = {markets: ['EU']}

export const examples: RuleExample[] = [
  {name: 'a person wrote it', disclosure: 'human', body, site, finds: []},
  {
    name: 'all that decides is stated',
    disclosure: {origin: 'ai-generated', publicInterest: false, purpose: 'editorial', roles: ['deployer']},
    body,
    site,
    finds: [],
  },
  {name: 'nothing is stated, which is for another rule', body, site, finds: []},
  {name: 'nobody says what the text is about', disclosure: 'ai-generated', body, site, finds: ['depends']},
  {
    name: 'nobody says what the picture shows',
    disclosure: {origin: 'human', parts: {'hero.png': 'ai-generated'}},
    body: 'Wool is warm.\n\n![A sheep](hero.png)',
    site,
    finds: ['depends'],
  },
]
