import type {Disclosure} from '@forthright/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {looks} from '../../../core/test/long-run.ts'
import {disclosureOf} from '../../test/disclosures.ts'
import {html} from '../surface.ts'
import {type PageReport, type PageStreamOptions, pageStream} from './index.ts'

const encoder = new TextEncoder()
const text: Disclosure = {
  ...disclosureOf({origin: 'ai-generated', model: 'openai/gpt-5.2', parts: {title: 'ai-modified'}}),
  details: {
    language: 'en',
    direction: 'ltr',
    title: 'How this was made',
    close: 'Close',
    rows: [{term: 'Use of AI', values: [{text: 'Text made by AI', url: 'https://x.example'}]}],
    links: [{text: 'Policy', url: 'https://x.example/ai'}],
  },
}
const edited = disclosureOf({origin: 'human-edited', reviewed: true})
const media = disclosureOf({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}})

/** What a page becomes when it comes in these pieces, and what was told of it. */
async function stream(
  pieces: readonly Uint8Array[],
  disclosure = text,
  options: PageStreamOptions = {},
): Promise<{bytes: Uint8Array; told: PageReport[]}> {
  const told: PageReport[] = []
  const {readable, writable} = pageStream(options)(disclosure, report => told.push(report))
  const writer = writable.getWriter()
  const writing = (async () => {
    for (const piece of pieces) await writer.write(piece)
    await writer.close()
  })()
  const out: number[] = []
  for await (const piece of readable) out.push(...piece)
  await writing
  return {bytes: Uint8Array.from(out), told}
}

/** The bytes in pieces that end at these offsets. */
function cut(bytes: Uint8Array, ends: readonly number[]): Uint8Array[] {
  const all = [...new Set(ends.map(end => end % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...all].map((start, index) => bytes.slice(start, all[index] ?? bytes.length))
}

const words = fc.constantFrom(
  'Nyheter på norsk',
  ' ',
  '\n',
  '編輯 😀',
  'a &amp; b',
  '&nbsp;',
  '&#160',
  '&ens',
  'ก',
  '<br>',
  '<!-- c -->',
)
const inline = fc.array(words, {maxLength: 4}).map(list => list.join(''))
const child = fc.oneof(
  words,
  inline.map(inner => `<h1 class='x>y'>${inner}</h1>`),
  inline.map(inner => `<header><nav><a href="/">${inner}</a></nav><h1>${inner}</h1></header>`),
  inline.map(inner => `<header><p>${inner}</header>`),
  inline.map(inner => `<p>${inner}</p>`),
  inline.map(inner => `<p>${inner}`),
  inline.map(inner => `<div class=w><h1>${inner}</h1><p>${inner}</p></div>`),
  inline.map(inner => `<section>${inner}</section>`),
  fc.constantFrom(
    '<script>if (a < b) document.write("<article></article>")</script>',
    '<style>article>p{}</style>',
    '<template><h1>t</h1></template>',
    '<link rel="x">',
    '<!-- wp:paragraph --><p>x</p><!-- /wp:paragraph -->',
    '<!-- <article> -->',
    '<svg><title>t</title><article>x</article></svg>',
    '<img src="a.png" alt="<article>">',
    '<article><h1>inner</h1></article>',
    '<ul><li>a<li>b</ul>',
    '<table><tr><td>a</table>',
    '</p>',
    '<hgroup><h1>h</h1><p>p</p></hgroup>',
  ),
)
const before = fc.constantFrom(
  '',
  '<header class="site"><nav><a href="/">Hjem</a></nav></header>',
  '<template><article>t</article></template>',
  '<noscript><article>n</article></noscript>',
  '<article hidden><h1>h</h1></article>',
  '<dialog><article>d</article></dialog>',
  '<details><summary>s</summary><article>d</article></details>',
  '<div aria-hidden="true"><article>x</article></div>',
  '<select><option>1</select>',
  '<main><div>',
  '<p>lead',
)
const page = fc
  .tuple(
    before,
    fc.constantFrom('<article>', '<ARTICLE class="k" data-x=\'>\'>', '<article/>'),
    fc.array(child, {maxLength: 6}),
    fc.array(child, {maxLength: 4}),
  )
  .map(
    ([first, open, children, rest]) =>
      `<!doctype html>\r\n<html lang=nb><head><meta charset="utf-8"><title>Å &lt;article></title></head><body>${first}${open}${children.join('')}</article>${rest.join('')}</body></html>`,
  )
const ends = fc.array(fc.nat(4000), {maxLength: 12})
const disclosures = fc.constantFrom(text, edited)

it('gives the bytes of the whole page written at once, however the page is cut', async () => {
  await fc.assert(
    fc.asyncProperty(page, ends, disclosures, async (source, at, disclosure) => {
      const {bytes, told} = await stream(cut(encoder.encode(source), at), disclosure)
      const whole = html.write(source, disclosure)
      expect(new TextDecoder().decode(bytes)).toBe(whole.content)
      expect(told).toEqual([expect.objectContaining({written: true, report: whole.report})])
    }),
    looks(300),
  )
})

it('does so for a page that was written before, with this or another disclosure', async () => {
  await fc.assert(
    fc.asyncProperty(page, ends, disclosures, disclosures, async (source, at, first, second) => {
      const once = html.write(source, first).content
      const {bytes} = await stream(cut(encoder.encode(once), at), second)
      expect(new TextDecoder().decode(bytes)).toBe(html.write(once, second).content)
    }),
    looks(100),
  )
})

it('does so byte by byte', async () => {
  const source = '<!doctype html><title>å</title><article><!-- c -->&nbsp;<h1>編輯 😀</h1> <p>x</p>'
  const {bytes} = await stream([...encoder.encode(source)].map(byte => Uint8Array.of(byte)))
  expect(new TextDecoder().decode(bytes)).toBe(html.write(source, text).content)
})

/** Whether the first piece leaves while the last one is not there yet. */
async function leavesEarly(
  pieces: readonly string[],
  disclosure = text,
  options: PageStreamOptions = {},
): Promise<boolean> {
  let out = ''
  const {readable, writable} = pageStream(options)(disclosure, () => {})
  const writer = writable.getWriter()
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const piece of readable) out += decoder.decode(piece, {stream: true})
  })()
  for (const piece of pieces) await writer.write(encoder.encode(piece))
  // Everything that can leave by now does so in microtasks.
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
  const early = out !== ''
  await writer.write(encoder.encode('<p>the end</p>'))
  await writer.close()
  await reading
  expect(out).toBe(html.write(`${pieces.join('')}<p>the end</p>`, disclosure).content)
  return early
}

