import {sampleWords} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {canonicalBlocks} from '../index.ts'

it.each([
  ['<h1>A</h1>\n<p>b <em>c</em>d<br>\ne</p>', ['A', 'b cd e']],
  ['<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>', ['a', 'b', 'c', 'd']],
  [
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody></table>',
    ['a', 'b', 'c'],
  ],
  ['<pre><code>let a\n  = 1\n</code></pre>', ['let a = 1']],
  [
    '<dl><dt>a</dt><dd>b</dd></dl><figure><img src=x alt="d"><figcaption>c</figcaption></figure>',
    ['a', 'b', '⟦image d⟧', 'c'],
  ],
  ['<div>a <b>b</b><p>c</p>d</div>', ['a b', 'c', 'd']],
  ['a<img src=x alt=c>b <!-- no -->', ['a ⟦image c⟧ b']],
  [
    '<p>a</p><script>no</script><style>no</style><template><p>no</p></template><noscript>no</noscript><svg><text>b</text></svg>',
    ['a', 'b'],
  ],
  [
    '<html><head><title>no</title></head><body><nav>no</nav><main><aside><p>no</p></aside><article>a</article></main></body></html>',
    ['a'],
  ],
  ['<h2 id="x">A<a class="anchor" aria-hidden="true" href="#x">#</a></h2>', ['A']],
  ['<p>a<label><input type="checkbox" disabled> b</label></p>', ['a[ ] b']],
])('the blocks of %j', (source, blocks) => {
  expect(canonicalBlocks(source)).toEqual(blocks)
})

it('leaves out what remark-rehype adds to footnotes', () => {
  const source = `<p>Text<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> goes on.</p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
<ol>
<li id="user-content-fn-1">
<p>The note. <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>
</li>
</ol>
</section>`
  expect(canonicalBlocks(source)).toEqual(['Text[^1] goes on.', 'The note.'])
})

it('leaves out labels that lost their markers, where their words are given', () => {
  const source =
    '<blockquote><p>Long label text-ai-generated &amp; more. A person has reviewed it.</p></blockquote><p>a</p>'
  expect(canonicalBlocks(source, {words: [sampleWords]})).toEqual(['a'])
  expect(canonicalBlocks(source)).toHaveLength(2)
})
