/**
 * The statements of a TOML text and where they stand. The parser gives no positions, so this scanner finds them;
 * it is only used on text that the parser has accepted, and need not tell right from wrong.
 */
import type {Comment} from '../kept-comments.ts'

/** One `key = value`, or one table header. */
export interface Statement {
  kind: 'key' | 'table'
  /** From the root, with the index of each array of tables. */
  path: (string | number)[]
  /** Offset of its first character. */
  start: number
  /** Offset of the value of a key. */
  valueStart: number
  /** Offset after the value or header. */
  end: number
}

/** What a value is made of, as far as its end depends on it. */
const token =
  /"""(?:[^\\]|\\[\s\S])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\]|\\.)*"|'[^']*'|#[^\n]*|\n|[[\]{}]|[^"'#\n[\]{}]+/y

/** The statements in the order of the text. */
export function statementsOf(toml: string): Statement[] {
  const counts = new Map<string, number>()
  const list: Statement[] = []
  let table: (string | number)[] = []
  let at = 0
  while (at < toml.length) {
    const skipped = /(?:[ \t\r\n]|#[^\n]*)*/y
    skipped.lastIndex = at
    at += skipped.exec(toml)?.[0].length ?? 0
    if (at >= toml.length) break
    const start = at
    if (toml[at] === '[') {
      const isArray = toml[at + 1] === '['
      const key = keysAt(toml, at + (isArray ? 2 : 1))
      at = toml.indexOf(']', key.end) + (isArray ? 2 : 1)
      table = tablePath(key.keys, isArray, counts)
      list.push({kind: 'table', path: table, start, valueStart: at, end: at})
    } else {
      const key = keysAt(toml, at)
      const gap = /[ \t]*=?[ \t]*/y
      gap.lastIndex = key.end
      const valueStart = key.end + (gap.exec(toml)?.[0].length ?? 0)
      at = Math.max(endOfValue(toml, valueStart), start + 1)
      list.push({kind: 'key', path: [...table, ...key.keys], start, valueStart, end: at})
    }
  }
  return list
}

function keysAt(toml: string, start: number): {keys: string[]; end: number} {
  const part = /[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s.=\]"']+))[ \t]*(\.?)/y
  const keys: string[] = []
  part.lastIndex = start
  let end = start
  for (let match = part.exec(toml); match; match = part.exec(toml)) {
    const [, basic, literal, bare, dot] = match
    keys.push(basic === undefined ? (literal ?? bare ?? '') : unescapeBasic(basic))
    end = part.lastIndex
    if (dot === '') break
  }
  return {keys, end}
}

function unescapeBasic(basic: string): string {
  const long = basic.replace(/\\U0*([0-9a-f]{1,6})/gi, (_, hex) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
  try {
    return JSON.parse(`"${long}"`)
  } catch {
    return basic
  }
}

/** An array of tables adds an entry; a header below one means its last entry. */
function tablePath(
  keys: readonly string[],
  isArray: boolean,
  counts: Map<string, number>,
): (string | number)[] {
  const path: (string | number)[] = []
  for (const [index, key] of keys.entries()) {
    path.push(key)
    const id = JSON.stringify(path)
    const count = counts.get(id)
    if (isArray && index === keys.length - 1) {
      counts.set(id, (count ?? 0) + 1)
      path.push(count ?? 0)
    } else if (count !== undefined) {
      path.push(count - 1)
    }
  }
  return path
}

/** Strings, arrays and inline tables may run over lines; anything else ends with the line or at a comment. */
function endOfValue(toml: string, start: number): number {
  token.lastIndex = start
  let depth = 0
  let end = start
  for (let match = token.exec(toml); match; match = token.exec(toml)) {
    const [text] = match
    if (text === '[' || text === '{') depth++
    if (text === ']' || text === '}') depth--
    if (depth <= 0 && (text === '\n' || text.startsWith('#'))) break
    if (text.trim() !== '') end = token.lastIndex - (text.length - text.trimEnd().length)
  }
  return end
}

/** The comments from the start of a statement up to an offset that is not inside a value. */
export function commentsIn(toml: string, start: number, stop: number): Comment[] {
  const comments: Comment[] = []
  token.lastIndex = start
  for (let match = token.exec(toml); match && match.index < stop; match = token.exec(toml))
    if (match[0].startsWith('#')) comments.push({start: match.index, text: match[0].trimEnd()})
  return comments
}