describe('the first bytes', () => {
  it.each<[string[], boolean]>([
    [['<article><h1>a</h1><div>b</div><p>'], true],
    [['<article>text<p>'], true],
    [['<article><section><p>a</p><p>'], true],
    [['<article><nav>n</nav><div><div><p>a</p><p>'], true],
    [['<article><h1>a</h1><div>'], false],
    [['<article><div><img src=a.png>'], false],
    [['<article>', '<h1>a</h1>', '<p>b</p>', '<p>'], true],
    [['<article><h1>a</h1>'], false],
    [['<article><h1>a'], false],
    [['<article> <!-- c --> &nbsp;'], false],
    [['<main><p>a</p>'], false],
  ])('of %j leave before the last: %s', async (pieces, early) => {
    expect(await leavesEarly(pieces)).toBe(early)
  })

  it('wait for the whole page where media on it have labels, and only then', async () => {
    expect(await leavesEarly(['<article><h1>a</h1><p>b</p><div>'], media)).toBe(false)
    const {bytes, told} = await stream(
      [encoder.encode('<article><p>a</p><p>b</p><div>x<img src=a.png></div>')],
      media,
      {
        media: 'head',
      },
    )
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^<article[^>]*><div class="ai-disclosure".*Long label image.*<div>x<img src=a\.png><\/div>$/,
    )
    expect(told[0]?.report).toContainEqual(
      expect.objectContaining({
        part: 'a.png',
        mark: 'label',
        via: 'text',
        where: 'head of content',
        reason: 'The page streams, and this part was not looked for in it.',
      }),
    )
  })

  it.each(['main', 'body'] as const)(
    'of a page whose content is in %s leave before the last',
    async content => {
      const pieces = [`<html><head></head><body><main><div><p>a</p><p>`]
      expect(
        await leavesEarly(
          content === 'main' ? pieces : ['<html><head></head><body><nav>n</nav><div><p>a</p><p>'],
          text,
          {content},
        ),
      ).toBe(true)
    },
  )

  it('take the element that the surface takes, where another was waited for', async () => {
    const source = '<article>a</article><main><div>b</div></main>'
    const {bytes} = await stream([encoder.encode(source)], text, {content: 'main'})
    expect(new TextDecoder().decode(bytes)).toBe(html.write(source, text).content)
  })
})

