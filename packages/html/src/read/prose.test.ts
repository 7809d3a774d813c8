import {expect, it} from 'vitest'
import {html} from '../surface.ts'

const said = (source: string) =>
  html
    .prose?.(source)
    .map(([start, end]) => source.slice(start, end))
    .join(' ') ?? ''

it('gives the text of a page, and no code, quotation, comment or attribute', () => {
  const source =
    '\uFEFF<!doctype html><html><head><title>two</title><style>two{}</style></head><body title="two"><script>two</script><p>One &amp; <a href="two">three</a> <q>two</q> <code>two</code> <!-- two --> \u201ctwo\u201d</p><blockquote><p>two</p></blockquote><p>four</body></html>'
  const text = said(source)
  for (const word of ['One &amp;', 'three', 'four']) expect(text).toContain(word)
  expect(text).not.toContain('two')
})

it('gives the text of a fragment', () => {
  expect(said('<p>One</p>\n<pre>two</pre>')).toMatch(/^One\s*$/)
})
