/** Which obligations are owed: a pure function of the record, the policies, the markets and the day. */
import type {Condition} from './condition.ts'
import {overlap} from './market.ts'
import type {Citation, Obligation, Policy, Requirement} from './policy.ts'
import type {DisclosureRecord, Part} from './record.ts'
import {type Asker, askerOf, type Conditions, type Leaf, weigh} from './weigh.ts'

/** Whether an obligation is owed; `unknown` says what would decide it. */
export type OutcomeValue = 'required' | 'not-required' | 'unknown'

/** A fact that would decide an open outcome. */
export interface MissingFact {
  /** The field to fill in, as shorthand spells it, e.g. `publicInterest` or `parts.hero.png.appearsAuthentic`. */
  field: string
  /** What to ask. */
  question: string
}

/** The verdict on one obligation in one market. */
export interface Outcome {
  /** Full id of the obligation, e.g. `law/eu/ai-act#deep-fake`. */
  id: string
  /** The market asked for, e.g. `EU`; for terms the id of the platform. */
  market: string
  /** Whether it binds by law, by the terms of a platform, or only advises. */
  force: Force
  outcome: OutcomeValue
  /** What the obligation says, in a plain sentence. */
  summary: string
  /** The verdict part by part; parts of other media are left out. */
  parts: {part: string; outcome: OutcomeValue}[]
  /** Why, in words that an editor understands. */
  reasons: string[]
  /** What would decide it; only where the outcome is `unknown`. */
  missing: MissingFact[]
  citations: readonly Pick<Citation, 'provision' | 'url'>[]
  /** What is asked for where it is owed. */
  requires: readonly Requirement[]
}

/** Law and rules are `binding`; codes, guidance and standards are `advisory`. */
export type Force = 'binding' | 'terms' | 'advisory'

/** What to evaluate against. */
export interface EvaluateOptions {
  policies: readonly Policy[]
  /** Markets where the item is published, e.g. `['EU', 'US-NY']`; absent means all that the policies have. */
  markets?: readonly string[] | undefined
  /** Platforms where it is published, e.g. `['x']`, for their terms; none where absent. */
  platforms?: readonly string[] | undefined
  /** The day of publication, `YYYY-MM-DD`. */
  on: string
}

/** The outcome of every obligation in the markets asked for, in their order, then in that of the policies. */
export function evaluate(
  record: DisclosureRecord,
  {policies, markets, platforms = [], on}: EvaluateOptions,
): Outcome[] {
  const askers = record.parts.map(part => ({part, ask: askerOf(part, record)}))
  const outcomes: Outcome[] = []
  for (const {policy, places} of select(policies, markets, platforms)) {
    for (const obligation of policy.obligations) {
      const outcome = assess(record, policy, obligation, on, askers)
      for (const market of places) outcomes.push({...outcome, market})
    }
  }
  const asked = [...(markets ?? []), ...platforms]
  return markets ? outcomes.sort((a, b) => asked.indexOf(a.market) - asked.indexOf(b.market)) : outcomes
}

/** A part, and whom to ask about it. */
interface Asked {
  part: Part
  ask: Asker
}

interface Selected {
  policy: Policy
  places: readonly string[]
}

/** By list of policies, then by what was asked: a site asks the same of thousands of posts. */
const selections = new WeakMap<readonly Policy[], Map<string, Selected[]>>()

/** The policies that hold in any of the markets or platforms asked for. */
function select(
  policies: readonly Policy[],
  markets: readonly string[] | undefined,
  platforms: readonly string[],
): Selected[] {
  const key = `${markets?.join() ?? '*'} ${platforms.join()}`
  const known = selections.get(policies) ?? new Map<string, Selected[]>()
  selections.set(policies, known)
  const selected =
    known.get(key) ??
    policies
      .map(policy => ({policy, places: placesOf(policy, markets, platforms)}))
      .filter(({places}) => places.length > 0)
  known.set(key, selected)
  return selected
}

/** `US` asks for all of its states, and `US-NY` for what holds in all of `US`. Terms hold on their platforms. */
function placesOf(
  policy: Policy,
  asked: readonly string[] | undefined,
  platforms: readonly string[],
): readonly string[] {
  if (policy.platforms) return policy.platforms.filter(platform => platforms.includes(platform))
  const own = policy.markets ?? []
  return asked ? asked.filter(market => own.some(one => overlap(one, market))) : own
}

