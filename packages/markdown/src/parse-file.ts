/** A file with its front matter, whether in a block or exported, and its body. */
import type {Place} from '@forthright/core'
import {placeAt} from '@forthright/core/surface'
import {parseEither, type Told} from './body/dialect.ts'
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
  /** Why it cannot be told in which dialect it is. */
  doubt?: string | undefined
  /** The block of front matter. */
  front?: FrontMatter | undefined
  /** What MDX exports as front matter. */
  exported?: Exported | undefined
}

let last: {asked: Format | undefined; file: ParsedFile} | undefined

/**
 * Parses a file, in the dialect that its content tells where none is asked for; throws `front-matter-invalid` or
 * `content-invalid`. The last one is kept, since a file is mostly read and then written; nothing here changes a tree.
 */
export function parseFile(source: string, asked?: Format): ParsedFile {
  if (last?.file.source === source && last.asked === asked) return last.file
  const front = readFrontMatter(source)
  const {format, body, doubt}: Told =
    asked === undefined ? parseEither(source, front) : {format: asked, body: parseBody(source, asked, front)}
  const exported = format === 'mdx' ? readExports(body.root, body.shift) : undefined
  const placed = (span: readonly [number, number] | undefined) => span && placeAt(source, ...span)
  const file = {source, format, body, doubt, front, exported, ...stated(front, exported, placed)}
  last = {asked, file}
  return file
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

/**
 * The dialect that a file is in where nobody says it: `mdx` with top-level `import` or `export`, or a comment in braces,
 * where it compiles; throws as {@link parseFile} does.
 *
 * @example
 * formatOf("import a from './a'\n\n# Cables\n") // → 'mdx'
 */
export function formatOf(source: string): Format {
  return parseFile(source).format
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
