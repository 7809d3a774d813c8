/** Portable Text (Sanity, EmDash), as `@portabletext/to-html` shows it. */
import {type PtSpan, sortedMarks} from '../portable-text/sorted-marks.ts'
import {plainTree} from '../read/plain-tree.ts'
import {nodesIn, TreeNode} from '../read/tree-node.ts'
import type {RichTextFormat} from '../rich-text-format.ts'
import {element, escaped, image, lines} from '../write/markup.ts'
import {strayWords} from '../write/stray-words.ts'

/** A list of blocks, or one block. */
export const portableText: RichTextFormat = {
  name: 'Portable Text (Sanity, EmDash)',
  toHtml(content) {
    const tree = plainTree(content)
    const nodes = Array.isArray(tree)
      ? nodesIn(tree, '')
      : [new TreeNode(tree, '', 'a block of Portable Text')]
    return nodes.map(node => block(node)).join('')
  },
}

const styles = /^(?:blockquote|h[1-6])$/

function block(node: TreeNode): string {
  const type = node.words('_type')
  if (type === 'block' || Array.isArray(node.fields.children)) return textBlock(node)
  if (type === 'image') return picture(node)
  if (type === 'code') return element('pre', element('code', escaped(node.text('code'))))
  if (type === 'span') return escaped(node.words('text'))
  return strayWords(node, one =>
    typeof one.fields._type === 'string' && one.fields._type !== 'slug' ? block(one) : undefined,
  )
}

function textBlock(node: TreeNode): string {
  const style = node.text('style')
  const html = spans(node)
  // In which list an item stands is not told by its words.
  if (node.has('listItem'))
    return element(
      node.text('listItem') === 'number' ? 'ol' : 'ul',
      element('li', styles.test(style) ? element(style, html) : html),
    )
  return element(styles.test(style) ? style : 'p', html)
}

/** The spans of a block; a mark that goes on is opened once. */
function spans(node: TreeNode): string {
  const definitions = node.has('markDefs') ? node.nodes('markDefs') : []
  const children = node.nodes('children').map(child => ({node: child, marks: marksIn(child)}))
  const sorted = sortedMarks(children)
  let html = ''
  let open: string[] = []
  for (const [index, {node: child}] of children.entries()) {
    const wanted = [...(sorted[index] ?? [])]
    let kept = 0
    for (; kept < open.length; kept++) {
      const at = wanted.indexOf(open[kept] ?? '')
      if (at === -1) break
      wanted.splice(at, 1)
    }
    html += closing(open.slice(kept), definitions)
    open = [...open.slice(0, kept), ...wanted]
    html += wanted.map(one => tagsOf(one, definitions)[0]).join('')
    html += child.text('_type') === 'span' ? lines(child.words('text')) : inline(child)
  }
  return html + closing(open, definitions)
}

function inline(node: TreeNode): string {
  node.words('_type')
  return strayWords(node, () => undefined, 'inline')
}

function closing(open: readonly string[], definitions: readonly TreeNode[]): string {
  return open
    .map(one => tagsOf(one, definitions)[1])
    .reverse()
    .join('')
}

function marksIn(span: TreeNode): PtSpan['marks'] {
  const marks = span.fields.marks
  return Array.isArray(marks) ? marks.filter(one => typeof one === 'string') : []
}

/** The tags of a mark: a decorator by its name, an annotation by its key. */
function tagsOf(key: string, definitions: readonly TreeNode[]): [string, string] {
  const definition = definitions.find(one => one.fields._key === key)
  if (!definition && key === 'strike-through') return ['<del>', '</del>']
  const href = definition?.text('_type') === 'link' ? definition.text('href') : undefined
  if (href === undefined || !looksSafe(href)) return ['', '']
  return [element('a', '', {href}).replace('</a>', ''), '</a>']
}

/** `uriLooksSafe` of `@portabletext/to-html`: of other links the words alone are shown. */
function looksSafe(uri: string): boolean {
  const scheme = /^([^:?#]*):/.exec(uri.trim())?.[1]?.toLowerCase()
  return /^[#/]/.test(uri.trim()) || scheme === undefined || /^(?:https?|mailto|tel)$/.test(scheme)
}

/** A picture of Sanity is a reference to an asset; its address is known where the query asked for it. */
function picture(node: TreeNode): string {
  const asset = node.child('asset')
  const src = node.text('url') || asset?.text('url') || asset?.text('_ref') || ''
  const caption = node.text('caption')
  return image(src, node.text('alt')) + (caption === '' ? '' : element('p', escaped(caption)))
}
