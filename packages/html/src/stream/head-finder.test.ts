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
    '<article>^text',
    '<article> \n&nbsp;&#160;&#x0A;^text',
    '<article>^&nbspx',
    '<article>^&amp;',
    '<article><!-- c --><!-- wp:paragraph -->^<div>',
    '<article><script><div></script><style>a</style><link rel=x><template><h1>t</h1></template>^<div>',
    '<article><h1>a</h1> <!-- c -->^<div>',
    '<article><h1>a</h1>^text',
    '<article><header><div><h1>a</h1></div><header>b</header></header>^<section>',
    '<article><hgroup><h1>a</h1><p>b</hgroup>^<h2>',
    '<article><h1>a</h1><p>b</p>\n<!-- /ai-disclosure -->^<p>',
    '<article><p>b^<p>',
    '<article><p>b^<h1>c</h1>',
    '<article><p>b</p>^</article>',
    '<article>^</article>',
    '<article>^</div>',
    '<article>^<img src=x>',
    '<article>^<svg><h1>x</h1></svg>',
    '<article><p class="ai-disclosure" data-ai-disclosure-part=body>L<p>b</p>^<p>',
    '<article><p data-ai-disclosure-part="body">L</p><details data-forthright><p>d</p></details><h1>c</h1>^<div>',
    '<article><h1>c</h1><ai-disclosure data-forthright><p data-ai-disclosure-part="body">L</p></ai-disclosure>^<div>',
    '<article>^<img data-forthright=marks src=x>',
    '<article>^<figure data-ai-disclosure-partly>',
    '<article data-forthright=""><h1>a</h1>^<ul>',
    '<ARTICLE>^<DIV>',
    '<svg/><article>^<div>',
    '<math><mi/></math><article>^<div>',
    '<noscript><article>x</article></noscript><template><template></template><article></template><article>^<div>',
    '<title><article></title><textarea><article></textarea><!-- <article> --><a title="<article>"><article>^<b>',
  ])('at the mark in %s, in whatever pieces it comes', marked => {
    const source = `${marked.replace('^', '')}…`
    const end = marked.indexOf('^')
    for (const length of [1, 2, 3, 5, source.length])
      expect(headsIn(source, length)).toEqual([expect.objectContaining({end})])
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

it('finds one after the other, also one inside another', () => {
  expect(headsIn('<article><article>a</article><p>b</p></article><article>c')).toEqual([
    {start: 0, end: 9, closing: '</article>'},
    {start: 9, end: 18, closing: '</article></article>'},
    {start: 47, end: 56, closing: '</article>'},
  ])
})

it('knows what is open there, but for what may lack its end tag', () => {
  expect(headsIn('<body><div><ul><li><a href=x>a</a><br><main><p>a<b>b</b><article>x')[0]?.closing).toBe(
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
