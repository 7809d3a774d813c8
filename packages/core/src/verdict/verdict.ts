/** What the outcomes of a market amount to for somebody who publishes: a label is required, is not, or depends on questions. */

import {askersOf, type Outcome, type OutcomeValue} from '../evaluate/evaluate.ts'
import type {Clause, Policy} from '../evaluate/policy.ts'
import {isLabel} from '../evaluate/policy-requirement.ts'
import {sourcesOf} from '../evaluate/sources.ts'
import {gradePart, involvesAi} from '../record/grade.ts'
import type {DisclosureRecord, Part} from '../record/record.ts'
import {factOf, type Open, type Question, questionsFor} from './questions.ts'

/** Whether a label is required in one market. */
export interface Verdict {
  /** A market as it was asked for, or the id of a platform for its terms. */
  market: string
  label: 'required' | 'not-required' | 'depends'
  /** Ids of the parts that need it; where it depends, of those that may. */
  parts: string[]
  /** Full ids of the obligations that decide. */
  because: string[]
  /** Full ids of obligations by which it may not be published as it is, whatever the label; absent where there are none. */
  prohibitedBy?: string[]
  /** What would settle it, those first that settle most; also where only a part of it is settled. */
  questions: Question[]
}

/** The verdicts on an item. */
export interface Verdicts {
  /** A line a market, as they were asked for. */
  verdicts: Verdict[]
  /** What would settle all of them, each once. */
  open: Question[]
  /** Ids of pictures, clips and recordings of which a post by people does not say how they were made. */
  notAssessed: string[]
}

/** Where the verdicts are for. */
export interface VerdictOptions {
  policies: readonly Policy[]
  /** Markets that were asked for; those of the outcomes where absent. */
  markets?: readonly string[] | undefined
  /** Platforms whose terms count. */
  platforms?: readonly string[] | undefined
  /** The day of the outcomes, `YYYY-MM-DD`. */
  on: string
}

/**
 * The verdict of each market on an item, from its outcomes. What holds in the Union counts in its member states. Codes and
 * guidance advise and decide nothing here. What people made has an open question only where a fact says that the duty may
 * be about it, and pictures of unknown making in a post by people change nothing: they are named as not assessed.
 *
 * @example
 * const options = {policies, markets: ['FR'], on: '2026-11-22'}
 * verdictsOn(record, evaluate(record, options), options).verdicts[0]?.label // → 'not-required'
 */
export function verdictsOn(
  record: DisclosureRecord,
  outcomes: readonly Outcome[],
  {policies, markets, platforms = [], on}: VerdictOptions,
): Verdicts {
  const sources = sourcesOf(policies)
  const members: Members = Object.assign({}, ...policies.map(policy => policy.members))
  const weighing = new Weighing(record, on)
  const opens = new Map<string, Open>()
  const weighed = outcomes.filter(decides).map(outcome => {
    const [policy, obligation] = sources(outcome.id)
    const parts = outcome.parts.map(({part: id, outcome: value}) => {
      const asked = weighing.asked(id)
      const counts = value !== 'unknown' || weighing.counts(asked.part, obligation.applies, policy)
      // One duty of several markets is one to ask about.
      const open = opens.get(`${outcome.id} ${id}`) ?? {policy, obligation, asked}
      opens.set(`${outcome.id} ${id}`, open)
      return {id, value: counts ? value : 'not-required', open}
    })
    return {outcome, parts}
  })
  const asked = markets ?? outcomes.map(({market}) => market)
  const every: Open[] = []
  const prohibiting = outcomes.filter(prohibits)
  const verdicts = [...new Set([...asked, ...platforms])].map(market => {
    const {open, ...verdict} = verdictIn(
      market,
      weighed.filter(({outcome}) => holdsIn(outcome.market, market, members)),
    )
    every.push(...open)
    const against = prohibiting.filter(outcome => holdsIn(outcome.market, market, members))
    const prohibitedBy = [...new Set(against.map(({id}) => id))]
    return {
      ...verdict,
      ...(prohibitedBy.length > 0 ? {prohibitedBy} : {}),
      questions: questionsFor(open, record, on),
    }
  })
  return {verdicts, open: questionsFor([...new Set(every)], record, on), notAssessed: weighing.notAssessed}
}

