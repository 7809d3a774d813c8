/** Posts of random make, and how each format stores them. */
import {hostileStrings} from '@forthright/core/testing'
import fc from 'fast-check'
import type {RichTextFormatId} from '../src/index.ts'

const marks = ['bold', 'italic', 'underline', 'strike', 'code', 'sub', 'sup'] as const
export type Mark = (typeof marks)[number]
export type Inline = {text: string; marks: Mark[]; href?: string | undefined}
export type Block =
  | {kind: 'paragraph' | 'quote'; inline: Inline[]}
  | {kind: 'heading'; rank: number; inline: Inline[]}
  | {kind: 'list'; ordered: boolean; items: Inline[][]; within: Inline[]}
  | {kind: 'code'; text: string}
  | {kind: 'image'; src: string; alt: string}
  | {kind: 'table'; rows: Inline[][][]}

export const hostile: readonly string[] = [
  ...hostileStrings.filter(one => one.length < 100 && one.trim() !== ''),
  '</p>',
  ']]>',
  '</blockquote></div>',
  '<!-- wp:paragraph -->',
  '⟦hidden⟧ ~~x~~',
]

const text = fc.oneof(
  fc.constantFrom('wool', 'linen & silk', ' ', 'a  b', '1 < 2', 'ตัวอย่าง', '由AI', 'é', '“so”'),
  fc.constantFrom(...hostile),
)
const address = fc.constantFrom(
  'https://a.example/?b=c&d',
  '/relative',
  '#x',
  'mailto:a@b.example',
  'http://é.example/ "',
)

export const inline: fc.Arbitrary<Inline> = fc.record({
  text,
  marks: fc.subarray([...marks]),
  href: fc.option(address, {nil: undefined, freq: 4}),
})
const row = fc.array(inline, {minLength: 1, maxLength: 5})
export const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({kind: fc.constantFrom('paragraph' as const, 'quote' as const), inline: row}),
  fc.record({kind: fc.constant('heading' as const), rank: fc.integer({min: 1, max: 6}), inline: row}),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(row, {minLength: 1, maxLength: 3}),
    within: row,
  }),
  fc.record({kind: fc.constant('code' as const), text}),
  fc.record({
    kind: fc.constant('image' as const),
    src: fc.constantFrom('/a.png', 'https://a.example/b.jpg'),
    alt: text,
  }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(row, {minLength: 2, maxLength: 2}), {minLength: 1, maxLength: 2}),
  }),
)
export const post: fc.Arbitrary<Block[]> = fc.array(block, {maxLength: 5})

/** All words of a post in order, those of alternative texts left out. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(blockWords).join('')
}

function blockWords(one: Block): string {
  if (one.kind === 'image') return ''
  if (one.kind === 'code') return one.text
  if (one.kind === 'list')
    return [...one.items, one.within]
      .flat()
      .map(({text}) => text)
      .join('')
  if (one.kind === 'table')
    return one.rows
      .flat(2)
      .map(({text}) => text)
      .join('')
  return one.inline.map(({text}) => text).join('')
}

/** A post as a format stores it. */
export const stored: Readonly<Record<RichTextFormatId, (blocks: readonly Block[]) => unknown>> = {
  lexical: blocks => lexicalRoot(blocks, 'text'),
  'strapi-blocks': blocks => blocks.flatMap(strapi),
  'portable-text': blocks => blocks.flatMap(portable),
  contentful: blocks => ({nodeType: 'document', data: {}, content: blocks.flatMap(contentful)}),
  editorjs: blocks => ({time: 1, blocks: blocks.map(editorjs), version: '2.31.0'}),
  prosemirror: blocks => ({type: 'doc', content: blocks.flatMap(prosemirror)}),
  wordpress: blocks => blocks.map(wordpress).join('\n\n'),
}

const bits: Record<Mark, number> = {bold: 1, italic: 2, strike: 4, underline: 8, code: 16, sub: 32, sup: 64}

