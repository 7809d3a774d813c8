/** Whether a part's sign-off still stands. */
import {isSubstantiveModelStep} from './grade.ts'
import type {DisclosureRecord, Part, Step} from './record.ts'

/** What can be said of a review, from what counts least to what counts most. */
const states = [
  'none',
  'later',
  'pending',
  'language',
  'rejected',
  'overtaken',
  'unclear',
  'stale',
  'standing',
] as const

/**
 * - `none`: no review is recorded.
 * - `later`: it is dated after the day that is asked about.
 * - `pending`: it says itself that there was none yet.
 * - `language`: it looked at the language or the layout and not at the substance.
 * - `rejected`: it rejected the part.
 * - `overtaken`: a model changed the part after the review.
 * - `unclear`: whether it was one cannot be told; `asks` says what to ask.
 * - `stale`: the text no longer has the digest that was reviewed.
 * - `standing`: a person reviewed the part after its last substantive AI change.
 */
export type ReviewState = (typeof states)[number]

/** The review of a part that counts, and whether it stands. */
export interface Review {
  state: ReviewState
  step?: Step
  /** What the record leaves open: who it was, whether that is a person, what was looked at or decided, whether it came after the making. */
  asks?: 'who' | 'person' | 'substance' | 'decision' | 'order'
}

/**
 * The last review of a part that stands, else the one that comes nearest; after a rejection, only what came later. On a
 * day (`YYYY-MM-DD`), only what is dated by then has happened. Stale only where both digests are known and differ.
 */
export function reviewOf(part: Pick<Part, 'steps' | 'digest'>, on?: string): Review {
  let best: Review = {state: 'none'}
  const changed = part.steps.findLastIndex(isSubstantiveModelStep)
  for (let index = part.steps.length - 1; index >= 0; index--) {
    const step = part.steps[index]
    if (step?.action !== 'reviewed' || step.by.kind !== 'person') continue
    const review = {...judge(part, step, changed > index, on), step}
    if (review.state === 'standing' && !review.asks) return review
    if (states.indexOf(review.state) > states.indexOf(best.state)) best = review
    if (review.state === 'rejected' || review.state === 'stale') break
  }
  return best
}

function judge({digest}: Pick<Part, 'digest'>, step: Step, isOvertaken: boolean, on?: string): Review {
  const {at, by, decision, scope, kind, doubt} = step
  if (on !== undefined && at !== undefined && at.slice(0, 10) > on) return {state: 'later'}
  if (decision === 'pending' || doubt === 'nobody' || doubt === 'software') return {state: 'pending'}
  if (scope === 'language' || scope === 'layout') return {state: 'language'}
  if (decision === 'rejected') return {state: 'rejected'}
  if (isOvertaken) return {state: 'overtaken'}
  if (doubt !== undefined && doubt !== 'who') return {state: 'unclear', asks: doubt}
  if (step.digest !== undefined && digest !== undefined && step.digest !== digest) return {state: 'stale'}
  const unnamed = doubt === 'who' || (by.kind === 'person' && by.name === undefined && by.role === undefined)
  if (unnamed) return {state: 'standing', asks: 'who'}
  return kind === 'editorial-control' && decision === undefined
    ? {state: 'standing', asks: 'decision'}
    : {state: 'standing'}
}

/** Whether a review in a record is bound to the digest of what was reviewed, so that the digest of the content is needed. */
export function isBoundToDigest({parts}: DisclosureRecord): boolean {
  return parts.some(({steps}) => steps.some(({digest}) => digest !== undefined))
}
