/** The facts that would settle whether a label is required: each once, those first that settle most. */

import type {Condition} from '../evaluate/condition.ts'
import {
  type Asked,
  factsOpenIn,
  fieldOf,
  type MissingFact,
  questionOn,
  verdictOn,
} from '../evaluate/evaluate.ts'
import type {Obligation, Policy} from '../evaluate/policy.ts'
import type {Asker, Leaf} from '../evaluate/weigh.ts'
import type {DisclosureRecord, Part, PartFacts} from '../record/record.ts'
import {partNames} from './part-name.ts'

/** A question to an editor. */
export interface Question extends MissingFact {
  /** The question for any part, with `{part}` where its name stands. */
  template: string
  /** One line that shows what each answer looks like. */
  example: string
  /** Ids of the parts whose label hangs on it. */
  parts: string[]
  /** Full ids of the obligations that hang on it. */
  decides: string[]
}

/** An obligation that cannot be told yet for a part. */
export interface Open {
  policy: Policy
  obligation: Obligation
  asked: Asked
  /** What to ask, and how many answers would settle it; worked out once, however many markets ask. */
  asks?: readonly {leaf: Leaf; settles: number}[]
}

/** The questions for what is open. An answer may make others needless: ask from the top, and look again. */
export function questionsFor(open: readonly Open[], record: DisclosureRecord, on: string): Question[] {
  if (open.length === 0) return []
  const names = partNames(record.parts)
  const found = new Map<string, Found>()
  for (const one of open) {
    const {policy, obligation, asked} = one
    const {part} = asked
    const id = `${policy.id}#${obligation.id}`
    one.asks ??= wanted(one, record, on).map(leaf => ({leaf, settles: settledBy(leaf.condition, one)}))
    for (const {leaf, settles} of one.asks) {
      const field = fieldOf(leaf.condition, part)
      const entry = found.get(field) ?? {leaf, part, parts: new Set(), decides: new Set(), settles: 0}
      found.set(field, entry)
      entry.parts.add(part.id)
      entry.decides.add(id)
      entry.settles += settles
    }
  }
  return [...found.values()].sort((a, b) => b.settles - a.settles).map(one => questionOf(one, names))
}

/** What there is to ask of one field, first of a part. */
interface Found {
  leaf: Leaf
  part: Part
  parts: Set<string>
  decides: Set<string>
  settles: number
}

function questionOf({leaf, part, parts, decides}: Found, names: ReadonlyMap<string, string>): Question {
  const {condition, told} = leaf
  return {
    field: fieldOf(condition, part),
    question: questionOn(told, part, names),
    template: told,
    example: condition.example,
    parts: [...parts],
    decides: [...decides],
  }
}

/**
 * Conditions without an answer. How a part was made decides more than anything else, so that is asked alone; and what
 * follows from the answer to another question is not asked.
 */
function wanted({policy, obligation, asked}: Open, record: DisclosureRecord, on: string): Leaf[] {
  const open = factsOpenIn(obligation, asked.ask, policy.conditions)
  const making = open.find(({condition}) => condition.field === 'parts.{part}.origin')
  if (making) return [making]
  const {part} = asked
  const supposed = open.flatMap(({condition}) => {
    const fact = factOf(condition)
    return fact === undefined ? [] : [{condition, part: {...part, facts: {...part.facts, [fact]: true}}}]
  })
  return open.filter(
    ({condition}) =>
      !supposed.some(
        one => one.condition !== condition && condition.test(one.part, record, on) !== undefined,
      ),
  )
}

/** The fact of a part that a condition is about; undefined where it is about something else. */
export function factOf({field}: Condition): keyof PartFacts | undefined {
  return /^parts\.\{part\}\.(?!origin|reviewed|translated)(\w+)$/.exec(field)?.[1] as
    | keyof PartFacts
    | undefined
}

/** How many of the two answers would settle the obligation for the part by themselves. */
function settledBy(condition: Condition, {policy, obligation, asked}: Open): number {
  return [true, false].filter(value => {
    const told: Asker = (id, among) => {
      const leaf = asked.ask(id, among)
      return leaf.condition === condition ? {...leaf, value} : leaf
    }
    return verdictOn(obligation, told, policy.conditions) !== 'unknown'
  }).length
}