export function lexicalRoot(blocks: readonly Block[], textType: string): unknown {
  const base = {direction: 'ltr', format: '', indent: 0, version: 1}
  const one = ({text, marks, href}: Inline): unknown => {
    const format = marks.reduce((sum, mark) => sum | bits[mark], 0)
    const words = {type: textType, text, format, detail: 0, mode: 'normal', style: '', version: 1}
    if (href === undefined) return words
    const link = {type: 'link', children: [words], ...base}
    return textType === 'text'
      ? {...link, fields: {url: href, newTab: false, linkType: 'custom'}, id: '66f0'}
      : {...link, url: href, rel: null, target: null, title: null}
  }
  const name = (plain: string) => (textType === 'text' ? plain : `extended-${plain}`)
  const node = (type: string, children: unknown[], more = {}) => ({type, children, ...base, ...more})
  const children = blocks.map(block => {
    if (block.kind === 'code')
      return textType === 'text'
        ? node('paragraph', [one({text: block.text, marks: ['code']})])
        : {type: 'codeblock', version: 1, code: block.text, language: '', caption: ''}
    if (block.kind === 'image')
      return textType === 'text'
        ? {
            type: 'upload',
            version: 3,
            format: '',
            id: '1',
            fields: null,
            relationTo: 'media',
            value: upload(block),
          }
        : {
            type: 'image',
            version: 1,
            src: block.src,
            alt: block.alt,
            title: '',
            caption: '',
            cardWidth: 'regular',
            href: '',
          }
    if (block.kind === 'list') {
      const list = {listType: block.ordered ? 'number' : 'bullet', start: 1, tag: block.ordered ? 'ol' : 'ul'}
      const items = block.items.map((item, index) => node('listitem', item.map(one), {value: index + 1}))
      const inner = node('list', [node('listitem', block.within.map(one), {value: 1})], list)
      return node('list', [...items, node('listitem', [inner], {value: items.length + 1})], list)
    }
    if (block.kind === 'table') {
      if (textType !== 'text') return node('paragraph', block.rows.flat(2).map(one))
      const cell = (row: Inline[]) =>
        node('tablecell', [node('paragraph', row.map(one))], {headerState: 0, colSpan: 1})
      return node(
        'table',
        block.rows.map(row => node('tablerow', row.map(cell))),
      )
    }
    if (block.kind === 'heading') return node(name('heading'), block.inline.map(one), {tag: `h${block.rank}`})
    return node(block.kind === 'quote' ? name('quote') : 'paragraph', block.inline.map(one))
  })
  return {root: node('root', children)}
}

function upload({src, alt}: {src: string; alt: string}) {
  return {id: '1', alt, url: src, filename: 'a.png', mimeType: 'image/png', filesize: 1, width: 1, height: 1}
}

function strapi(block: Block): unknown[] {
  const names: Partial<Record<Mark, string>> = {
    bold: 'bold',
    italic: 'italic',
    underline: 'underline',
    strike: 'strikethrough',
    code: 'code',
  }
  const one = ({text, marks, href}: Inline): unknown => {
    const words = {
      type: 'text',
      text,
      ...Object.fromEntries(marks.flatMap(mark => (names[mark] ? [[names[mark], true]] : []))),
    }
    return href === undefined ? words : {type: 'link', url: href, children: [words]}
  }
  const format = {format: 'ordered' in block && block.ordered ? 'ordered' : 'unordered'}
  const item = (row: Inline[]) => ({type: 'list-item', children: row.map(one)})
  if (block.kind === 'image')
    return [
      {
        type: 'image',
        image: {url: block.src, alternativeText: block.alt, name: 'a'},
        children: [{type: 'text', text: ''}],
      },
    ]
  if (block.kind === 'code') return [{type: 'code', children: [{type: 'text', text: block.text}]}]
  if (block.kind === 'heading') return [{type: 'heading', level: block.rank, children: block.inline.map(one)}]
  if (block.kind === 'list')
    return [
      {
        type: 'list',
        ...format,
        children: [
          ...block.items.map(item),
          {type: 'list', ...format, indentLevel: 1, children: [item(block.within)]},
        ],
      },
    ]
  if (block.kind === 'table')
    return block.rows.flat().map(row => ({type: 'paragraph', children: row.map(one)}))
  return [{type: block.kind, children: block.inline.map(one)}]
}

