/** The answer to "what do we owe?": outcomes sorted by question, what would change them, and when they change by themselves. */

import type {DisclosureRecord, Part} from '../record/record.ts'
import type {Condition} from './condition.ts'
import {evaluate,
  outcomesOf, fieldOf, type MissingFact, type Outcome, type OutcomeValue} from './evaluate.ts'
import type {EvaluateOptions} from './evaluate-options.ts'
import type {Obligation, Policy, Requirement} from './policy.ts'
import {askerOf, type Leaf, leavesOf, weigh} from './weigh.ts'

/** One thing that an obligation asks for. */
export interface Ask {
  /** Full id of the obligation. */
  id: string
  market: string
  /** `unknown` where it cannot be told yet. */
  outcome: Exclude<OutcomeValue, 'not-required'>
  parts: string[]
  requirement: Requirement
}

/** A fact that the record states, by the field that states it. */
export interface UsedFact {
  field: string
  value: boolean
}

/** An outcome, the facts it rests on, and what would change it. */
export interface Explained extends Outcome {
  /** The answers of the conditions that were weighed, by the fields that decide them. */
  facts: UsedFact[]
  /** What would change the verdict, in sentences. */
  changes: string[]
  /** The next day on which the verdict changes by itself; absent where none is known. */
  next?: {on: string; outcome: OutcomeValue}
}

/** What is owed, question by question. */
export interface Answer {
  outcomes: Explained[]
  /** Labels that law or terms require. */
  required: Ask[]
  /** Labels that a code or guidance asks for, and those of law and terms that cannot be ruled out. */
  advised: Ask[]
  /** Machine-readable marks. */
  marks: Ask[]
  /** Declarations that a person makes on a platform. */
  declarations: Ask[]
  /** Evidence to keep. */
  evidence: Ask[]
  /** The facts that would decide what is open, those first that decide most. */
  questions: (MissingFact & {decides: string[]})[]
}

/** Everything there is to say about what a record owes. */
export function answer(record: DisclosureRecord, options: EvaluateOptions): Answer {
  const outcomes = evaluate(record, options).map(outcome => explain(outcome, record, options))
  const asks = outcomes.flatMap(outcome => asksOf(outcome).map(ask => ({ask, force: outcome.force})))
  const of = (...kinds: Requirement['kind'][]) => asks.filter(({ask}) => kinds.includes(ask.requirement.kind))
  const firm = of('label').filter(({ask, force}) => ask.outcome === 'required' && force !== 'advisory')
  return {
    outcomes,
    required: firm.map(({ask}) => ask),
    advised: of('label')
      .filter(entry => !firm.includes(entry))
      .filter(({ask, force}) => force !== 'advisory' || ask.outcome === 'required')
      .map(({ask}) => ask),
    marks: of('mark').map(({ask}) => ask),
    declarations: of('declaration').map(({ask}) => ask),
    evidence: of('evidence').map(({ask}) => ask),
    questions: questionsOf(outcomes),
  }
}

function asksOf({id, market, outcome, parts, requires}: Outcome): Ask[] {
  if (outcome === 'not-required') return []
  const asked = parts.filter(part => part.outcome !== 'not-required').map(part => part.part)
  return requires.map(requirement => ({id, market, outcome, parts: asked, requirement}))
}

function questionsOf(outcomes: readonly Outcome[]): Answer['questions'] {
  const questions = new Map<string, Answer['questions'][number]>()
  for (const {id, missing} of outcomes) {
    for (const fact of missing) {
      const known = questions.get(fact.field) ?? {...fact, decides: []}
      if (!known.decides.includes(id)) known.decides.push(id)
      questions.set(fact.field, known)
    }
  }
  return [...questions.values()].sort((a, b) => b.decides.length - a.decides.length)
}

function explain(outcome: Outcome, record: DisclosureRecord, options: EvaluateOptions): Explained {
  const [policy, obligation] = find(outcome.id, options.policies)
  const next = nextChange(outcome, policy, obligation, record, options)
  return {
    ...outcome,
    facts: factsOf(policy, obligation, record),
    changes: changesOf(outcome, policy, obligation, record),
    ...(next ? {next} : {}),
  }
}

