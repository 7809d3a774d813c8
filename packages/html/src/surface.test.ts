import {type Grade, gradePart, stepsOf} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {isLongRun} from '../../core/test/long-run.ts'
import {disclosureOf} from '../test/disclosures.ts'
import {stripOwn} from '../test/strip-own.ts'
import {canonicalBlocks, html} from './index.ts'

const generated = disclosureOf({origin: 'ai-generated', model: 'openai/gpt-5.2'})
const nothing = disclosureOf('unknown')
const hero = disclosureOf({origin: 'human', parts: {'img/my hero.png': 'ai-generated'}})

const label = (inner = 'Long label text-ai-generated &amp; more.', more = '') =>
  `<div class="ai-disclosure" role="note" data-ai-disclosure-part="body" data-ai-disclosure-label="text-ai-generated"${more} lang="en" dir="ltr">${inner}</div>`
const span = (role = ' role="note"', end = ' ') =>
  `<span class="ai-disclosure"${role} data-ai-disclosure-part="img/my hero.png" data-ai-disclosure-label="image-ai-generated" lang="en" dir="ltr"> Short label image-ai-generated${end}</span>`

/** A record of texts that are all of the body, with their grades. */
function textsOf(grades: Readonly<Record<string, Grade>>) {
  const parts = Object.entries(grades).map(([id, grade]) => ({id, medium: 'text', steps: stepsOf(grade)}))
  return {version: 1, parts}
}

