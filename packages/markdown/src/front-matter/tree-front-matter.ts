/** Front matter as the plugins of a pipeline find it: left by the host, in a node of the tree, or exported by MDX. */
import {hostFrontMatter} from '@forthright/core/surface'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {type Stated, stated} from '../parse-file.ts'
import {type FrontMatter, parseBlock, readFrontMatter} from './front-matter.ts'
import {readExports} from './mdx/mdx-exports.ts'

/** What the host has read, else the node of remark-frontmatter; besides what MDX exports. Places are left out. */
export function frontMatterOf(tree: Root, {data}: VFile): Stated {
  const given = hostFrontMatter(data)
  const [node] = tree.children as {type: string; value?: string}[]
  const format = given ? undefined : (['yaml', 'toml'] as const).find(one => one === node?.type)
  const parsed = format && parseBlock(format, node?.value ?? '')
  if (parsed?.problem !== undefined) readFenced(tree)
  const read = given ?? (parsed?.problem === undefined ? parsed?.data : undefined)
  const nowhere = () => undefined
  return stated(read && {data: read, placeOf: nowhere}, readExports(tree, 0), nowhere)
}

/** The same with places, as far as the tree knows them. */
export function placedFrontMatter(tree: Root, file: VFile, front: Stated): Stated {
  const read = hostFrontMatter(file.data) ? undefined : readFenced(tree)
  return read ? {...front, placeOf: read.placeOf} : front
}

/** The node of remark-frontmatter as it stands in the file, for places; throws where it is broken. */
function readFenced({children}: Root): FrontMatter | undefined {
  const [node] = children as {type: string; value?: string}[]
  const fence = node?.type === 'yaml' ? '---' : node?.type === 'toml' ? '+++' : undefined
  return fence === undefined ? undefined : readFrontMatter(`${fence}\n${node?.value ?? ''}\n${fence}\n`)
}
