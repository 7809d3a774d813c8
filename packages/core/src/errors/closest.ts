/** Suggests the nearest of the values that are allowed. */

/**
 * The allowed value that a text was most probably meant to be; undefined where none is near.
 *
 * Of three letters one may be wrong, of six two, and so on. Case does not count, swapped letters are one slip, and
 * a beginning is near.
 *
 * @example
 * closest('US-YN', ['US-CA', 'US-NY']) // 'US-NY'
 */
export function closest(value: string, allowed: readonly string[]): string | undefined {
  const text = value.trim().toLowerCase().slice(0, 100)
  const [near] = allowed
    .map(one => ({one, far: distance(text, one.toLowerCase())}))
    .filter(({far}) => far !== undefined)
    .sort((x, y) => Number(x.far) - Number(y.far))
  return near?.one
}

/**
 * What to do about a value that is not allowed, as the end of a message: the nearest one, and the list where it has
 * at most `most` entries.
 *
 * @example
 * `there is no field ${JSON.stringify('buy')}; ${advice('buy', ['by', 'at'])}`
 * // there is no field "buy"; did you mean "by"? Write one of by, at
 */
export function advice(value: string, allowed: readonly string[], most = 8): string {
  const near = closest(value, allowed)
  const question = near === undefined ? '' : `did you mean ${JSON.stringify(near)}?`
  const list = `rite ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}`
  if (allowed.length <= most) return question ? `${question} W${list}` : `w${list}`
  return question || `none of the ${allowed.length} that are allowed is spelled like it`
}

/**
 * The end of a message about an option that is not allowed: the nearest that is, and all of them.
 *
 * @example
 * suggest('languge', ['language', 'markets']) // Did you mean language? Allowed: language, markets.
 */
export function suggest(value: string, allowed: readonly string[]): string {
  const near = closest(value, allowed)
  return `${near === undefined ? '' : `Did you mean ${near}? `}Allowed: ${allowed.join(', ')}.`
}

/** The number of slips between two texts, where they are so few that one may be meant for the other. */
function distance(a: string, b: string): number | undefined {
  const limit = Math.floor(Math.max(a.length, b.length) / 3)
  if (sorted(a) === sorted(b)) return Number(a !== b)
  const slips = slipsBetween(a, b)
  if (slips <= limit) return slips
  const isBeginning = Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a))
  return isBeginning ? slips : undefined
}

/** The distance of Levenshtein. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from(`${b} `, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    let corner = i
    let left = i + 1
    row = row.map((above, j) => {
      if (j > 0) left = Math.min(above + 1, left + 1, corner + Number(letter !== b[j - 1]))
      corner = above
      return left
    })
  }
  return row.at(-1) ?? 0
}

function sorted(text: string): string {
  return [...text].sort().join('')
}
