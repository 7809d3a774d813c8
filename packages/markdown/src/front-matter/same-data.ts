/** Whether two plain values are equal, whatever the order of their keys; a key that is undefined counts as absent. */
export function sameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keysOf = (value: object) => Object.keys(value).filter(key => value[key as never] !== undefined)
  const keys = keysOf(a)
  return (
    keys.length === keysOf(b).length &&
    keys.every(key => Object.hasOwn(b, key) && sameData(a[key as never], b[key as never]))
  )
}
