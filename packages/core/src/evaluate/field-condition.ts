/** Makes a condition of the field that decides it. */
import type {Context, PartFacts, Purpose, Role} from '../record/record.ts'
import type {Condition} from './condition.ts'
import type {Tri} from './tri.ts'

/**
 * What a condition asks and says, and the field that decides it: a fact of the part, of the context or of its audience,
 * what the item is for, or a role.
 */
export type FieldCondition = Pick<Condition, 'question' | 'example' | 'says' | 'given'> & Deciding

type Deciding =
  | DecidingFact
  | {
      context: YesNo<Context>
      /** The answer where the field is left out; not known where absent. */
      absent?: false
    }
  | {audience: YesNo<NonNullable<Context['audience']>>}
  | {purposes: readonly Purpose[]}
  | {role: Role}

interface DecidingFact {
  fact: Fact
  /** Facts that hold only where this one does: each that is `true` answers for it. */
  impliedBy?: readonly Fact[]
  /** A fact that has to hold where this one does: `false` answers for it. */
  implies?: Fact
}

type Fact = YesNo<PartFacts>

/** The fields that are yes or no. */
type YesNo<T> = {[K in keyof T]-?: T[K] extends boolean | undefined ? K : never}[keyof T]

/** The condition that asks for a field; unknown where the record does not have it. */
export function fieldCondition(id: string, asked: FieldCondition): Condition {
  const {question, example, says, given} = asked
  const condition = {id, question, example, says, ...(given ? {given} : {})}
  if ('fact' in asked) {
    const {fact} = asked
    return {...condition, field: `parts.{part}.${fact}`, test: ({facts = {}}) => factOf(facts, asked)}
  }
  if ('context' in asked) {
    const {context: field, absent} = asked
    return {...condition, field, test: (_part, {context}) => context?.[field] ?? absent}
  }
  if ('audience' in asked) {
    const {audience: field} = asked
    return {
      ...condition,
      field: `audience.${field}`,
      test: (_part, {context}) => context?.audience?.[field],
    }
  }
  if ('purposes' in asked) {
    const {purposes} = asked
    return {
      ...condition,
      field: 'purpose',
      test: (_part, {context}) => context?.purpose && purposes.includes(context.purpose),
    }
  }
  const {role} = asked
  return {...condition, field: 'roles', test: (_part, {context}) => context?.roles?.includes(role)}
}

function factOf(facts: PartFacts, {fact, impliedBy = [], implies}: DecidingFact): Tri {
  if (facts[fact] !== undefined) return facts[fact]
  if (impliedBy.some(other => facts[other])) return true
  return implies !== undefined && facts[implies] === false ? false : undefined
}
