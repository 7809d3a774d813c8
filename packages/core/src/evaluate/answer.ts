/** The answer to "what do we owe?": outcomes sorted by question, what would change them, and when they change by themselves. */

import {isSubstantiveModelStep} from '../record/grade.ts'
import type {DisclosureRecord, Part} from '../record/record.ts'
import type {Condition} from './condition.ts'
import {
  type Asked,
  askersOf,
  assess,
  evaluate,
  fieldOf,
  type MissingFact,
  type Outcome,
  type OutcomeValue,
} from './evaluate.ts'
import type {EvaluateOptions} from './evaluate-options.ts'
import type {Obligation, Policy, Requirement} from './policy.ts'
import {sourcesOf} from './sources.ts'
import {leavesOf, weigh} from './weigh.ts'

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
  const evaluated = evaluate(record, options)
  const askers = askersOf(record, options.on)
  const sources = sourcesOf(options.policies)
  const outcomes = evaluated.map(outcome => explain(outcome, sources, askers, options.on))
  const of = (kind: Requirement['kind'], belongs: (outcome: Outcome) => boolean = () => true) =>
    outcomes.filter(belongs).flatMap(outcome => asksOf(outcome, kind))
  return {
    outcomes,
    required: of('label', ({outcome, force}) => outcome === 'required' && force !== 'advisory'),
    advised: of('label', ({outcome, force}) => (force === 'advisory') === (outcome === 'required')),
    marks: of('mark'),
    declarations: of('declaration'),
    evidence: of('evidence'),
    questions: questionsOf(outcomes),
  }
}

function asksOf({id, market, outcome, parts, requires}: Outcome, kind: Requirement['kind']): Ask[] {
  const wanted = requires.filter(requirement => requirement.kind === kind)
  if (outcome === 'not-required' || wanted.length === 0) return []
  const asked = parts.filter(part => part.outcome !== 'not-required').map(part => part.part)
  return wanted.map(requirement => ({id, market, outcome, parts: asked, requirement}))
}

function questionsOf(outcomes: readonly Outcome[]): Answer['questions'] {
  const questions = new Map<string, {fact: MissingFact; ids: Set<string>}>()
  for (const {id, missing} of outcomes) {
    for (const fact of missing) {
      const known = questions.get(fact.field) ?? {fact, ids: new Set()}
      questions.set(fact.field, known)
      known.ids.add(id)
    }
  }
  return [...questions.values()]
    .map(({fact, ids}) => ({...fact, decides: [...ids]}))
    .sort((a, b) => b.decides.length - a.decides.length)
}

function explain(
  outcome: Outcome,
  sources: ReturnType<typeof sourcesOf>,
  askers: readonly Asked[],
  on: string,
): Explained {
  const [policy, obligation] = sources(outcome.id)
  const concerned = askers.filter(({part}) => obligation.media.includes(part.medium))
  const next = nextChange(outcome, policy, obligation, concerned, on)
  return {
    ...outcome,
    facts: factsOf(policy, obligation, concerned),
    changes: changesOf(outcome, policy, obligation, concerned, askers.length > 1),
    ...(next ? {next} : {}),
  }
}

/** The first day after the one asked for on which the same record has another verdict. */
function nextChange(
  outcome: Outcome,
  policy: Policy,
  obligation: Obligation,
  askers: readonly Asked[],
  today: string,
): Explained['next'] {
  const days = Object.values(obligation['in-force']).filter(
    day => day !== undefined && day > today,
  ) as string[]
  for (const on of days.sort()) {
    const then = assess(policy, outcome.market, obligation, on, askers)
    if (then.outcome !== outcome.outcome) return {on, outcome: then.outcome}
  }
  return undefined
}

function changesOf(
  outcome: Outcome,
  policy: Policy,
  obligation: Obligation,
  askers: readonly Asked[],
  several: boolean,
): string[] {
  // The parts of an outcome are those that its obligation is about, in their order.
  const sentences = askers.flatMap((asked, index) =>
    outcome.parts[index]?.outcome === outcome.outcome
      ? changesFor(outcome, policy, obligation, asked).map(text =>
          several ? `${asked.part.id}: ${text}` : text,
        )
      : [],
  )
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
  {part, ask}: Asked,
): string[] {
  const exceptions = obligation.exceptions ?? []
  if (outcome.outcome === 'required') {
    return exceptions.flatMap(({when}) => {
      const open = leavesOf(when, ask, among).filter(leaf => leaf.value !== leaf.wanted)
      // How it was made and what it is for are not changed to be excepted.
      if (open.every(({condition}) => condition.given)) return []
      return [
        `It would be lifted if this held: ${open.map(({condition, wanted}) => said(condition, wanted, part)).join(' ')}`,
      ]
    })
  }
  if (outcome.outcome === 'unknown') return []
  const lifted = exceptions.find(({when}) => weigh(when, ask, among))
  if (lifted)
    return leavesOf(lifted.when, ask, among).map(
      ({condition, wanted}) => `It would be owed if this no longer held: ${condition.says[`${wanted}`]}`,
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
  {applies, exceptions = []}: Obligation,
  askers: readonly Asked[],
): UsedFact[] {
  const facts = new Map<string, UsedFact>()
  for (const {part, ask} of askers) {
    for (const clause of [applies, ...exceptions.map(({when}) => when)]) {
      for (const {condition, value} of leavesOf(clause, ask, among)) {
        const field = fieldOf(condition, part)
        if (value !== undefined) facts.set(`${field} ${condition.id}`, {field, value})
      }
    }
  }
  return [...facts.values()]
}

/** A review has to come after the last change by a model; where that day is known, it is said. */
function said(condition: Condition, value: boolean, part: Part): string {
  const text = condition.says[`${value}`]
  const last = part.steps.findLast(isSubstantiveModelStep)?.at
  return condition.id === 'human-reviewed' && last !== undefined
    ? text.replace(/\.$/, ` (after ${last.slice(0, 10)}).`)
    : text
}
