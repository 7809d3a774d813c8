/** Whether a part's sign-off still stands. */
import {isSubstantiveModelStep} from './grade.ts'
import type {DisclosureRecord, Part, Step} from './record.ts'

/**
 * - `none`: no review is recorded.
 * - `standing`: a person reviewed the part after its last substantive AI change.
 * - `overtaken`: a model changed the part after the review.
 * - `stale`: the text no longer has the digest that was reviewed.
 */
export type ReviewState = 'none' | 'standing' | 'overtaken' | 'stale'

/** The last review of a part and whether it stands. */
export interface Review {
  state: ReviewState
  step?: Step
}

/** The last review of a part; it is stale only where both digests are known and differ. */
export function reviewOf(part: Pick<Part, 'steps' | 'digest'>): Review {
  const index = part.steps.findLastIndex(step => step.action === 'reviewed')
  const step = part.steps[index]
  if (!step) return {state: 'none'}
  if (part.steps.slice(index).some(isSubstantiveModelStep)) return {state: 'overtaken', step}
  const moved = step.digest !== undefined && part.digest !== undefined && step.digest !== part.digest
  return {state: moved ? 'stale' : 'standing', step}
}

/** Whether a review in a record is bound to the digest of what was reviewed, so that the digest of the content is needed. */
export function isBoundToDigest({parts}: DisclosureRecord): boolean {
  return parts.some(({steps}) => steps.some(({digest}) => digest !== undefined))
}
