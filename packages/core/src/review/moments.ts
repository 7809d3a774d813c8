/** Which of two moments came first, where one or both may be no more than a day. */

/**
 * Whether a moment (`2026-11-20` or `2026-11-20T09:30:00+01:00`) lies before another; undefined where the days that
 * they write say so and a time zone somewhere (from -12 to +14 hours) could make it otherwise.
 *
 * @example
 * isBefore('2026-11-20T09:00:00+02:00', '2026-11-20T08:00:00Z') // → true
 */
export function isBefore(a: string, b: string): boolean | undefined {
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)]
  if (dayA === a && dayB === b) return a < b
  const [from, to] = [Date.parse(a), Date.parse(b)]
  if (dayA !== a && dayB !== b) return from < to
  if (dayA >= dayB) return false
  // The day ends, or begins, last where the zone is farthest from that of Greenwich.
  return (dayA === a ? from + 36 * hour <= to : from < to - 14 * hour) || undefined
}

const hour = 3_600_000

/** The last day, day without a time, and moment of a list so far. */
interface Last {
  day: string
  whole: string
  exact: number
}

/** The moments of steps in their order: which of them may lie after another is looked up and not searched. */
export class Moments {
  /** Of each step and those before it. */
  readonly #last: Last[] = []

  get size(): number {
    return this.#last.length
  }

  /** Adds the moment of the next step; undefined where it has none. */
  add(at: string | undefined): void {
    let {day, whole, exact} = this.#last.at(-1) ?? {day: '', whole: '', exact: -Infinity}
    if (at !== undefined) {
      const own = at.slice(0, 10)
      if (own > day) day = own
      if (own === at && own > whole) whole = own
      if (own !== at && Date.parse(at) > exact) exact = Date.parse(at)
    }
    this.#last.push({day, whole, exact})
  }

  /** The index of the first step that `isBefore` does not certainly deny to be after a moment; {@link size} where none is. */
  firstAfter(at: string): number {
    const day = at.slice(0, 10)
    const time = Date.parse(at)
    const isAfter = (last: Last) => (day === at ? day < last.day : day < last.whole || time < last.exact)
    let [from, to] = [0, this.size]
    while (from < to) {
      const middle = (from + to) >> 1
      if (isAfter(this.#last[middle] as Last)) to = middle
      else from = middle + 1
    }
    return from
  }
}
