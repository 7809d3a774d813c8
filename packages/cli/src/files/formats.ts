/** What content is written in. */

/** Every format, by the name that `--from` takes. */
export const formats = [
  'markdown',
  'mdx',
  'html',
  'text',
  'json',
  'ndjson',
  'email',
  'rss',
  'atom',
  'json-feed',
] as const
/** What content is written in. */
export type Format = (typeof formats)[number]
