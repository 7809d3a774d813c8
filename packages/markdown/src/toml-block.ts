/** The TOML of a front matter block: read, and one key, or its tables, replaced in the source text. */
import {parse, stringify, TomlDate, TomlError} from 'smol-toml'
import type {ParsedBlock} from './front-matter.ts'
import {type Statement, statementsOf} from './toml-statements.ts'
import {escapeUnseen, unseen} from './yaml-block.ts'

/** Reads a block; dates become strings as TOML spells them. */
export function parseToml(text: string): ParsedBlock {
  try {
    const data = withoutDates(parse(text, {integersAsBigInt: 'asNeeded'})) as Record<string, unknown>
    let statements: Statement[] | undefined
    return {
      data,
      spanOf(path) {
        statements ??= statementsOf(text)
        return spanOf(statements, path)
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
 * table header, since any later it would belong to that table; an object becomes tables at the end.
 */
export function spliceToml(text: string, key: string, value: unknown, eol: string): string {
  const statements = statementsOf(text)
  const own = statements.filter(statement => statement.path[0] === key)
  const [only] = own
  if (typeof value === 'string' && only && own.length === 1 && only.kind === 'key' && only.path.length === 1)
    return text.slice(0, only.valueStart) + quote(value) + text.slice(only.end)
  const rest = without(text, own)
  if (value === undefined) return rest
  if (typeof value !== 'string') {
    const tables = stringify({[key]: value})
      .trimEnd()
      .replace(unseen, escapeUnseen)
      .replaceAll('\n', eol)
    const gap = rest.trim() === '' ? '' : eol
    return `${rest}${gap}${tables}${eol}`
  }
  const header = statementsOf(rest).find(statement => statement.kind === 'table')
  const at = header ? rest.lastIndexOf('\n', header.start) + 1 : rest.length
  // With the keys that are there, and not below the blank lines and comments that lead to the first table.
  const last = statementsOf(rest).findLast(statement => statement.end <= at && statement.kind === 'key')
  const lineEnd = last ? rest.indexOf('\n', last.end) + 1 || rest.length : header ? 0 : at
  return `${rest.slice(0, lineEnd)}${key} = ${quote(value)}${eol}${rest.slice(lineEnd)}`
}

/** The text without the lines of some statements. */
function without(text: string, statements: readonly Statement[]): string {
  let rest = text
  for (const {start, end} of statements.toReversed()) {
    const from = rest.lastIndexOf('\n', start - 1) + 1
    const to = rest.indexOf('\n', end) + 1 || rest.length
    // The blank line that was set before the tables.
    const gap =
      rest.slice(from, start + 1).trim() === '['
        ? (/(?<=\n)\r?\n$/.exec(rest.slice(0, from))?.[0].length ?? 0)
        : 0
    rest = rest.slice(0, from - gap) + rest.slice(to)
  }
  return rest
}

function quote(value: string): string {
  return stringify({value}).trim().slice('value = '.length).replace(unseen, escapeUnseen)
}

/** The statement that is the field; else the first inside it; else the nearest around it. */
function spanOf(
  statements: readonly Statement[],
  path: readonly (string | number)[],
): readonly [number, number] | undefined {
  const begins = (long: readonly (string | number)[], short: readonly (string | number)[]) =>
    short.every((key, index) => String(long[index]) === String(key))
  const found =
    statements.find(statement => begins(statement.path, path)) ??
    statements
      .filter(statement => statement.kind === 'key' && begins(path, statement.path))
      .sort((a, b) => b.path.length - a.path.length)[0]
  return found && [found.start, found.end]
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(withoutDates)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]))
}
