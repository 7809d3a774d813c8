/** Reads fields of values of which only a host knows the type. */

/** A field of an object; undefined of everything else. `['a', 0, 'b']` goes down. */
export function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null
        ? (at as Readonly<Record<string | number, unknown>>)[name]
        : undefined,
    value,
  )
}

/** The entries of a list; none of everything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Text as it is, and nothing for everything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The bytes of base64, as a list of one; none where it is something else. */
export function bytesOf(value: unknown): Uint8Array[] {
  if (typeof value !== 'string' || value === '') return []
  try {
    return [Uint8Array.from(atob(value), character => character.charCodeAt(0))]
  } catch {
    return []
  }
}
