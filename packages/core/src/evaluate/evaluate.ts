/** Which obligations are owed: a pure function of the record, the policies, the markets and the day. */

import type {DisclosureRecord, Part} from '../record/record.ts'
import {partNames} from '../verdict/part-name.ts'
import type {Condition} from './condition.ts'
import {checkedEvaluation, type EvaluateOptions} from './evaluate-options.ts'
import {overlap} from './market.ts'
import type {Citation, Obligation, Policy, Requirement} from './policy.ts'
import type {Tri} from './tri.ts'
import {type Asker, askerOf, type Conditions, type Leaf, leavesOf, lifts, weigh} from './weigh.ts'

/** Whether an obligation is owed; `unknown` says what would decide it. */
export type OutcomeValue = 'required' | 'not-required' | 'unknown'

/** A fact that would decide an open outcome. */
export interface MissingFact {
  /** The field to fill in, as shorthand spells it, e.g. `publicInterest` or `parts.hero.png.appearsAuthentic`. */
  field: string
  /** What to ask. */
  question: string
}

/** An exception that would lift a duty, that the record neither claims nor rules out. */
export interface UnclaimedException {
  id: string
  /** What it is about, in a plain sentence. */
  summary: string
  /** The facts that would claim it. */
  missing: MissingFact[]
}

/** The verdict of one obligation on one part. */
export interface PartOutcome {
  part: string
  outcome: OutcomeValue
  /** The lighter form of a label is enough for it. */
  lighter?: true
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
  parts: PartOutcome[]
  /** Why, in words that an editor understands. */
  reasons: string[]
  /** What would decide it; only where the outcome is `unknown`. */
  missing: MissingFact[]
  /** It is required, unless one of these is claimed; absent where there is none. */
  unless?: UnclaimedException[]
  citations: readonly Pick<Citation, 'provision' | 'url'>[]
  /** What is asked for where it is owed. */
  requires: readonly Requirement[]
}

/** Law and rules are `binding`; codes, guidance and standards are `advisory`. */
export type Force = 'binding' | 'terms' | 'advisory'

/**
 * The outcome of every obligation in the markets asked for, in their order, then in that of the policies. Throws `usage`
 * for options that are misspelt, and for markets and platforms that no policy is about.
 *
 * @example
 * evaluate(expand('ai-generated'), {policies: [aiAct], markets: ['EU'], on: '2026-11-22'})[0]?.outcome // → 'unknown'
 */
export function evaluate(record: DisclosureRecord, options: EvaluateOptions): Outcome[] {
  const {policies, markets, platforms, on} = checkedEvaluation(options)
  const askers = askersOf(record, on)
  let known: ReadonlyMap<string, string> | undefined
  // Most records leave nothing to ask.
  const names = () => (known ??= partNames(record.parts))
  const outcomes = policies.flatMap(policy => {
    const [first, ...others] = placesOf(policy, markets, platforms)
    if (first === undefined) return []
    return policy.obligations.flatMap(obligation => {
      const outcome = assess(policy, first, obligation, on, askers)
      explainBy(outcome, policy, obligation, on, askers, names)
      return [outcome, ...others.map(market => ({...outcome, market}))]
    })
  })
  const asked = [...(markets ?? []), ...platforms]
  const ranks = new Map(asked.map((market, index) => [market, index] as const).toReversed())
  const rank = ({market}: Outcome) => ranks.get(market) ?? asked.length
  return markets && asked.length > 1 ? outcomes.sort((a, b) => rank(a) - rank(b)) : outcomes
}

/** The parts of a record, each with whom to ask about it on a day. */
export function askersOf(record: DisclosureRecord, on: string): Asked[] {
  return record.parts.map(part => ({part, ask: askerOf(part, record, on)}))
}

/** A part, and whom to ask about it. */
export interface Asked {
  part: Part
  ask: Asker
}

