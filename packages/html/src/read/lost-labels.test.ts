/** Labels of which nothing but the words is left. */
import {gradePart} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {wordsOf} from '../../test/words-of.ts'
import {html} from '../index.ts'

const german = wordsOf('de', {
  'text-ai-generated': ['Dieser Text wurde von einer KI erstellt.', 'Text von KI erstellt'],
  'image-ai-generated': ['Dieses Bild wurde von einer KI erstellt.', 'Bild von KI erstellt'],
})
const chinese = wordsOf('zh-Hant', {'text-ai-generated': ['本文由AI生成。', '文字內容由AI生成']})
const words = [german, chinese, sampleWords]
const sentence = 'Dieser Text wurde von einer KI erstellt.'

function read(source: string) {
  const {labels, record} = html.read(source, {words})
  return {
    labels: labels.map(({id, part}) => [id, part]),
    grades: Object.fromEntries(record?.parts.map(part => [part.id, gradePart(part)]) ?? []),
  }
}

it.each([
  `<p>A</p><p>${sentence}</p>`,
  `<p>A</p>\n<p>${sentence}</p>`,
  `<h1>A</h1>${sentence}<p>B</p>`,
  `<p>A<br>${sentence}<br>B</p>`,
  `<div>A</div><div>${sentence}</div><div>B</div>`,
  `<ul><li>A<li>${sentence}<li>B</ul>`,
  `<table><tr><td>A<td>${sentence}<td>B</table>`,
  `<dl><dt>A<dd>${sentence}</dl>`,
  `<section>A<aside>${sentence}</aside>B</section>`,
  `<blockquote><p><em>${sentence}</em></p></blockquote>`,
  `<p>A<span>${sentence}</span>B</p>`,
  '<p>Dieser&nbsp;Text wurde von\n einer\u00A0KI erstellt.</p>',
  '<p>Die&shy;ser Text wur\u00ADde von einer KI er\u200Bstellt.</p>',
  '<p>Dieser Text wurde von einer <b>KI</b> erstellt.</p>',
  '<p>A</p><p>本文由<span lang="en">AI</span>生成。</p>',
  '<p>A</p><p>本文由\u2060AI\u200B生成。</p>',
  `<!doctype html><title>A</title><body>B<p>${sentence}`,
])('is found wherever it stands: %j', source => {
  expect(read(source)).toEqual({labels: [['text-ai-generated', 'body']], grades: {body: 'ai-generated'}})
})

it.each([
  '<p>XText von KI erstellt</p>',
  '<p>Text</p><p>von KI erstellt</p>',
  `<title>${sentence}</title>`,
  `<script>"${sentence}"</script>`,
  `<p>A<!-- ${sentence} --></p>`,
  `<img src=a.png alt="${sentence}">`,
])('is no label where nobody reads it as one: %j', source => {
  expect(read(source).labels).toEqual([])
})

it.each([
  ['<figure><img src=a.png><figcaption>A<span>Bild von KI erstellt</span></figcaption></figure>', 'a.png'],
  ['<p><img src=a.png> <span>Bild von KI erstellt</span> A <img src=b.png></p>', 'a.png'],
  ['<p><img src=a.png> Bild von KI erstellt</p>', 'a.png'],
  ['<p><img src=a.png></p><p>Bild von KI erstellt</p>', 'a.png'],
  ['<p>Bild von KI erstellt</p>', 'image'],
])('is about the picture that it stands beside: %j', (source, part) => {
  expect(read(source).labels).toEqual([['image-ai-generated', part]])
})

it('is found once for each label of a line, and not where a label of ours says it', () => {
  expect(read(`<p>${sentence} Dieses Bild wurde von einer KI erstellt.</p>`).labels).toEqual([
    ['text-ai-generated', 'body'],
    ['image-ai-generated', 'image'],
  ])
  const own = `<span class="ai-disclosure" data-ai-disclosure-part="body">${sentence}<i>A</i></span>`
  expect(read(`<p>${own}</p>`).labels).toEqual([['text-ai-generated', 'body']])
})

it('says by its words which label it is, also where an attribute says something else', () => {
  const marked = (more: string) =>
    `<p class="ai-disclosure" data-ai-disclosure-part="body"${more}>${sentence}</p>`
  for (const more of ['', ' data-ai-disclosure-label="text-ai-assisted"'])
    expect(read(marked(more)).grades).toEqual({body: 'ai-generated'})
})

it.each([
  `<p>${sentence}</p><p>A</p>`,
  '<p>Die&shy;ser Text wurde von einer KI er&#8203;stellt.</p><p>A</p>',
  '<p>本文由<span>AI</span>生成。</p><p>A</p>',
])('gives way to the label that is written: %j', source => {
  const {content} = html.write(source, disclosureOf('ai-generated'), {words})
  expect(read(content).labels).toEqual([['text-ai-generated', 'body']])
  expect(content).toMatch(
    /^<div class="ai-disclosure"[^>]*>Long label[^<]*<\/div>(<script.*<\/script>)?<p>A<\/p>$/,
  )
})

it('names parts whose ids look like a list', () => {
  for (const id of ['[', '[]', '["a"]', '[x.png']) {
    const record = {
      version: 1,
      parts: [{id, medium: 'image', steps: [{action: 'generated', by: {kind: 'model'}}]}],
    }
    const {content} = html.write('<p>A', disclosureOf(record))
    expect(html.read(content).labels.map(({part}) => part)).toEqual([id])
    expect(html.write(content, disclosureOf(record)).content).toBe(content)
  }
})
