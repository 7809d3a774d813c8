import {sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {canonicalBlocks} from '../index.ts'

describe('canonicalBlocks', () => {
  it('takes the text of every block in document order', () => {
    const source = [
      '---\ntitle: x\n---\n',
      '# Title *here*\n',
      'A paragraph\nover `two` lines, [a link](x), ~~gone~~ and&nbsp;&eacute;.  \nBroken.\n',
      '- tight\n  - nested\n- [x] done\n\n1. loose\n\n   second paragraph\n',
      '> quoted\n',
      '| a | b |\n| - | - |\n| 1 | 2 ![alt](y.png) |\n',
      '```js\ncode()\n```\n\n    indented\n',
    ].join('\n')
    expect(canonicalBlocks(source).map(block => block.replace(/\s+/g, ' '))).toEqual([
      'Title here',
      'A paragraph over two lines, a link, ~~gone~~ and é. Broken.',
      'tight',
      'nested',
      '[x] done',
      'loose',
      'second paragraph',
      'quoted',
      'a',
      'b',
      '1',
      '2 ⟦image alt⟧',
      'code()',
      'indented',
    ])
  })

  it('takes the text content of raw HTML, block by block', () => {
    expect(
      canonicalBlocks(
        'Some <b title="a > b">bold</b><br>text<!-- no --> &lt;x>.\n\n<div>\n<p>One &amp; <i>two</i></p><p>Three\n</div>\n\n<!-- no -->\n\n<script>no()</script><video src=x>no</video> <svg><title>no</title></svg>\n',
      ).map(block => block.trim()),
    ).toEqual(['Some ⟦title a > b⟧bold⟦/title⟧ text <x>. no'.replace(' no', ''), 'One & two', 'Three', 'no'])
  })

  it('puts footnotes that are referred to last, in the order of their first reference', () => {
    expect(
      canonicalBlocks(
        '[^b]: Bee, see[^c].\n\n[^a]: Ay.\n\n[^c]: Cee.\n\n[^d]: Dee.\n\nText[^a] and[^b][^a].\n',
      ),
    ).toEqual(['Text[^1] and[^2][^1].', 'Ay.', 'Bee, see[^3].', 'Cee.'])
  })

  it('takes text and literal strings of MDX, and the source of other expressions', () => {
    const source =
      'import A from "a"\n\n# T {1 + 1}\n\n<Card title="no">\n  Inside **it**.{\' \'}{"x"}\n</Card>\n\n{/* no */}\n\n<div>One</div>\n\n<li>a</li><li>b</li>\n'
    expect(canonicalBlocks(source, {format: 'mdx'})).toEqual([
      'T {1 + 1}',
      '⟦title no⟧Inside it. x⟦/title⟧',
      'One',
      'a',
      'b',
    ])
  })

  it('leaves our own labels out, and nothing else', () => {
    const marked = (words: string) =>
      `<!-- ai-disclosure: body -->\n\n*${words}*\n\n<!-- /ai-disclosure -->\n\n*Lead.*\n`
    const label = marked('Long label text-ai-generated & more.')
    expect(canonicalBlocks(label, {words: [sampleWords]})).toEqual(['Lead.'])
    expect(canonicalBlocks(label)).toHaveLength(2)
    expect(canonicalBlocks(marked('False.'), {words: [sampleWords]})).toEqual(['False.', 'Lead.'])
    expect(canonicalBlocks('<!-- ai-disclosure: body -->\n\n*Lead.*\n')).toEqual(['Lead.'])
  })

  it('comes to an end with tags that never do', () => {
    const blocks = canonicalBlocks(`<div>\n${'<a '.repeat(20_000)}${'<!--'.repeat(20_000)}`)
    expect(blocks).toHaveLength(1)
  })
})
