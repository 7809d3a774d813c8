/** The day of publication that front matter states, for the details panel: the day of a build is none. */
import {day} from '@forthright/core/schema'

/** The fields that hosts take it from: Jekyll, Hugo, Docusaurus, Astro's templates, schema.org. */
const fields = ['date', 'pubDate', 'publishDate', 'published', 'datePublished']

/** As `YYYY-MM-DD`; undefined where no field holds a day. */
export function publishedOn(front: Readonly<Record<string, unknown>>): string | undefined {
  const days = fields.map(field => dayOf(front[field]))
  return days.find(day => day !== undefined)
}

function dayOf(value: unknown): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10)
  const start = typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0] : undefined
  return day.safeParse(start).data
}
