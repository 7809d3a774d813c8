/** What the head of a file says, without a parse of what stands below it. */
import {parseRecord} from '@forthright/core'
import type {Head, ReadOptions} from '@forthright/core/surface'
import type {Format} from './body/parse.ts'
import {readFrontMatter} from './front-matter/front-matter.ts'
import {mayHoldLabel} from './label/may-hold-label.ts'
import type {Wording} from './label/region.ts'
import {parseFile, type Stated} from './parse-file.ts'
import {besideRecord, foundAtHead, readDisclosure} from './read-disclosure.ts'
import {readStatements} from './read-statements.ts'

type HeadOptions = ReadOptions & Pick<Wording, 'component'> & {format?: Format | undefined}

/**
 * Reads the head of a file: the same that {@link readDisclosure} reads, but for labels where front matter says how the
 * text was made. Throws `front-matter-invalid`; a body that does not parse is met only where something may stand in it.
 */
export function readHead(source: string, options: HeadOptions = {}): Head {
  const front = readFrontMatter(source)
  const body = source.slice(front?.end ?? 0)
  if (mayExport(body, options.format)) return wholeHead(source, options)
  const file: Stated = {data: front?.data ?? {}, placeOf: path => front?.placeOf(path)}
  const stated = readStatements(file, front?.format === 'yaml' ? parseOnce : undefined)
  if (!stated.record && mayHoldLabel(body, options)) return wholeHead(source, options)
  return {
    found: foundAtHead(source, stated),
    ...(stated.record ? {record: stated.record} : {}),
    ...besideRecord(file, stated),
    data: file.data,
    fieldAt: file.placeOf,
  }
}

/** The head of content that is not Markdown, where front matter above it has a record; else absent. Throws as {@link readHead} does. */
export function headAbove(source: string): Head | undefined {
  const front = readFrontMatter(source)
  if (!front) return undefined
  const stated = readStatements(front)
  if (!stated.record) return undefined
  return {
    found: stated.found,
    record: stated.record,
    ...besideRecord(front, stated),
    data: front.data,
    fieldAt: front.placeOf,
  }
}

/** The last disclosures of YAML and what they amount to, since posts of a site say the same in the same words. */
const parsed = new Map<string, ReturnType<typeof parseRecord>>()
const mostKept = 500

function parseOnce(value: unknown): ReturnType<typeof parseRecord> {
  const key = JSON.stringify(value)
  // Infinity and what is no number are null in JSON.
  if (key.length > 1000 || key.includes('null')) return parseRecord(value)
  const known = parsed.get(key)
  if (known) return known
  // Pieces of a text keep all of it in memory, copies do not.
  const fresh = parseRecord(JSON.parse(key))
  if (parsed.size >= mostKept) parsed.clear()
  parsed.set(key, fresh)
  return fresh
}

/** What is read in the whole file where a head may stand in code, or a label in its place. */
function wholeHead(source: string, options: HeadOptions): Head {
  const {data, placeOf} = parseFile(source, options.format)
  const {labels: _, held: __, ...head} = readDisclosure(source, options)
  return {...head, data, fieldAt: placeOf}
}

/**
 * Whether MDX may export front matter: a line begins with a statement, one of them exports, and a name of ours is there,
 * which can be written with escapes. To look for a rare letter first takes the least time.
 */
function mayExport(body: string, format: Format | undefined): boolean {
  return (
    format !== 'md' &&
    body.includes('xport') &&
    /^(?:import|export) /m.test(body) &&
    /disclosure|frontmatter|metadata|\\u/.test(body)
  )
}
