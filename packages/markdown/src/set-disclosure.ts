/**
 * Sets the `disclosure` key of front matter, and only it, by splicing the source text. A referee reads the result
 * again: where anything but the key changed, nothing is written and `front-matter-unsafe` is thrown.
 */
import {
  abbreviate,
  DisclosureError,
  type DisclosureRecord,
  type ErrorCode,
  parseRecord,
  type Shorthand,
} from '@forthright/core'
import {type FrontMatter, findFrontMatter, readFrontMatter} from './front-matter.ts'
import {sameData} from './same-data.ts'
import {spliceToml} from './toml-block.ts'
import {spliceYaml} from './yaml-block.ts'

/**
 * The file with its `disclosure` set to shorthand or a record, in the shortest form that says all of it; with
 * `undefined`, the file without the key. A file whose disclosure already says the same comes back as it is.
 */
export function setDisclosure(source: string, value: Shorthand | DisclosureRecord | undefined): string {
  const before = readFrontMatter(source)
  if (value === undefined) return before && 'disclosure' in before.data ? remove(source, before) : source
  const {record, issues} = parseRecord(value)
  if (!record) {
    const [issue] = issues
    throw new DisclosureError(
      'record-invalid',
      `The disclosure to write is not valid: ${['disclosure', ...(issue?.path ?? [])].join('.')}: ${issue?.message}. Nothing was changed.`,
      {field: ['disclosure', ...(issue?.path ?? [])].join('.'), allowed: issue?.allowed},
    )
  }
  const known = before?.data.disclosure
  if (known !== null && known !== undefined && sameData(parseRecord(known).record, record)) return source
  const shortest = plain(typeof value === 'object' && 'version' in value ? shortestForm(record) : value)
  const written = before ? splice(source, before, shortest) : prepend(source, shortest)
  referee(written, before, shortest)
  return written
}

/** Shorthand where reading it gives the same record, else the record. */
function shortestForm(record: DisclosureRecord): Shorthand | DisclosureRecord {
  const short = abbreviate(record)
  return sameData(parseRecord(short).record, record) ? short : record
}

function splice(source: string, block: FrontMatter, value: unknown): string {
  if (block.format === 'other') {
    throw unsafe('Its front matter is neither YAML nor TOML. Convert it, or keep the record elsewhere.')
  }
  const text = source.slice(block.innerStart, block.innerEnd)
  const eol = source.slice(0, block.innerStart).endsWith('\r\n') ? '\r\n' : '\n'
  const inner = block.format === 'yaml' ? spliceYaml(text, value, eol) : spliceToml(text, value, eol)
  return source.slice(0, block.innerStart) + inner + source.slice(block.innerEnd)
}

/** A new block stands at the head, with a blank line after it. */
function prepend(source: string, value: unknown): string {
  const bom = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = source.slice(bom.length)
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n'
  return `${bom}---${eol}${spliceYaml('', value, eol)}---${eol}${text === '' ? '' : eol}${text}`
}

/** A block that holds nothing else goes too, with the blank line after it. */
function remove(source: string, before: FrontMatter): string {
  const written = splice(source, before, undefined)
  const after = findFrontMatter(written)
  if (!after || written.slice(after.innerStart, after.innerEnd).trim() !== '') {
    referee(written, before, undefined)
    return written
  }
  return written.slice(0, after.start) + written.slice(after.end).replace(/^\r?\n/, '')
}

function referee(written: string, before: FrontMatter | undefined, value: unknown): void {
  let data: Readonly<Record<string, unknown>> | undefined
  try {
    data = readFrontMatter(written)?.data
  } catch (cause) {
    throw unsafe('It could not be read after the change. Set the key by hand.', before, cause)
  }
  const {disclosure: _, ...old} = before?.data ?? {}
  const {disclosure, ...rest} = data ?? {}
  if (!sameData(rest, old) || !sameData(disclosure, value))
    throw unsafe('The change would have touched more than that key. Set it by hand.', before)
}

function unsafe(reason: string, before?: FrontMatter, cause?: unknown): DisclosureError {
  const code: ErrorCode = 'front-matter-unsafe'
  return new DisclosureError(
    code,
    `The disclosure key cannot be set in this front matter. ${reason} Nothing was changed.`,
    {
      place: before?.placeOf(['disclosure']),
      field: 'disclosure',
      cause,
    },
  )
}

/** Without keys that are undefined, which no format can write. */
function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plain) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])),
  ) as T
}
