/** Rich text of Contentful, as its HTML renderer shows it. */

import {invalid} from '../read/plain-tree.ts'
import type {TreeNode} from '../read/tree-node.ts'
import {rootOf} from '../read/tree-node.ts'
import type {RichTextFormat} from '../rich-text-format.ts'
import {element, emptyElement, escaped, image} from '../write/markup.ts'
import {strayWords} from '../write/stray-words.ts'

/** A document: `{nodeType: 'document', data: {}, content: […]}`. */
export const contentful: RichTextFormat = {
  name: 'Contentful rich text',
  toHtml(content) {
    const root = rootOf(content, 'a document of Contentful')
    if (root.text('nodeType') !== 'document') invalid('/nodeType', 'is not "document".')
    return inner(root)
  },
}

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  'heading-1': 'h1',
  'heading-2': 'h2',
  'heading-3': 'h3',
  'heading-4': 'h4',
  'heading-5': 'h5',
  'heading-6': 'h6',
  'unordered-list': 'ul',
  'ordered-list': 'ol',
  'list-item': 'li',
  blockquote: 'blockquote',
  table: 'table',
  'table-row': 'tr',
  'table-header-cell': 'th',
  'table-cell': 'td',
}

const marks: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  strikethrough: 's',
}

function node(one: TreeNode): string {
  const type = one.words('nodeType')
  if (type === 'text') return text(one)
  if (Object.hasOwn(blocks, type)) return element(blocks[type] ?? '', inner(one))
  if (type === 'hr') return emptyElement('hr')
  if (type === 'hyperlink') return element('a', inner(one), {href: one.child('data')?.text('uri') ?? ''})
  if (type === 'embedded-asset-block') return asset(one)
  if (/-hyperlink$/.test(type)) return element('a', inner(one), {href: fileAddress(one)})
  return strayWords(one, other => (typeof other.fields.nodeType === 'string' ? node(other) : undefined))
}

function inner(one: TreeNode): string {
  return one.nodes('content').map(node).join('')
}

function text(one: TreeNode): string {
  const names = 'marks' in one.fields ? one.nodes('marks').map(mark => mark.text('type')) : []
  return names.reduce(
    (html, name) => (Object.hasOwn(marks, name) ? element(marks[name] ?? '', html) : html),
    escaped(one.words('value')),
  )
}

function asset(one: TreeNode): string {
  const fields = one.child('data')?.child('target')?.child('fields')
  return image(fileAddress(one) ?? '', fields?.text('description') ?? '')
}

/** The address of a file whose asset was resolved; without a scheme it is one of HTTPS. */
function fileAddress(one: TreeNode): string | undefined {
  const url = one.child('data')?.child('target')?.child('fields')?.child('file')?.text('url')
  return url?.startsWith('//') ? `https:${url}` : url
}
