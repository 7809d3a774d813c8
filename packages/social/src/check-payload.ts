/** Refuses a payload that the platform would refuse, with the field and what is allowed there. */
import {DisclosureError, type Issue} from '@forthright/core'
import type {Shape} from './payload-shape.ts'

interface Checked {
  id: string
  shape: Shape
}

/** Throws `payload-invalid` for the first thing that is wrong. */
export function demandShape({id, shape}: Checked, payload: unknown): void {
  const [issue] = shape(payload, [])
  if (issue) throw payloadInvalid(id, issue)
}

/** The error for one thing that is wrong with a payload. */
export function payloadInvalid(id: string, {path, message, allowed}: Issue): DisclosureError {
  const field = fieldName(path)
  return new DisclosureError(
    'payload-invalid',
    `[social/${id}] ${field === '' ? 'The payload' : `\`${field}\``} is not what the API takes: ${message}. Correct it in the payload and write again.`,
    {...(field === '' ? {} : {field}), ...(allowed ? {allowed} : {})},
  )
}

/** A path as JavaScript spells it: `media.media_ids[0]`. */
export function fieldName(path: Issue['path']): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('')
}
