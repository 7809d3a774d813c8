import {expect, it} from 'vitest'
import {ContentBlocks} from './content-blocks.ts'

function wordsOf(markup: string): string[] {
  const blocks = new ContentBlocks({plain: true, decode: text => text.replaceAll('&lt;', '<')})
  blocks.markup(markup, 0)
  return blocks.end()
}

it.each([
  ['a<b>b</b>c<br>d', ['abc d']],
  ['<p class="a > b">x</p>', ['x']],
  ['<a<b>x', ['x']],
  ['<a"b "c>x', ['x']],
  ['<a"b c>x', ['x']],
  ['<a</b>x', ['x']],
  ['<a</b"c>x', ['<ax']],
  ['<a<a<a x', ['<a<a<a x']],
  ["<a title='x", ["<a title='x"]],
  ['1 < 2 > 1', ['1 < 2 > 1']],
  ['&lt;b> \\', ['<b> \\']],
  // Comments end where a browser ends them, and nothing in an attribute begins one.
  ['a<!-->b-->c', ['ab-->c']],
  ['a<!--->b-->c', ['ab-->c']],
  ['a<!-- b --!>c-->', ['ac-->']],
  ['a<!-- b', ['a']],
  ['a<?b > c ?>d', ['a c ?>d']],
  ['<p title="<!--">a</p><p title="<script>">b</p>', ['a', 'b']],
  ['a<script>b</scripts></script c>d<style>e</style>f', ['adf']],
  ['a<video>b<video>c</video>d</video>e', ['ae']],
  ['a<svg><title>b</title><text>c</text><path d=""/></svg>d', ['abcd']],
  ['<title>b</title>a<picture><source srcset="x"><img src="y">b</picture>', ['ab']],
  // From each of them a pattern would read all that follows.
  ['<a"'.repeat(100_001), ['<a"'.repeat(100_001)]],
  ['<!--'.repeat(100_001), []],
])('takes tags out of raw HTML: %#', (html, blocks) => {
  expect(wordsOf(html)).toEqual(blocks)
})
