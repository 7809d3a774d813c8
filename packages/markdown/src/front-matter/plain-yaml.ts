/**
 * Reads the YAML that nearly all front matter is written in, in a fraction of the time of a parser for all of YAML.
 * It takes lines whose meaning is beyond doubt and leaves every other text to the parser, so that the two never differ.
 */

/** Thrown where a parser has to read it. */
const doubt = Symbol()
/** Longer or deeper than front matter is. */
const longest = 20_000
const deepest = 30

/** Tabs and control characters, and what ends a line in one version of YAML only. */
const unsure = /[^\P{Cc}\n\r]|\r(?!\n)|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u
/** A key and what is behind it; no words that mean something else than themselves. */
const entry = /^(?!(?:null|true|false):)([A-Z_/][\w./-]*|"[^"\\]+"|'[^']+'):(?: +(.*))?$/i
const quoted = /^"[^"\\]*"|^'(?:[^']|'')*'/
/** What a plain scalar cannot begin with, or hold. */
const marked = /^$|^[\s?:,[\]{}#&*!|>'"%@`-]|:(?= |$)| #/
const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
])
const sureNumber = /^(?:0|-?[1-9]\d{0,14})$|^(?:0|[1-9]\d{0,6})\.\d{1,6}$/
/** What some version of YAML may take for a number; days and moments are text in all of 1.2. */
const maybeNumber = /^(?!\d{4}-\d\d-\d\d(?:$|T))[-+]?[.\d][\w.+:-]*$/

/** The keys and values of a block mapping; undefined where a parser has to read it. */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  if (text.length > longest || unsure.test(text)) return undefined
  try {
    return new PlainBlocks(text).all()
  } catch (reason) {
    if (reason === doubt) return undefined
    throw reason
  }
}

/** Mappings, lists and texts over several lines. */
class PlainBlocks {
  readonly #lines: readonly string[]
  #at = 0
  /** Where the line at hand begins; -1 at the end. The dash of a list counts as a space to what stands behind it. */
  #indent = 0
  #text = ''

  constructor(text: string) {
    this.#lines = text.split(/\r?\n/)
    this.#look()
  }

  all(): Record<string, unknown> {
    const data = this.#indent < 0 ? {} : this.#mapping(0, 0)
    // A line that fits nowhere may go on with the one above it.
    if (this.#indent >= 0) throw doubt
    return data
  }

  /** Goes on to the first line from here that is neither blank nor a comment. */
  #look(): void {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] as string
      this.#indent = indentOf(line)
      this.#text = withoutEnd(line.slice(this.#indent))
      if (this.#text !== '' && !this.#text.startsWith('#')) return
    }
    this.#indent = -1
  }

