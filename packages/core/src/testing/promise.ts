/** A promise of a contract, and the checks that it is made of. They throw: any test runner can run them. */

/** One promise: `keep` throws where the surface breaks it. */
export interface SurfacePromise {
  name: string
  keep(): void
}

/** Throws where a promise is broken, with what is wrong. */
export function demand(kept: boolean, message: string): asserts kept {
  if (!kept) throw new Error(message)
}

/** Throws where two values are not the same as JSON, whatever the order of their keys. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const text = (value: unknown) => JSON.stringify(sorted(value))
  demand(text(actual) === text(expected), `${what}: expected ${text(expected)}, got ${text(actual)}`)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
