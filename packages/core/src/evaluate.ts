/** Which obligations are owed: a pure function of the record, the policies, the markets and the day. */
import type {Condition} from './condition.ts'
import {conditions} from './generated/conditions.ts'
import type {Citation, Clause, Obligation, Policy, Requirement} from './policy.ts'
import type {DisclosureRecord, Part} from './record.ts'
import {all, not, type Tri} from './tri.ts'

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
  /** The market asked for, e.g. `EU`. */
  market: string
  outcome: OutcomeValue
  /** What the obligation says, in a plain sentence. */
  summary: string
  /** The verdict part by part; parts of other media are left out. */
  parts: {part: string; outcome: OutcomeValue}[]
  /** Why, in words that an editor understands. */
  reasons: string[]
  /** What would decide it; only where the outcome is `unknown`. */
  missing: MissingFact[]
  citations: Citation[]
  /** What is asked for where it is owed. */
  requires: readonly Requirement[]
}

/** What to evaluate against. */
export interface EvaluateOptions {
  policies: readonly Policy[]
  /** Markets where the item is published, e.g. `['EU', 'US-NY']`; absent means all that the policies have. */
  markets?: readonly string[] | undefined
  /** The day of publication, `YYYY-MM-DD`. */
  on: string
}

/** The outcome of every obligation in the markets asked for, in their order, then in that of the policies. */
export function evaluate(record: DisclosureRecord, {policies, markets, on}: EvaluateOptions): Outcome[] {
  const outcomes = policies.flatMap(policy =>
    marketsOf(policy, markets).flatMap(market =>
      policy.obligations.map(obligation => assess(record, policy, obligation, market, on)),
    ),
  )
  return markets ? outcomes.sort((a, b) => markets.indexOf(a.market) - markets.indexOf(b.market)) : outcomes
}

/** `US` asks for all of its states, and `US-NY` for what holds in all of `US`. */
function marketsOf(policy: Policy, asked: readonly string[] | undefined): readonly string[] {
  if (!asked) return policy.markets
  return asked.filter(market =>
    policy.markets.some(
      own => own === market || own.startsWith(`${market}-`) || market.startsWith(`${own}-`),
    ),
  )
}

function assess(
  record: DisclosureRecord,
  policy: Policy,
  obligation: Obligation,
  market: string,
  on: string,
): Outcome {
  const {from, to} = obligation['in-force']
  const base = {
    id: `${policy.id}#${obligation.id}`,
    market,
    summary: obligation.summary,
    citations: obligation.cite.map(({provision, url}) => ({provision, url})),
    requires: obligation.requires,
  }
  const parts = record.parts.filter(part => obligation.media.includes(part.medium))
  const rest = (reason: string): Outcome => ({
    ...base,
    outcome: 'not-required',
    parts: parts.map(part => ({part: part.id, outcome: 'not-required'})),
    reasons: [reason],
    missing: [],
  })
  if (on < from) return rest(`Not in force on ${on}: it applies from ${from}.`)
  if (to !== undefined && on >= to) return rest(`No longer in force on ${on}: it ended on ${to}.`)
  if (parts.length === 0)
    return rest(`There is no part of the kind it is about (${obligation.media.join(', ')}).`)

  const verdicts = parts.map(part => ({part, ...verdictOn(part, record, obligation)}))
  const outcome: OutcomeValue = verdicts.some(verdict => verdict.outcome === 'required')
    ? 'required'
    : verdicts.some(verdict => verdict.outcome === 'unknown')
      ? 'unknown'
      : 'not-required'
  const deciding = verdicts.filter(verdict => verdict.outcome === outcome)
  const name = (part: Part, text: string) => (record.parts.length > 1 ? `${part.id}: ${text}` : text)
  return {
    ...base,
    outcome,
    parts: verdicts.map(verdict => ({part: verdict.part.id, outcome: verdict.outcome})),
    reasons: unique(deciding.flatMap(verdict => verdict.reasons.map(reason => name(verdict.part, reason)))),
    missing:
      outcome === 'unknown'
        ? uniqueFacts(
            deciding.flatMap(verdict => verdict.open.map(condition => missing(condition, verdict.part))),
          )
        : [],
  }
}

interface PartVerdict {
  outcome: OutcomeValue
  reasons: string[]
  open: Condition[]
}

function verdictOn(part: Part, record: DisclosureRecord, obligation: Obligation): PartVerdict {
  const applies = weigh(obligation.applies, part, record)
  if (applies.value === false) return {outcome: 'not-required', reasons: applies.reasons, open: []}
  const reasons = [...applies.reasons]
  const open = [...applies.open]
  for (const exception of obligation.exceptions ?? []) {
    const weighed = weigh(exception.when, part, record)
    if (weighed.value === true)
      return {
        outcome: 'not-required',
        reasons: [`Exception: ${exception.summary}`, ...weighed.reasons],
        open: [],
      }
    open.push(...weighed.open)
    if (weighed.value === false) reasons.push(...weighed.reasons)
  }
  return {outcome: open.length > 0 ? 'unknown' : 'required', reasons, open}
}

interface Weighed {
  value: Tri
  /** What decided it, or what is known so far. */
  reasons: string[]
  /** Conditions that would decide it. */
  open: Condition[]
}

function weigh(node: string | Clause, part: Part, record: DisclosureRecord): Weighed {
  if (typeof node === 'string') {
    const condition = conditions[node]
    // The compiler of the policies has checked every name.
    if (!condition) throw new RangeError(`There is no condition called ${node}.`)
    const value = condition.test(part, record)
    return {
      value,
      reasons: value === undefined ? [] : [condition.says[`${value}`]],
      open: value === undefined ? [condition] : [],
    }
  }
  const of = (nodes: readonly (string | Clause)[] | undefined) =>
    (nodes ?? []).map(inner => weigh(inner, part, record))
  const alternatives = (nodes: readonly (string | Clause)[]) => invert(conjunction(of(nodes).map(invert)))
  return conjunction([
    ...of(node.all),
    ...(node.any ? [alternatives(node.any)] : []),
    ...(node.none ? [invert(alternatives(node.none))] : []),
  ])
}

/** All of them: one that is false decides alone, and its reasons are the reasons. */
function conjunction(weighed: readonly Weighed[]): Weighed {
  const value = all(weighed.map(one => one.value))
  const telling = value === false ? weighed.filter(one => one.value === false) : weighed
  return {
    value,
    reasons: telling.flatMap(one => one.reasons),
    open: value === undefined ? telling.flatMap(one => one.open) : [],
  }
}

function invert(weighed: Weighed): Weighed {
  return {...weighed, value: not(weighed.value)}
}

function missing({field, question}: Condition, part: Part): MissingFact {
  // The top level of shorthand is about the body.
  return {
    field: field.replace(part.id === 'body' ? 'parts.{part}.' : '{part}', part.id === 'body' ? '' : part.id),
    question,
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function uniqueFacts(facts: readonly MissingFact[]): MissingFact[] {
  return [...new Map(facts.map(fact => [fact.field, fact])).values()]
}
