import {expect, it} from 'vitest'
import {htmlText} from './html-text.ts'

it.each([
  ['a<b>b</b>c<br>d', 'abc d'],
  ['<p class="a > b">x</p>', '\0x\0'],
  ['<a<b>x', 'x'],
  ['<a"b "c>x', 'x'],
  ['<a"b c>x', 'x'],
  ['<a</b>x', 'x'],
  ['<a</b"c>x', '<ax'],
  ['<a<a<a x', '<a<a<a x'],
  ["<a title='x", "<a title='x"],
  ['1 < 2 > 1', '1 < 2 > 1'],
  ['&lt;b&gt; \\', '<b> \\'],
  // From each of them a pattern would read all that follows.
  ['<a"'.repeat(100_001), '<a"'.repeat(100_001)],
])('takes tags out of raw HTML: %#', (html, text) => {
  expect(htmlText(html)).toBe(text)
})
