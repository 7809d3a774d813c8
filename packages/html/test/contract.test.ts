import {surfaceContract} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {isLongRun} from '../../core/test/long-run.ts'
import {parseHtml} from '../src/hast/parse.ts'
import {textOf} from '../src/hast/tree.ts'
import {html} from '../src/index.ts'
import {elementsOf} from './elements.ts'
import {stripOwn} from './strip-own.ts'

const contents = {
  'full document':
    '<!DOCTYPE html>\r\n<html lang=nb>\r\n<head>\r\n<meta charset="utf-8">\r\n<title>Nyheter &amp; r&aring;d</title>\r\n</head>\r\n<body class=\'a\'>\r\n<h1>Overskrift</h1>\r\n<p>Tekst med &nbsp; og ©.</p>\r\n</body>\r\n</html>\r\n',
  'article with a figure':
    '<!doctype html><html><head><title>x</title></head><body><header><nav><a href=/>Home</a></nav></header><main><article id="a">\n<header><h1>Title</h1><p>By K.</p></header>\n<figure><img src="hero.png" alt="A &quot;hero&quot;"><figcaption>A hero</figcaption></figure><p>Text</p></article></main></body></html>',
  fragment: '<p>One.</p>\n<p>Two <img src=x.png></p>\n',
  'text alone': 'Just text & <b>bold',
  xhtml:
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><link rel="x" href="y" /></head><body><div><p>Text<br /></p></div></body></html>',
  'broken markup':
    '<!doctype html><body <div><p>a<p>b<table><td>c<b>d</table><i>e</p></div><article class=x ><h2>f<a href="x>g</article>',
  'empty body': '<!doctype html><html><head></head><body></body></html>',
  nothing: '',
  'a list alone': '<ul><li>a<li>b</ul>',
  'rows of a table': '<tr><th>a<td>b<tr><td>c',
  'scripts, comments and templates':
    '\uFEFF<!-- top --><!doctype html><html><head><script>if (a < b && "</p>") {document.write("<article>")}</script><!--[if IE]><link><![endif]--><style>p>a{}</style></head><body><template><article><p>t</p></article></template><noscript><img src="hero.png"></noscript><!-- <article> --><main><p>x</p><script type="application/ld+json">{"@type": "Article"}</script></main></body></html>',
}

const promises = surfaceContract(html, {
  contents,
  isQuick: !isLongRun,
  keeps: (before, after) => stripOwn(after) === before,
  inert: content => isInert(content),
})

for (const {name, keep} of promises) it(name, keep)

it('tells when something came alive', () => {
  const [alive] = Object.values(contents)
  expect(isInert(`${alive}<img src=x onerror=alert(1)>`)).toBe(false)
})

/** Nothing but the author's elements and ours, with no attribute of its own, and scripts that are data. */
function isInert(content: string): boolean {
  const author = stripOwn(content)
  if (!Object.values(contents).includes(author)) return false
  const before = elementsOf(parseHtml(author)).map(element => element.tagName)
  const after = elementsOf(parseHtml(content))
  const foreign = after.filter(element => {
    const {tagName, properties} = element
    const names = Object.keys(properties)
    const wording = tagName === 'span' && names.join() === 'lang'
    const label =
      ['div', 'span'].includes(tagName) && 'dataAiDisclosurePart' in properties && names.every(isOurs)
    const mark =
      (tagName === 'meta' || tagName === 'script' || tagName === 'figcaption') &&
      properties.dataForthright === ''
    if (tagName === 'script' && mark) JSON.parse(textOf(element))
    return !label && !mark && !wording
  })
  return (
    JSON.stringify(foreign.map(element => element.tagName)) === JSON.stringify(before) &&
    after.every(element => !Object.keys(element.properties).some(name => /^on/i.test(name)))
  )
}

function isOurs(name: string): boolean {
  return ['className', 'role', 'lang', 'dir'].includes(name) || name.startsWith('dataAi')
}
