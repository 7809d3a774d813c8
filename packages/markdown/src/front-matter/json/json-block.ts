/**
 * The JSON of a front matter block: read, and one key of it replaced in the source text. The forms that are in
 * use (looked up 2026-11-22):
 *
 * - an object between `---json` and `---`: gray-matter, and with it Eleventy; front-matter of Deno
 * - an object, or its members without braces, between `;;;` and `;;;`: Hexo (hexo-front-matter), GitLab
 * - an object at the head of the file, with no fence: Hugo (parser/pageparser/pagelexer_intro.go)
 */
import {parse, type ValueNode} from '@humanwhocodes/momoa'
import {type Literal, removeEntry, setEntry, spanIn} from '../object-literal.ts'
import type {ParsedBlock} from '../parsed-block.ts'

/** Reads a block: an object, or its members without braces. */
export function parseJson(text: string): ParsedBlock {
  const {json, extra} = objectOf(text)
  const problemAt = (offset: number, problem: string) => {
    const at = Math.min(Math.max(offset - extra, 0), text.length)
    return {problem, at: [at, Math.min(at + 1, text.length)] as const}
  }
  try {
    const root = rootOf(text)
    if (!root.entries) return problemAt(root.start, 'It must be one object in JSON.')
    return {data: JSON.parse(json), spanOf: path => spanIn(root, path)}
  } catch (cause) {
    if (cause instanceof RangeError) throw cause
    const {offset = 0, message} = cause as Error & {offset?: number}
    // The parser lets control characters in strings pass, of which JSON.parse says no place.
    if (cause instanceof SyntaxError) return problemAt(0, `${message}.`)
    const found = offset - extra < text.length ? JSON.stringify(json[offset]) : 'the end'
    return problemAt(offset, `${found} is not expected there.`)
  }
}

/** The block with a key set to a value, or without it where the value is undefined. */
export function spliceJson(text: string, key: string, value: unknown, eol: string): string {
  const root = rootOf(text)
  if (value === undefined) return removeEntry(text, root, key)
  return setEntry(text, root, key, value, {eol, notation: {quote: '"', bareKeys: false}})
}

/** The offset after the object that begins a text, by its brackets; absent where they do not close. */
export function endOfObject(text: string): number | undefined {
  let depth = 0
  for (const {0: token, index} of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth++
    else if (!token.startsWith('"') && --depth === 0) return index + 1
  }
  return undefined
}

/** The text as an object, and how much longer it is at its start. */
function objectOf(text: string): {json: string; extra: number} {
  return /^\s*\{/.test(text) ? {json: text, extra: 0} : {json: `{${text}}`, extra: 1}
}

function rootOf(text: string): Literal {
  const {json, extra} = objectOf(text)
  return literalOf(parse(json, {mode: 'json', ranges: true}).body, extra)
}

function literalOf(node: ValueNode, extra: number): Literal {
  const [start, end] = (node.range ?? [0, 0]).map(offset => offset - extra) as [number, number]
  if (node.type === 'Array')
    return {start, end, items: node.elements.map(({value}) => literalOf(value, extra))}
  if (node.type !== 'Object') return {start, end}
  const entries = node.members.map(({name, value}) => ({
    key: name.type === 'String' ? name.value : name.name,
    start: (name.range?.[0] ?? 0) - extra,
    literal: literalOf(value, extra),
  }))
  return {start, end, entries}
}
