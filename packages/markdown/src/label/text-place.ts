/** Where in a document the label of its text stands: after its title, or where its author or the options say. */
import type {LabelPlace} from '@forthright/core/surface'
import {ContentBlocks} from '@forthright/core/text'
import type {Nodes, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {decodeReferences} from '../body/decode-references.ts'
import {isStatement} from '../body/dialect.ts'
import {isManifestComment} from '../vocabularies/manifest-block.ts'
import type {LabelRegion} from './region.ts'
import {markerOf} from './syntax.ts'

/**
 * Index of the node before which the label is to stand: below the comment `disclosure-here` where there is one, else by
 * its place; `after-first-paragraph` is the start where there is no paragraph, and nothing stands after `end`.
 */
export function textPlace(
  children: readonly RootContent[],
  regions: readonly Pick<LabelRegion, 'from' | 'to'>[],
  place: LabelPlace = 'start',
  end: number = children.length,
): number {
  const here = children.findIndex(isPlaceholder)
  if (here >= 0) return here + 1
  if (place === 'end') return end
  const head = headIndex(children)
  if (place === 'start') return head
  const ours = new Set(
    regions.flatMap(({from, to}) => Array.from({length: to - from}, (_, index) => from + index)),
  )
  const first = children.findIndex(
    (node, index) => index >= head && node.type === 'paragraph' && isText(node) && !ours.has(index),
  )
  return first < 0 ? head : first + 1
}

/** Whether the author has said where the label stands. */
export function isPlaced(children: readonly RootContent[]): boolean {
  return children.some(isPlaceholder)
}

/** Whether a label stands at a place, which may be the `end` of its document, with nothing but other labels between. */
export function isStanding(
  end: number,
  regions: readonly Pick<LabelRegion, 'from' | 'to'>[],
  {from, to}: Pick<LabelRegion, 'from' | 'to'>,
  start: number,
): boolean {
  const ends = new Map(regions.map(one => [one.from, one.to] as const).toReversed())
  const [first, last] = start === end ? [to, start] : [start, from]
  for (let index = first; index < last; ) {
    const next = ends.get(index)
    if (next === undefined) return false
    index = next
  }
  return first <= last
}

/** `<!-- disclosure-here -->`, in MDX in braces: the author's own, which stays. */
function isPlaceholder(node: Nodes): boolean {
  if (node.type === 'html') return /^\s*<!--\s*disclosure-here\s*-->\s*$/.test(node.value)
  return node.type === 'mdxFlowExpression' && /^\s*\/\*\s*disclosure-here\s*\*\/\s*$/.test(node.value)
}

/**
 * After front matter, imports, exports and a manifest, and after the title where the document opens with one: link
 * definitions, logos and what has no words may stand before it.
 */
function headIndex(children: readonly RootContent[]): number {
  // `toml` is a node of remark-frontmatter that the types of mdast do not know.
  const isEsm = (node: RootContent | undefined) =>
    /^(mdxjsEsm|yaml|toml)$/.test(node?.type ?? '') || isManifestComment(node) || isStatement(node)
  let index = 0
  while (isEsm(children[index]) || isWordless(children[index])) index++
  const title = children[index]
  if (title && isTitle(title)) return index + (isAttributes(children[index + 1], title) ? 2 : 1)
  // A comment may be about the node that follows it.
  while (index > 0 && !isEsm(children[index - 1])) index--
  return index
}

function isTitle(node: RootContent | undefined): boolean {
  if (node?.type === 'heading') return node.depth === 1
  return node?.type === 'html' && /<h1[\s>]/i.test(node.value) && /<\/h1\s*>/i.test(node.value)
}

/** What has no words to read: comments, link definitions, pictures such as a logo and badges, and tags alone. */
function isWordless(node: RootContent | undefined): boolean {
  if (!node || markerOf(node)) return false
  if (node.type === 'definition') return true
  if (node.type === 'html') return !isTitle(node) && !hasWords(node.value)
  if (node.type === 'mdxFlowExpression') return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
  return node.type === 'paragraph' && !isText(node)
}

function hasWords(html: string): boolean {
  const blocks = new ContentBlocks({plain: true, decode: decodeReferences})
  blocks.markup(html, 0)
  return blocks.end().length > 0
}

function isText(node: Nodes): boolean {
  if (attributes.test(toText(node, {includeHtml: false}).trim())) return false
  return toText(node, {includeHtml: false, includeImageAlt: false}).trim() !== ''
}

/** A line of attributes, of kramdown (`{: .no_toc }`) or of markdown-it and Pandoc (`{.class}`, `{#id}`). */
const attributes = /^\{[:.#][^\n{}]*\}$/

/** Whether a paragraph begins with attributes of the node right above it. */
function isAttributes(node: RootContent | undefined, above: RootContent): boolean {
  if (node?.type !== 'paragraph') return false
  const [line = ''] = toText(node, {includeHtml: false}).split('\n')
  const [end, start] = [above.position?.end.line, node.position?.start.line]
  return attributes.test(line.trim()) && (end === undefined || start === undefined || start === end + 1)
}
