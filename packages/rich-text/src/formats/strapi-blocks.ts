/** Blocks of Strapi 5, as its React renderer shows them. */
import {invalid, plainTree} from '../read/plain-tree.ts'
import {nodesIn, type TreeNode} from '../read/tree-node.ts'
import type {RichTextFormat} from '../rich-text-format.ts'
import {element, escaped, heading, image, lines} from '../write/markup.ts'
import {strayWords} from '../write/stray-words.ts'

/** The list of blocks that a field of the type `blocks` stores. */
export const strapiBlocks: RichTextFormat = {
  name: 'Strapi blocks',
  toHtml: content => nodesIn(plainTree(content), '').map(block).join(''),
}

const around: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quote: 'blockquote',
  'list-item': 'li',
}

function block(node: TreeNode): string {
  const type = node.words('type')
  if (type === 'text') return text(node)
  if (type === 'image') return picture(node)
  if (type === 'code') return element('pre', element('code', escaped(plain(node))))
  if (type === 'heading') return heading(node.number('level'), inner(node))
  if (type === 'link') return element('a', inner(node), {href: harmless(node.text('url'))})
  if (type === 'list') return element(node.text('format') === 'ordered' ? 'ol' : 'ul', inner(node))
  if (Object.hasOwn(around, type)) return element(around[type] ?? '', inner(node))
  return strayWords(node, one => (typeof one.fields.type === 'string' ? block(one) : undefined))
}

function inner(node: TreeNode): string {
  return node.nodes('children').map(block).join('')
}

function text(node: TreeNode): string {
  const html = lines(node.words('text'))
  return node.isTrue('strikethrough') ? element('del', html) : html
}

/** Code has neither marks nor links. */
function plain(node: TreeNode): string {
  return node
    .nodes('children')
    .map(one => (one.text('type') === 'text' ? one.words('text') : plain(one)))
    .join('')
}

function picture(node: TreeNode): string {
  const file = node.child('image') ?? invalid(node.at, 'is an image without a file in "image".')
  return image(file.text('url'), file.text('alternativeText'))
}

/** React writes no address that runs a script. */
function harmless(url: string): string {
  return /^[\0- ]*j[\r\n\t]*a[\r\n\t]*v[\r\n\t]*a[\r\n\t]*s[\r\n\t]*c[\r\n\t]*r[\r\n\t]*i[\r\n\t]*p[\r\n\t]*t[\r\n\t]*:/i.test(
    url,
  )
    ? "javascript:throw new Error('React has blocked a javascript: URL as a security precaution.')"
    : url
}
