/**
 * Why: text that cannot be read must never pass for text without residue, or for an empty post. Whatever is no content of a
 * format is refused, with the place.
 */
import {DisclosureError} from '@forthright/core'
import {canonicalBlocks} from '@forthright/html'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type RichTextFormatId, richTextFormats} from '../src/index.ts'
import {hostile, post, stored, wordsOf} from './posts.ts'

const ids = Object.keys(richTextFormats) as RichTextFormatId[]
const formats = ids.filter(id => id !== 'wordpress')

function refusal(id: RichTextFormatId, content: unknown): DisclosureError {
  try {
    const html = richTextFormats[id].toHtml(content)
    throw new Error(`${id} gave ${html.slice(0, 200)}`)
  } catch (error) {
    if (error instanceof DisclosureError) return error
    throw error
  }
}

const sample = {
  lexical: {root: {type: 'root', children: [{type: 'paragraph', children: [{type: 'text', text: 'Wool'}]}]}},
  'strapi-blocks': [{type: 'paragraph', children: [{type: 'text', text: 'Wool'}]}],
  'portable-text': [{_type: 'block', children: [{_type: 'span', text: 'Wool'}]}],
  contentful: {
    nodeType: 'document',
    data: {},
    content: [{nodeType: 'paragraph', data: {}, content: [{nodeType: 'text', value: 'Wool', marks: []}]}],
  },
  editorjs: {blocks: [{type: 'paragraph', data: {text: 'Wool'}}]},
  prosemirror: {type: 'doc', content: [{type: 'paragraph', content: [{type: 'text', text: 'Wool'}]}]},
  wordpress: '<!-- wp:paragraph -->\n<p>Wool</p>\n<!-- /wp:paragraph -->',
} satisfies Record<RichTextFormatId, unknown>

describe.each(ids)('%s', id => {
  it('is read where it is in order, and nothing else of it', () => {
    expect(canonicalBlocks(richTextFormats[id].toHtml(sample[id]), {fragment: true})).toEqual(['Wool'])
  })

  it.each([
    undefined,
    null,
    true,
    7,
    Number.NaN,
    () => 'x',
    Symbol('x'),
    1n,
    new Map(),
    new Date(Number.NaN),
    {},
  ])('refuses %s', content => {
    const error = refusal(id, content)
    expect(error.code).toBe('content-invalid')
    expect(error.field).toBeTypeOf('string')
  })

  it.each<[unknown, RegExp]>([
    [{markdwn: (source: string) => source}, /no option markdwn.*markdown/],
    [{markdown: 'x'}, /markdown.*function/],
    [null, /options: null/],
    ['markdown', /options: "markdown"/],
  ])('refuses the options %o', (options, message) => {
    const act = () => richTextFormats[id].toHtml(sample[id], options as object)
    expect(act).toThrow(DisclosureError)
    expect(act).toThrow(message)
  })

  it('refuses content of the other formats', () => {
    for (const other of ids) if (other !== id) expect(refusal(id, sample[other]).code).toBe('content-invalid')
  })
})

describe.each(formats)('%s', id => {
  it.each(['', 'Wool', '[', '"Wool"', '{"root":'])('refuses the text %j, which is no JSON of it', content => {
    expect(refusal(id, content).code).toBe('content-invalid')
  })

  it('reads its own JSON', () => {
    expect(richTextFormats[id].toHtml(JSON.stringify(sample[id]))).toBe(
      richTextFormats[id].toHtml(sample[id]),
    )
  })

  /** Each object and list of the sample in turn is replaced by something that cannot stand there. */
  it.each([null, 7, [null], [[]], 'x'])('refuses %j wherever a list of nodes belongs', instead => {
    const lists: ((content: unknown) => unknown)[] = []
    const visit = (value: unknown, path: string[]) => {
      if (value === null || typeof value !== 'object') return
      if (Array.isArray(value) && path.at(-1) !== 'marks')
        lists.push(content => replaced(content, path, instead))
      for (const [key, one] of Object.entries(value)) visit(one, [...path, key])
    }
    visit(sample[id], [])
    expect(lists.length).toBeGreaterThan(0)
    for (const replace of lists) {
      const error = refusal(id, replace(sample[id]))
      expect(error.code).toBe('content-invalid')
      expect(error.message).toMatch(/The content/)
    }
  })

  it('refuses what holds itself, is absurdly deep, throws, or has the name of what every object has', () => {
    const bodies: [unknown, RegExp][] = []
    const cyclic: Record<string, unknown> = {type: 'x'}
    cyclic.more = {cyclic}
    let deep: unknown = {type: 'x'}
    for (let level = 0; level < 20_000; level++) deep = {type: 'x', children: [deep]}
    bodies.push([cyclic, /holds itself/], [deep, /levels deep/])
    bodies.push([JSON.parse('{"type":"x","__proto__":{"text":"hidden"}}'), /every object has/])
    bodies.push([{type: 'x', constructor: 'hidden'}, /every object has/])
    bodies.push([
      Object.defineProperty({}, 'type', {enumerable: true, get: () => Number('x').toFixed(-1)}),
      /throws/,
    ])
    bodies.push([new (class Node {})(), /instance of a class/])
    for (const [body, message] of bodies) {
      const error = refusal(id, within(id, body))
      expect(error.message).toMatch(message)
      expect(error.code).toBe('content-invalid')
    }
  })

  it('keeps the words of nodes of unknown make', () => {
    const inner =
      id === 'portable-text' ? {_type: 'block', children: [{_type: 'span', text: 'inside'}]} : undefined
    const words = {
      type: 'constructor',
      _type: 'toString',
      nodeType: '__proto__',
      id: '65f',
      label: 'One <b>',
      deep: [{note: 'two'}],
      inner,
    }
    const node = id === 'editorjs' ? {type: 'constructor', data: words} : words
    const text = canonicalBlocks(richTextFormats[id].toHtml(within(id, node)), {
      fragment: true,
      plain: true,
    }).join(' ')
    expect(text).toContain('One <b>')
    expect(text).toContain('two')
    if (inner) expect(text).toContain('inside')
    expect(text).not.toContain('65f')
  })
})

