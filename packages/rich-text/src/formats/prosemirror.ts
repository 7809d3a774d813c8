/** Documents of ProseMirror and Tiptap, as its serializer shows them; names are those of `prosemirror-schema-*` and of Tiptap. */
import {invalid} from '../read/plain-tree.ts'
import {rootOf, type TreeNode} from '../read/tree-node.ts'
import type {RichTextFormat} from '../rich-text-format.ts'
import {box, element, emptyElement, escaped, heading, image} from '../write/markup.ts'
import {strayWords} from '../write/stray-words.ts'

/** A document as `toJSON` of ProseMirror or `getJSON` of Tiptap gives it: `{type: 'doc', content: […]}`. */
export const prosemirror: RichTextFormat = {
  name: 'ProseMirror and Tiptap',
  toHtml(content) {
    const doc = rootOf(content, 'a document of ProseMirror')
    if (doc.text('type') !== 'doc') invalid('/type', 'is not "doc".')
    return inRow(doc.nodes('content'))
  },
}

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  bulletList: 'ul',
  ordered_list: 'ol',
  orderedList: 'ol',
  taskList: 'ul',
  list_item: 'li',
  listItem: 'li',
  table: 'table',
  table_row: 'tr',
  tableRow: 'tr',
  table_header: 'th',
  tableHeader: 'th',
  table_cell: 'td',
  tableCell: 'td',
  details: 'details',
  detailsSummary: 'summary',
  detailsContent: 'div',
  figure: 'figure',
  figcaption: 'figcaption',
}

const marks: Readonly<Record<string, string>> = {
  strike: 's',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
}

interface Open {
  key: string
  close: string
}

/** Nodes side by side: a mark that goes on is opened once. */
function inRow(nodes: readonly TreeNode[]): string {
  let html = ''
  let open: Open[] = []
  for (const node of nodes) {
    const wanted = 'marks' in node.fields ? node.nodes('marks').map(mark) : []
    const kept = wanted.findIndex((one, index) => one.key !== open[index]?.key)
    const common = kept === -1 ? Math.min(wanted.length, open.length) : kept
    html +=
      closed(open.slice(common)) +
      wanted
        .slice(common)
        .map(one => one.opening)
        .join('') +
      written(node)
    open = wanted
  }
  return html + closed(open)
}

function closed(open: readonly Open[]): string {
  return open
    .map(one => one.close)
    .reverse()
    .join('')
}

function mark(node: TreeNode): Open & {opening: string} {
  const type = node.words('type')
  const attributes = node.child('attrs')
  const key = JSON.stringify([type, attributes?.fields])
  const [opening, close] = element(
    type === 'link' ? 'a' : (Object.hasOwn(marks, type) && marks[type]) || 'span',
    '\n',
    {
      href: type === 'link' ? (attributes?.text('href') ?? '') : undefined,
      title: attributes?.text('title') || undefined,
    },
  ).split('\n') as [string, string]
  return {key, opening, close}
}

function written(node: TreeNode): string {
  const type = node.words('type')
  const attributes = node.child('attrs')
  if (type === 'text') return escaped(node.words('text'))
  if (Object.hasOwn(blocks, type)) return element(blocks[type] ?? '', inner(node))
  if (type === 'heading') return heading(attributes?.number('level'), inner(node))
  if (type === 'code_block' || type === 'codeBlock') return element('pre', element('code', inner(node)))
  if (type === 'hard_break' || type === 'hardBreak') return emptyElement('br')
  if (type === 'horizontal_rule' || type === 'horizontalRule') return emptyElement('hr')
  if (type === 'image')
    return image(attributes?.text('src') ?? '', attributes?.text('alt') ?? '', attributes?.text('title'))
  if (type === 'taskItem')
    return element(
      'li',
      element('label', box(attributes?.isTrue('checked') ?? false)) + element('div', inner(node)),
    )
  if (type === 'mention') return escaped(`@${attributes?.text('label') || attributes?.text('id') || ''}`)
  return strayWords(node, one => (typeof one.fields.type === 'string' ? written(one) : undefined))
}

function inner(node: TreeNode): string {
  return 'content' in node.fields ? inRow(node.nodes('content')) : ''
}
