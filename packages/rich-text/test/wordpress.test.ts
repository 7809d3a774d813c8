/** Why: what WordPress stores has words outside of its HTML, and paragraphs that are not marked up. */
import {canonicalBlocks} from '@forthright/html'
import {describe, expect, it} from 'vitest'
import {richTextFormats} from '../src/index.ts'

function blocksOf(content: string): string[] {
  return canonicalBlocks(richTextFormats.wordpress.toHtml(content), {fragment: true})
}

describe('blocks', () => {
  it.each([
    ['<!-- wp:latest-posts /-->', []],
    [
      '<!-- wp:acf/hero {"id":"b1","data":{"title":"Wool \\u003cb\\u003e","teaser":["Warm","Soft"]}} /-->',
      ['Wool <b>', 'Warm', 'Soft'],
    ],
    ['<!-- wp:acf/hero {"title":"Wool } -\\u002d\\u003e x"} --><!-- /wp:acf/hero -->', ['Wool } --> x']],
    [
      '<!-- wp:group {"layout":{"type":"constrained"}} --><div><!-- wp:search {"label":"Find","buttonText":"Go"} /--><!-- wp:paragraph {"align":"center"} --><p>A</p><!-- /wp:paragraph --></div><!-- /wp:group -->',
      ['Find', 'Go', 'A'],
    ],
    [
      '<!-- wp:image {"alt":"not twice"} --><figure><img src="a.png" alt="once"/></figure><!-- /wp:image -->',
      ['⟦image once⟧'],
    ],
    [
      '<!-- wp:html --><p>never closed<!-- /wp:html --><!-- wp:paragraph --><p>B</p><!-- /wp:paragraph -->',
      ['never closed', 'B'],
    ],
    ['<p>before</p><!-- wp:more --><!--more--><!-- /wp:more --><p>after</p>', ['before', 'after']],
    ['<!-- wp:a {"x":"one"} /--><!-- wp:b {"x":"two"} /-->', ['one', 'two']],
  ])('of %s', (content, expected) => {
    expect(blocksOf(content)).toEqual(expected)
  })

  it('refuses attributes that are no JSON, as nobody knows what they would say', () => {
    expect(() => blocksOf('<!-- wp:acf/hero {"title":"Wool} /-->')).toThrow(/acf\/hero/)
  })
})

describe('the classic editor', () => {
  it.each([
    ['One\ntwo\n\nthree <em>four</em>\r\n\r\nfive', ['One two', 'three four', 'five']],
    ['<pre>a\n\nb</pre>\n\nc', ['a b', 'c']],
    ['<ul>\n\n<li>a</li>\n\n</ul>\n\nb', ['a', 'b']],
    ['', []],
  ])('%j', (content, expected) => {
    expect(blocksOf(content)).toEqual(expected)
  })
})
