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
