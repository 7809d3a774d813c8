/** Why: a label over a navbar is covered by it, and one beside the text is read. Each input stands for a kind of page. */
import {describe, expect, it} from 'vitest'
import {html} from '../src/index.ts'
import {disclosureOf} from './disclosures.ts'
import {stripOwn} from './strip-own.ts'

const generated = disclosureOf('ai-generated')
const nothing = disclosureOf('unknown')
const label = /<(div|p) class="ai-disclosure"[^>]*>[^<]*<\/\1>/g

/** Where the label stands, as `^`, in what is otherwise the author's. */
function placed(source: string, place?: string): string {
  const {content} = html.write(source, generated, {place})
  return stripOwn(content.replace(label, '^')).replace(/ ai-[a-z]+="[^"]*"/g, '')
}

const landing = (content: string) =>
  `<!doctype html><html><head><title>t</title></head><body class=b>${content}</body></html>`

describe('stands beside the first words', () => {
  it.each([
    ['navigation', '<nav><a href=/>Home</a> Menu</nav><section><h1>T</h1>^<p>a</p></section>'],
    [
      'navigation by role',
      '<div role=navigation><span>Brand</span></div><section><h2>T</h2><p>a</p></section>'.replace(
        '<h2>',
        '^<h2>',
      ),
    ],
    [
      'a skip link',
      '<a class=skip href="#main">Skip to content</a>\n<div><p>^</p></div>'.replace('<p>^</p>', '^<p>a</p>'),
    ],
    [
      'the header of the site',
      '<header><a href=/>Shop</a><p>Since 1901</p></header><div><div>^<p>a</p></div></div>',
    ],
    ['a header by role', '<div role=banner>Shop</div>^<p>a</p>'],
    ['a header with the name of the site', '<header><h1><a href=/>Shop</a></h1></header>^<p>a</p>'],
    ['a header that navigation follows', '<header><h1>Shop</h1></header><nav>x</nav>^<p>a</p>'],
    [
      'a header with navigation below its heading',
      '<header><h1>Shop</h1><nav>x</nav></header><div>^<p>a</p></div>',
    ],
    ['a list of links', '<ul><li><a href=/a>A</a></li><li><a href=/b>B</a></li></ul>^<p>a</p>'],
    ['links between bars', '<div><a href=/a>A</a> | <a href=/b>B</a></div>^<p>a</p>'],
    ['a bar above navigation', '<div class=x>Call 555</div><nav>n</nav><section>^<h2>T</h2></section>'],
    ['search', '<form role=search><label>Search <input></label></form><search>x</search>^<p>a</p>'],
    ['a dialog', '<div role=dialog>Cookies?</div><dialog open>x</dialog>^<p>a</p>'],
    [
      'what is hidden',
      '<div hidden>x</div><div style="display:none">x</div><div aria-hidden=true>x</div>^<p>a</p>',
    ],
    ['what a class hides', '<h1 class="sr-only">T</h1><div id=preloader>Loading</div>^<p>a</p>'],
    ['a button', '<button>Menu</button>^<p>a</p>'],
    ['a form', '<select><option>English</select><textarea>x</textarea>^<p>a</p>'],
    ['scripts and styles', '<script>1</script><style>p{}</style><noscript>x</noscript><nav>n</nav>^<p>a</p>'],
    ['an aside', '<aside>x</aside>^<p>a</p>'],
  ])('past %s', (_, expected) => {
    const source = landing(expected.replace('^', ''))
    expect(placed(source)).toBe(landing(expected))
  })

  it.each([
    [
      'a masthead',
      '<nav>n</nav><header class=masthead><div><h1>T</h1>^<p>lead</p></div></header><section>s</section>',
    ],
    [
      'a masthead with navigation above',
      '<header><nav>n</nav><div><h1>T</h1>^<p>lead</p></div></header><p>a</p>',
    ],
    ['a hero', '<nav>n</nav><div class=hero><div><h1>T</h1>^<p>lead</p></div></div>'],
    ['a hero without a heading of the first rank', '<nav>n</nav><section class=hero>^<h2>T</h2></section>'],
    ['a hero with a kicker', '<section>^<p>News</p><h1>T</h1></section>'],
    ['a link around a heading', '<div><a href=/x><h1>T</h1></a>^<p>a</p></div>'],
    ['main', '<nav>n</nav><main><nav>n</nav><h1>T</h1>^<p>a</p></main>'],
    ['main in a column', '<main><div class=grid><div>^<p>a</p></div></div></main>'],
    ['a post three divs down', '<article><div><div><div>^<p>a</p></div></div></div></article>'],
    ['a header of an article', '<article><header><h1>T</h1><p>by</p></header>^<p>a</p></article>'],
    ['main by role', '<header>x</header><div role=main><p>b</p></div>'.replace('<p>b', '^<p>b')],
    ['an article by role', '<p>x</p><div role="article"><h1>T</h1>^<p>b</p></div>'],
    ['a picture above the text', '<nav>n</nav><div>^<img src=x><p>a</p></div>'],
    ['a line that begins with a picture', '<div>^<img src=x> words <b>b</b></div>'],
    ['a line that begins with a link', '<div>^<a href=/x>A</a> and more</div>'],
    ['a list', '<div>^<ul><li><a href=/x>A</a> first</ul></div>'],
    ['a block of the editor', '<div>^<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --></div>'],
    ['a heading of the editor', '<div><!-- wp:heading --><h1>T</h1><!-- /wp:heading -->^<p>a</p></div>'],
  ])('in %s', (_, expected) => {
    expect(placed(landing(expected.replace('^', '')))).toBe(landing(expected))
  })

  it.each([
    '<title>X</title><h1>Hi</h1>^<p>a</p>',
    '<meta charset=utf-8><link rel=stylesheet href=a.css>^<p>a</p>',
    '<meta charset=utf-8>\n<title>X</title>\n<style>p{}</style>\n<script>1</script>\n<template><p>x</p></template>\n^<p>a</p>',
    '<base href=/><nav>n</nav><div>^words</div>',
    '<nav>n</nav>^<p>a</p>',
  ])('past the metadata of a page without a head: %s', expected => {
    expect(placed(expected.replace('^', ''))).toBe(expected)
  })

  it.each([
    '<nav><a href=/>Home</a></nav>',
    '<header>Shop</header><nav>n</nav>',
    '<a href="#x">Skip</a><nav>n</nav>',
  ])('below what there is, where that is all: %s', source => {
    expect(placed(landing(source))).toBe(landing(`${source}^`))
  })

  it('of links, where there are only links', () => {
    expect(placed(landing('<nav>n</nav><div><ul><li><a href=/a>A</a></ul></div>'))).toBe(
      landing('<nav>n</nav><div>^<ul><li><a href=/a>A</a></ul></div>'),
    )
  })

  it('moves from above the navigation, where it was put once, and stays where its author moved it', () => {
    const old =
      '<p class="ai-disclosure" role="note" data-ai-disclosure-part="body" data-ai-disclosure-label="text-ai-generated" lang="en">Old.</p>'
    const rest = '<nav>n</nav><h1>T</h1><p>a</p>'
    const {content} = html.write(landing(old + rest), generated)
    expect(placed(landing(old + rest))).toBe(landing('<nav>n</nav><h1>T</h1>^<p>a</p>'))
    expect(html.write(content, generated).content).toBe(content)
    expect(placed(landing(`<nav>n</nav><h1>T</h1><p>a</p>${old}`))).toBe(
      landing('<nav>n</nav><h1>T</h1><p>a</p>^'),
    )
  })
})