/** An outcome that decides, part by part. */
interface Weighed {
  outcome: Outcome
  parts: {id: string; value: OutcomeValue; open: Open}[]
}

function verdictIn(market: string, weighed: readonly Weighed[]): Omit<Verdict, 'questions'> & {open: Open[]} {
  const having = (wanted: OutcomeValue) =>
    weighed.flatMap(({outcome, parts}) =>
      parts.filter(({value}) => value === wanted).map(part => ({...part, obligation: outcome.id})),
    )
  const required = having('required')
  const settled = new Set(required.map(({id}) => id))
  const open = having('unknown').filter(({id}) => !settled.has(id))
  const label = settled.size > 0 ? 'required' : open.length > 0 ? 'depends' : 'not-required'
  const deciding = {required, depends: open, 'not-required': having('not-required')}[label]
  return {
    market,
    label,
    parts: label === 'not-required' ? [] : [...new Set(deciding.map(({id}) => id))],
    because: [...new Set(deciding.map(({obligation}) => obligation))],
    open: open.map(one => one.open),
  }
}

/** A label that law or terms ask for, or the flag of a platform, which its terms ask for instead. */
function decides({force, requires, parts}: Outcome): boolean {
  if (force === 'advisory' || parts.length === 0) return false
  return requires.some(one => isLabel(one) || (force === 'terms' && one.kind === 'declaration'))
}

/** By law or terms it may not be published as it is. */
function prohibits({force, outcome, requires}: Outcome): boolean {
  return force !== 'advisory' && outcome === 'required' && requires.some(({kind}) => kind === 'prohibition')
}

/** Whether what is owed in one market is owed in another: in itself, in a state of it, in a member of it. */
function holdsIn(own: string, asked: string, members: Members): boolean {
  return own === asked || asked.startsWith(`${own}-`) || members[own]?.includes(asked) === true
}

type Members = Readonly<Record<string, readonly string[]>>

/** Which open outcomes hold up a verdict. */
class Weighing {
  readonly #askers: ReadonlyMap<string, ReturnType<typeof askersOf>[number]>
  readonly #isByPeople: boolean
  readonly notAssessed: string[]

  constructor(record: DisclosureRecord, on: string) {
    const {parts} = record
    this.#askers = new Map(askersOf(record, on).map(asked => [asked.part.id, asked]))
    const made = parts.filter(({steps}) => steps.length > 0)
    this.#isByPeople = made.length > 0 && !made.some(part => involvesAi(gradePart(part)))
    this.notAssessed = parts.filter(part => this.#isPassedOver(part)).map(({id}) => id)
  }

  asked(id: string): ReturnType<typeof askersOf>[number] {
    const found = this.#askers.get(id)
    if (!found) throw new RangeError(`The record has no part called ${id}.`)
    return found
  }

  /** Work by people counts where a fact that the duty asks for is stated of it. */
  counts(part: Part, applies: Clause, {conditions}: Policy): boolean {
    if (this.#isPassedOver(part)) return false
    if (part.steps.length === 0 || gradePart(part) !== 'human') return true
    return namesIn(applies).some(name => {
      const condition = conditions[name]
      const fact = condition && factOf(condition)
      return fact !== undefined && part.facts?.[fact] === true
    })
  }

  #isPassedOver({medium, steps}: Part): boolean {
    return this.#isByPeople && steps.length === 0 && medium !== 'text'
  }
}

function namesIn({all = [], any = [], none = [], unless = []}: Clause): string[] {
  return [...all, ...any, ...none, ...unless].flatMap(node =>
    typeof node === 'string' ? [node] : namesIn(node),
  )
}
