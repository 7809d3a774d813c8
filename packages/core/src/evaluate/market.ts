/** How markets lie in one another: `US-NY` within `US`. */

/** Whether one of two markets lies within the other, or both are the same: what holds in one can be asked for by the other. */
export function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}
