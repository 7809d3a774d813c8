/** The content of a file, and the surface that it is of, without a look into it. */
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import type {Format} from '@forthright/markdown'
import {namesOf, platformIdOf, platformIds} from '@forthright/social/ids'
import type {Input} from '../files/input.ts'
import {filesOf} from '../files/kinds.ts'

/** Content that nobody has read yet. */
export interface ContentOf {
  /** The id of its surface. */
  surface: string
  /** Text, or the payload of a social post. */
  content: unknown
  /** Options of the surface, e.g. `{format: 'mdx'}`. */
  options: {format?: Format}
  /** What stands beside a payload; absent where nothing does. */
  declared?: unknown
}

/** The content of a file. Throws `payload-invalid` for what is not JSON, `usage` where nobody says of which platform it is. */
export function contentOf(input: Input, platform?: string): ContentOf {
  const {file, text, format, said} = input
  if (format === 'ndjson')
    throw new DisclosureError('usage', 'Of payloads a line (NDJSON), only lint takes more than one.', {file})
  if (filesOf(format === 'mdx' ? 'markdown' : format).json) return payloadOf(input, platform)
  if (format !== 'markdown' && format !== 'mdx') return {surface: format, content: text, options: {}}
  return {
    surface: 'markdown',
    content: text,
    options: format === 'mdx' ? {format} : said ? {format: 'md'} : {},
  }
}

/** A payload alone, or `{"payload": …, "disclosure": …}`. */
function payloadOf({text, file, format}: Input, platform: string | undefined): ContentOf {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DisclosureError('payload-invalid', `It is not JSON: ${(cause as Error).message}.`, {
      file,
      cause,
    })
  }
  if (format !== 'json') return {surface: format, content: value, options: {}}
  if (platform === undefined)
    throw new DisclosureError(
      'usage',
      'A JSON file holds the payload of a platform. Say which with --to, e.g. --to x.',
      {file},
    )
  const id = platformIdOf(platform)
  if (id === undefined)
    throw new DisclosureError(
      'usage',
      `A JSON file holds the payload of a platform, and ${JSON.stringify(platform)} is none. ${suggest(platform, platformIds.flatMap(namesOf))}`,
      {file, field: '--to'},
    )
  const wrapped = typeof value === 'object' && value !== null && 'payload' in value
  const {payload, disclosure} = wrapped
    ? (value as {payload: unknown; disclosure?: unknown})
    : {payload: value, disclosure: undefined}
  return {
    surface: id,
    content: payload,
    options: {},
    ...(disclosure === undefined || disclosure === null ? {} : {declared: disclosure}),
  }
}
