import type {Surface} from '@forthright/core/surface'
import {surfaceContract} from '@forthright/core/testing'
import {html} from '@forthright/html'
import {expect, it} from 'vitest'
import {isLongRun} from '../../core/test/long-run.ts'
import {stripOwn} from '../../html/test/strip-own.ts'
import * as feeds from './index.ts'
import {readXml} from './read-xml.ts'

const surfaces = {rss: feeds.rss(html), atom: feeds.atom(html), json: feeds.jsonFeed(html)}

const rss = (description: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\r\n<rss version="2.0" xmlns:content='http://purl.org/rss/1.0/modules/content/'>\n<channel><title>C</title><item><title>A &amp; B</title>${more}<description>${description}</description></item>\n</channel></rss>\n`
const atom = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>urn:x</id><title>A</title>${content}</entry></feed>`

const markup: Record<string, string> = {
  'escaped HTML': rss('&lt;p&gt;A &amp;amp; B&#60;/p>'),
  'HTML in a section': rss('\n  <![CDATA[<h1>t</h1><p>a ]] > b</p>]]>\n'),
  'several sections': rss('<![CDATA[<p>a ]]]]><![CDATA[> b</p>]]> &lt;p&gt;c'),
  'an encoded content beside a description': rss(
    'Just a summary & more',
    '<content:encoded><![CDATA[<p>Full</p>]]></content:encoded>',
  ).replace(' & ', ' &amp; '),
  'an Atom entry alone': '<entry><content type="html">&lt;p>x&lt;/p></content></entry>',
  XHTML: atom(
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><iframe src="x"/><p>a<br/><![CDATA[<b>]]></p><?x a > b?></div></content>',
  ),
  'XHTML that begins with a section': atom(
    '<content type="xhtml">\n<div><![CDATA[<a> > b]]><i/>c</div></content>',
  ),
  'an empty content': atom('<content type="html"></content>'),
}
const text: Record<string, string> = {
  'a description without markup': rss('Just words'),
  'Atom text': atom('<content>Just \r\n words &amp; &lt;b></content>'),
  'Atom text in a section': atom('<summary type="text"><![CDATA[x]]></summary>'),
}

const contentsOf = (all: Record<string, string>, format: 'rss' | 'atom') =>
  Object.fromEntries(Object.entries(all).filter(([, feed]) => feed.includes('<rss') === (format === 'rss')))

const promises = [
  ...(['rss', 'atom'] as const).flatMap(format => [
    ...surfaceContract(surfaces[format], {
      contents: contentsOf(markup, format),
      isQuick: !isLongRun,
      keeps: (before, after) => withoutLabels(after) === before,
      inert: content => isSame(content, markup),
    }),
    // Text without markup has no place for marks.
    ...surfaceContract({...surfaces[format], carries: ['label']} satisfies Surface<string>, {
      contents: contentsOf(text, format),
      isQuick: !isLongRun,
      keeps: (before, after) => withoutLabels(after) === before,
      inert: content => isSame(content, text),
    }),
  ]),
  ...surfaceContract(surfaces.json, {
    contents: {
      HTML: {id: '1', content_html: '<p>a', summary: 's', _other: {about: 'x'}},
      text: {id: '1', content_text: 'a\r\nb'},
      both: {content_text: 'a', content_html: ''},
    },
    keeps(before, {_ai_disclosure: _, ...after}: feeds.JsonFeedItem) {
      const {content_html, content_text} = after
      return (
        JSON.stringify({
          ...after,
          ...(content_html === undefined ? {} : {content_html: stripOwn(String(content_html))}),
          ...(content_text === undefined
            ? {}
            : {
                content_text: String(content_text).replace(/^(Long label|Short label).*\n\n|^.*\r\n\r\n/, ''),
              }),
        }) === JSON.stringify(before)
      )
    },
    inert: ({content_html, content_text = ''}: feeds.JsonFeedItem) =>
      !/<(?!\/?(p|div|span)[ >])/.test(String(content_html ?? '').replace(/<p>a$/, '')) &&
      !/<script/.test(String(content_text)),
  }),
]

for (const {name, keep} of promises) it(name, keep)

it('tells when something came alive', () => {
  expect(isSame(String(markup['escaped HTML']).replace('&amp;amp;', '<x/>'), markup)).toBe(false)
})

/** A feed without our labels, by an exact check of its own: escaped, in sections, as elements, and as first lines. */
function withoutLabels(feed: string): string {
  const line =
    /(?:Long label [a-z-]+ &amp; more\.(?: A person has reviewed it\.)?(?: |(?=\n|\r)))+(?:\n\n|\r\n\r\n)/g
  const raw =
    /(?:Long label [a-z-]+ & more\.(?: A person has reviewed it\.)?(?: |(?=\n|\r)))+(?:\n\n|\r\n\r\n)/g
  const escaped = /&lt;(p|div|span) class="ai-disclosure"[\s\S]*?&lt;\/\1&gt;/g
  return stripOwn(feed.replace(escaped, '')).replace(line, '').replace(raw, '')
}

/** The same elements as before, and well-formed. */
function isSame(feed: string, contents: Record<string, string>): boolean {
  const before = withoutLabels(feed)
  if (!Object.values(contents).includes(before)) return false
  return elementsOf(stripOwn(feed)).join() === elementsOf(before).join()
}

function elementsOf(feed: string): string[] {
  const names: string[] = []
  readXml(feed, {open: ({qualified}) => names.push(qualified), close() {}, text() {}, opaque() {}})
  return names
}
