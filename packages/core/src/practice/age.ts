/** Days between two days of the calendar. */

/** How many whole days before `on` a day was; less than 0 where it is later. Both `YYYY-MM-DD`. */
export function ageInDays(day: string, on: string): number {
  return (Date.parse(`${on}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000
}
