/**
 * Why: a review is bound to the digest of the text that was reviewed. If stored rich text had another digest than the page that
 * its host renders of it, every review would look stale. So the hosts' own converters render, and the digests are compared.
 */
import {documentToHtmlString} from '@contentful/rich-text-html-renderer'
import {digest} from '@forthright/core'
import {canonicalBlocks} from '@forthright/html'
import {toHTML} from '@portabletext/to-html'
import {BlocksRenderer} from '@strapi/blocks-react-renderer'
import {parse, type Block as WordPressBlock} from '@wordpress/block-serialization-default-parser'
import editorjsHtml from 'editorjs-html'
import fc from 'fast-check'
import {DOMSerializer, Node, Schema} from 'prosemirror-model'
import {schema as basic} from 'prosemirror-schema-basic'
import {addListNodes} from 'prosemirror-schema-list'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, it} from 'vitest'
import {type RichTextFormatId, richTextFormats} from '../src/index.ts'
import {MarkupDocument} from './markup-document.ts'
import {type Block, post, stored} from './posts.ts'

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
})

interface Host {
  render(content: never): string
  /** Blocks that the host has no converter for. */
  without: Block['kind'][]
}

const hosts: Partial<Record<RichTextFormatId, Host>> = {
  'strapi-blocks': {
    render: content => renderToStaticMarkup(createElement(BlocksRenderer, {content})),
    without: [],
  },
  'portable-text': {
    render: content => toHTML(content, {onMissingComponent: false}),
    without: ['image', 'code'],
  },
  contentful: {render: content => documentToHtmlString(content), without: []},
  // It has none for tables, and takes code for HTML.
  editorjs: {render: content => editorjsHtml().parse(content), without: ['table', 'code']},
  prosemirror: {
    render: content =>
      DOMSerializer.fromSchema(schema)
        .serializeFragment(Node.fromJSON(schema, content).content, {document: new MarkupDocument()})
        .toString(),
    without: [],
  },
  wordpress: {render: content => parse(content).map(innerOf).join(''), without: []},
}

function innerOf({innerContent, innerBlocks}: Pick<WordPressBlock, 'innerContent' | 'innerBlocks'>): string {
  const blocks = [...innerBlocks]
  return innerContent
    .map(piece => piece ?? innerOf(blocks.shift() ?? {innerContent: [], innerBlocks: []}))
    .join('')
}

describe.each(Object.entries(hosts))('%s', (id, {render, without}) => {
  it('has the digest of the page that its host renders', () => {
    fc.assert(
      fc.property(post, blocks => {
        const content = stored[id as RichTextFormatId](blocks.filter(({kind}) => !without.includes(kind)))
        const own = canonicalBlocks(richTextFormats[id as RichTextFormatId].toHtml(content), {fragment: true})
        const page = canonicalBlocks(render(content as never), {fragment: true})
        expect(own).toEqual(page)
        expect(digest(own)).toBe(digest(page))
      }),
      {numRuns: 300},
    )
  })
})
