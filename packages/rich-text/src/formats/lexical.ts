/** Editor states of Lexical: as Payload's converter shows them, and, for the nodes of Ghost, as Ghost's renderer does. */
import {ghostCard} from '../lexical/ghost-card.ts'
import {inlineHtml, isInline} from '../lexical/inline.ts'
import {invalid} from '../read/plain-tree.ts'
import {rootOf, type TreeNode} from '../read/tree-node.ts'
import type {RichTextFormat, RichTextOptions} from '../rich-text-format.ts'
import {box, element, emptyElement, escaped, image} from '../write/markup.ts'
import {strayWords} from '../write/stray-words.ts'

/** `{root: {type: 'root', children: […]}}`, or its JSON, as Ghost has it in the field `lexical`. */
export const lexical: RichTextFormat = {
  name: 'Lexical (Payload, Ghost)',
  toHtml(content, options = {}) {
    const state = rootOf(content, 'an editor state of Lexical')
    const root = state.child('root') ?? invalid('/root', 'is missing: an editor state of Lexical has one.')
    return childrenOf(root, options)
  },
}

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quote: 'blockquote',
  'extended-quote': 'blockquote',
  aside: 'blockquote',
  table: 'table',
  tablerow: 'tr',
  code: 'pre',
}

/** The children of a node: stretches of text as wholes, since marks of Ghost go through them. */
function childrenOf(node: TreeNode, options: RichTextOptions): string {
  let html = ''
  let stretch: TreeNode[] = []
  const end = () => {
    html += inlineHtml(stretch, one => childrenOf(one, options))
    stretch = []
  }
  for (const child of node.nodes('children')) {
    if (isInline(child)) stretch.push(child)
    else {
      end()
      html += block(child, node, options)
    }
  }
  end()
  return html
}

function block(node: TreeNode, parent: TreeNode, options: RichTextOptions): string {
  const type = node.words('type')
  const inner = () => childrenOf(node, options)
  if (Object.hasOwn(blocks, type)) return element(blocks[type] ?? '', inner())
  if (type === 'heading' || type === 'extended-heading') return element(headingTag(node), inner())
  if (type === 'list') return element(node.text('tag') === 'ol' ? 'ol' : 'ul', inner())
  if (type === 'listitem') return element('li', ticked(node, parent) + inner())
  if (type === 'tablecell') return element((node.number('headerState') ?? 0) > 0 ? 'th' : 'td', inner())
  if (type === 'horizontalrule') return emptyElement('hr')
  if (type === 'upload') return upload(node)
  return ghostCard(type, node, options) ?? unknown(node, options)
}

/** Of what has children, the children; of a block of fields, the words in them. */
function unknown(node: TreeNode, options: RichTextOptions): string {
  const write = (one: TreeNode): string | undefined => {
    const root = one.child('root')
    if (root && Array.isArray(root.fields.children)) return childrenOf(root, options)
    if (typeof one.fields.type !== 'string') return undefined
    if (isInline(one)) return inlineHtml([one], link => childrenOf(link, options))
    return Array.isArray(one.fields.children) ? block(one, node, options) : undefined
  }
  const place = node.text('type') === 'inlineBlock' ? 'inline' : 'block'
  return strayWords(node, write, place)
}

function headingTag(node: TreeNode): string {
  const tag = node.text('tag')
  return /^h[1-6]$/.test(tag) ? tag : 'h1'
}

/** The box of an item that can be ticked; one that only holds a list has none. */
function ticked(node: TreeNode, parent: TreeNode): string {
  if (parent.text('listType') !== 'check' || node.nodes('children').some(one => one.text('type') === 'list'))
    return ''
  return `${box(node.isTrue('checked'))} `
}

/** A file of Payload, where its document was loaded; by its id alone nothing of it is known. */
function upload(node: TreeNode): string {
  const file = node.child('value')
  if (!file) return ''
  const url = file.text('url')
  if (!file.text('mimeType').startsWith('image'))
    return element('a', escaped(file.text('filename')), {href: url})
  return image(url, node.child('fields')?.text('alt') || file.text('alt'))
}
