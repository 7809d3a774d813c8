/** The types of a policy, taken from its schema; this module has no code. */
import type * as z from 'zod'
import type {citationSchema, obligationSchema, policySchema, requirementSchema} from './schema/policy.ts'

export type {Clause} from './schema/policy.ts'
/** Article and official address of a rule. */
export interface Citation extends z.infer<typeof citationSchema> {}
/** What an obligation asks for: a label, a machine mark, a declaration, or evidence to keep. */
export type Requirement = z.infer<typeof requirementSchema>
/** What an obligation asks of a visible label. */
export type LabelRequirement = Extract<Requirement, {kind: 'label'}>
/** One duty of an instrument. Examples are for tests and docs and are not shipped. */
export interface Obligation extends Omit<z.infer<typeof obligationSchema>, 'examples'> {}
/** One instrument as its file has it, with the id that its path gives: `law/eu/ai-act`. */
export interface Policy extends Omit<z.infer<typeof policySchema>, 'obligations'> {
  id: string
  obligations: readonly Obligation[]
}
