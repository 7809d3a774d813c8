/** Where a label stands on pages of the kinds that sites are made of: whether a reader sees its words first thing. */
import {disclose, parseRecord} from '@forthright/core'
import {html} from '@forthright/html'
import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {articles} from './articles.ts'
import {objections} from './look.ts'
import {stylesheet} from './page.ts'
import {leave, visit} from './visit.ts'

const fixedBar = 'nav{position:fixed;inset:0 0 auto;height:56px;background:#222;color:#fff;z-index:9}'
const text = '<p>Ull fra sauer som går ute hele året, spunnet i bygda.</p>'.repeat(6)

/** Pages of others' making: their styles, and what is in their bodies. */
const pages: Readonly<Record<string, readonly [css: string, body: string]>> = {
  'a landing page with a fixed bar and a masthead': [
    `${fixedBar}header{min-height:90vh;padding:8rem 1rem;background:#234;color:#fff}`,
    `<nav><a href="/">Nordlys</a> <a href="/om">Om oss</a></nav><header><div><h1>Ull</h1><p>Varm.</p></div></header><section>${text}</section>`,
  ],
  'a hero of sections and divs': [
    `${fixedBar}.hero{height:100vh;display:flex;align-items:center;justify-content:center;background:#fed}`,
    `<a href="#t">Til innholdet</a><nav><a href="/">Nordlys</a></nav><section class="hero"><div><h1>Ull</h1><p>Varm.</p></div></section><section id="t">${text}</section>`,
  ],
  'a hero without a heading': [
    `${fixedBar}.hero{padding:6rem 1rem}`,
    `<nav><a href="/">Nordlys</a></nav><div class="hero"><div><p>Varm.</p></div></div><div>${text}</div>`,
  ],
  'main in a grid': [
    'main{display:grid;grid-template-columns:1fr min(60ch,100%) 1fr}main>*{grid-column:2}',
    `<header><nav><a href="/">Nordlys</a></nav></header><main><h1>Ull</h1>${text}</main>`,
  ],
  'main in a row of flex': [
    'main{display:flex;gap:1rem;flex-wrap:wrap}main>div{flex:1 1 20rem}',
    `<main><div><h1>Ull</h1>${text}</div><div><h2>Mer</h2>${text}</div></main>`,
  ],
  'a drop cap': [
    'p:first-of-type::first-letter{font-size:4em;float:left}',
    `<header><a href="/">Nordlys</a></header><article>${text}</article>`,
  ],
  'a lead': ['h1+p{font-size:1.5rem;color:#456}', `<article><h1>Ull</h1>${text}</article>`],
  'a post in a column three divs down': [
    '.c{max-width:30rem;margin:0 auto;padding:0 1rem}',
    `<article><div><div><div class="c">${text}</div></div></div></article>`,
  ],
}

/** Registers the tests of places. */
export function describePlaces(): void {
  describe.each(Object.entries(pages))('on %s', (_, [css, body]) => {
    it.each([320, 400, 1000])('the words are seen first thing, %i pixels wide', async width => {
      for (const styles of ['', stylesheet]) {
        const page = await visit(labelled(css + styles, body), {viewport: {width, height: 800}})
        expect(await coveredBy(page)).toEqual([])
        await leave(page)
      }
    })
  })

  it('a label is no paragraph: drop cap and lead stay off it', async () => {
    for (const name of ['a drop cap', 'a lead']) {
      const [css, body] = pages[name] ?? ['', '']
      const page = await visit(labelled(css, body))
      const [label, first] = await page.evaluate(() =>
        ['.ai-disclosure', 'body'].map(selector => {
          const node = document.querySelector(selector)
          const {fontSize} = node ? getComputedStyle(node) : {fontSize: ''}
          return [fontSize, node ? getComputedStyle(node, '::first-letter').float : '']
        }),
      )
      expect(label).toEqual(first)
      await leave(page)
    }
  })

  it('a label in a landmark, or beside text in none, is no finding of its own', async () => {
    const [css, body] = pages['a landing page with a fixed bar and a masthead'] ?? ['', '']
    const page = await visit(labelled(css + stylesheet, body))
    expect((await objections(page)).filter(one => JSON.stringify(one).includes('ai-disclosure'))).toEqual([])
    await leave(page)
  })

  it('a caption label is legible on a dark caption laid over its picture, and never tiny', async () => {
    const css = 'figure{font-size:8px}figcaption{background:#111;color:#333;font-size:8px}'
    const page = await visit(
      labelled(
        css + stylesheet,
        `<article><h1>Ull</h1>${text}<figure><img src="/hero.svg" alt=""><figcaption>Sau</figcaption></figure></article>`,
      ),
    )
    const [size, ratio] = await page.evaluate(() => {
      const label = document.querySelector('figcaption .ai-disclosure')
      if (!label) return [0, 0]
      const {fontSize, color, backgroundColor} = getComputedStyle(label)
      const luminance = (value: string) => {
        const [r = 0, g = 0, b = 0] = (value.match(/[\d.]+/g) ?? []).map(one => {
          const part = Number(one) / 255
          return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const [low = 0, high = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b)
      return [Number.parseFloat(fontSize), (high + 0.05) / (low + 0.05)]
    })
    expect(size).toBeGreaterThanOrEqual(14)
    expect(ratio).toBeGreaterThanOrEqual(4.5)
    await leave(page)
  })
}

function labelled(css: string, body: string): string {
  const {words} = articles.nb
  const {record} = parseRecord({origin: 'ai-generated', parts: {'/hero.svg': 'ai-generated'}})
  if (!record) throw new Error('The record cannot be read.')
  const parts = body.includes('/hero.svg') ? record.parts : record.parts.slice(0, 1)
  const disclosure = disclose({...record, parts}, {words, outcomes: [], channel: 'html', show: 'always'})
  const source = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ull</title><style>body{margin:0}${css}</style></head><body>${body}</body></html>`
  return html.write(source, disclosure).content
}

/** What lies over the words of the label, or outside the window: nothing where a reader sees them. */
function coveredBy(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const label = document.querySelector('.ai-disclosure')
    const walker = label && document.createTreeWalker(label, NodeFilter.SHOW_TEXT)
    const words = walker?.nextNode()
    if (!label || !words) return ['there is no label']
    const range = document.createRange()
    range.selectNodeContents(words)
    const found: string[] = []
    for (const {left, top, width, height} of range.getClientRects()) {
      if (width < 1 || height < 1) found.push('no size')
      for (const x of [left + 2, left + width / 2, left + width - 2]) {
        const at = document.elementFromPoint(x, top + height / 2)
        if (!at || !label.contains(at)) found.push(at ? at.tagName : `outside, at ${x}, ${top}`)
      }
    }
    return found
  })
}