/** `US` asks for all of its states, and `US-NY` for what holds in all of `US`. Terms hold on their platforms. */
function placesOf(
  policy: Policy,
  asked: readonly string[] | undefined,
  platforms: readonly string[],
): readonly string[] {
  if (policy.platforms) return policy.platforms.filter(platform => platforms.includes(platform))
  const own = policy.markets ?? []
  if (!asked) return own
  const direct = asked.filter(market => own.some(one => overlap(one, market)))
  // What holds in the Union holds in each of its member states, and is told as what it is.
  const around = own.filter(one => asked.some(market => policy.members?.[one]?.includes(market)))
  return [...direct, ...around.filter(one => !direct.some(market => overlap(one, market)))]
}

/** The outcome of one obligation in a market, without its reasons. */
export function assess(
  policy: Policy,
  market: string,
  obligation: Obligation,
  on: string,
  askers: readonly Asked[],
): Outcome {
  const result: Outcome = {
    id: `${policy.id}#${obligation.id}`,
    market,
    force: forceOf(policy),
    outcome: 'not-required',
    summary: obligation.summary,
    parts: [],
    reasons: [],
    missing: [],
    citations: obligation.cite,
    requires: requiresFor(obligation, policy.conditions, askers),
  }
  const inForce = isInForce(obligation, on)
  for (const {part, ask} of askers) {
    if (!obligation.media.includes(part.medium)) continue
    let outcome: OutcomeValue = 'not-required'
    if (inForce !== false) outcome = verdictOn(obligation, ask, policy.conditions)
    // Where the first day is not known, it may or may not have begun.
    if (inForce === undefined && outcome === 'required') outcome = 'unknown'
    const lighter = outcome !== 'not-required' && isLighter(obligation, ask, policy.conditions)
    result.parts.push({part: part.id, outcome, ...(lighter ? {lighter: true as const} : {})})
    result.outcome = sterner(result.outcome, outcome)
  }
  return result
}

/** What an obligation asks for, without forms that certainly do not concern any of the parts. */
function requiresFor(
  {requires, media}: Obligation,
  among: Conditions,
  askers: readonly Asked[],
): readonly Requirement[] {
  const concerned = askers.filter(({part}) => media.includes(part.medium))
  return requires.filter(
    requirement =>
      requirement.kind !== 'form' ||
      !requirement.when ||
      concerned.some(({ask}) => requirement.when && weigh(requirement.when, ask, among) !== false),
  )
}

/** Whether each label that is asked for may take its lighter form on a part, as far as that is certain. */
function isLighter({requires}: Obligation, ask: Asker, among: Conditions): boolean {
  const forms = requires.flatMap(one => (one.kind === 'label' ? [one.lighter] : []))
  return forms.length > 0 && forms.every(form => form && weigh(form.when, ask, among))
}

/** Whether an obligation is in force on a day; unknown where only a day is known by which it certainly was. */
function isInForce({'in-force': span}: Obligation, on: string): Tri {
  if (('from' in span && on < span.from) || (span.to !== undefined && on >= span.to)) return false
  return 'by' in span && on < span.by ? undefined : true
}

/** The outcome of an obligation that is in force for one part. */
export function verdictOn(
  {applies, exceptions = []}: Obligation,
  ask: Asker,
  among: Conditions,
): OutcomeValue {
  let owed = weigh(applies, ask, among)
  for (const {when} of exceptions) {
    if (owed === false) break
    const lifted = lifts(when, ask, among)
    if (lifted !== false) owed = lifted ? false : undefined
  }
  if (owed === undefined) return 'unknown'
  return owed ? 'required' : 'not-required'
}

