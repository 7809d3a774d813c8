import {describe, expect, it} from 'vitest'
import {type Head, HeadFinder} from './head-finder.ts'

/** What is found in a source in pieces of a length. */
function headsIn(source: string, length = source.length, name = 'article'): Head[] {
  const finder = new HeadFinder(name)
  for (let at = 0; at < source.length; at += length) finder.write(source.slice(at, at + length))
  const heads: Head[] = []
  for (let head = finder.take(); head; head = finder.take()) heads.push(head)
  return heads
}

describe('the head of the content is over', () => {
  it.each([
    '<article>text^<p>',
    '<article> \n&nbsp;&#160;&#x0A;text^<p>',
    '<article>&nbspx^<p>',
    '<article>&amp;^<div>',
    '<article><!-- c --><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->^<div>',
    '<article><script><div></script><style>a</style><link rel=x><template><h1>t</h1></template><div>a</div>^<div>',
    '<article><h1>a</h1> <!-- c --><div><b>x</b></div>^',
    '<article><h1>a</h1>text^<ul>',
    '<article><nav>n<p>n</p></nav><a href=x>n</a><p>b^<p>',
    '<article><p>b^<h1>c</h1>',
    '<article><p>b</p>\n<!-- /ai-disclosure -->^<p>',
    '<article><p class="ai-disclosure" data-ai-disclosure-part=body>L<p>b</p>^<p>',
    '<article><p data-ai-disclosure-part="body">L</p><details data-forthright><p>d</p></details><h1>c</h1><p>a</p>^<div>',
    '<article><ai-disclosure data-forthright><p data-ai-disclosure-part="body">L</p></ai-disclosure><p>a</p>^<div>',
    '<article><figure data-ai-disclosure-partly><figcaption>a</figcaption>^</figure>',
    '<ARTICLE><P>a</P>^<DIV>',
    '<svg/><article><p>a</p>^<div>',
    '<math><mi/></math><article><p>a</p>^<div>',
    '<noscript><article>x</article></noscript><template><template></template><article></template><article>a^<div>',
    '<title><article></title><textarea><article></textarea><!-- <article> --><a title="<article>"><article>a^<div>',
    '<article><img src=x></article>^<p>',
  ])('at the mark in %s, in whatever pieces it comes', marked => {
    const source = `${marked.replace('^', '')}…`
    const end = marked.indexOf('^')
    for (const length of [1, 2, 3, 5, source.length]) expect(headsIn(source, length)[0]).toMatchObject({end})
  })

  it.each([
    '<article>',
    '<article><h1>a',
    '<article><h1>a</h1>',
    '<article><p>a',
    '<article>&nbsp',
    '<main>a',
    'article',
  ])('not yet in %s', source => {
    expect(headsIn(source)).toEqual([])
  })
})

it('goes on after each block, up to the end of the element', () => {
  expect(headsIn('<article><article>a</article><p>b</p></article><article>c')).toEqual([
    {start: 0, end: 29, closing: '</article>'},
    {start: 0, end: 37, closing: '</article>'},
    {start: 0, end: 47, closing: ''},
  ])
})

it('knows what is open there, but for what may lack its end tag', () => {
  expect(headsIn('<body><div><ul><li><a href=x>a</a><br><main><p>a<b>b</b><article>x<p>')[0]?.closing).toBe(
    '</article></main></ul></div>',
  )
})

it('looks for another element where it is told to', () => {
  expect(headsIn('<BODY class=a><p>x</p><div>', 4, 'body')).toEqual([{start: 0, end: 22, closing: ''}])
})

it('knows where it is safe to stop: before the last piece of markup that has begun', () => {
  const finder = new HeadFinder('article')
  finder.write('<p>a<b title="')
  expect(finder.safe).toBe(4)
  finder.write('>">c</b><!-- <i> -->')
  expect(finder.safe).toBe(4)
})
