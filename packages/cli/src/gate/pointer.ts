/** Where in an item something is, as a JSON Pointer (RFC 6901). */

/**
 * The pointer to a path; empty for the whole.
 *
 * @example
 * pointerTo(['media', 0, 'a/b']) // → '/media/0/a~1b'
 */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map(name => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
