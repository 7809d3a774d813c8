/** Which obligations are owed: a pure function of the record, the policies, the markets and the day. */
import type {Condition} from './condition.ts'
import type {Citation, Obligation, Policy, Requirement} from './policy.ts'
import type {DisclosureRecord, Part} from './record.ts'
import {type Weighed, weigh} from './weigh.ts'

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
  citations: Citation[]
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
  const outcomes = policies.flatMap(policy =>
    placesOf(policy, markets, platforms).flatMap(market =>
      policy.obligations.map(obligation => assess(record, policy, obligation, market, on)),
    ),
  )
  const asked = [...(markets ?? []), ...platforms]
  return markets ? outcomes.sort((a, b) => asked.indexOf(a.market) - asked.indexOf(b.market)) : outcomes
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
  return asked.filter(market =>
    own.some(one => one === market || one.startsWith(`${market}-`) || market.startsWith(`${one}-`)),
  )
}

function assess(
  record: DisclosureRecord,
  policy: Policy,
  obligation: Obligation,
  market: string,
  on: string,
): Outcome {
  const {to, ...began} = obligation['in-force']
  const base = {
    id: `${policy.id}#${obligation.id}`,
    market,
    force: forceOf(policy),
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
  if ('from' in began && on < began.from) return rest(`Not in force on ${on}: it applies from ${began.from}.`)
  if (to !== undefined && on >= to) return rest(`No longer in force on ${on}: it ended on ${to}.`)
  if (parts.length === 0)
    return rest(`There is no part of the kind it is about (${obligation.media.join(', ')}).`)

  const by = 'by' in began && on < began.by ? began.by : undefined
  const verdicts = parts.map(part => ({part, ...before(by, verdictOn(part, record, obligation))}))
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
  if (applies.value === false) return {outcome: 'not-required', reasons: reasonsOf(applies), open: []}
  const reasons = reasonsOf(applies)
  const open = openOf(applies)
  for (const exception of obligation.exceptions ?? []) {
    const weighed = weigh(exception.when, part, record)
    if (weighed.value === true)
      return {
        outcome: 'not-required',
        reasons: [`Exception: ${exception.summary}`, ...reasonsOf(weighed)],
        open: [],
      }
    open.push(...openOf(weighed))
    if (weighed.value === false) reasons.push(...reasonsOf(weighed))
  }
  return {outcome: open.length > 0 ? 'unknown' : 'required', reasons, open}
}

/** Where the first day is not known, it may or may not have begun. */
function before(by: string | undefined, verdict: PartVerdict): PartVerdict {
  if (by === undefined || verdict.outcome === 'not-required') return verdict
  const reason = `The day from which it applies is not known; by ${by} it certainly did.`
  return {...verdict, outcome: 'unknown', reasons: [reason, ...verdict.reasons]}
}

function forceOf({status}: Policy): Force {
  if (status === 'law' || status === 'rule') return 'binding'
  return status === 'terms' ? 'terms' : 'advisory'
}

function reasonsOf({leaves}: Weighed): string[] {
  return leaves.flatMap(({condition, value}) => (value === undefined ? [] : [condition.says[`${value}`]]))
}

/** The conditions that would decide; none where it is decided. */
function openOf({value, leaves}: Weighed): Condition[] {
  return value === undefined
    ? leaves.filter(leaf => leaf.value === undefined).map(leaf => leaf.condition)
    : []
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
