/** Every state that a reader may meet a label in: looked at with axe-core, and held to what a label must be there. */
import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {articles, type Language} from './articles.ts'
import {element} from './element-page.ts'
import {accessibleNodes, contrast, objections, overflow, timesRead} from './look.ts'
import {detailsOf, labelOf, pageOf, type Site} from './page.ts'
import {keep, leave, type Visitor, visit} from './visit.ts'

interface State {
  name: string
  site: Site
  visitor?: Visitor
  /** What the reader does first. */
  act?: (page: Page) => Promise<void>
  /** Whether the details can be read then. */
  details: boolean
}

const openSummary = (page: Page) => page.click('summary')
const openPanel = (page: Page) => page.click('ai-disclosure [part=toggle]')
/** A window of 1280 by 1024 pixels, zoomed to 400 %. */
const zoomed = {viewport: {width: 320, height: 256}}

const states: State[] = [
  {name: 'plain, open', site: {styled: false}, act: openSummary, details: true},
  {name: 'plain, zoomed', site: {styled: false}, visitor: zoomed, act: openSummary, details: true},
  {name: 'light', site: {}, details: false},
  {name: 'light, open', site: {}, act: openSummary, details: true},
  {name: 'dark, open', site: {}, visitor: {colorScheme: 'dark'}, act: openSummary, details: true},
  {
    name: 'forced colours, open',
    site: {},
    visitor: {forcedColors: 'active'},
    act: openSummary,
    details: true,
  },
  {name: 'zoomed, open', site: {}, visitor: zoomed, act: openSummary, details: true},
  {name: 'print', site: {}, visitor: {media: 'print'}, details: true},
  {
    name: 'shadow tree of the server, no script, open',
    site: {element: true, shadow: true},
    visitor: {scripting: false},
    act: openSummary,
    details: true,
  },
  {name: 'element, no script', site: {element: true}, details: false},
  {name: 'element, closed', site: element, details: false},
  {name: 'element, open', site: element, act: openPanel, details: true},
  {name: 'element, no stylesheet, open', site: {...element, styled: false}, act: openPanel, details: true},
  {name: 'element, dark, open', site: element, visitor: {colorScheme: 'dark'}, act: openPanel, details: true},
  {
    name: 'element, forced colours, open',
    site: element,
    visitor: {forcedColors: 'active'},
    act: openPanel,
    details: true,
  },
  {name: 'element, zoomed, open', site: element, visitor: zoomed, act: openPanel, details: true},
  {
    name: 'element, reduced motion, open',
    site: element,
    visitor: {reducedMotion: 'reduce'},
    act: openPanel,
    details: true,
  },
  {name: 'element, print', site: element, visitor: {media: 'print'}, details: true},
]
for (const language of ['th', 'zh-Hant', 'ar'] satisfies Language[]) {
  states.push(
    {name: `${language}, plain, open`, site: {language, styled: false}, act: openSummary, details: true},
    {name: `${language}, element, open`, site: {...element, language}, act: openPanel, details: true},
    {
      name: `${language}, element, zoomed, open`,
      site: {...element, language},
      visitor: zoomed,
      act: openPanel,
      details: true,
    },
  )
}

/** Registers the tests of all states. */
export function describeStates(): void {
  it.concurrent.each(states)('$name', async ({name, site, visitor, act, details}) => {
    const {language = 'nb'} = site
    const page = await visit(pageOf(site), visitor)
    const label = page.locator('div.ai-disclosure')
    expect(await label.isVisible(), 'the label shows before anything is done').toBe(true)
    expect(await timesRead(page, labelOf(language)), 'the label is read out once').toBe(1)
    await act?.(page)
    await keep(page, name)

    expect(await label.textContent()).toContain(labelOf(language))
    expect(await label.getAttribute('lang')).toBe(language)
    expect(await label.getAttribute('dir')).toBe(articles[language].words.direction)
    expect(await page.locator('dl').isVisible(), 'the details show').toBe(details)
    expect(await overflow(page)).toEqual([])
    const {title} = detailsOf(language)
    const controls = (await accessibleNodes(page)).filter(node => node.focusable && node.name.includes(title))
    if (visitor?.media !== 'print') expect(controls.map(({expanded}) => expanded)).toEqual([details])
    if (visitor?.scripting !== false) expect(await objections(page)).toEqual([])
    expect(await leave(page)).toEqual([])
  })

  describe.each(['light', 'dark'] as const)('in a %s theme', colorScheme => {
    it('has lines that can be seen', async () => {
      const page = await visit(pageOf(element), {colorScheme})
      await openPanel(page)
      const colours = await page.locator('ai-disclosure').evaluate(host => {
        const panel = host.shadowRoot?.querySelector('[part=panel]')
        if (!panel) throw new Error('no panel')
        const {borderTopColor, backgroundColor} = getComputedStyle(panel)
        return {
          page: getComputedStyle(document.documentElement).backgroundColor,
          hairline: getComputedStyle(host).borderTopColor,
          border: borderTopColor,
          surface: backgroundColor,
        }
      })
      expect(await contrast(page, colours.hairline, colours.page)).toBeGreaterThan(3)
      expect(await contrast(page, colours.border, colours.surface)).toBeGreaterThan(3)
      expect(await contrast(page, colours.border, colours.page)).toBeGreaterThan(3)
      await leave(page)
    })

    it('takes the theme that the page names, not that of the machine', async () => {
      const other = colorScheme === 'light' ? 'dark' : 'light'
      const page = await visit(pageOf({...element, attributes: `data-theme="${colorScheme}"`}), {
        colorScheme: other,
      })
      await openPanel(page)
      const [surface, text] = await page.locator('ai-disclosure').evaluate(host => {
        const panel = host.shadowRoot?.querySelector('[part=panel]')
        const {backgroundColor, color} = getComputedStyle(panel ?? host)
        return [backgroundColor, color] as const
      })
      const brightness = await contrast(page, surface, '#000')
      expect(brightness > 10 ? 'light' : 'dark').toBe(colorScheme)
      expect(await contrast(page, text, surface)).toBeGreaterThan(7)
      await leave(page)
    })
  })

  it('is as legible as the text on a dark page that does not say so', async () => {
    const css = ':root{color-scheme:normal;background:#111;color:#eee}figcaption,dd,a:any-link{color:#eee}'
    const page = await visit(pageOf({...element, css}), {})
    await openPanel(page)
    await keep(page, 'element, dark page without color-scheme')
    expect(await objections(page)).toEqual([])
    await leave(page)
  })

  it('has targets of 24 pixels', async () => {
    const page = await visit(pageOf(element))
    await openPanel(page)
    for (const target of ['[part=toggle]', '[part=close]', 'details > p > a']) {
      const box = await page.locator(`ai-disclosure ${target}`).first().boundingBox()
      expect(Math.min(box?.height ?? 0, box?.width ?? 0), target).toBeGreaterThanOrEqual(24)
    }
    await leave(page)
    const plain = await visit(pageOf())
    expect((await plain.locator('summary').boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await leave(plain)
  })

  it('moves for those who want motion, and for nobody else', async () => {
    const wishes = ['no-preference', 'reduce'] as const
    const found = await Promise.all(
      wishes.map(async reducedMotion => {
        const page = await visit(pageOf(element), {reducedMotion})
        const motion = await page
          .locator('ai-disclosure [part=panel]')
          .evaluate(panel => getComputedStyle(panel).animationName)
        await leave(page)
        return motion
      }),
    )
    expect(found).toEqual(['appear', 'none'])
  })
}
