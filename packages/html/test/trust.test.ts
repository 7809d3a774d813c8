/** Why: anyone can write a class or an attribute into a comment. What counts as a label says so in words, in the content, for all to see. */
import {gradePart, withDetails} from '@forthright/core'
import {otherSampleWords, sampleDetails, sampleWords} from '@forthright/core/testing'
import {describe, expect, it} from 'vitest'
import {html} from '../src/index.ts'
import {disclosureOf} from './disclosures.ts'

const generated = disclosureOf({origin: 'ai-generated', model: 'a/b'})
const human = disclosureOf('human')
const known = {words: [sampleWords, otherSampleWords]}
const long = 'Long label text-ai-generated &amp; more.'
const label = (inner = long, more = '') =>
  `<div class="ai-disclosure" role="note" data-ai-disclosure-part="body" data-ai-disclosure-label="text-ai-generated" lang="en" dir="ltr"${more}>${inner}</div>`
const hi = '<p class="ai-disclosure" data-ai-disclosure-part="body">hi</p>'
const page = (inner: string) => `<html><head><title>t</title></head><body>${inner}</body></html>`

/** What is written, without marks; labels are `^`. */
function shown(source: string, disclosure = generated, options: object = known): string {
  const once = html.write(source, disclosure, options).content
  expect(html.write(once, disclosure, options).content).toBe(once)
  return once
    .replace(
      /<meta name="ai[^>]*>|<script type="application\/ld\+json" data-forthright="">.*?<\/script>/g,
      '',
    )
    .replace(/(?: ai-[a-z]+="[^"]*")* data-ai-grade="[^"]*" data-forthright="[a-z]+"/g, '')
    .replace(/<div class="ai-disclosure" role="note"[^>]*>Long label [^<]*<\/div>/g, '^')
}
const earlier = (source: string, disclosure = generated) =>
  html
    .write(source, disclosure, known)
    .report.flatMap(({mark, reason}) => (mark === 'earlier label' ? [reason] : []))
const gradeOf = (source: string) => {
  const {record, issues} = html.read(source, known)
  expect(issues).toEqual([])
  return record?.parts.map(part => gradePart(part))
}

const comments = [
  (inner: string) => `<section id="comments">${inner}</section>`,
  (inner: string) => `<ol class="comment-list"><li id="comment-7">${inner}</li></ol>`,
  (inner: string) => `<div class="wp-block-comments"><div>${inner}</div></div>`,
  (inner: string) => `<article>${inner}</article>`,
  (inner: string) => `<div role="comment">${inner}</div>`,
  (inner: string) => `<div itemscope itemtype="https://schema.org/Comment">${inner}</div>`,
  (inner: string) => `<div id="disqus_thread">${inner}</div>`,
]

describe('a comment', () => {
  it.each(comments.map(wrap => wrap))('is not deleted, labelled or counted: %s', wrap => {
    for (const inner of [hi, label('hi'), label()])
      for (const around of [
        (all: string) => page(`<article><h1>T</h1>^<p>Text.</p>${all}</article>`),
        (all: string) => page(`<article><h1>T</h1>^<p>Text.</p></article>${all}`),
        (all: string) => `<article><h1>T</h1>^<p>Text.</p>${all}</article>`,
      ]) {
        const source = around(wrap(inner)).replace('^', '')
        const kept = inner === label() ? '^' : inner
        expect(shown(source)).toBe(around(wrap(kept)))
        expect(html.write(source, human, known).content).toContain(inner)
        expect(html.read(source, known)).toMatchObject({labels: [], found: []})
        expect(html.read(source, known).record).toBeUndefined()
        expect(earlier(source)).toHaveLength(1)
      }
  })

  it('states nothing of the page by attributes, wherever it stands, and stops nobody', () => {
    const said = [
      '<p data-ai-grade="human">hi</p>',
      '<p ai-disclosure="human-only">hi</p>',
      '<p data-ai-grade="robot">hi</p>',
      '<p data-ai-grade="human" data-ai-models="{">hi</p>',
      label('hi', ' data-ai-grade="human"'),
    ]
    for (const one of said) {
      expect(gradeOf(page(`<article data-ai-grade="ai-generated"><p>Text.</p>${one}</article>`))).toEqual([
        'ai-generated',
      ])
      expect(gradeOf(page(`<article>${label()}<p>Text.</p>${one}</article>`))).toEqual(['ai-generated'])
      expect(gradeOf(page(`<article><p>Text.</p>${one}</article>`))).toBeUndefined()
      expect(gradeOf(`<p>Text.</p>${one}`)).toBeUndefined()
    }
    expect(
      gradeOf(page(`<p>Text.</p><div class="comments"><p data-ai-grade="ai-generated">hi</p></div>`)),
    ).toBeUndefined()
  })

  it('in the text that says AI took part there makes the text no milder', () => {
    expect(
      gradeOf(page('<article data-ai-grade="human"><p data-ai-grade="ai-modified">a</p></article>')),
    ).toEqual(['ai-modified'])
  })
})

it('attributes inform, and never replace words', () => {
  for (const grade of ['human', 'ai-assisted', 'unknown'])
    expect(gradeOf(`<article>${label(long, ` data-ai-grade="${grade}"`)}<p>a</p></article>`)).toEqual([
      'ai-generated',
    ])
})

describe('what hides a label', () => {
  const ways = [
    'hidden',
    'hidden="until-found"',
    'aria-hidden="true"',
    'popover',
    'class="x sr-only"',
    'style="display:none"',
    'style="color:red;DISPLAY : NONE !important"',
    'style="display:/**/none"',
    'style="visibility:hidden"',
    'style="opacity:0"',
    'style="opacity: 0.0"',
    'style="opacity:0%"',
    'style="height:0;overflow:hidden"',
    'style="width:0px"',
    'style="max-height:0"',
    'style="font-size:0"',
    'style="font:0/0 a"',
    'style="position:absolute;left:-9999px"',
    'style="text-indent:-9999px"',
    'style="clip:rect(0 0 0 0)"',
    'style="clip-path:inset(50%)"',
    'style="transform:scale(0)"',
  ]
  it.each(ways)('%s', way => {
    const itself = `<article>${label(long, ` ${way.replace('class="', 'id="')}`)}<p>a</p></article>`
    if (!way.startsWith('class')) expect(shown(itself)).toBe('<article>^<p>a</p></article>')
    for (const [source, left] of [
      [
        `<article><div ${way}>${label()}</div><p>a</p></article>`,
        `<article><div ${way}></div>^<p>a</p></article>`,
      ],
      [
        `<article><div ${way}><section>${label()}<b></b></section></div><p>a</p></article>`,
        `<article><div ${way}><section><b></b></section></div>^<p>a</p></article>`,
      ],
    ] as const) {
      expect(html.read(source, known).labels).toEqual([])
      expect(gradeOf(source)).toEqual(['ai-generated'])
      expect(shown(source)).toBe(left)
      expect(earlier(source)).toEqual([
        'An earlier label was out of sight; one that is owed is written anew.',
      ])
      expect(html.read(html.write(source, generated, known).content, known).labels).toHaveLength(1)
    }
    // Bare words are as hidden.
    expect(html.read(`<article><div ${way}><p>${long}</p></div><p>a</p></article>`, known).labels).toEqual([])
  })

  it('a closed details or dialog does', () => {
    for (const [open, close] of [
      ['<details><summary>s</summary>', '</details>'],
      ['<dialog>', '</dialog>'],
    ] as const) {
      const source = `<article>${open}${label()}${close}<p>a</p></article>`
      expect(html.read(source, known).labels).toEqual([])
      expect(shown(source)).toBe(`<article>${open}${close}^<p>a</p></article>`)
      const isOpen = source.replace(/<(details|dialog)/, '<$1 open')
      expect(html.read(isOpen, known).labels).toHaveLength(1)
    }
    expect(
      html.read(`<article><details><summary>${label()}</summary>b</details></article>`, known).labels,
    ).toHaveLength(1)
  })

  it.each([
    'style="opacity:0.9"',
    'style="opacity:.5"',
    'style="height:0;padding-bottom:56%"',
    'style="line-height:0"',
    'style="font-size:0.9em"',
    'style="margin-left:-300px"',
    'style="max-width:0.5em;min-width:20em"',
    'aria-hidden="false"',
    'class="hidden-gem"',
  ])('%s does not', way => {
    const source = `<article><div ${way}>${label()}</div><p>a</p></article>`
    expect(html.read(source, known).labels).toHaveLength(1)
    expect(shown(source)).toBe(`<article><div ${way}>^</div><p>a</p></article>`)
  })

  it('a picture is seen where its label is: that of a hidden slide is no fault', () => {
    const hero = disclosureOf({origin: 'human', parts: {'a.png': 'ai-generated'}})
    const source = '<p>x</p><div aria-hidden="true"><img src="a.png"></div>'
    const once = html.write(source, hero, known).content
    expect(html.write(once, hero, known).content).toBe(once)
    expect(html.read(once, known).labels).toHaveLength(1)
    expect(html.read(once.replace('<span ', '<span hidden '), known).labels).toEqual([])
  })

  it('text that moves in when it is reached has its label before it, and a place out of sight is none', () => {
    expect(shown('<article><div style="opacity:0"><p>a</p></div></article>')).toBe(
      '<article>^<div style="opacity:0"><p>a</p></div></article>',
    )
    const source = '<article><p>a</p><div id="x" hidden></div></article>'
    const {report, manual} = html.write(source, generated, {...known, place: '#x'})
    expect(report.find(({mark}) => mark === 'label')).toMatchObject({where: 'head of content'})
    expect(manual).toEqual([expect.stringContaining('out of sight')])
  })
})

describe('a label of ours', () => {
  it('in another language than asked is replaced', () => {
    expect(
      shown(`<article>${label('Other Long label text-ai-generated &amp; more.')}<p>a</p></article>`),
    ).toBe('<article>^<p>a</p></article>')
  })

  it('outside of the content is written anew in it', () => {
    const source = page(`<article><p>a</p></article><footer>${label()}</footer>`)
    expect(html.read(source, known).labels).toEqual([])
    expect(shown(source)).toBe(page('<article>^<p>a</p></article><footer></footer>'))
  })

  it('that says something else is text of its author, and one that says nothing is none', () => {
    const source = `<article>${label(`${long} And I liked it.`)}<p>a</p></article>`
    const {content, report} = html.write(source, generated, known)
    expect(content).toContain('And I liked it.')
    expect(report).toContainEqual(
      expect.objectContaining({
        mark: 'earlier label',
        reason: expect.stringContaining('says something else'),
      }),
    )
    expect(shown(`<article>${label('')}<p>a</p></article>`)).toBe('<article>^<p>a</p></article>')
    expect(html.read(`<article>${label('')}<p>a</p></article>`, known).labels).toEqual([])
  })

  it('is known with the note of a review and wording that a law fixes', () => {
    const requires = [
      {
        kind: 'label' as const,
        placement: 'head-of-content' as const,
        wording: {language: 'zh-Hans', texts: ['AI生成']},
      },
    ]
    const reviewed = disclosureOf(
      {origin: 'ai-generated', reviewed: {by: 'Kari', at: '2026-11-20'}},
      sampleWords,
      requires,
    )
    const once = html.write('<p>a</p>', reviewed, known).content
    expect(html.write(once, human, known).content).toBe('<p>a</p>')
    expect(html.write(once, human, {...known, wordings: ['AI生成']}).content).toBe('<p>a</p>')
    expect(html.write(once, human, {...known, wordings: []}).content).toBe(once)
  })

  it('takes the details panel along only where that says what was written', () => {
    const detailed = withDetails(generated, {words: sampleWords, details: sampleDetails})
    const once = html.write('<p>a</p>', detailed, known).content
    expect(html.write(once, human, known).content).toBe('<p>a</p>')
    const old = once.replace(/data-forthright="[0-9a-f]{16}"/, 'data-forthright=""')
    expect(html.write(old, detailed, known).content).toBe(once)
    const forged =
      '<p>a</p><p><details class="ai-disclosure-details" data-forthright=""><summary>hi</summary></details></p>'
    expect(html.write(forged, human, known).content).toBe(forged)
    const edited = once.replace('Term title', 'Term title, and more')
    expect(html.write(edited, human, known).content).toContain('Term title, and more')
  })
})
