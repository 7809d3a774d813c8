/** Suggests the nearest of the values that are allowed. */

/** "Did you mean X? Allowed: …" for a value that is not allowed, without the question where nothing is near. */
export function closest(value: string, allowed: readonly string[]): string {
  const near = nearest(value, allowed)
  return `${near === undefined ? '' : `Did you mean ${near}? `}Allowed: ${allowed.join(', ')}.`
}

/** The one of some values that was most likely meant; undefined where none is near. Case does not count. */
export function nearest(value: string, allowed: readonly string[]): string | undefined {
  const wanted = value.slice(0, longest).toLowerCase()
  const [near] = allowed
    .map(one => ({one, far: sorted(wanted) === sorted(one) ? 0 : distance(wanted, one.toLowerCase())}))
    .sort((a, b) => a.far - b.far)
  return near && near.far <= Math.max(2, Math.ceil(wanted.length / 3)) && near.far < near.one.length
    ? near.one
    : undefined
}

/** Nothing that is allowed is nearly as long, and the distance takes time for each pair of letters. */
const longest = 80

/** Swapped letters are the commonest slip in short codes. */
function sorted(text: string): string {
  return [...text.toLowerCase()].sort().join('')
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (b[j - 1] === letter ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
