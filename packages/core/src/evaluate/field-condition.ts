/** Makes a condition of the one field that decides it. */
import type {Context, PartFacts, Role} from '../record/record.ts'
import type {Condition} from './condition.ts'

/** What a condition asks and says, and the field that decides it: a fact of the part, the context, or a role in it. */
export type FieldCondition = Pick<Condition, 'question' | 'example' | 'says'> &
  ({fact: YesNo<PartFacts>} | {context: YesNo<Context>} | {role: Role})

/** The fields that are yes or no. */
type YesNo<T> = {[K in keyof T]-?: T[K] extends boolean | undefined ? K : never}[keyof T]

/** The condition that asks for a field; unknown where the record does not have it. */
export function fieldCondition(id: string, asked: FieldCondition): Condition {
  const {question, example, says} = asked
  if ('fact' in asked) {
    const {fact} = asked
    return {id, field: `parts.{part}.${fact}`, question, example, says, test: ({facts}) => facts?.[fact]}
  }
  if ('context' in asked) {
    const {context: field} = asked
    return {id, field, question, example, says, test: (_part, {context}) => context?.[field]}
  }
  const {role} = asked
  return {
    id,
    field: 'roles',
    question,
    example,
    says,
    test: (_part, {context}) => context?.roles?.includes(role),
  }
}
