/** Object literals in source text, of JSON and of JavaScript: where their entries stand, and one entry replaced. */
import {escapeUnseen, unseen} from './unseen.ts'

/** A value in the text, from its first character up to but without `end`. */
export interface Literal {
  start: number
  end: number
  /** What it is; absent where only running the code would tell. */
  value?: unknown
  /** Of an object, in the order of the text. */
  entries?: readonly Entry[]
  /** Not all of its entries are known. */
  isOpen?: boolean
  /** Of an array. */
  items?: readonly Literal[]
}

/** One `key: value`. */
export interface Entry {
  key: string
  /** Offset of its key. */
  start: number
  literal: Literal
}

/** How values are written: JSON, or JavaScript as the object beside it has it. */
export interface Notation {
  quote: '"' | "'"
  /** Keys that are identifiers stand without quotes. */
  bareKeys: boolean
  /** Text that stands without quotes, as YAML has it; none where absent. */
  isBare?(text: string): boolean
}

/** From the key of an entry to the end of its value; of the array item where the path ends in one. */
export function spanIn(
  root: Literal,
  path: readonly (string | number)[],
): readonly [start: number, end: number] | undefined {
  let literal: Literal | undefined = root
  let span: readonly [number, number] | undefined
  for (const key of path) {
    const entry: Entry | undefined = literal && entriesOf(literal).get(String(key))
    literal = entry?.literal ?? literal?.items?.[Number(key)]
    if (!literal) return undefined
    span = [entry?.start ?? literal.start, literal.end]
  }
  return span
}

/** By key, of the objects that were asked for; of entries with one key, the last. */
const asked = new WeakMap<Literal, ReadonlyMap<string, Entry>>()

function entriesOf(literal: Literal): ReadonlyMap<string, Entry> {
  const entries = asked.get(literal) ?? new Map(literal.entries?.map(entry => [entry.key, entry]))
  asked.set(literal, entries)
  return entries
}

/** How to write a value, and how lines of the file end. */
export interface Writing {
  eol: string
  notation: Notation
}

/** The text with a value in the place of another, over lines as the line it begins on is indented. */
export function setValue(
  text: string,
  {start, end}: Literal,
  value: unknown,
  {eol, notation}: Writing,
): string {
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1))?.[0] ?? ''
  return text.slice(0, start) + render(value, notation, {indent, eol, step: '  '}) + text.slice(end)
}

/** The text with an entry of the object set; every byte outside the entry and a comma before it stays. */
export function setEntry(
  text: string,
  object: Literal,
  key: string,
  value: unknown,
  {eol, notation}: Writing,
): string {
  const {entries = []} = object
  const there = entries.findLast(entry => entry.key === key)
  if (there) {
    const {start, end} = there.literal
    const layout = layoutOf(text, object, indentAt(text, there.start), eol)
    return text.slice(0, start) + render(value, notation, layout) + text.slice(end)
  }
  const last = entries.at(-1)
  const indent = last && indentAt(text, last.start)
  const layout = layoutOf(text, object, indent, eol)
  const entry = `${renderKey(key, notation)}: ${render(value, notation, layout)}`
  if (!last) return intoEmpty(text, object, entry, layout)
  const gap = layout ? eol + layout.indent : ' '
  const {comma, ...rest} = restOfLine(text, last.literal.end)
  // On one line with the others, and not behind a comment that ends the line.
  const end = layout ? rest.end : comma === undefined ? last.literal.end : comma + 1
  if (comma !== undefined) return `${text.slice(0, end)}${gap}${entry},${text.slice(end)}`
  return `${text.slice(0, last.literal.end)},${text.slice(last.literal.end, end)}${gap}${entry}${text.slice(end)}`
}

