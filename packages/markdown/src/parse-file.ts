/** A file with its front matter, whether in a block or exported, and its body. */
import type {Place} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import {type Body, type Format, parseBody} from './body/parse.ts'
import {type FrontMatter, readFrontMatter} from './front-matter/front-matter.ts'
import {type Exported, readExports} from './front-matter/mdx/mdx-exports.ts'

/** What is stated of a file, and where. */
export interface Stated {
  data: Readonly<Record<string, unknown>>
  placeOf(path: readonly (string | number)[]): Place | undefined
  /** Where a disclosure stands that is code and not data. */
  computed?: Place | undefined
}

/** A file that was parsed. */
export interface ParsedFile extends Stated {
  source: string
  format: Format
  body: Body
  /** The block of front matter. */
  front?: FrontMatter | undefined
  /** What MDX exports as front matter. */
  exported?: Exported | undefined
}

let last: ParsedFile | undefined

/**
 * Parses a file; throws `front-matter-invalid` or `content-invalid`. The last one is kept, since a file is mostly
 * read and then written; nothing here changes a tree.
 */
export function parseFile(source: string, format: Format = 'md'): ParsedFile {
  if (last?.source === source && last.format === format) return last
  const front = readFrontMatter(source)
  const body = parseBody(source, format, front)
  const exported = format === 'mdx' ? readExports(body.root, body.shift) : undefined
  const placed = (span: readonly [number, number] | undefined) => span && placeAt(source, ...span)
  last = {source, format, body, front, exported, ...stated(front, exported, placed)}
  return last
}

/**
 * What the front matter of a file says, in a block or, in MDX, in exports; throws as {@link parseFile} does.
 *
 * @example
 * frontMatterData('---\ntitle: Cables\n---\n').title // → 'Cables'
 */
export function frontMatterData(
  source: string,
  {format}: {format?: Format | undefined} = {},
): Readonly<Record<string, unknown>> {
  return parseFile(source, format).data
}

/** What a block and what exports say together; the block wins. */
export function stated(
  front: Pick<FrontMatter, 'data' | 'placeOf'> | undefined,
  exported: Exported | undefined,
  placed: (span: readonly [number, number] | undefined) => Place | undefined,
): Stated {
  if (!exported) return {data: front?.data ?? {}, placeOf: path => front?.placeOf(path)}
  const inBlock = (key: string | number | undefined) =>
    front !== undefined && Object.hasOwn(front.data, String(key))
  return {
    data: {...exported.data, ...front?.data},
    placeOf: path => (inBlock(path[0]) ? front?.placeOf(path) : placed(exported.spanOf(path))),
    ...(inBlock('disclosure') ? {} : {computed: placed(exported.computed)}),
  }
}

/** Whether the disclosure of a file stands, or is to stand, in what it exports. */
export function isExported({front, exported}: Pick<ParsedFile, 'front' | 'exported'>): boolean {
  if (!exported || !front) return exported !== undefined
  const isStated = exported.computed !== undefined || 'disclosure' in exported.data
  return isStated && !('disclosure' in front.data)
}
