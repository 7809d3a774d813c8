/** What of an inventory is said in words, in tables that people read. */
import type {AuditedPart} from './inventory.ts'
import type {Verification} from './verified.ts'

/** e.g. `stands: Kari Nordmann, 2026-11-19`. */
export function reviewText({state, by, at}: AuditedPart['review']): string {
  const said = state === 'standing' ? 'stands' : state
  const who = [by, at?.slice(0, 10)].filter(Boolean).join(', ')
  return who === '' ? said : `${said}: ${who}`
}

/** e.g. `2026-11-30: in order`; empty where it was not verified. */
export function verifiedText(verified: Verification | undefined): string {
  if (!verified) return ''
  const {on, errors, warnings, reviews} = verified
  const found = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ...(reviews > 0 ? [`${reviews} to review`] : []),
  ]
  return `${on}: ${found.length === 0 ? 'in order' : found.join(', ')}`
}
