/** What the fields of a document state, as a disclosure. */
import {DisclosureError} from '@forthright/core'
import {type FormValues, fromForm} from 'forthright/gate/form'
import type {Data} from './host.ts'

/** What the fields state, or what is wrong with one of them. */
export interface Stated {
  /** Absent where they are empty. What they hold as it is where it cannot be read. */
  disclosure?: unknown
  problem?: {field: string; message: string}
}

/** The fields of the form among those of the group. */
export function readForm({origin, model, reviewed, responsible, more}: Data): Stated {
  const {by, role, at, digest} = (reviewed ?? {}) as Data
  const values = {origin, model, reviewed: {by, role, at, digest}, responsible, more} as FormValues
  try {
    return {disclosure: fromForm(values)}
  } catch (cause) {
    if (!(cause instanceof DisclosureError)) throw cause
    const field = cause.field?.replace(/^disclosure\.?/, '').split('.')[0]
    return {disclosure: values, problem: {field: field || 'more', message: cause.message}}
  }
}
