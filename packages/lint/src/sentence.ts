/** What another place says of a fault, as a sentence of a message. */

/**
 * Begins with a capital where a word begins it, and ends as sentences do.
 *
 * @example
 * sentence('only a person can review') // → 'Only a person can review.'
 */
export function sentence(text: string): string {
  const end = text.replace(/(?<=[.?!])\.+$/, '')
  const whole = /[.?!]$/.test(end) ? end : `${end}.`
  // A field is spelled as it is.
  return whole.replace(/^\p{Ll}(?=[\p{L}]* )/u, letter => letter.toUpperCase())
}
