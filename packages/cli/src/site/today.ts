/** The one clock of the toolkit. */

/** Today in the machine's time zone, as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
