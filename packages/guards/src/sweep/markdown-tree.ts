/** The tree of a post without what is ours, to tell whether the author's is as it was. */
import type {Nodes, RootContent} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parse as parseYaml} from 'yaml'

const parserOf = (format: 'md' | 'mdx') =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(format === 'md' ? [] : [remarkMdx])
const parsers = {md: parserOf('md'), mdx: parserOf('mdx')}

/** The tree as JSON, without positions, labels and the key `disclosure`. Throws where MDX does not parse. */
export function treeOf(source: string, format: 'md' | 'mdx'): string {
  const root = parsers[format].parse(source)
  return JSON.stringify(withoutOurs(root), (key, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value,
  )
}

/** Without the words above a comment of ours, and the comment. */
function withoutOurs<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children: RootContent[] = []
  for (const child of node.children as RootContent[]) {
    if (isMarker(child, false)) children.pop()
    // MDX takes a comment right below the words into their paragraph.
    const isLabel = 'children' in child && child.children.some(inner => isMarker(inner as RootContent, false))
    if (isMarker(child, false) || isMarker(child, true) || isLabel) continue
    const kept = frontMatterOf(child)
    if (kept) children.push(kept)
  }
  return {...node, children: children.map(withoutOurs)}
}

/** Whether a node is the comment that stands below the words, or the one that ends them. */
function isMarker(node: RootContent, isEnd: boolean): boolean {
  const {type, value = ''} = node as {type: string; value?: string}
  if (!['html', 'mdxFlowExpression', 'mdxTextExpression'].includes(type)) return false
  const pattern = isEnd
    ? /^(<!--|\/\*) \/ai-disclosure(: \S+)? (-->|\*\/)$/
    : /^(<!--|\/\*) ai-disclosure: \S+ (-->|\*\/)$/
  return pattern.test(value)
}

/** Front matter without our key, and undefined where that was all of it; how it is spelled is no part of the tree. */
function frontMatterOf(node: RootContent): RootContent | undefined {
  if (node.type !== 'yaml') return node
  const {disclosure, ...rest} = (parseYaml(node.value, {logLevel: 'silent'}) ?? {}) as Record<string, unknown>
  return Object.keys(rest).length === 0 ? undefined : {...node, value: JSON.stringify(rest)}
}
