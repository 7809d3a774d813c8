/**
 * The JSON of a front matter block: read, and one key of it replaced in the source text. The forms that are in
 * use (looked up 2026-11-22):
 *
 * - an object between `---json` and `---`: gray-matter, and with it Eleventy; front-matter of Deno
 * - an object, or its members without braces, between `;;;` and `;;;`: Hexo (hexo-front-matter), GitLab
 * - an object at the head of the file, with no fence: Hugo (parser/pageparser/pagelexer_intro.go)
 */

import {type Entry, type Literal, removeEntry, setEntry, spanIn} from './object-literal.ts'
import type {ParsedBlock} from './parsed-block.ts'

/** Reads a block: an object, or its members without braces. */
export function parseJson(text: string): ParsedBlock {
  let root: Literal
  try {
    root = rootOf(text)
  } catch (cause) {
    if (!(cause instanceof Unexpected)) throw cause
    return {problem: cause.message, at: [cause.at, Math.min(cause.at + 1, text.length)]}
  }
  return {data: root.value as Record<string, unknown>, spanOf: path => spanIn(root, path)}
}

/** The block with a key set to a value, or without it where the value is undefined. */
export function spliceJson(text: string, key: string, value: unknown, eol: string): string {
  const root = rootOf(text)
  if (value === undefined) return removeEntry(text, root, key)
  return setEntry(text, root, key, value, {eol, notation: {quote: '"', bareKeys: false}})
}

/** The offset after the object that begins a text; absent where the text begins with none, or a broken one. */
export function endOfObject(text: string): number | undefined {
  try {
    return new Scanner(text).value(0).end
  } catch (cause) {
    if (cause instanceof Unexpected) return undefined
    throw cause
  }
}

/** Deeper nesting than any front matter has, and less than a stack holds. */
const deepest = 200

class Unexpected extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

function rootOf(text: string): Literal {
  const first = text.search(/\S/)
  const bare = first < 0 || text[first] !== '{'
  const scanner = new Scanner(bare ? `{${text}}` : text, bare ? 1 : 0)
  const root = scanner.value(bare ? 0 : first)
  const rest = scanner.text.slice(root.end + (bare ? 1 : 0)).search(/\S/)
  if (rest >= 0) throw new Unexpected(root.end + rest, 'It must be one object in JSON.')
  return root
}

/** The grammar of RFC 8259; gives the value and its place at once. */
class Scanner {
  readonly text: string
  /** Length of what was put before the text, which places do not count. */
  readonly extra: number

  constructor(text: string, extra = 0) {
    this.text = text
    this.extra = extra
  }

  value(start: number, depth = 0): Literal {
    if (depth > deepest) throw this.#unexpected(start)
    const at = this.#space(start)
    if (this.text[at] === '{') return this.#object(at, depth)
    if (this.text[at] === '[') return this.#array(at, depth)
    const plain =
      /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001F]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
    plain.lastIndex = at
    const found = plain.exec(this.text)?.[0]
    if (found === undefined) throw this.#unexpected(at)
    return this.#literal(at, at + found.length, {value: JSON.parse(found)})
  }

  #object(start: number, depth: number): Literal {
    const entries: Entry[] = []
    const end = this.#list(start, '}', at => {
      const key = this.value(at, depth + 1)
      if (typeof key.value !== 'string') throw this.#unexpected(at)
      const literal = this.value(this.#expect(this.#space(key.end + this.extra), ':'), depth + 1)
      entries.push({key: key.value, start: key.start, literal})
      return literal
    })
    // Of entries with one key, the last one counts; `__proto__` is a key like others.
    const value = Object.fromEntries(entries.map(({key, literal}) => [key, literal.value]))
    return this.#literal(start, end, {value, entries})
  }

  #array(start: number, depth: number): Literal {
    const items: Literal[] = []
    const end = this.#list(start, ']', at => {
      const item = this.value(at, depth + 1)
      items.push(item)
      return item
    })
    return this.#literal(start, end, {value: items.map(item => item.value), items})
  }

  /** Reads what stands between commas; gives the offset after the closing bracket. */
  #list(start: number, close: string, read: (at: number) => Literal): number {
    let at = this.#space(start + 1)
    if (this.text[at] === close) return at + 1
    for (;;) {
      at = this.#space(read(at).end + this.extra)
      if (this.text[at] === close) return at + 1
      at = this.#space(this.#expect(at, ','))
    }
  }

  #literal(start: number, end: number, rest: Omit<Literal, 'start' | 'end'>): Literal {
    return {start: start - this.extra, end: end - this.extra, ...rest}
  }

  #space(at: number): number {
    const space = /[ \t\r\n]*/y
    space.lastIndex = at
    return at + (space.exec(this.text)?.[0].length ?? 0)
  }

  #expect(at: number, character: string): number {
    if (this.text[at] !== character) throw this.#unexpected(at)
    return at + 1
  }

  #unexpected(at: number): Unexpected {
    const found =
      at - this.extra < this.text.length - 2 * this.extra ? JSON.stringify(this.text[at]) : 'the end'
    return new Unexpected(Math.max(at - this.extra, 0), `${found} is not expected there.`)
  }
}