/** Without the marks: only what is visible. */
function shown(source: string, disclosure = generated): string {
  return html
    .write(source, disclosure)
    .content.replace(/<script type="application\/ld\+json" data-forthright="">.*?<\/script>/g, '')
    .replace(/<meta name="ai-disclosure"[^>]*>/g, '')
    .replace(/(<div class="ai-disclosure"[^>]*?)( data-ai-(grade|models|reviewed)="[^"]*")+/g, '$1')
    .replace(
      /(?: ai-[a-z]+="[^"]*")* data-ai-grade="[^"]*"(?: data-ai-[a-z]+="[^"]*")* data-forthright="[a-z]+"/g,
      '',
    )
}

describe('the label of the text', () => {
  it.each([
    [
      '<body><main><article><p>a</p></article></main></body>',
      '<body><main><article>^<p>a</p></article></main></body>',
    ],
    ['<body><nav></nav><main><p>a</p></main></body>', '<body><nav></nav><main>^<p>a</p></main></body>'],
    ['<body><p>a</p></body>', '<body>^<p>a</p></body>'],
    ['<p>a</p>', '^<p>a</p>'],
    ['\uFEFF<!-- c -->\n<p>a</p>', '\uFEFF<!-- c -->\n^<p>a</p>'],
    ['<!doctype html><title>t</title>a', '<!doctype html><title>t</title>^a'],
    ['<article>\n<h1>t</h1>\n<p>a</p></article>', '<article>\n<h1>t</h1>^\n<p>a</p></article>'],
    [
      '<article><header><h1>t</h1><p>by</p></header><p>a</p></article>',
      '<article><header><h1>t</h1><p>by</p></header>^<p>a</p></article>',
    ],
    ['<article><p>a</p><h1>t</h1></article>', '<article>^<p>a</p><h1>t</h1></article>'],
    ['<ul><li>a</ul>', '^<ul><li>a</ul>'],
    ['<table><tr><td>a</table>', '^<table><tr><td>a</table>'],
    ['<li>a</li><li>b</li>', '<li>^a</li><li>b</li>'],
    ['<tr><td>a</td></tr>', '<tr><td>^a</td></tr>'],
    [
      '<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->',
      '^<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->',
    ],
    ['<article hidden>x</article><article>a</article>', '<article hidden>x</article><article>^a</article>'],
    [
      '<main><h1>t</h1><p>a</p><section><article>a comment</article></section></main>',
      '<main><h1>t</h1>^<p>a</p><section><article>a comment</article></section></main>',
    ],
    [
      '<main><h1>t</h1><div>a</div><article class="card"><h2>c</h2></article></main>',
      '<main><h1>t</h1>^<div>a</div><article class="card"><h2>c</h2></article></main>',
    ],
    [
      '<main><header><h1>t</h1><p>lead</p></header><article>c</article></main>',
      '<main><header><h1>t</h1><p>lead</p></header>^<article>c</article></main>',
    ],
    [
      '<aside><article>teaser</article></aside><main><p>a</p></main>',
      '<aside><article>teaser</article></aside><main>^<p>a</p></main>',
    ],
    [
      '<main><p>Home › News</p><article><h1>t</h1><p>a</p></article></main>',
      '<main><p>Home › News</p><article><h1>t</h1>^<p>a</p></article></main>',
    ],
    [
      '<header><h1>Site</h1><p>Since 1901</p></header><article>a</article>',
      '<header><h1>Site</h1><p>Since 1901</p></header><article>^a</article>',
    ],
    ['<div><h1>t</h1></div><article>a</article>', '<div><h1>t</h1></div><article>^a</article>'],
    ['<h1>t</h1><p>a</p><article>a comment</article>', '<h1>t</h1>^<p>a</p><article>a comment</article>'],
    [
      '<main style="color: red; display:none">x</main><article>a</article>',
      '<main style="color: red; display:none">x</main><article>^a</article>',
    ],
    [
      '<html><head><noscript><img src="t.gif"></noscript></head><body><h1>t</h1><p>a</p></body></html>',
      '<html><head><noscript><img src="t.gif"></noscript></head><body><h1>t</h1>^<p>a</p></body></html>',
    ],
    ['<svg><article>x</article></svg><p>a', '^<svg><article>x</article></svg><p>a'],
    [
      '<template><article>x</article></template><main>a</main>',
      '<template><article>x</article></template><main>^a</main>',
    ],
    ['<h1>t', '^<h1>t'],
    ['\0&amp; a', '^\0&amp; a'],
    ['', '^'],
  ])('stands at the head of %j', (source, expected) => {
    expect(shown(source)).toBe(expected.replace('^', label()))
  })

  it('is put in by hand where no paragraph can stand', () => {
    const {content, report, manual} = html.write('<col><col>', generated)
    expect(content).toBe('<col><col>')
    expect(manual).toEqual([
      'Show this label where the content is read: Long label text-ai-generated & more.',
    ])
    expect(report.filter(entry => entry.mark === 'label').map(entry => entry.via)).toEqual(['manual'])
  })

  it('is followed by wording that a law fixes, in its own language', () => {
    const disclosure = disclosureOf('ai-generated', sampleWords, [
      {kind: 'label', placement: 'head-of-content', wording: {language: 'zh-Hans', texts: ['AI生成']}},
    ])
    expect(html.write('<p>a', disclosure).content).toContain('more. <span lang="zh-Hans">AI生成</span></div>')
  })

  it.each([
    [{body: 'ai-generated', more: 'ai-generated'}, ['body', 'more'], 'text-ai-generated', []],
    [{body: 'ai-modified', more: 'ai-generated'}, ['body'], 'text-ai-modified', ['more']],
    [{body: 'human', a: 'ai-modified', b: 'ai-generated'}, ['b'], 'text-ai-generated', ['body', 'a']],
  ] as const)(
    'speaks of the body, else of the strictest part of the text: %j',
    (making, parts, id, silent) => {
      const {content, report} = html.write('<p>a', disclosureOf(textsOf(making)))
      const {labels} = html.read(content)
      expect(labels.map(label => label.part)).toEqual(parts)
      expect(new Set(labels.map(label => label.id))).toEqual(new Set([id]))
      const labelEntries = report.filter(entry => entry.mark === 'label')
      expect(labelEntries.filter(entry => entry.via === 'text').map(entry => entry.part)).toEqual(parts)
      expect(labelEntries.filter(entry => entry.via === 'none').map(entry => entry.part)).toEqual(silent)
    },
  )

  it.each(['alt', 'title', 'summary', 'caption', 'description'])(
    'never speaks of the body for a text that is not it: %s',
    field => {
      const source = '<!doctype html><html><head></head><body><article><p>a</p></article></body></html>'
      const disclosure = disclosureOf({origin: 'human', parts: {[field]: 'ai-generated'}})
      for (const content of [source, '<p>a</p>']) {
        const {content: written, report, manual} = html.write(content, disclosure, {words: [sampleWords]})
        expect(written).not.toMatch(/label|ai-(autonomous|assisted|generated)|Trained/i)
        expect(report.filter(({mark}) => mark === 'label')).toEqual([
          expect.objectContaining({part: 'body', via: 'none'}),
          expect.objectContaining({
            part: field,
            via: 'manual',
            reason: 'This text is not the body; no label here is about it.',
          }),
        ])
        expect(manual).toEqual([expect.stringContaining('Long label text-ai-generated & more.')])
        const {labels, record} = html.read(written, {words: [sampleWords]})
        expect(labels).toEqual([])
        expect(record?.parts.map(part => [part.id, gradePart(part)]) ?? []).toEqual(
          content === source ? [['body', 'human']] : [],
        )
      }
    },
  )

  it.each([
    ['right above its comment', '<p><em>Gamle ord.</em></p>\n<!-- ai-disclosure: body -->'],
    ['between two', '<!-- ai-disclosure: body -->\n<p><em>Gamle ord.</em></p>\n<!-- /ai-disclosure -->'],
  ])('takes the place of the one that came with the Markdown source, also in other words: %s', (_, set) => {
    const source = `<h1>t</h1>\n${set}\n<p>a</p>`
    expect(shown(source)).toBe(source.replace(/<p><em>.*<\/em><\/p>/, label()))
    expect(html.read(source).labels.map(({part, text}) => [part, text])).toEqual([['body', 'Gamle ord.']])
    // In words that are known it is left out of the text, in others it may be anything.
    expect(canonicalBlocks(source, {words: [sampleWords]})).toEqual(['t', 'Gamle ord.', 'a'])
  })

  it('does not take the place of text of the author above a comment that has lost its label', () => {
    const source = '<h1>t</h1>\n<p>Gamle <em>ord.</em></p>\n<!-- ai-disclosure: body -->\n<p>a</p>'
    expect(stripOwn(shown(source))).toBe(source)
    expect(html.read(source).labels).toEqual([])
  })

  it('takes the place of the one that has its comment in it, as kramdown sets it', () => {
    const source =
      '<h1>t</h1>\n<p><em>Long label text-ai-generated &amp; more.</em>\n<!-- ai-disclosure: body --></p>\n<p>a</p>'
    expect(html.read(shown(source)).labels).toHaveLength(1)
    expect(canonicalBlocks(source, {words: [sampleWords]})).toEqual(['t', 'a'])
  })

  it('takes the place of the one that came with the Markdown source, its comments dropped', () => {
    const source = '<h1>t</h1>\n<p><em>Long label text-ai-generated &amp; more.</em></p>\n<p>a</p>'
    expect(shown(source)).toBe(source.replace(/<p><em>.*<\/em><\/p>/, label()))
  })

  it('is replaced in place, also where its author moved it', () => {
    const moved = `<article><p>a</p>${label('Old words.')}</article>`
    expect(shown(moved)).toBe(`<article><p>a</p>${label()}</article>`)
  })

  it('goes when there is nothing to say any more', () => {
    const source = '<!doctype html><html><head></head><body><article>a</article></body></html>'
    expect(html.write(html.write(source, generated).content, nothing).content).toBe(source)
  })

  it.each([
    '<article><p>Long label text-ai-generated &amp; more.</p>a</article>',
    '<article><p class="ai-disclosure">Long label text-ai-generated &amp; more.</p>a</article>',
    '<article>\n<p>Short label text-ai-generated</p>a</article>',
  ])('takes the place of one whose markers were stripped: %j', source => {
    expect(shown(source)).toBe(source.replace(/<p.*?<\/p>/, label()))
  })

  it.each([
    ['<article><h1>t</h1><p>Long label text-human-edited &amp; more.</p><p>a</p></article>', generated],
    ['<p>Short label text-ai-modified</p><p>a</p>', generated],
    [
      '<figure><img src="img/my hero.png"><figcaption>By K. <span>Short label image-ai-modified</span></figcaption></figure>',
      hero,
    ],
    ['<p><img src="img/my hero.png"><span>Short label image-ai-modified</span> b</p>', hero],
  ])('takes the place of one in other words, where its language is given: %j', (source, disclosure) => {
    const {content} = html.write(source, disclosure, {words: [sampleWords]})
    expect(content).not.toMatch(/human-edited|ai-modified/)
    expect(content.match(/class="ai-disclosure"/g)).toHaveLength(1)
    expect(html.write(source, disclosure).content).toMatch(/label \w+-(human-edited|ai-modified)/)
  })

  it('leaves what says the same further down, as an example may', () => {
    const source = '<article><p>a</p><p>Short label text-human-edited</p></article>'
    expect(html.write(source, generated, {words: [sampleWords]}).content).toContain(
      '<p>a</p><p>Short label text-human-edited</p>',
    )
  })

  it('is not doubled where the author wrote the same words', () => {
    const source = '<article><p class="lead">Short label text-ai-generated</p>a</article>'
    expect(shown(source)).toBe(source)
  })

  it('leaves alone what only looks like it, because it holds more', () => {
    const source = `<article><p class="ai-disclosure" data-ai-disclosure-part="body">x <a href="y">mine</a></p></article>`
    expect(html.write(source, nothing).content).toBe(source)
    expect(html.write(source, generated).content).toContain('mine</a></p>')
  })
})

describe('the label of a picture', () => {
  it.each([
    [
      '<p><img src="img/my%20hero.png" alt="A"> b</p>',
      `<p><img src="img/my%20hero.png" alt="A">${span()} b</p>`,
    ],
    [
      '<p><a href=#><picture><source srcset="./img/my%20hero.png 2x, b.png"><img src=c.png></picture></a></p>',
      `<p><a href=#><picture><source srcset="./img/my%20hero.png 2x, b.png"><img src=c.png></picture></a>${span()}</p>`,
    ],
    [
      '<figure><img src="./img/my hero.png"><figcaption>By <b>K</b>.</figcaption></figure>',
      `<figure><img src="./img/my hero.png"><figcaption>By <b>K</b>.${span('', '')}</figcaption></figure>`,
    ],
    [
      '<figure><img src="img/my hero.png">\n</figure>',
      `<figure><img src="img/my hero.png">\n<figcaption data-forthright="">${span('', '')}</figcaption></figure>`,
    ],
    [
      '<figure><figure><img src="img/my hero.png"></figure><figcaption>Outer</figcaption></figure>',
      `<figure><figure><img src="img/my hero.png"><figcaption data-forthright="">${span('', '')}</figcaption></figure><figcaption>Outer</figcaption></figure>`,
    ],
    [
      '<figure><img src="img/my hero.png"><figcaption>Short label image-ai-generated</figcaption></figure>',
      '<figure><img src="img/my hero.png"><figcaption>Short label image-ai-generated</figcaption></figure>',
    ],
    ...(
      [
        ['<a href=#><div class="ratio"><img src="img/my hero.png" alt="A"></div></a>', ''],
        ['<button><img src="img/my hero.png" alt="A"> Zoom</button>', ''],
        ['<label><span><img src="img/my hero.png"></span></label>', ''],
        ['<h2><img src="img/my hero.png" alt="A"></h2>', '<p>b</p>'],
        ['<div role="button"><img src="img/my hero.png"></div>', ''],
        ['<a href=#><figure><img src="img/my hero.png"><figcaption>By K.</figcaption></figure></a>', ''],
        ['<details><summary><img src="img/my hero.png" alt="A"></summary><p>b</p></details>', ''],
      ] as const
    ).map(([control, after]) => [control + after, control + span() + after]),
    [
      '<figure><a href=#><span><img src="img/my hero.png"></span></a><figcaption>By K.</figcaption></figure>',
      `<figure><a href=#><span><img src="img/my hero.png"></span></a><figcaption>By K.${span('', '')}</figcaption></figure>`,
    ],
    [
      '<p><img src="data:image/gif;base64,R0" data-lazy-src="img/my hero.png"></p>',
      `<p><img src="data:image/gif;base64,R0" data-lazy-src="img/my hero.png">${span()}</p>`,
    ],
    ['<image src="img/my hero.png">', `<image src="img/my hero.png">${span()}`],
  ])('stands next to it: %j', (source, expected) => {
    expect(shown(source, hero)).toBe(expected)
  })

  it('stands at the head where the page does not show the picture, and the report says so', () => {
    const {content, report} = html.write('<p>a', hero)
    expect(content).toMatch(
      /^<div class="ai-disclosure"[^>]*data-ai-grade="ai-generated"[^>]*>Long label image-ai-generated/,
    )
    expect(report).toContainEqual({
      part: 'img/my hero.png',
      mark: 'label',
      via: 'text',
      where: 'head of content',
      reason: 'The page does not show this part, so its label cannot stand next to it.',
    })
  })

  it.each([
    '<p><img src="img/my%20hero.png"></p>\n<p><em>Bilde</em></p>\n<!-- ai-disclosure: img/my%20hero.png -->',
    '<p><img src="img/my%20hero.png"></p>\n<!-- ai-disclosure: img/my%20hero.png -->\n<p><em>Bilde</em></p>\n<!-- /ai-disclosure -->',
    '<p><img src="img/my%20hero.png"></p>\n<p><em>Long label image-ai-generated &amp; more.</em></p>',
  ])('is not doubled where it came with the Markdown source: %j', source => {
    expect(shown(source, hero)).toBe(source)
    const {labels} = html.read(source, {words: [sampleWords]})
    // Between the comments, too, it is the words that make a label.
    expect(labels.map(({part}) => part)).toEqual(source.includes('<!--') ? [] : ['img/my%20hero.png'])
  })

  it.each([
    '<h1><img src="img/my hero.png"></h1><p>x</p>',
    '<h1><a href=#><img src="img/my hero.png"></a></h1><img src="img/my hero.png"><p>x</p>',
    '<button><h2><img src="img/my hero.png"></h2></button>',
  ])('is found again after the label of the text: %j', source => {
    const both = disclosureOf({origin: 'ai-generated', parts: {'img/my hero.png': 'ai-generated'}})
    const {content} = html.write(source, both)
    expect(html.write(content, both).content).toBe(content)
    expect(html.write(content, nothing).content).toBe(source)
  })

  it('stays below a picture that the host has put something else in the place of', () => {
    const disclosure = disclosureOf({
      origin: 'ai-generated',
      parts: {'a.png': 'ai-generated', 'b.png': 'ai-generated'},
    })
    const below = (part: string) =>
      `<p class="ai-disclosure" role="note" lang="en" dir="ltr" data-ai-disclosure-part="${part}">Long label image-ai-generated &amp; more.</p>`
    const source = `<article><p>x</p><my-image></my-image>${below('a.png')}<p>y</p><my-image></my-image>${below('b.png')}</article>`
    const {content} = html.write(source, disclosure)
    const order = [...content.matchAll(/data-ai-disclosure-part="([^"]*)"|<my-image>/g)]
    expect(order.map(([whole, part]) => part ?? whole)).toEqual([
      'body',
      '<my-image>',
      'a.png',
      '<my-image>',
      'b.png',
    ])
    expect(html.write(content, disclosure).content).toBe(content)
  })

  it('is said once for several pictures in one figure', () => {
    const disclosure = disclosureOf({
      origin: 'human',
      parts: {'a.png': 'ai-generated', 'b.png': 'ai-generated'},
    })
    const {content} = html.write('<figure><img src=a.png><img src=b.png></figure>', disclosure)
    expect(content.match(/Short label/g)).toHaveLength(1)
    expect(html.read(content).labels.map(({part}) => part)).toEqual(['a.png', 'b.png'])
  })

  it('stands before a clip that is never closed, which would take it in', () => {
    const disclosure = disclosureOf({origin: 'human', parts: {'v.mp4': 'ai-generated'}})
    expect(html.write('<div><video src="v.mp4"></div>', disclosure).content).toMatch(
      /^.*<div><span [^>]*> Short.*<video/,
    )
  })
})

describe('marks', () => {
  const page =
    '<!doctype html><html><head><title>t</title></head><body><article id=a><img alt="" src=h.png></article></body></html>'

  it('say exactly what the disclosure says', () => {
    const disclosure = disclosureOf({
      version: 1,
      parts: [
        {
          id: 'body',
          medium: 'text',
          steps: [
            {action: 'generated', by: {kind: 'model', provider: 'a', id: 'b', version: '1'}},
            {action: 'translated', by: {kind: 'model', id: 'deepl'}},
            {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}},
          ],
        },
        {
          id: 'the hero',
          medium: 'image',
          at: {src: './h.png'},
          steps: [{action: 'generated', by: {kind: 'model'}}],
        },
      ],
    })
    const {content} = html.write(page, disclosure)
    expect(content).toContain(
      '<article ai-disclosure="ai-assisted" data-ai-grade="ai-generated" data-ai-reviewed="" data-ai-models="[{&quot;provider&quot;:&quot;a&quot;,&quot;id&quot;:&quot;b&quot;,&quot;version&quot;:&quot;1&quot;},{&quot;id&quot;:&quot;deepl&quot;}]" data-forthright="marks" id=a>',
    )
    expect(content).toContain(
      '<img ai-disclosure="ai-autonomous" data-ai-grade="ai-generated" data-ai-part="the hero" data-forthright="marks" alt="" src=h.png>',
    )
    expect(content).toContain('<meta name="ai-disclosure" content="ai-autonomous" data-forthright="">')
    expect(content).not.toContain('Kari')
    expect(html.read(content).held.map(({id}) => id)).toEqual(['body', 'the hero'])
  })

  it('keep what the author says, and report it', () => {
    const source =
      '<html><head><meta name="AI-Disclosure" content="none"></head><body ai-disclosure=none>a</body></html>'
    const {content, report} = html.write(source, generated)
    expect(content).toContain('<body data-ai-grade="ai-generated"')
    expect(content).toContain(' ai-disclosure=none>')
    expect(stripOwn(content)).toBe(source)
    expect(content.match(/<meta/g)).toHaveLength(1)
    const said = report.filter(entry => entry.mark.endsWith('ai-disclosure')).map(entry => entry.via)
    expect(said).toEqual(['none', 'none'])
    expect(html.read(content).issues.length).toBeGreaterThan(0)
  })

  it('are replaced and removed like labels', () => {
    const once = html.write(
      page,
      disclosureOf({origin: 'ai-generated', model: 'a/b', parts: {'h.png': 'ai-generated'}}),
    ).content
    const edited = disclosureOf({origin: 'human-edited', model: 'c/d'})
    expect(html.write(once, edited).content).toBe(html.write(page, edited).content)
    expect(html.write(once, nothing).content).toBe(page)
  })

  it('take their attributes along when the content moves into an article', () => {
    const body = html.write('<html><body>a</body></html>', generated).content
    const moved = body.replace(/<div /, '<article><div ').replace('</body>', '</article></body>')
    const {content} = html.write(moved, generated)
    expect(content).toMatch(/<body><article ai-disclosure=/)
  })

  it('say no page is of people alone unless every part is known to be', () => {
    const disclosure = {...disclosureOf({origin: 'human', parts: {'h.png': 'unknown'}})}
    const [body] = disclosure.record.parts
    if (!body) throw new Error('no part')
    const parts = [
      {
        part: 'body',
        medium: 'text',
        grade: 'human',
        models: [],
        reviewed: false,
        outcome: 'not-required',
        because: [],
      },
    ] as const
    const {content, report} = html.write(page, {
      ...disclosure,
      parts: parts.map(part => ({...part, models: [], because: []})),
    })
    expect(content).not.toContain('<meta')
    expect(content).toContain('ai-disclosure="human-only"')
    expect(report.find(entry => entry.mark === 'meta ai-disclosure')?.via).toBe('none')
  })

  it('report that a fragment has no head, and where the meta is to be had', () => {
    const {report} = html.write('<p>a', generated)
    expect(report.find(entry => entry.mark === 'meta ai-disclosure')).toEqual({
      part: 'body',
      mark: 'meta ai-disclosure',
      via: 'none',
      where: '',
      reason: 'The content has no <head>; headFor(disclosure) gives the meta for it.',
    })
  })

  it('close void elements where the page is XHTML', () => {
    const source = '<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body></body></html>'
    expect(html.write(source, generated).content).toContain('data-forthright="" /><script')
  })

  it('report the duties that no label covers', () => {
    const disclosure = {
      ...generated,
      duties: [
        {obligation: 'x/y#a', kind: 'mark', vocabulary: 'aigc', parts: ['body']},
        {obligation: 'x/y#b', kind: 'declaration', note: 'Tick the box.', parts: ['body']},
        {obligation: 'x/y#c', kind: 'mark', vocabulary: 'w3c-cg', parts: ['body']},
      ] as const,
    }
    const {report, manual} = html.write(page, {
      ...disclosure,
      duties: disclosure.duties.map(duty => ({...duty, parts: ['body']})),
    })
    expect(report.slice(-3).map(({mark, via}) => [mark, via])).toEqual([
      ['aigc', 'none'],
      ['declaration', 'manual'],
      ['w3c-cg', 'machine'],
    ])
    expect(manual).toEqual(['Declare it where you publish: Tick the box.'])
  })
})

describe('large and deep pages', () => {
  // Even the smaller number is deeper than calls can be nested.
  const depth = isLongRun ? 10_000 : 4_000
  const paragraphs = isLongRun ? 21_000 : 4_200

  it.each([
    ['elements', '<div>'.repeat(depth), '</div>'.repeat(depth)],
    ['formatting', '<b>'.repeat(depth), ''],
    ['elements that are never closed', '<section><p>x'.repeat(depth), ''],
    ['lists', '<ul><li>'.repeat(depth), '</li></ul>'.repeat(depth)],
    ['templates', '<template>'.repeat(depth), ''],
    ['pictures', '<svg>'.repeat(depth), ''],
  ])('are written and read with thousands of %s inside each other', (_, open, close) => {
    const source = `<article>${open}text<img src="img/my hero.png">${close}</article>`
    for (const disclosure of [generated, hero]) {
      const once = html.write(source, disclosure).content
      expect(stripOwn(once)).toBe(source)
      expect(html.write(once, disclosure).content).toBe(once)
      expect(html.read(once).labels).toHaveLength(1)
    }
  })

  it('are written and read at megabytes', () => {
    const source = `<!doctype html><html><head></head><body><article>${`<p>${'Some words. '.repeat(20)}</p>\n`.repeat(paragraphs)}</article></body></html>`
    const once = html.write(source, generated).content
    expect(stripOwn(once)).toBe(source)
    expect(html.read(once).labels).toHaveLength(1)
  })
})

it('takes a quotation or an alert between the comments of Markdown for the label that it is', () => {
  const label = 'Long label text-ai-generated &amp; more.'
  const source = `<article><!-- ai-disclosure: body -->\n<blockquote>\n<p><em>${label}</em></p>\n</blockquote>\n<!-- /ai-disclosure -->\n<p>a</p></article>`
  const {content} = html.write(source, disclosureOf('ai-generated'))
  expect(content.match(/Long label/g)).toHaveLength(1)
  expect(content).toContain(`<blockquote>\n<p><em>${label}</em></p>\n</blockquote>`)
  expect(html.write(content, disclosureOf('ai-generated')).content).toBe(content)
  expect(canonicalBlocks(source, {words: [sampleWords]})).toEqual(['a'])
})