const post = '<h1>T</h1><p>a</p><p>b</p><ul><li>c</li></ul><footer>f</footer>'

describe('where the caller says', () => {
  it.each([
    ['start', '<h1>T</h1>^<p>a</p><p>b</p><ul><li>c</li></ul><footer>f</footer>'],
    ['after-first-paragraph', '<h1>T</h1><p>a</p>^<p>b</p><ul><li>c</li></ul><footer>f</footer>'],
    ['end', '<h1>T</h1><p>a</p><p>b</p><ul><li>c</li></ul>^<footer>f</footer>'],
    ['footer', '<h1>T</h1><p>a</p><p>b</p><ul><li>c</li></ul><footer>^f</footer>'],
    ['p + p', '<h1>T</h1><p>a</p>^<p>b</p><ul><li>c</li></ul><footer>f</footer>'],
    ['li', '<h1>T</h1><p>a</p><p>b</p><ul><li>^c</li></ul><footer>f</footer>'],
    ['ul', '<h1>T</h1><p>a</p><p>b</p>^<ul><li>c</li></ul><footer>f</footer>'],
    ['h1:first-child', '^<h1>T</h1><p>a</p><p>b</p><ul><li>c</li></ul><footer>f</footer>'],
  ])('%s', (place, expected) => {
    for (const around of [landing, (inner: string) => `<article>${inner}</article>`]) {
      const source = around(post)
      expect(placed(source, place)).toBe(around(expected))
      const once = html.write(source, generated, {place}).content
      expect(html.write(once, generated, {place}).content).toBe(once)
      expect(html.write(once, nothing, {place}).content).toBe(source)
      // From wherever it stood before.
      const before = html.write(source, generated, {place: 'h1'}).content
      expect(html.write(before, generated, {place}).content).toBe(once)
    }
  })

  it('a target in a line of text: before its block', () => {
    expect(placed('<p>a <em id=x>b</em></p>', '#x')).toBe('^<p>a <em id=x>b</em></p>')
  })

  it.each([
    ['.none', 'The place ".none" meets nothing on this page'],
    ['title', 'The place "title" meets nothing on this page'],
  ])('%s, which is not to be had: it is told', (place, sentence) => {
    const {content, report, manual} = html.write(landing(post), generated, {place})
    expect(content).toMatch(/<\/h1><div class="ai-disclosure"/)
    expect(manual).toEqual([expect.stringContaining(sentence)])
    expect(report.find(({mark}) => mark === 'label')?.reason).toContain(sentence)
  })

  it.each([
    ['sart', 'Did you mean start?'],
    ['hero', 'Allowed: start'],
    ['p >', 'no CSS selector'],
    ['a[', 'no CSS selector'],
  ])('%j is refused', (place, sentence) => {
    expect(() => html.write('<p>a</p>', generated, {place})).toThrow(sentence)
  })
})

