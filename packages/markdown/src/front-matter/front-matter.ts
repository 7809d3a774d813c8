/**
 * Front matter: the block of YAML (`---`), TOML (`+++`), JSON (`---json`, `;;;` or a bare object) or `Key: value` lines at
 * the head of a file, after a byte order mark if there is one. Every offset counts in the whole file.
 */
import {DisclosureError, type Place} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import {deeperThan} from '../nesting.ts'
import {withCommentedManifest} from '../vocabularies/manifest-block.ts'
import {type Fenced, findFrontMatter, openFence} from './find-block.ts'
import {parseJson} from './json/json-block.ts'
import {parseMeta} from './meta/meta-block.ts'
import type {ParsedBlock} from './parsed-block.ts'
import {parseToml} from './toml/toml-block.ts'
import {parseYaml} from './yaml/yaml-block.ts'

/** The front matter of a file. */
export interface FrontMatter extends Fenced {
  /** What it says; dates are strings. */
  data: Readonly<Record<string, unknown>>
  /** Where a field stands, from its key to the end of its value. */
  placeOf(path: readonly (string | number)[]): Place | undefined
}

const parsers = {yaml: parseYaml, toml: parseToml, json: parseJson, meta: parseMeta}

/** Deeper nesting than any front matter has, and less than a stack holds. */
const deepest = 100

/** Reads the text of a block. What is nested deeper than all else here can follow is a problem like others. */
export function parseBlock(format: 'yaml' | 'toml' | 'json' | 'meta', text: string): ParsedBlock {
  const tooDeep = `is nested more than ${deepest} levels deep, or holds itself.`
  try {
    const parsed = parsers[format](text)
    if (parsed.problem !== undefined) return parsed
    const {data, spanOf} = parsed
    const deep = Object.keys(data).find(
      key => typeof data[key] === 'object' && deeperThan(deepest, data[key], valuesIn) !== undefined,
    )
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
  if (!block) return refuseOpen(source)
  if (block.format === 'other') return {...block, data: {}, placeOf: () => undefined}
  const text = withCommentedManifest(source.slice(block.innerStart, block.innerEnd))
  const parsed = parseBlock(block.format, text)
  const placed = ([start, end]: readonly [number, number]) =>
    placeAt(source, block.innerStart + start, block.innerStart + end)
  if (parsed.problem !== undefined) {
    const place = placed(parsed.at)
    throw new DisclosureError(
      'front-matter-invalid',
      `The ${block.format.toUpperCase()} front matter cannot be read (line ${place.start.line}): ${parsed.problem} Correct it${isRule(source, block) ? ', or write a rule at the head of a file as ***, since --- opens front matter there' : ''}; nothing was changed.`,
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

/** What has no end would get a second head before it, and its host none of its fields. */
function refuseOpen(source: string): undefined {
  const fence = openFence(source)
  if (fence === undefined) return undefined
  throw new DisclosureError(
    'front-matter-invalid',
    `The front matter that begins in line 1 is never closed. Put a line with ${fence} below its last field; nothing was changed.`,
    {place: placeAt(source, 0, fence.length)},
  )
}

/** Whether what stands between two rules has no field at all. */
function isRule(source: string, {start, innerStart, innerEnd}: Fenced): boolean {
  return (
    source.startsWith('---', start) &&
    !/^[ \t]*["']?[\w.-]+["']?[ \t]*:(?:\s|$)/m.test(source.slice(innerStart, innerEnd))
  )
}
