/**
 * A value of strong three-valued logic (Kleene): `true`, `false`, and `undefined` for "not assessed".
 * An unknown never decides: it only disappears where the other values decide without it.
 */
export type Tri = boolean | undefined
