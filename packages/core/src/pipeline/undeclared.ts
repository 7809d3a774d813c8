/** Content that states nothing of how it was made: a result that somebody has to choose, never a quiet pass. */
import {DisclosureError} from '../errors/error.ts'

/** What to do with content that states nothing of its making. */
export const undeclaredChoices = ['error', 'warn', 'allow'] as const

/**
 * - `error`: it is refused.
 * - `warn`: it passes without a label, and the result or a message says so.
 * - `allow`: it passes without a label.
 */
export type Undeclared = (typeof undeclaredChoices)[number]

/** What to say of such content. */
export const undeclaredMessage =
  'Nothing says how this was made. State it, e.g. `disclosure: human` or `disclosure: ai-generated` (`unknown` says that nobody knows), or choose what to do with such content: undeclared is error, warn or allow.'

/** The error for such content. */
export function undeclaredError(file?: string): DisclosureError {
  return new DisclosureError('undeclared', undeclaredMessage, {
    file,
    field: 'undeclared',
    allowed: undeclaredChoices,
  })
}