  #isItem(): boolean {
    return this.#text.startsWith('- ')
  }

  #mapping(indent: number, depth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {}
    while (this.#indent === indent && !this.#isItem()) {
      const [, spelled = '', value = ''] = entry.exec(this.#text) ?? []
      put(data, spelled, this.#value(value.startsWith('#') ? '' : value, indent, depth))
    }
    return data
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = []
    while (this.#indent === indent && this.#isItem()) {
      const dash = 1 + indentOf(this.#text.slice(1))
      const rest = this.#text.slice(dash)
      if (entry.test(rest)) {
        this.#text = rest
        this.#indent += dash
        items.push(this.#mapping(this.#indent, depth + 1))
      } else items.push(this.#value(rest, indent, depth))
    }
    return items
  }

  /** The value that begins behind a key or a dash; the line at hand is then the one after it. */
  #value(text: string, indent: number, depth: number): unknown {
    if (depth > deepest) throw doubt
    if (/^[|>]/.test(text)) return this.#textBlock(text, indent)
    this.#at++
    this.#look()
    if (text !== '') return onOneLine(text)
    if (this.#indent < indent) return null
    if (this.#isItem()) return this.#list(this.#indent, depth + 1)
    return this.#indent > indent ? this.#mapping(this.#indent, depth + 1) : null
  }

  /** Lines of text, kept as they are (`|`) or folded into one (`>`). */
  #textBlock(header: string, indent: number): string {
    const [, style, strip] = /^([|>])(-?)$/.exec(withoutComment(header)) ?? []
    const inner = indentOf(this.#lines[this.#at + 1] ?? '')
    const lines: string[] = []
    for (this.#at++; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] as string
      const start = indentOf(line)
      if (start <= indent) break
      if (start < inner || line.endsWith(' ') || (style === '>' && start > inner)) throw doubt
      lines.push(line.slice(inner))
    }
    while (this.#at < this.#lines.length && withoutEnd(this.#lines[this.#at] as string) === '') this.#at++
    // What follows blank lines may belong to it, also where it looks like a comment.
    const isMore = indentOf(this.#lines[this.#at] ?? '') > indent
    if (style === undefined || lines.length === 0 || isMore) throw doubt
    this.#look()
    return lines.join(style === '|' ? '\n' : ' ') + (strip === '-' ? '' : '\n')
  }
}

/** Lists and mappings in brackets. */
class PlainFlow {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  all(): unknown {
    const value = this.#value(0)
    if (withoutComment(this.#text.slice(this.#at)) !== '') throw doubt
    return value
  }

  #value(depth: number): unknown {
    if (depth > deepest) throw doubt
    if (this.#takes('[')) return this.#list(depth)
    if (this.#takes('{')) return this.#mapping(depth)
    const [spelled] = quoted.exec(this.#text.slice(this.#at)) ?? []
    if (spelled === undefined) return scalar(withoutEnd(this.#upTo(/[,[\]{}]/g)))
    this.#at += spelled.length
    return unquoted(spelled)
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = []
    while (!this.#takes(']')) {
      if (items.length > 0 && !this.#takes(',')) throw doubt
      items.push(this.#value(depth + 1))
    }
    return items
  }

  #mapping(depth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {}
    for (let isFirst = true; !this.#takes('}'); isFirst = false) {
      if (!isFirst && !this.#takes(',')) throw doubt
      this.#skip()
      const [, spelled = ''] = entry.exec(`${this.#upTo(/: |[,[\]{}]/g)}:`) ?? []
      if (!this.#takes(':')) throw doubt
      put(data, spelled, this.#value(depth + 1))
    }
    return data
  }

  #takes(sign: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #skip(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }

  #upTo(end: RegExp): string {
    const from = this.#at
    end.lastIndex = from
    const found = end.exec(this.#text)
    if (!found) throw doubt
    this.#at = found.index
    return this.#text.slice(from, found.index)
  }
}

function put(data: Record<string, unknown>, spelled: string, value: unknown): void {
  const key = unquoted(spelled)
  if (key === '' || key.length > 1000 || key === '__proto__' || Object.hasOwn(data, key)) throw doubt
  data[key] = value
}

function onOneLine(text: string): unknown {
  if (text.startsWith('[') || text.startsWith('{')) return new PlainFlow(text).all()
  const [spelled] = quoted.exec(text) ?? []
  if (spelled === undefined) return scalar(withoutComment(text))
  if (withoutComment(text.slice(spelled.length)) !== '') throw doubt
  return unquoted(spelled)
}

/** A plain scalar, by the core schema of YAML 1.2. */
function scalar(text: string): string | number | boolean | null {
  if (sureNumber.test(text)) return Number(text)
  if (marked.test(text) || maybeNumber.test(text)) throw doubt
  const word = words.get(text)
  return word === undefined ? text : word
}

function unquoted(text: string): string {
  if (text.startsWith('"')) return text.slice(1, -1)
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text
}

/** A comment begins behind a space. */
function withoutComment(text: string): string {
  const hash = text.indexOf(' #')
  return hash < 0 ? text : withoutEnd(text.slice(0, hash))
}

function withoutEnd(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end--
  return text.slice(0, end)
}

function indentOf(line: string): number {
  let start = 0
  while (line[start] === ' ') start++
  return start
}
