/** Where a review by a person would lift a label that is owed, it is worth to know. */
import type {Outcome} from '@forthright/core'
import {nameOf} from '../part-name.ts'
import {placeOfPart} from '../place-in-record.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'would-lift'

const rule: Rule<Code, 'owed'> = defineRule<Code, 'owed'>({
  id: 'missing-review',
  severity: 'info',
  presets: ['eu'],
  content: ['source', 'payload'],
  needs: ['owed'],
  why: 'AI text on matters of public interest needs no label where a person reviewed its substance and somebody bears editorial responsibility (AI Act, Article 50(4)). Where neither a review nor a label is wanted, the label is forgotten.',
  messages: {
    'would-lift':
      'A label is owed for {part} ({markets}), and no review by a person stands. Show the label, or have its substance reviewed and add `reviewed:` with a name; the duty may be lifted then.',
  },
  *check(subject) {
    const {record, reviews, head} = subject
    if (!head.record) return
    const open = reviews.filter(({review: {state}}) => state !== 'standing').map(({part}) => part)
    if (open.length === 0) return
    const now = owing(subject.owed.outcomes)
    if (!open.some(part => now.some(one => one.part === part))) return
    const then = new Set(owing(subject.owed.outcomesIfReviewed()).map(keyOf))
    for (const id of open) {
      const lifted = now.filter(one => one.part === id && !then.has(keyOf(one)))
      if (lifted.length === 0) continue
      const markets = [...new Set(lifted.map(({market}) => market))].join(', ')
      yield {
        code: 'would-lift',
        args: {part: nameOf(record, id), markets},
        place: placeOfPart(subject, id, 'origin'),
      }
    }
  },
})

export default rule

interface Owing {
  id: string
  market: string
  part: string
}

/** What law or terms ask a label for. */
function owing(outcomes: readonly Outcome[]): Owing[] {
  return outcomes
    .filter(({force, requires}) => force !== 'advisory' && requires.some(({kind}) => kind === 'label'))
    .flatMap(({id, market, parts}) =>
      parts.filter(({outcome}) => outcome === 'required').map(({part}) => ({id, market, part})),
    )
}

function keyOf({id, market, part}: Owing): string {
  return JSON.stringify([id, market, part])
}

const body = 'Wool is warm.'
const site = {markets: ['EU'], context: {roles: ['deployer'], published: true, informsPublic: true}}
const responsible = {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'}

const news = (fields: object) => ({
  body,
  site,
  disclosure: {origin: 'ai-generated', purpose: 'editorial', publicInterest: true, responsible, ...fields},
})

export const examples: RuleExample[] = [
  {name: 'a person wrote it', disclosure: 'human', body, site, finds: []},
  {name: 'a person reviewed it', ...news({reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}}), finds: []},
  {name: 'it is on no matter of public interest', ...news({publicInterest: false}), finds: []},
  {name: 'AI wrote it, and nobody reviewed it', ...news({}), finds: ['would-lift']},
  {
    name: 'the review was of the language alone',
    ...news({reviewed: {by: 'Kari Nordmann', scope: 'language'}}),
    finds: ['would-lift'],
  },
]
