/**
 * Front matter: the block of YAML (`---`), TOML (`+++`) or JSON (`---json`, `;;;` or a bare object) at the head of a
 * file, after a byte order mark if there is one. Every offset counts in the whole file.
 */
import {DisclosureError, type Place} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import {deeperThan} from '../nesting.ts'
import {withCommentedManifest} from '../vocabularies/manifest-block.ts'
import {endOfObject, parseJson} from './json/json-block.ts'
import type {ParsedBlock} from './parsed-block.ts'
import {parseToml} from './toml/toml-block.ts'
import {parseYaml} from './yaml/yaml-block.ts'

/** The front matter of a file. */
export interface FrontMatter {
  /** `other`: a block in another language, which is left alone and not read. */
  format: 'yaml' | 'toml' | 'json' | 'other'
  /** Offset of the opening fence. */
  start: number
  /** Offset after the closing fence and its line ending. */
  end: number
  /** Offset of the first line between the fences. */
  innerStart: number
  /** Offset of the closing fence. */
  innerEnd: number
  /** What it says; dates are strings. */
  data: Readonly<Record<string, unknown>>
  /** Where a field stands, from its key to the end of its value. */
  placeOf(path: readonly (string | number)[]): Place | undefined
}

/** Where a block of front matter stands. */
export type Fenced = Pick<FrontMatter, 'format' | 'start' | 'end' | 'innerStart' | 'innerEnd'>

const languages: Record<string, FrontMatter['format']> = {
  '---': 'yaml',
  '---yaml': 'yaml',
  '---yml': 'yaml',
  '+++': 'toml',
  '---toml': 'toml',
  '---json': 'json',
  ';;;': 'json',
}

const parsers = {yaml: parseYaml, toml: parseToml, json: parseJson}

/** Deeper nesting than any front matter has, and less than a stack holds. */
const deepest = 100

/** Reads the text of a block. What is nested deeper than all else here can follow is a problem like others. */
export function parseBlock(format: 'yaml' | 'toml' | 'json', text: string): ParsedBlock {
  const tooDeep = `is nested more than ${deepest} levels deep, or holds itself.`
  try {
    const parsed = parsers[format](text)
    if (parsed.problem !== undefined) return parsed
    const {data, spanOf} = parsed
    const deep = Object.keys(data).find(key => deeperThan(deepest, data[key], valuesIn) !== undefined)
    return deep === undefined ? parsed : {problem: `${deep} ${tooDeep}`, at: spanOf([deep]) ?? [0, 0]}
  } catch (cause) {
    // What calls itself for each level had no more room to.
    if (!(cause instanceof RangeError)) throw cause
    return {problem: `It ${tooDeep}`, at: [0, text.trimEnd().length]}
  }
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

/**
 * Reads the front matter of a file; absent where there is none. Throws `front-matter-invalid` where it is broken.
 *
 * @example
 * readFrontMatter('---\ntitle: Cables\n---\n')?.placeOf(['title'])?.start // → {line: 2, column: 1}
 */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const block = findFrontMatter(source)
  if (!block) return undefined
  if (block.format === 'other') return {...block, data: {}, placeOf: () => undefined}
  const text = withCommentedManifest(source.slice(block.innerStart, block.innerEnd))
  const parsed = parseBlock(block.format, text)
  const placed = ([start, end]: readonly [number, number]) =>
    placeAt(source, block.innerStart + start, block.innerStart + end)
  if (parsed.problem !== undefined) {
    const place = placed(parsed.at)
    throw new DisclosureError(
      'front-matter-invalid',
      `The ${block.format.toUpperCase()} front matter cannot be read (line ${place.start.line}): ${parsed.problem} Correct it; nothing was changed.`,
      {place},
    )
  }
  return {
    ...block,
    data: parsed.data,
    placeOf(path) {
      const span = parsed.spanOf(path)
      return span && placed(span)
    },
  }
}

/** Finds the block of front matter without reading it. */
export function findFrontMatter(source: string): Fenced | undefined {
  const start = source.startsWith('\uFEFF') ? 1 : 0
  const opening = /^(---[a-z]*|\+\+\+|;;;)[ \t]*(?:\r\n|\n)/.exec(source.slice(start, start + 200))
  const fence = opening?.[1]
  if (!opening || fence === undefined) return findJson(source, start)
  const innerStart = start + opening[0].length
  return toFence(source, start, innerStart, fence.slice(0, 3), languages[fence] ?? 'other')
}

function toFence(
  source: string,
  start: number,
  innerStart: number,
  fence: string,
  format: FrontMatter['format'],
): Fenced | undefined {
  const closing = new RegExp(`^${fence.replaceAll('+', '\\+')}[ \\t]*(?:\\r\\n|\\n|(?![\\s\\S]))`, 'gm')
  closing.lastIndex = innerStart
  const match = closing.exec(source)
  return match
    ? {format, start, innerStart, innerEnd: match.index, end: match.index + match[0].length}
    : undefined
}

/** An object as Hugo has it, or members that only a closing fence ends, as Hexo has them. */
function findJson(source: string, start: number): Fenced | undefined {
  if (!/^\{?\s*"[^"\n]*"\s*:/.test(source.slice(start, start + 300))) return undefined
  const format = 'json'
  if (source[start] !== '{') return toFence(source, start, start, ';;;', format)
  const text = source.slice(start)
  // Where it is broken, it ends with the first line that is a brace, so that it can be said what is wrong.
  const length = endOfObject(text) ?? /^[\s\S]*?\n\}(?=[ \t]*(?:\r?\n|$))/.exec(text)?.[0].length
  const rest = length === undefined ? null : /^[ \t]*(?:\r?\n|$)/.exec(text.slice(length))
  if (length === undefined || !rest) return undefined
  const innerEnd = start + length
  return {format, start, innerStart: start, innerEnd, end: innerEnd + rest[0].length}
}
