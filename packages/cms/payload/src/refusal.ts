/** Findings of the gate as the error that Payload shows at its fields, with status 400. */
import type {GateResult} from 'forthright/gate'
import {shownFields} from './fields.ts'
import type {Guarded} from './guarded.ts'

/** What is wrong with one field. */
export interface FieldError {
  path: string
  message: string
}

/** The errors of a result, each at the field that mends it. */
export function errorsOf({findings}: GateResult, guarded: Guarded, locale: string | undefined): FieldError[] {
  return findings
    .filter(({severity}) => severity === 'error')
    .map(({message, pointer, ruleId}) => {
      const isStale = ruleId === 'stale-review'
      const said = isStale ? stale : message
      return {
        path: isStale ? `${guarded.group.path}.${reviewInput}` : pathOf(pointer, guarded),
        message: locale === undefined ? said : `[${locale}] ${said}`,
      }
    })
}

const reviewInput = 'reviewed.confirmed'

/** The linter's own words are for whoever writes digests by hand. */
const stale =
  'The text has changed since it was reviewed. Review it again and tick that you did, or empty the name of the reviewer.'

function pathOf(pointer: string, {content, title, group}: Guarded): string {
  const [, part, field] = pointer.split('/')
  if (part === 'content') return content.path
  if (part === 'title' && title) return title.path
  return `${group.path}.${inputFor(field)}`
}

/** The group is no input: what is wrong with all of it stands at its first, and what has no field of its own in the JSON. */
function inputFor(field: string | undefined): string {
  if (field === undefined) return 'origin'
  if (field === 'reviewed') return reviewInput
  return shownFields.find(name => name === field) ?? 'more'
}

/** Payload's own error. What is stored stays as it is. */
export async function refuse(collection: string, id: unknown, errors: readonly FieldError[]): Promise<never> {
  // Loaded when it is needed: whatever else imports the plugin need not have Payload.
  const {ValidationError} = await import('payload')
  const known = typeof id === 'number' || typeof id === 'string' ? {id} : {}
  // Bulk changes and scheduled jobs report the labels alone; the admin takes what stands between commas for an error each.
  throw new ValidationError({
    collection,
    ...known,
    errors: errors.map(error => ({...error, label: error.message.replaceAll(', ', '; ')})),
  })
}