describe('where the page says', () => {
  it.each([
    [
      '<nav>n</nav><p>a</p><!-- disclosure-here --><p>b</p>',
      '<nav>n</nav><p>a</p><!-- disclosure-here -->^<p>b</p>',
    ],
    ['<ul><li><!--disclosure-here-->a</ul>', '<ul><li><!--disclosure-here-->^a</ul>'],
    ['<p>a</p><p>b <!-- disclosure-here --> c</p>', '<p>a</p>^<p>b <!-- disclosure-here --> c</p>'],
  ])('wins, and stays: %s', (source, expected) => {
    for (const place of [undefined, 'end', 'p']) expect(placed(source, place)).toBe(expected)
    const once = html.write(source, generated).content
    expect(html.write(once, generated).content).toBe(once)
    expect(html.write(once, nothing).content).toBe(source)
  })

  it('is told where no label can stand there', () => {
    const {manual} = html.write('<table><!-- disclosure-here --><tr><td>a</table>', generated)
    expect(
      manual.length + placed('<table><!-- disclosure-here --><tr><td>a</table>').indexOf('^'),
    ).toBeGreaterThanOrEqual(0)
    const head = '<html><head><!-- disclosure-here --></head><body><p>a</p></body></html>'
    expect(html.write(head, generated).manual).toEqual([
      expect.stringContaining('The placeholder stands where no label can'),
    ])
  })

  it('moves a label that stood elsewhere', () => {
    const before = html.write('<p>a</p><p>b</p>', generated).content
    expect(placed(before.replace('<p>b</p>', '<!-- disclosure-here --><p>b</p>'))).toBe(
      '<p>a</p><!-- disclosure-here -->^<p>b</p>',
    )
  })
})