function find(id: string, policies: readonly Policy[]): [Policy, Obligation] {
  for (const policy of policies) {
    const obligation = policy.obligations.find(one => `${policy.id}#${one.id}` === id)
    if (obligation) return [policy, obligation]
  }
  throw new RangeError(`There is no obligation called ${id}.`)
}

/** The first day after the one asked for on which the same record has another verdict. */
function nextChange(
  outcome: Outcome,
  policy: Policy,
  obligation: Obligation,
  record: DisclosureRecord,
  options: EvaluateOptions,
): Explained['next'] {
  const alone = {...options, policies: [{...policy, obligations: [obligation]}]}
  const days = Object.values(obligation['in-force']).filter(
    day => day !== undefined && day > options.on,
  ) as string[]
  for (const on of days.sort()) {
    const then = outcomesOf(record, {...alone, on}).find(one => one.market === outcome.market)
    if (then && then.outcome !== outcome.outcome) return {on, outcome: then.outcome}
  }
  return undefined
}

function changesOf(
  outcome: Outcome,
  policy: Policy,
  obligation: Obligation,
  record: DisclosureRecord,
): string[] {
  const several = record.parts.length > 1
  const sentences = outcome.parts
    .filter(part => part.outcome === outcome.outcome)
    .flatMap(({part: id}) => {
      const part = record.parts.find(one => one.id === id)
      if (!part) return []
      return changesFor(outcome, policy, obligation, part, record).map(text =>
        several ? `${id}: ${text}` : text,
      )
    })
  const stays =
    outcome.outcome === 'required'
      ? (obligation.persists ?? []).map(text => `It stays all the same: ${text}`)
      : []
  return [...new Set([...sentences, ...stays])]
}

function changesFor(
  outcome: Outcome,
  {conditions: among}: Policy,
  obligation: Obligation,
  part: Part,
  record: DisclosureRecord,
): string[] {
  const exceptions = obligation.exceptions ?? []
  const ask = askerOf(part, record)
  if (outcome.outcome === 'required') {
    return exceptions.map(
      ({when}) =>
        `It would be lifted if this held: ${openLeaves(leavesOf(when, ask, among), true)
          .map(leaf => said(leaf.condition, true, part))
          .join(' ')}`,
    )
  }
  if (outcome.outcome === 'unknown') return []
  const lifted = exceptions.find(({when}) => weigh(when, ask, among))
  if (lifted)
    return leavesOf(lifted.when, ask, among).map(
      ({condition}) => `It would be owed if this no longer held: ${condition.says.true}`,
    )
  const leaves = leavesOf(obligation.applies, ask, among)
  // Several reasons each stand in its way; saying what would remove one of them would mislead.
  if (weigh(obligation.applies, ask, among) !== false || leaves.length !== 1) return []
  return leaves.map(
    ({condition, value: was}) => `It could be owed if this held: ${condition.says[`${!was}`]}`,
  )
}

function factsOf(
  {conditions: among}: Policy,
  {media, applies, exceptions = []}: Obligation,
  record: DisclosureRecord,
): UsedFact[] {
  const facts = new Map<string, UsedFact>()
  for (const part of record.parts.filter(one => media.includes(one.medium))) {
    const ask = askerOf(part, record)
    for (const clause of [applies, ...exceptions.map(({when}) => when)]) {
      for (const {condition, value} of leavesOf(clause, ask, among)) {
        const field = fieldOf(condition, part)
        if (value !== undefined) facts.set(`${field} ${condition.id}`, {field, value})
      }
    }
  }
  return [...facts.values()]
}

function openLeaves(leaves: readonly Leaf[], wanted: boolean): Leaf[] {
  return leaves.filter(leaf => leaf.value !== wanted)
}

/** A review has to come after the last change by a model; where that day is known, it is said. */
function said(condition: Condition, value: boolean, part: Part): string {
  const text = condition.says[`${value}`]
  const last = part.steps.findLast(step => step.by.kind === 'model' && step.extent !== 'minor')?.at
  return condition.id === 'human-reviewed' && last !== undefined
    ? text.replace(/\.$/, ` (after ${last.slice(0, 10)}).`)
    : text
}
