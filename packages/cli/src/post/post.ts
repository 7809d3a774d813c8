/** A post as the commands see it: its content, what it declares, and the fields it is described by. */
import {type DisclosureRecord, parseRecord} from '@forthright/core'
import {type Reading, recordFrom, statedIn, statedLanguage, statedPublication} from '@forthright/core/surface'
import {type Format, formatOf, frontMatterData, readFrontMatter} from '@forthright/markdown'
import type {Input} from '../files/input.ts'
import {knownWords} from '../site/shipped.ts'
import {type ContentOf, contentOf} from './content-of.ts'
import type {AnySurface} from './surfaces.ts'

/** A post in memory. */
export interface Post {
  file: string
  /** The surface that its content is of. */
  surface: string
  /** Text, or the payload of a social post. */
  content: unknown
  /** Options of the surface, e.g. `{format: 'mdx'}`. */
  options: {format?: Format}
  reading: Reading
  /** What it declares, or what was said for it; absent where neither is. */
  record: DisclosureRecord | undefined
  fields: Fields
}

/** What a post says of itself besides its text. */
export interface Fields {
  title?: string | undefined
  description?: string | undefined
  language?: string | undefined
  /** The day of publication, `YYYY-MM-DD`. */
  published?: string | undefined
  /** `social:` of the front matter: `text`, or a text or payload a platform. */
  social?: unknown
  /** The picture that stands for the post. */
  image?: {src: string; alt: string} | undefined
  /** The clip that stands for the post. */
  video?: {src: string} | undefined
}

/** How to read a post. */
export interface PostOptions {
  /** Record or shorthand for posts that declare nothing themselves. */
  disclosure?: unknown
  /** The platform whose payload a JSON file holds. */
  platform?: string | undefined
  /** Leave a declaration that cannot be read to the caller, as issues of the reading. */
  tolerant?: boolean
}

/** A surface by its id; throws `usage` where there is none of it. */
type FindSurface = (id: string) => AnySurface

/** Reads a post with its surface; throws where its content, front matter or declaration cannot be read. */
export function readPostWith(
  surfaceOf: FindSurface,
  input: Input,
  {disclosure, platform, tolerant = false}: PostOptions,
): Post {
  const bare = contentOf(input, platform)
  // Markdown that reads as MDX is taken for it, unless somebody said what it is.
  const isMdx =
    bare.surface === 'markdown' && input.said === false && formatOf(String(bare.content)) === 'mdx'
  const own = {...bare, ...(isMdx ? {options: {format: 'mdx' as const}} : {})}
  const fields = fieldsOf(input, own)
  const found = surfaceOf(own.surface).read(own.content, {...knownWords, ...own.options})
  const reading = own.declared === undefined ? found : withDeclared(found, own.declared)
  return {
    ...own,
    // What the content says itself goes before what its path does.
    fields: {...fields, language: fields.language ?? found.language ?? input.language},
    file: input.file,
    reading,
    record: tolerant ? reading.record : recordOf(reading, disclosure),
  }
}

function recordOf(reading: Reading, fallback: unknown): DisclosureRecord | undefined {
  return statedIn(reading) ?? recordFrom(fallback)
}

/** What stands beside a payload goes before what is read in it. */
function withDeclared(found: Reading, value: unknown): Reading {
  const {record, issues = []} = parseRecord(value)
  return {...found, record, issues, found: [{vocabulary: 'forthright', value}, ...found.found]}
}

function fieldsOf({text, format}: Input, {content, options}: ContentOf): Fields {
  if (format === 'markdown' || format === 'mdx')
    return frontMatterFields(frontMatterData(text, {format: options.format ?? 'md'}))
  return typeof content === 'string' && (format === 'html' || format === 'email') ? htmlFields(text) : {}
}

function frontMatterFields(data: Readonly<Record<string, unknown>>): Fields {
  const string = (...names: string[]) =>
    names.map(name => data[name]).find(value => typeof value === 'string' && value !== '') as
      | string
      | undefined
  const picture = ['image', 'cover', 'hero', 'heroImage']
    .map(name => data[name])
    .find(value => value !== undefined)
  const src = sourceOf(picture)
  const clip = sourceOf(data.video)
  const alt = (picture as {alt?: unknown} | undefined)?.alt ?? data.imageAlt
  return {
    title: string('title'),
    description: string('description', 'summary', 'excerpt'),
    language: statedLanguage({}, data),
    published: statedPublication(data),
    social: data.social,
    ...(src !== undefined ? {image: {src, alt: typeof alt === 'string' ? alt : ''}} : {}),
    ...(clip === undefined ? {} : {video: {src: clip}}),
  }
}

/** An address, or an object with one as `src`, `url` or `path`. */
function sourceOf(value: unknown): string | undefined {
  const {src, url, path} = (typeof value === 'object' && value !== null ? value : {src: value}) as Record<
    string,
    unknown
  >
  return [src, url, path].find(one => typeof one === 'string' && one !== '') as string | undefined
}

/** What stands in the front matter of a page that is a post of a site generator. */
function htmlFields(text: string): Fields {
  const front = readFrontMatter(text)
  return front ? frontMatterFields(front.data) : {}
}
