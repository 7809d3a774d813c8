/** Front matter that a host has read already and left on the file that plugins are given. */
import {isDay} from '../evaluate/evaluate-options.ts'
import type {DisclosureRecord} from './record.ts'

/**
 * The front matter that a host left in `file.data`; absent where none did. The first place that says anything counts:
 * vfile-matter leaves an empty object on a file that has none.
 *
 * - `astro.frontmatter`: Astro since 2.0, https://github.com/withastro/astro/pull/5687
 * - `frontMatter`: Docusaurus, packages/docusaurus-mdx-loader/src/processor.ts of https://github.com/facebook/docusaurus
 * - `matter`: https://github.com/vfile/vfile-matter and what is built on it
 * - `frontmatter`: Quartz (https://github.com/jackyzha0/quartz), and plugins that parse the `yaml` node
 */
export function hostFrontMatter(
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const astro = isObject(data.astro) ? data.astro.frontmatter : undefined
  return [astro, data.frontMatter, data.matter, data.frontmatter]
    .filter(isObject)
    .find(fields => Object.keys(fields).length > 0)
}

/**
 * The tag of the language that an item is in, as its record says, else its front matter; absent where neither does, or
 * leaves it empty.
 */
export function statedLanguage(
  {language}: Pick<DisclosureRecord, 'language'>,
  front: Readonly<Record<string, unknown>>,
): string | undefined {
  return [language, front.lang, front.language, front.locale].find(
    (tag): tag is string => typeof tag === 'string' && tag !== '',
  )
}

/** The fields that hosts take the day of publication from: Jekyll, Hugo, Docusaurus, Astro's templates, schema.org. */
const publicationFields = ['date', 'pubDate', 'publishDate', 'published', 'datePublished']

/** The day of publication that front matter states, as `YYYY-MM-DD`; absent where no field holds a day. */
export function statedPublication(front: Readonly<Record<string, unknown>>): string | undefined {
  return publicationFields.map(field => dayOf(front[field])).find(day => day !== undefined)
}

function dayOf(value: unknown): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10)
  const start = typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0] : undefined
  return isDay(start) ? start : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
