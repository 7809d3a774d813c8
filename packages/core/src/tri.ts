/**
 * Strong three-valued logic (Kleene): `true`, `false`, and `undefined` for "not assessed".
 * An unknown never decides: it only disappears where the other values decide without it.
 */
export type Tri = boolean | undefined

/** False if any value is false, else unknown if any is unknown, else true. */
export function all(values: readonly Tri[]): Tri {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

/** The opposite; unknown stays unknown. */
export function not(value: Tri): Tri {
  return value === undefined ? undefined : !value
}