function portable(block: Block): unknown[] {
  const names: Record<Mark, string> = {
    bold: 'strong',
    italic: 'em',
    underline: 'underline',
    strike: 'strike-through',
    code: 'code',
    sub: 'sub',
    sup: 'sup',
  }
  const node = (row: readonly Inline[], more: Record<string, unknown> = {}) => ({
    _type: 'block',
    _key: 'k',
    style: 'normal',
    markDefs: row.flatMap(({href}, index) =>
      href === undefined ? [] : [{_type: 'link', _key: `m${index}`, href}],
    ),
    children: row.map(({text, marks, href}, index) => ({
      _type: 'span',
      _key: `s${index}`,
      text,
      marks: [...marks.map(mark => names[mark]), ...(href === undefined ? [] : [`m${index}`])],
    })),
    ...more,
  })
  const listItem = 'ordered' in block && block.ordered ? 'number' : 'bullet'
  if (block.kind === 'image') return [{_type: 'image', _key: 'i', asset: {_ref: 'image-1'}, alt: block.alt}]
  if (block.kind === 'code') return [{_type: 'code', _key: 'c', code: block.text, language: 'js'}]
  if (block.kind === 'heading') return [node(block.inline, {style: `h${block.rank}`})]
  if (block.kind === 'quote') return [node(block.inline, {style: 'blockquote'})]
  if (block.kind === 'list')
    return [
      ...block.items.map(item => node(item, {listItem, level: 1})),
      node(block.within, {listItem, level: 2}),
    ]
  if (block.kind === 'table') return block.rows.flat().map(row => node(row))
  return [node(block.inline)]
}

function contentful(block: Block): unknown[] {
  const names: Record<Mark, string> = {
    bold: 'bold',
    italic: 'italic',
    underline: 'underline',
    strike: 'strikethrough',
    code: 'code',
    sub: 'subscript',
    sup: 'superscript',
  }
  const node = (nodeType: string, content: unknown[], data: unknown = {}) => ({nodeType, data, content})
  const one = ({text, marks, href}: Inline): unknown => {
    const words = {nodeType: 'text', value: text, marks: marks.map(mark => ({type: names[mark]})), data: {}}
    return href === undefined ? words : node('hyperlink', [words], {uri: href})
  }
  const paragraph = (row: readonly Inline[]) => node('paragraph', row.map(one))
  if (block.kind === 'image') {
    const fields = {title: 't', description: block.alt, file: {url: block.src, contentType: 'image/png'}}
    return [node('embedded-asset-block', [], {target: {sys: {id: '1', type: 'Asset'}, fields}})]
  }
  if (block.kind === 'code') return [paragraph([{text: block.text, marks: ['code']}])]
  if (block.kind === 'heading') return [node(`heading-${block.rank}`, block.inline.map(one))]
  if (block.kind === 'quote') return [node('blockquote', [paragraph(block.inline)])]
  if (block.kind === 'list') {
    const name = block.ordered ? 'ordered-list' : 'unordered-list'
    const inner = node(name, [node('list-item', [paragraph(block.within)])])
    return [
      node(
        name,
        block.items.map((item, index) =>
          node('list-item', [paragraph(item), ...(index === block.items.length - 1 ? [inner] : [])]),
        ),
      ),
    ]
  }
  if (block.kind === 'table')
    return [
      node(
        'table',
        block.rows.map((row, at) =>
          node(
            'table-row',
            row.map(cell => node(at === 0 ? 'table-header-cell' : 'table-cell', [paragraph(cell)])),
          ),
        ),
      ),
    ]
  return [paragraph(block.inline)]
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const tags: Record<Mark, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
}