/** The text without an entry of the object: what {@link setEntry} has added goes to the byte. */
export function removeEntry(text: string, {start, entries = []}: Literal, key: string): string {
  const index = entries.findLastIndex(entry => entry.key === key)
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]]
  if (!entry) return text
  const own = restOfLine(text, entry.literal.end)
  if (after) return text.slice(0, entry.start) + text.slice(own.end).trimStart()
  const end = own.comma === undefined ? entry.literal.end : own.comma + 1
  if (!before) {
    const lead = text.slice(start + 1, entry.start)
    return text.slice(0, start + 1) + (lead.trim() === '' ? '' : lead) + text.slice(end)
  }
  const rest = restOfLine(text, before.literal.end)
  if (own.comma !== undefined) return text.slice(0, rest.end) + text.slice(end)
  const comma = rest.comma ?? before.literal.end
  return text.slice(0, comma) + text.slice(comma + 1, rest.end) + text.slice(end)
}

/** A value on one line. */
export function inOneLine(value: unknown, notation: Notation): string {
  return render(value, notation, undefined)
}

/** Values run over lines, indented by one step more than the entry. */
interface Layout {
  indent: string
  step: string
  eol: string
}

/** Absent where the object stands on one line: then its values do too. */
function layoutOf(
  text: string,
  object: Literal,
  indent: string | undefined,
  eol: string,
): Layout | undefined {
  const [start, end] = [Math.max(object.start, 0), Math.min(object.end, text.length)]
  const outer = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1))?.[0] ?? ''
  if (indent !== undefined)
    return {indent, eol, step: indent.startsWith(outer) ? indent.slice(outer.length) || '  ' : '  '}
  // Without entries, an object that runs over lines says so itself; one without braces always does.
  const isOpen = object.entries?.length === 0 && (object.start < 0 || text.slice(start, end).includes('\n'))
  return isOpen ? {indent: object.start < 0 ? '' : `${outer}  `, eol, step: '  '} : undefined
}

/** White space before what begins a line; absent where something else stands before it. */
function indentAt(text: string, offset: number): string | undefined {
  return /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, offset))?.[1]
}

/** What stands in an empty object, which is white space and comments, stays behind the entry. */
function intoEmpty(text: string, object: Literal, entry: string, layout: Layout | undefined): string {
  if (object.start < 0) return `${entry}${/^\r?\n/.test(text) ? '' : layout?.eol}${text}`
  const at = object.start + 1
  return `${text.slice(0, at)}${layout ? layout.eol + layout.indent : ''}${entry}${text.slice(at)}`
}

/** The comma after an entry, and where the comment that stands on the same line ends, of JavaScript or of YAML. */
function restOfLine(text: string, at: number): {comma?: number; end: number} {
  const toComma = /(?:\s|(?:\/\/|#)[^\n]*(?![^\n])|\/\*(?:[^*]|\*(?!\/))*\*\/)*,/y
  toComma.lastIndex = at
  const found = toComma.exec(text)?.[0]
  const after = found === undefined ? at : at + found.length
  const comment = /[ \t]*(?:(?:\/\/|#)[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[ \t]*\r?\n))/y
  comment.lastIndex = after
  return {
    ...(found === undefined ? {} : {comma: after - 1}),
    end: after + (comment.exec(text)?.[0].length ?? 0),
  }
}

function render(value: unknown, notation: Notation, layout: Layout | undefined): string {
  if (typeof value === 'string') return quoted(value, notation)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = layout && {...layout, indent: layout.indent + layout.step}
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Array.isArray(value)
    ? value.map(item => render(item, notation, inner))
    : Object.entries(value).map(
        ([key, item]) => `${renderKey(key, notation)}: ${render(item, notation, inner)}`,
      )
  if (parts.length === 0 || !layout || !inner) return `${open}${parts.join(', ')}${close}`
  const {eol} = layout
  return `${open}${eol}${parts.map(part => inner.indent + part).join(`,${eol}`)}${eol}${layout.indent}${close}`
}

function renderKey(key: string, notation: Notation): string {
  return notation.bareKeys && /^[A-Za-z_$][\w$]*$/.test(key) && key !== '__proto__'
    ? key
    : quoted(key, notation)
}

function quoted(text: string, {quote, isBare}: Notation): string {
  if (isBare?.(text)) return text
  const json = JSON.stringify(text).replace(unseen, escapeUnseen)
  return quote === '"' ? json : `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
