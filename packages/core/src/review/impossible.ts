/** What can never be true of how a part was made, whatever else is. */
import type {Issue} from '../errors/issue.ts'
import type {Part, Step} from '../record/record.ts'
import {isBefore, Moments} from './moments.ts'

/** A step that cannot be, the field that says so, and why. */
export interface Impossible {
  index: number
  field: 'by' | 'at'
  message: string
  /** Where the step is a review. */
  code?: NonNullable<Issue['code']>
}

/**
 * Software where a person is said to have acted, and steps whose days contradict their order. A step without a day
 * contradicts nothing, and what a time zone could explain is left to be asked about.
 */
export function impossibleIn({steps}: Pick<Part, 'steps'>): Impossible[] {
  const found: Impossible[] = []
  const moments = new Moments()
  for (const [index, step] of steps.entries()) {
    const code = step.action === 'reviewed' ? {code: 'impossible-review' as const} : {}
    if (step.doubt === 'software') found.push({index, field: 'by', message: notAPerson(step), ...code})
    const {at} = step
    const earlier = at === undefined ? undefined : firstAfter(at, steps, moments)
    moments.add(at)
    if (earlier) found.push({index, field: 'at', message: outOfOrder(step, earlier), ...code})
  }
  return found
}

/** The first of the steps so far that certainly lies after a moment. */
function firstAfter(at: string, steps: readonly Step[], moments: Moments): Step | undefined {
  for (let index = moments.firstAfter(at); index < moments.size; index++) {
    const one = steps[index] as Step
    if (one.at !== undefined && isBefore(at, one.at)) return one
  }
  return undefined
}

function notAPerson({action, by}: Step): string {
  const name = by.kind === 'person' ? (by.name ?? by.role) : by.id
  const what = `${JSON.stringify(name)} is software and no person`
  return action === 'reviewed'
    ? `${what}: only a person can review, and what software checked is no review; name the person, or leave it out`
    : `${what}: give the person, or say that a model ${action} it`
}

function outOfOrder(step: Step, earlier: Step): string {
  const first = `${earlier.action} on ${earlier.at}`
  return step.action === 'reviewed'
    ? `${JSON.stringify(step.at)} is before it was ${first}: what is not made yet cannot be reviewed; correct a day, or review it again`
    : `${JSON.stringify(step.at)} is before it was ${first}, which comes first here: correct a day, or list the steps of a full record in the order in which they happened`
}
