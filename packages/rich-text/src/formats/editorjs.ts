/** Blocks of Editor.js, as `editorjs-html` shows them. Their texts are HTML of the editor, and are passed on as they are. */
import {type Data, invalid, pointerTo} from '../read/plain-tree.ts'
import {kindOf, rootOf, TreeNode} from '../read/tree-node.ts'
import type {RichTextFormat} from '../rich-text-format.ts'
import {box, element, emptyElement, escaped, heading} from '../write/markup.ts'
import {strayWords} from '../write/stray-words.ts'

/** What the editor saves: `{time, blocks: [{id, type, data}], version}`. */
export const editorjs: RichTextFormat = {
  name: 'Editor.js',
  toHtml: content => rootOf(content, 'what Editor.js saves').nodes('blocks').map(block).join(''),
}

const tools: Readonly<Record<string, (data: TreeNode) => string>> = {
  paragraph: data => element('p', data.words('text')),
  header: data => heading(data.number('level'), data.words('text')),
  quote: data =>
    element('blockquote', data.words('text')) + (data.has('caption') ? ` - ${data.text('caption')}` : ''),
  // The tool keeps what was typed, markup too.
  code: data => element('pre', element('code', escaped(data.words('code')))),
  delimiter: () => emptyElement('br'),
  raw: data => data.words('html'),
  image: picture,
  list: data => list(data.fields.items, pointerTo(data.at, 'items'), data.text('style')),
  checklist: data =>
    element(
      'ul',
      data
        .nodes('items')
        .map(one => element('li', box(one.isTrue('checked')) + one.words('text')))
        .join(''),
    ),
  table: data => element('table', rows(data)),
}

function block(node: TreeNode): string {
  const type = node.words('type')
  const data =
    node.child('data') ?? invalid(pointerTo(node.at, 'data'), 'is missing: a block has an object there.')
  // Tools that show a picture name it alike.
  const tool = Object.hasOwn(tools, type) ? tools[type] : type === 'simpleImage' ? tools.image : undefined
  return tool ? tool(data) : strayWords(data, () => undefined)
}

/** Its caption is HTML, which `editorjs-html` takes for the alternative text as it stands. */
function picture(data: TreeNode): string {
  const src = data.child('file')?.text('url') || data.text('url')
  const alt = (data.text('caption') || 'Image').replace(/"/g, '&#34;')
  return emptyElement('img', {src}).replace(/>$/, () => ` alt="${alt}">`)
}

/** Items are HTML, or in later versions objects with lists of their own. */
function list(items: Data | undefined, at: string, style: string): string {
  if (!Array.isArray(items)) return invalid(at, `is ${kindOf(items)} where a list of items belongs.`)
  const inner = items.map((item, index) => {
    if (typeof item === 'string') return element('li', item)
    const node = new TreeNode(item, pointerTo(at, index), 'an item')
    const ticked = style === 'checklist' ? box(node.child('meta')?.isTrue('checked') ?? false) : ''
    const within = node.has('items') ? list(node.fields.items, pointerTo(node.at, 'items'), style) : ''
    return element(
      'li',
      ticked + node.words('content') + (within === '<ul></ul>' || within === '<ol></ol>' ? '' : within),
    )
  })
  return element(style === 'ordered' ? 'ol' : 'ul', inner.join(''))
}

function rows(data: TreeNode): string {
  const at = pointerTo(data.at, 'content')
  const {content} = data.fields
  if (!Array.isArray(content)) return invalid(at, `is ${kindOf(content)} where a list of rows belongs.`)
  return content
    .map((row, index) => {
      const place = pointerTo(at, index)
      if (!Array.isArray(row)) return invalid(place, `is ${kindOf(row)} where a list of cells belongs.`)
      const name = data.isTrue('withHeadings') && index === 0 ? 'th' : 'td'
      const cells = row.map((cell, column) =>
        typeof cell === 'string'
          ? element(name, cell)
          : invalid(pointerTo(place, column), `is ${kindOf(cell)} where a text belongs.`),
      )
      return element('tr', cells.join(''))
    })
    .join('')
}
