/** The types of a policy, taken from its schema; this module has no code. */
import type * as z from 'zod/mini'
import type {
  Clause,
  citationSchema,
  obligationSchema,
  policySchema,
  requirementSchema,
} from '../schema/policy.ts'
import type {Condition} from './condition.ts'

export type {Clause} from '../schema/policy.ts'
/** Article and official address of a rule. */
export interface Citation extends z.infer<typeof citationSchema> {}
/** What an obligation asks for: a label, a machine mark, a declaration, or evidence to keep. */
export type Requirement = z.infer<typeof requirementSchema>
/** What an obligation asks of a visible label. */
export type LabelRequirement = Extract<Requirement, {kind: 'label'}>
/** One duty of an instrument, as far as evaluating it needs. */
export interface Obligation
  extends Pick<
    z.infer<typeof obligationSchema>,
    'id' | 'summary' | 'in-force' | 'media' | 'applies' | 'requires' | 'persists'
  > {
  cite: readonly Pick<Citation, 'provision' | 'url'>[]
  exceptions?: readonly {id: string; summary: string; when: Clause}[]
}
/** One instrument as far as evaluating it needs, with the id that its path gives: `law/eu/ai-act`. */
export interface Policy {
  id: string
  name: string
  /** Law and rules bind, terms bind who publishes there, the others advise. */
  status: z.infer<typeof policySchema>['status']
  /** Where it holds; absent for the terms of platforms. */
  markets?: readonly string[]
  /** What lies within one of those markets, e.g. the member states of the Union, by the code of that market. */
  members?: Readonly<Record<string, readonly string[]>>
  /** Ids of the platforms whose terms these are. */
  platforms?: readonly string[]
  /** The conditions that its obligations name, by id. */
  conditions: Readonly<Record<string, Condition>>
  obligations: readonly Obligation[]
}
/** One instrument with all that its file says: who is bound, sanctions, how sure we are, examples. */
export interface PolicyDocument extends z.infer<typeof policySchema> {
  id: string
}
