/** The TOML of a front matter block: read, and one key, or its tables, replaced in the source text. */
import {parse, stringify, TomlDate, TomlError} from 'smol-toml'
import {type Mark, withComments} from '../kept-comments.ts'
import type {ParsedBlock} from '../parsed-block.ts'
import {escapeUnseen, unseen} from '../unseen.ts'
import {commentsIn, type Statement, statementsOf} from './toml-statements.ts'

/** Reads a block; dates become strings as TOML spells them. */
export function parseToml(text: string): ParsedBlock {
  try {
    const data = withoutDates(parse(text, {integersAsBigInt: 'asNeeded'})) as Record<string, unknown>
    let fields: Field | undefined
    return {
      data,
      spanOf(path) {
        fields ??= fieldsOf(statementsOf(text))
        return spanOf(fields, path)
      },
    }
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const lines = text.split('\n').slice(0, cause.line - 1)
    const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + Math.max(cause.column - 1, 0)
    const [reason = ''] = cause.message.split('\n')
    return {problem: `${reason}.`, at: [Math.min(offset, text.length), Math.min(offset, text.length)]}
  }
}

/**
 * The block with a key set to a value, or without it where the value is undefined. Text goes before the first
 * table header, since any later it would belong to that table; an object becomes tables where there were some, else
 * at the end.
 */
export function spliceToml(text: string, key: string, value: unknown, eol: string): string {
  const statements = statementsOf(text)
  const own = statements.filter(statement => statement.path[0] === key)
  if (value === undefined) return without(text, own)
  const [first] = own
  const runs = runsOf(statements, key)
  const comments = runs.flatMap(({start, end}) => commentsIn(text, start, endOfLine(text, end)))
  const isPlain =
    first?.kind === 'key' && first.path.length === 1 && !comments.some(({start}) => start < first.end)
  if (typeof value === 'string' && first && isPlain)
    return text.slice(0, first.valueStart) + quote(value) + text.slice(first.end)
  const written =
    typeof value === 'string'
      ? `${key} = ${quote(value)}`
      : stringify({[key]: value})
          .trimEnd()
          .replace(unseen, escapeUnseen)
  const kept = withComments(
    {text: written, marks: marksOf(written, statementsOf(written))},
    {text, start: first?.start ?? 0, comments, marks: marksOf(text, own)},
    '',
  )
  const lines = `${kept.replaceAll('\n', eol)}${eol}`
  const rest = without(text, runs)
  if (typeof value === 'string') return withKey(rest, lines)
  if (first?.kind === 'table') {
    const [from, at] = linesOf(text, first)
    return rest.slice(0, from) + text.slice(from, at) + lines + rest.slice(from)
  }
  return `${rest}${rest.trim() === '' ? '' : eol}${lines}`
}

/** The text with a key below the keys that are there, and not below what leads to the first table. */
function withKey(text: string, lines: string): string {
  const statements = statementsOf(text)
  const header = statements.find(statement => statement.kind === 'table')
  const at = header ? text.lastIndexOf('\n', header.start) + 1 : text.length
  const last = statements.findLast(statement => statement.end <= at && statement.kind === 'key')
  const lineEnd = last ? endOfLine(text, last.end) : header ? 0 : at
  return text.slice(0, lineEnd) + lines + text.slice(lineEnd)
}

/** Statements of a key with what stands between them. */
function runsOf(statements: readonly Statement[], key: string): Statement[] {
  const runs: Statement[] = []
  let isOwn = false
  for (const statement of statements) {
    const wasOwn = isOwn
    isOwn = statement.path[0] === key
    const run = runs.at(-1)
    if (isOwn && wasOwn && run) run.end = statement.end
    else if (isOwn) runs.push({...statement})
  }
  return runs
}

function marksOf(text: string, statements: readonly Statement[]): Mark[] {
  return statements.map(({kind, path, start, valueStart, end}) => ({
    start,
    id: JSON.stringify([kind, path, text.slice(valueStart, end)]),
  }))
}

/** The text without the lines of some statements. */
function without(text: string, statements: readonly Statement[]): string {
  let rest = ''
  let at = 0
  for (const statement of statements) {
    rest += text.slice(at, linesOf(text, statement)[0])
    at = endOfLine(text, statement.end)
  }
  return rest + text.slice(at)
}

/** Where the lines of a statement begin, with and without the blank line that was set before a table. */
function linesOf(text: string, {start}: Statement): [withGap: number, start: number] {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const isTable = text.slice(from, start + 1).trim() === '['
  const gap = isTable ? (/(?<=\n)\r?\n$/.exec(text.slice(Math.max(from - 3, 0), from))?.[0].length ?? 0) : 0
  return [from - gap, from]
}

function endOfLine(text: string, at: number): number {
  return text.indexOf('\n', at) + 1 || text.length
}

function quote(value: string): string {
  return stringify({value}).trim().slice('value = '.length).replace(unseen, escapeUnseen)
}

type Span = readonly [start: number, end: number]

/** A field, or the table it stands in. */
interface Field {
  /** Of the first statement that is the field or stands inside it. */
  first: Span
  /** Of the statement that is the field. */
  own?: Span
  fields: Map<string, Field>
}

function fieldsOf(statements: readonly Statement[]): Field {
  const root: Field = {first: [statements[0]?.start ?? 0, statements[0]?.end ?? 0], fields: new Map()}
  for (const {kind, path, start, end} of statements) {
    let field = root
    for (const key of path.map(String)) {
      const inner = field.fields.get(key) ?? {first: [start, end], fields: new Map()}
      field.fields.set(key, inner)
      field = inner
    }
    if (kind === 'key') field.own ??= [start, end]
  }
  return root
}

/** Of the field, else of the nearest one around it. */
function spanOf(root: Field, path: readonly (string | number)[]): Span | undefined {
  let field = root
  let nearest: Span | undefined
  for (const key of path) {
    const inner = field.fields.get(String(key))
    if (!inner) return nearest
    field = inner
    nearest = field.own ?? nearest
  }
  return field.first
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(withoutDates)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]))
}