/** Inline HTML, as editors of it store it. */
function markup(row: readonly Inline[]): string {
  return row
    .map(({text, marks, href}) => {
      const words = marks.reduce((html, mark) => `<${tags[mark]}>${html}</${tags[mark]}>`, escaped(text))
      return href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`
    })
    .join('')
}

function editorjs(block: Block): unknown {
  const tool = (type: string, data: unknown) => ({id: 'x', type, data})
  if (block.kind === 'image')
    return tool('image', {file: {url: block.src}, caption: escaped(block.alt), stretched: false})
  if (block.kind === 'code') return tool('code', {code: block.text})
  if (block.kind === 'heading') return tool('header', {text: markup(block.inline), level: block.rank})
  if (block.kind === 'quote')
    return tool('quote', {text: markup(block.inline), caption: '', alignment: 'left'})
  if (block.kind === 'table')
    return tool('table', {withHeadings: true, content: block.rows.map(row => row.map(markup))})
  if (block.kind === 'list') {
    const items = block.items.map(item => ({content: markup(item), items: [] as unknown[]}))
    items.at(-1)?.items.push({content: markup(block.within), items: []})
    return tool('list', {style: block.ordered ? 'ordered' : 'unordered', items})
  }
  return tool('paragraph', {text: markup(block.inline)})
}

function prosemirror(block: Block): unknown[] {
  const ranked = ['italic', 'bold', 'code'] as const
  const names = {italic: 'em', bold: 'strong', code: 'code'} as const
  const node = (type: string, content: unknown[], attrs?: unknown) => ({
    type,
    ...(attrs ? {attrs} : {}),
    content,
  })
  const one = ({text, marks, href}: Inline): unknown => ({
    type: 'text',
    text,
    marks: [
      ...(href === undefined ? [] : [{type: 'link', attrs: {href, title: null}}]),
      ...ranked.filter(mark => marks.includes(mark)).map(mark => ({type: names[mark]})),
    ],
  })
  const paragraph = (row: readonly Inline[]) => node('paragraph', row.map(one))
  if (block.kind === 'image')
    return [node('paragraph', [{type: 'image', attrs: {src: block.src, alt: block.alt, title: null}}])]
  if (block.kind === 'code') return [node('code_block', [{type: 'text', text: block.text}])]
  if (block.kind === 'heading') return [node('heading', block.inline.map(one), {level: block.rank})]
  if (block.kind === 'quote') return [node('blockquote', [paragraph(block.inline)])]
  if (block.kind === 'list') {
    const [name, attrs] = block.ordered
      ? (['ordered_list', {order: 1}] as const)
      : (['bullet_list', undefined] as const)
    const inner = node(name, [node('list_item', [paragraph(block.within)])], attrs)
    return [
      node(
        name,
        block.items.map((item, index) =>
          node('list_item', [paragraph(item), ...(index === block.items.length - 1 ? [inner] : [])]),
        ),
        attrs,
      ),
    ]
  }
  if (block.kind === 'table') return block.rows.flat().map(paragraph)
  return [paragraph(block.inline)]
}

function wordpress(block: Block): string {
  const wrap = (name: string, html: string, attributes = '') =>
    `<!-- wp:${name} ${attributes}-->\n${html}\n<!-- /wp:${name} -->`
  if (block.kind === 'image')
    return wrap(
      'image',
      `<figure class="wp-block-image"><img src="${escaped(block.src)}" alt="${escaped(block.alt)}"/></figure>`,
      '{"id":5,"sizeSlug":"large"} ',
    )
  if (block.kind === 'code')
    return wrap('code', `<pre class="wp-block-code"><code>${escaped(block.text)}</code></pre>`)
  if (block.kind === 'heading')
    return wrap(
      'heading',
      `<h${block.rank}>${markup(block.inline)}</h${block.rank}>`,
      `{"level":${block.rank}} `,
    )
  if (block.kind === 'quote')
    return wrap(
      'quote',
      `<blockquote class="wp-block-quote">${wrap('paragraph', `<p>${markup(block.inline)}</p>`)}</blockquote>`,
    )
  if (block.kind === 'table')
    return wrap(
      'table',
      `<figure><table><tbody>${block.rows.map(row => `<tr>${row.map(cell => `<td>${markup(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table></figure>`,
    )
  if (block.kind === 'list') {
    const name = block.ordered ? 'ol' : 'ul'
    const item = (html: string) => wrap('list-item', `<li>${html}</li>`)
    const inner = wrap('list', `<${name}>${item(markup(block.within))}</${name}>`)
    return wrap(
      'list',
      `<${name}>${block.items.map((one, index) => item(markup(one) + (index === block.items.length - 1 ? inner : ''))).join('')}</${name}>`,
    )
  }
  return wrap('paragraph', `<p>${markup(block.inline)}</p>`)
}