describe('what is held back', () => {
  it('is all of a page with many elements that are not the content', async () => {
    const source = `${'<article hidden>a</article>'.repeat(20)}<article><div>b</div></article><p>c</p>`
    const {bytes} = await stream(cut(encoder.encode(source), [100, 300, 600]))
    expect(new TextDecoder().decode(bytes)).toBe(html.write(source, text).content)
  })

  it('is limited, and then written with what is there', async () => {
    const source = `<html><head></head><body><main><p>a</p>${'<p>x</p>'.repeat(100)}<article>b</article>`
    const {bytes, told} = await stream(cut(encoder.encode(source), [100, 200, 300, 400]), text, {limit: 150})
    const written = new TextDecoder().decode(bytes)
    expect(written).toMatch(/<main[^>]*><div class="ai-disclosure"/)
    expect(written.endsWith('<article>b</article>')).toBe(true)
    expect(told[0]?.written).toBe(true)
  })

  it.each([
    ['<!doctype html><meta charset="windows-1252"><article><p>a', '"windows-1252"'],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><html><body><article><p>a', '"ISO-8859-1"'],
    ['<meta http-equiv=content-type content="text/html; charset=shift_jis"><article><p>a', '"shift_jis"'],
    ['<meta charset="no-such"><article><p>a', '"no-such"'],
  ])('flows through unread where it says that it is not UTF-8: %s', async (source, label) => {
    const {bytes, told} = await stream([encoder.encode(source)])
    expect(new TextDecoder().decode(bytes)).toBe(source)
    expect(told).toMatchObject([
      {written: false, report: [{via: 'none', reason: expect.stringContaining(label)}, {}]},
    ])
  })

  it('flows through byte for byte where it is not UTF-8', async () => {
    const bytes = Uint8Array.of(...encoder.encode('<article>'), 0xe5, 0x20, 0xff, ...encoder.encode('<p>a'))
    const result = await stream(cut(bytes, [3, 10, 12]))
    expect(result.bytes).toEqual(bytes)
    expect(result.told[0]?.written).toBe(false)
  })

  it('keeps what breaks off in the middle of a character, and what is not UTF-8 further down', async () => {
    const source = '<article><p>a</p><p>'
    for (const end of [[0xe5], [0xf0, 0x9f], [0xff, 0xfe, 0x41]]) {
      const pieces = [encoder.encode(source), Uint8Array.from(end)]
      const {bytes} = await stream(pieces)
      expect([...bytes.slice(-end.length)]).toEqual(end)
      expect(new TextDecoder().decode(bytes.slice(0, -end.length))).toBe(html.write(source, text).content)
    }
    const open = await stream([Uint8Array.of(...encoder.encode('<p>a'), 0xe7)])
    expect(open.bytes.at(-1)).toBe(0xe7)
    expect(open.told[0]?.written).toBe(true)
  })

  it('keeps a byte order mark, and an empty page empty but for the label', async () => {
    for (const source of ['\uFEFF<article>a', '\uFEFF', ''])
      expect(
        new TextDecoder('utf-8', {ignoreBOM: true}).decode((await stream([encoder.encode(source)])).bytes),
      ).toBe(html.write(source, text).content)
  })
})

describe('options', () => {
  it.each([
    [{fragmnet: true}, 'fragmnet', 'Did you mean fragment? Allowed: '],
    [{content: 'section'}, 'content', '"section" is not allowed. Allowed: article, main, body.'],
    [{media: 'haed'}, 'media', '"haed" is not allowed. Did you mean head? Allowed: place, head.'],
    [{limit: '8 MB'}, 'limit', '"8 MB" is not allowed; expected a number.'],
    [{limit: Number.NaN}, 'limit', 'NaN is not allowed; expected a number.'],
    [{manifest: 'no address'}, 'manifest', 'The option manifest is "no address".'],
    [{icons: 1}, 'icons', '1 must be icons, as readEuIcons gives them.'],
  ])('that are none are refused at once: %j', (given, field, message) => {
    expect(() => pageStream(given as PageStreamOptions)).toThrow(
      expect.objectContaining({code: 'usage', field, message: expect.stringContaining(message)}),
    )
  })

  it('of the surface are handed on', async () => {
    const {bytes} = await stream([encoder.encode('<p>a')], text, {fragment: false, element: true})
    expect(new TextDecoder().decode(bytes)).toBe(
      html.write('<p>a', text, {fragment: false, element: true}).content,
    )
  })
})
