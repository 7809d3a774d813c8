/** Sets the `disclosure` of a file, and only it, in a block of front matter or in what MDX exports. */
import {
  abbreviate,
  DisclosureError,
  type DisclosureRecord,
  issueLine,
  parseRecord,
  type Shorthand,
} from '@forthright/core'
import {fieldOf, sameData} from '@forthright/core/surface'
import type {Format} from '../body/parse.ts'
import {isExported, type ParsedFile, parseFile} from '../parse-file.ts'
import {readFrontMatter} from './front-matter.ts'
import {type Exported, isSettable, setExported} from './mdx/mdx-exports.ts'
import {inOneLine} from './object-literal.ts'
import {eolOf, removeField, setField, unsafe} from './set-field.ts'

const key = 'disclosure'

/**
 * The file with its `disclosure` set to shorthand or a record, in the shortest form that says all of it; with
 * `undefined`, the file without the key. A file whose disclosure already says the same comes back as it is. With the
 * format `mdx`, front matter that the file exports is seen too.
 *
 * @example
 * setDisclosure('# Cables\n', 'human') // → '---\ndisclosure: human\n---\n\n# Cables\n'
 */
export function setDisclosure(
  source: string,
  value: Shorthand | DisclosureRecord | undefined,
  {format = 'md'}: {format?: Format | undefined} = {},
): string {
  if (format === 'mdx') return setIn(parseFile(source, format), value)
  const front = readFrontMatter(source)
  return setIn({source, front, data: front?.data ?? {}}, value)
}

/** The same for a file that is parsed. */
export function setIn(
  file: Pick<ParsedFile, 'source' | 'front' | 'exported' | 'data'>,
  value: Shorthand | DisclosureRecord | undefined,
): string {
  const {source, front: before, exported} = file
  const inExport = exported && isExported(file) ? exported : undefined
  if (value === undefined && !('disclosure' in file.data) && !inExport?.computed) return source
  if (value === undefined && !inExport) return before ? removeField(source, before, key) : source
  const wanted = value === undefined ? undefined : validated(value)
  const known = file.data.disclosure
  if (known !== null && known !== undefined && sameData(parseRecord(known).record, wanted)) return source
  const shortest =
    wanted && plain(typeof value === 'object' && 'version' in value ? shortestForm(wanted) : value)
  if (inExport) return setInExport(file, inExport, shortest)
  return setField(source, before, key, before?.format === 'toml' ? inOrderOfTables(shortest) : shortest)
}

/** What a person has to do where the disclosure of a file is, or is to be, exported by code; absent where none has to. */
export function exportStep(
  {source, exported}: Pick<ParsedFile, 'source' | 'exported'>,
  record: DisclosureRecord,
): string | undefined {
  if (!exported || isSettable(exported)) return undefined
  const {computed, literal, name} = exported
  const line = source.slice(0, computed?.[0] ?? literal.start).split('\n').length
  const value = inOneLine(plain(shortestForm(record)), {quote: "'", bareKeys: true})
  return computed
    ? `Write the disclosure that the file exports (line ${line}) as plain data, which can be read without running it: disclosure: ${value}`
    : `Add to what the file exports as ${name} (line ${line}): disclosure: ${value}`
}

function validated(value: Shorthand | DisclosureRecord): DisclosureRecord {
  const {record, issues} = parseRecord(value)
  if (record) return record
  const [issue = {path: [], message: ''}] = issues
  throw new DisclosureError(
    'record-invalid',
    `The disclosure to write is not valid: ${issueLine(issue, 'disclosure')}. Nothing was changed.`,
    {field: fieldOf(issue, 'disclosure'), allowed: issue.allowed},
  )
}

/** Shorthand where reading it gives the same record, else the record. */
function shortestForm(record: DisclosureRecord): Shorthand | DisclosureRecord {
  const short = abbreviate(record)
  return sameData(parseRecord(short).record, record) ? short : record
}

/** In TOML, tables come after plain values: a grade alone that follows one becomes a table too, so that parts keep their order. */
function inOrderOfTables(value: unknown): unknown {
  const {parts, ...rest} = (typeof value === 'object' ? value : {}) as {parts?: Record<string, unknown>}
  if (!parts || Array.isArray(parts)) return value
  const entries = Object.entries(parts)
  const first = entries.findIndex(([, part]) => typeof part === 'object')
  const tables = entries.map(([name, part], index): [string, unknown] => [
    name,
    typeof part === 'string' && first >= 0 && index > first ? {origin: part} : part,
  ])
  return {...rest, parts: Object.fromEntries(tables)}
}

/** The referee looks at what is exported; where it is code, or would be, nothing is written. */
function setInExport({source}: Pick<ParsedFile, 'source'>, exported: Exported, value: unknown): string {
  if (value === undefined && exported.name === 'disclosure')
    throw unsafe(key, 'The file exports it alone. Take out that line by hand.')
  if (!isSettable(exported))
    throw unsafe(key, `What the file exports as ${exported.name} is code. Change it by hand.`)
  const written = setExported(source, exported, value, eolOf(source))
  const {disclosure: _, ...old} = exported.data
  const {disclosure, ...rest} = parseFile(written, 'mdx').exported?.data ?? {}
  if (!sameData(rest, old) || !sameData(disclosure, value))
    throw unsafe(key, 'The change would have touched more than that key. Set it by hand.')
  return written
}

/** Without keys that are undefined, which no format can write. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
