/** An option that is one of several words. */
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'

/**
 * Throws `usage` for any other value, with the nearest. `entry` is the function that took it; its name begins the message.
 *
 * @example
 * demandOneOf('publishGate', 'mode', 'blok', ['off', 'warn', 'block'])
 * // [publishGate] The option mode: "blok" is not known here. Did you mean block? …
 */
export function demandOneOf(entry: string, field: string, value: unknown, allowed: readonly string[]): void {
  if (allowed.some(one => one === value)) return
  const said = value === undefined ? ' is missing' : `: ${JSON.stringify(value)} is not known here`
  const sentence = `[${entry}] The option ${field}${said}. ${suggest(String(value), allowed)}`
  throw new DisclosureError('usage', sentence, {field, allowed})
}