/** Content of a format in which a block is any value. */
function within(id: RichTextFormatId, block: unknown): unknown {
  if (id === 'lexical') return {root: {type: 'root', children: [block]}}
  if (id === 'contentful') return {nodeType: 'document', data: {}, content: [block]}
  if (id === 'editorjs') return {blocks: [block]}
  if (id === 'prosemirror') return {type: 'doc', content: [block]}
  return [block]
}

function replaced(content: unknown, path: readonly string[], instead: unknown): unknown {
  const copy = structuredClone(content)
  if (path.length === 0) return instead
  let parent = copy as Record<string, unknown>
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>
  parent[path.at(-1) ?? ''] = instead
  return copy
}

it.each([undefined, 7, Promise.resolve('<p>Wool</p>')])(
  'refuses %s for the HTML of a Markdown card',
  html => {
    const content = within('lexical', {type: 'markdown', markdown: 'Wool'})
    const act = () => richTextFormats.lexical.toHtml(content, {markdown: () => html as string})
    expect(act).toThrow(/markdown: it has to give HTML as text/)
  },
)

it('says where', () => {
  const bad = {root: {type: 'root', children: [{type: 'paragraph', children: []}, {type: 'quote'}]}}
  expect(refusal('lexical', bad)).toMatchObject({field: '/root/children/1/children', code: 'content-invalid'})
  expect(refusal('strapi-blocks', [{type: 'paragraph', children: [{type: 'text', 'a/b': 1}]}]).field).toBe(
    '/0/children/0/text',
  )
  expect(refusal('portable-text', [{_type: 'block', children: [null]}]).field).toBe('/0/children/0')
  expect(refusal('contentful', {nodeType: 'document', content: [{nodeType: 'paragraph'}]}).field).toBe(
    '/content/0/content',
  )
  expect(refusal('editorjs', {blocks: [{type: 'list', data: {items: [7]}}]}).field).toBe(
    '/blocks/0/data/items/0',
  )
  expect(refusal('prosemirror', {type: 'doc', content: [{type: 'text', text: 7}]}).field).toBe(
    '/content/0/text',
  )
})

const folded = (text: string) => text.normalize('NFC').replace(/[\s\u00AD\u200B\u2060\uFEFF]/g, '')

describe.each(ids)('%s', id => {
  it('has all words of a post, and of hostile text no more than words', () => {
    fc.assert(
      fc.property(post, all => {
        // Its converter puts a hyphen after a quotation.
        const blocks = id === 'editorjs' ? all.filter(({kind}) => kind !== 'quote') : all
        const html = richTextFormats[id].toHtml(stored[id](blocks))
        const text = canonicalBlocks(html, {fragment: true, plain: true}).join('')
        expect(folded(text)).toBe(folded(wordsOf(blocks)))
        // What is left is the markup: tags without the values of their attributes.
        const tags = html.replace(/"[^"]*"/g, '').match(/<[^>]*>/g) ?? []
        expect(tags.join('')).not.toMatch(/script|svg|iframe|\son[a-z]+=|<%/i)
      }),
    )
  })

  it.each(hostile)('writes %j as text', text => {
    const blocks = [{kind: 'paragraph' as const, inline: [{text, marks: [], href: undefined}]}]
    const html = richTextFormats[id].toHtml(stored[id](blocks))
    expect(folded(canonicalBlocks(html, {fragment: true, plain: true}).join(''))).toBe(folded(text))
  })
})