function assess(
  record: DisclosureRecord,
  policy: Policy,
  obligation: Obligation,
  on: string,
  askers: readonly Asked[],
): Outcome {
  const span = obligation['in-force']
  const result: Outcome = {
    id: `${policy.id}#${obligation.id}`,
    market: '',
    force: forceOf(policy),
    outcome: 'not-required',
    summary: obligation.summary,
    parts: [],
    reasons: [],
    missing: [],
    citations: obligation.cite,
    requires: obligation.requires,
  }
  const rest = (reason: string): Outcome => {
    for (const {part} of askers)
      if (obligation.media.includes(part.medium)) result.parts.push({part: part.id, outcome: 'not-required'})
    result.reasons.push(reason)
    return result
  }
  if ('from' in span && on < span.from) return rest(`Not in force on ${on}: it applies from ${span.from}.`)
  if (span.to !== undefined && on >= span.to)
    return rest(`No longer in force on ${on}: it ended on ${span.to}.`)

  const verdicts: Verdict[] = []
  for (const {part, ask} of askers) {
    if (!obligation.media.includes(part.medium)) continue
    const verdict = verdictOn(part, ask, obligation, policy.conditions)
    // Where the first day is not known, it may or may not have begun.
    if ('by' in span && on < span.by && verdict.outcome === 'required') verdict.outcome = 'unknown'
    verdicts.push(verdict)
    result.parts.push({part: part.id, outcome: verdict.outcome})
    result.outcome = sterner(result.outcome, verdict.outcome)
  }
  if (verdicts.length === 0)
    return rest(`There is no part of the kind it is about (${obligation.media.join(', ')}).`)
  if ('by' in span && on < span.by)
    result.reasons.push(`The day from which it applies is not known; by ${span.by} it certainly did.`)
  explainBy(result, verdicts, record)
  return result
}

/** What is said of one part. */
interface Verdict {
  part: Part
  outcome: OutcomeValue
  /** In the order in which they are told: what an exception is about, and conditions. */
  told: (string | Leaf)[]
}

function verdictOn(part: Part, ask: Asker, {applies, exceptions}: Obligation, among: Conditions): Verdict {
  const weighed = weigh(applies, ask, among)
  if (weighed.value === false) return {part, outcome: 'not-required', told: [...weighed.leaves]}
  let outcome: OutcomeValue = weighed.value === undefined ? 'unknown' : 'required'
  const told: (string | Leaf)[] = [...weighed.leaves]
  for (const exception of exceptions ?? []) {
    const {value, leaves} = weigh(exception.when, ask, among)
    if (value === true) return {part, outcome: 'not-required', told: [exception.summary, ...leaves]}
    if (value === undefined) outcome = 'unknown'
    told.push(...leaves)
  }
  return {part, outcome, told}
}

/** The parts that decided tell why, each thing once. */
function explainBy(result: Outcome, verdicts: readonly Verdict[], record: DisclosureRecord): void {
  const {reasons, missing} = result
  for (const {part, outcome, told} of verdicts) {
    if (outcome !== result.outcome) continue
    for (const one of told) {
      if (typeof one === 'string')
        reasons.push(`${record.parts.length > 1 ? `${part.id}: ` : ''}Exception: ${one}`)
      else if (one.reason !== undefined) {
        if (!reasons.includes(one.reason)) reasons.push(one.reason)
      } else if (outcome === 'unknown') {
        const field = fieldOf(one.condition, part)
        if (!missing.some(fact => fact.field === field))
          missing.push({field, question: one.condition.question})
      }
    }
  }
}

function sterner(a: OutcomeValue, b: OutcomeValue): OutcomeValue {
  if (a === 'required' || b === 'required') return 'required'
  return a === 'unknown' ? a : b
}

function forceOf({status}: Policy): Force {
  if (status === 'law' || status === 'rule') return 'binding'
  return status === 'terms' ? 'terms' : 'advisory'
}

/** The field that decides a condition for a part, as shorthand spells it: its top level is about the body. */
export function fieldOf({field}: Condition, {id}: Part): string {
  return id === 'body' ? field.replace('parts.{part}.', '') : field.replace('{part}', id)
}
