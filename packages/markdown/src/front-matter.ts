/**
 * Front matter: the YAML (`---`) or TOML (`+++`) block at the head of a file, after a byte order mark if there is one.
 * Found by its fences, as remark-frontmatter does; every offset counts in the whole file.
 */
import {DisclosureError, type Place, placeAt} from '@forthright/core'
import {parseToml} from './toml-block.ts'
import {parseYaml} from './yaml-block.ts'

/** The front matter of a file. */
export interface FrontMatter {
  /** `other`: a block in JSON or another language, which is left alone and not read. */
  format: 'yaml' | 'toml' | 'other'
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

/** What a parser of one format gives: data and offsets of fields, or what is wrong and where. */
export type ParsedBlock =
  | {
      data: Record<string, unknown>
      spanOf(path: readonly (string | number)[]): readonly [start: number, end: number] | undefined
      problem?: undefined
    }
  | {problem: string; at: readonly [start: number, end: number]}

type Fenced = Pick<FrontMatter, 'format' | 'start' | 'end' | 'innerStart' | 'innerEnd'>

const languages: Record<string, FrontMatter['format']> = {
  '---': 'yaml',
  '---yaml': 'yaml',
  '---yml': 'yaml',
  '+++': 'toml',
  '---toml': 'toml',
}

/** Reads the front matter of a file; absent where there is none. Throws `front-matter-invalid` where it is broken. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const block = findFrontMatter(source)
  if (!block) return undefined
  if (block.format === 'other') return {...block, data: {}, placeOf: () => undefined}
  const text = source.slice(block.innerStart, block.innerEnd)
  const parsed = block.format === 'yaml' ? parseYaml(text) : parseToml(text)
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
  const opening = /^(---[a-z]*|\+\+\+)[ \t]*(?:\r\n|\n)/.exec(source.slice(start, start + 200))
  const fence = opening?.[1]
  if (!opening || fence === undefined) return findJson(source, start)
  const innerStart = start + opening[0].length
  const closing = new RegExp(
    `^${fence === '+++' ? '\\+\\+\\+' : '---'}[ \\t]*(?:\\r\\n|\\n|(?![\\s\\S]))`,
    'gm',
  )
  closing.lastIndex = innerStart
  const match = closing.exec(source)
  if (!match) return undefined
  return {
    format: languages[fence] ?? 'other',
    start,
    innerStart,
    innerEnd: match.index,
    end: match.index + match[0].length,
  }
}

/** Hugo reads an object in JSON at the head of a file, up to a line that is `}`. */
function findJson(source: string, start: number): Fenced | undefined {
  const match = /^\{[ \t]*\r?\n[ \t]*"[\s\S]*?\n\}[ \t]*(?:\r?\n|(?![\s\S]))/.exec(source.slice(start))
  if (!match) return undefined
  const end = start + match[0].length
  return {format: 'other', start, innerStart: start, innerEnd: end, end}
}