/** Says why, and what would decide it: the parts that decided tell it, each thing once. */
function explainBy(
  result: Outcome,
  {conditions: among}: Policy,
  obligation: Obligation,
  on: string,
  askers: readonly Asked[],
  names: () => ReadonlyMap<string, string>,
): void {
  const {reasons, missing} = result
  const span = obligation['in-force']
  const inForce = isInForce(obligation, on)
  if (inForce === false) {
    const early = 'from' in span && on < span.from
    reasons.push(
      early
        ? `Not in force on ${on}: it applies from ${span.from}.`
        : `No longer in force on ${on}: it ended on ${span.to}.`,
    )
    return
  }
  if (result.parts.length === 0) {
    reasons.push(`There is no part of the kind it is about (${obligation.media.join(', ')}).`)
    return
  }
  if (inForce === undefined && 'by' in span)
    reasons.push(`The day from which it applies is not known; by ${span.by} it certainly did.`)
  const deciding = new Set(result.parts.filter(one => one.outcome === result.outcome).map(one => one.part))
  const [given, asked] = [new Set(reasons), new Set<string>()]
  for (const {part, ask} of askers) {
    if (!deciding.has(part.id) || !obligation.media.includes(part.medium)) continue
    const named = askers.length > 1 ? `${part.id}: ` : ''
    for (const told of toldBy(obligation, ask, among)) {
      if (typeof told === 'string') reasons.push(`${named}Exception: ${told}`)
      else if (told.value !== undefined) {
        const reason = named + told.told
        if (!given.has(reason)) reasons.push(reason)
        given.add(reason)
      } else if (result.outcome === 'unknown') {
        const field = fieldOf(told.condition, part)
        if (!asked.has(field)) missing.push({field, question: questionOn(told.told, part, names())})
        asked.add(field)
      }
    }
    if (result.outcome === 'required') addUnclaimed(result, asked, obligation, part, ask, among, names)
  }
}

/** Adds the exceptions that a part could still be given, each once, with the facts of every part that are not `asked` yet. */
function addUnclaimed(
  result: Outcome,
  asked: Set<string>,
  {exceptions = []}: Obligation,
  part: Part,
  ask: Asker,
  among: Conditions,
  names: () => ReadonlyMap<string, string>,
): void {
  for (const {id, summary, when} of exceptions) {
    if (weigh(when, ask, among) !== undefined) continue
    result.unless ??= []
    const known = result.unless.find(one => one.id === id) ?? {id, summary, missing: []}
    if (!result.unless.includes(known)) result.unless.push(known)
    for (const {condition, value, told} of leavesOf(when, ask, among)) {
      const field = fieldOf(condition, part)
      const key = JSON.stringify([id, field])
      if (value !== undefined || asked.has(key)) continue
      asked.add(key)
      known.missing.push({field, question: questionOn(told, part, names())})
    }
  }
}

/** The conditions without an answer that would decide for a part, with what to ask. */
export function factsOpenIn(obligation: Obligation, ask: Asker, among: Conditions): Leaf[] {
  return toldBy(obligation, ask, among).flatMap(told =>
    typeof told !== 'string' && told.value === undefined ? [told] : [],
  )
}

/** What decided for a part, in the order in which it is told: what an exception is about, and conditions. */
function toldBy({applies, exceptions = []}: Obligation, ask: Asker, among: Conditions): (string | Leaf)[] {
  const told: (string | Leaf)[] = leavesOf(applies, ask, among)
  if (weigh(applies, ask, among) === false) return told
  for (const {summary, when} of exceptions) {
    const lifted = lifts(when, ask, among)
    // One that is open and that nobody claimed decides nothing.
    if (lifted !== weigh(when, ask, among)) continue
    const leaves = leavesOf(when, ask, among)
    if (lifted) return [summary, ...leaves]
    told.push(...leaves)
  }
  return told
}

function sterner(a: OutcomeValue, b: OutcomeValue): OutcomeValue {
  if (a === 'required' || b === 'required') return 'required'
  return a === 'unknown' ? a : b
}

function forceOf({status}: Policy): Force {
  if (status === 'law' || status === 'rule') return 'binding'
  return status === 'terms' ? 'terms' : 'advisory'
}

/** What to ask of a part. */
export function questionOn(question: string, {id}: Part, names: ReadonlyMap<string, string>): string {
  return question.replace('{part}', () => names.get(id) ?? id)
}

/** The field that decides a condition for a part, as shorthand spells it: its top level is about the body. */
export function fieldOf({field}: Condition, {id}: Part): string {
  return id === 'body' ? field.replace('parts.{part}.', '') : field.replace('{part}', id)
}
