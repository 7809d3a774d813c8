/** How `<ai-disclosure>` opens and closes: as popovers do, by key and by press, with the focus where it belongs. */
import {describe, expect, it} from 'vitest'
import {closed, element, on, opened, see, toggleOf} from './element-page.ts'
import {accessibleNodes, overflow, timesRead} from './look.ts'
import {detailsOf, labelOf, pageOf} from './page.ts'
import {keep, leave, type Visitor, visit} from './visit.ts'

const {title, close} = detailsOf()

/** Browsers without popovers, as they were before 2024. */
const old: Visitor = {
  before: () => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
      Reflect.deleteProperty(HTMLElement.prototype, name)
    }
  },
}

/** Registers the tests of opening and closing. */
export function describeOpening(): void {
  describe.each([
    ['popovers', {}],
    ['no popovers', old],
  ] as const)('with %s', (kind, visitor) => {
    it('opens and closes by key, and gives the focus back on Escape', () =>
      on(
        {},
        async page => {
          await page.keyboard.press('Tab')
          expect(await see(page)).toEqual({...closed, focus: 'toggle'})
          for (const key of ['Enter', 'Space']) {
            await page.keyboard.press(key)
            expect(await see(page)).toEqual({...opened, focus: 'toggle'})
            await page.keyboard.press(key)
            expect(await see(page)).toEqual({...closed, focus: 'toggle'})
          }
          await page.keyboard.press('Enter')
          await page.keyboard.press('Tab')
          expect(await see(page)).toEqual({...opened, focus: 'a'})
          await keep(page, `element, ${kind}, focus in panel`)
          await page.keyboard.press('Escape')
          expect(await see(page)).toEqual({...closed, focus: 'toggle'})
          await keep(page, `element, ${kind}, closed by Escape`)
        },
        visitor,
      ))

    it('is painted when it is open, and closes where it would be printed over the text', () =>
      on(
        {},
        async page => {
          await toggleOf(page).click()
          // A transition that starts again and again never shows what it is for.
          const panel = page.locator('ai-disclosure [part=panel]')
          await expect.poll(() => panel.evaluate(node => getComputedStyle(node).opacity)).toBe('1')
          await page.pdf()
          expect(await see(page)).toMatchObject(closed)
          await page.emulateMedia({media: 'print'})
          expect(await panel.evaluate(node => getComputedStyle(node).position)).toBe('static')
        },
        visitor,
      ))

    it('closes by its close button, by a press elsewhere, and by its own button', () =>
      on(
        {},
        async page => {
          await toggleOf(page).click()
          await page.getByRole('button', {name: close, exact: true}).click()
          expect(await see(page)).toEqual({...closed, focus: 'toggle'})
          await toggleOf(page).click()
          await page.locator('h1').click()
          expect(await see(page)).toEqual({...closed, focus: 'body'})
          await toggleOf(page).click()
          expect(await see(page)).toMatchObject(opened)
          await toggleOf(page).click()
          expect(await see(page)).toMatchObject(closed)
        },
        visitor,
      ))

    it('lets the focus go on, and closes behind it', () =>
      on(
        {more: '<a href="#after" id="after">after</a>'},
        async page => {
          await toggleOf(page).focus()
          await page.keyboard.press('Enter')
          const met: string[] = []
          for (let step = 0; step < 12 && met.at(-1) !== 'after'; step++) {
            await page.keyboard.press('Tab')
            met.push(
              await page.evaluate(() => {
                const {activeElement} = document
                const inner = activeElement?.shadowRoot?.activeElement
                return inner?.getAttribute('part') ?? activeElement?.id ?? ''
              }),
            )
          }
          // Three links of the details and those at its end, then the close button, then the page.
          expect(met.slice(-2)).toEqual(['close', 'after'])
          expect(met.length).toBe(6)
          expect(await see(page)).toMatchObject(closed)
        },
        visitor,
      ))

    it('opens by property and by attribute, and says so once each', () =>
      on(
        {},
        async page => {
          const heard = await page.evaluate(async () => {
            const host = document.querySelector('ai-disclosure')
            const heard: unknown[] = []
            host?.addEventListener('toggle', event =>
              heard.push([host.open, (event as ToggleEvent).newState]),
            )
            const after = () => new Promise(resolve => setTimeout(resolve, 60))
            if (host) host.open = true
            await after()
            host?.setAttribute('open', '')
            await after()
            host?.removeAttribute('open')
            await after()
            return heard
          })
          const states = kind === 'popovers' ? ['open', 'closed'] : [undefined, undefined]
          expect(heard).toEqual([
            [true, states[0]],
            [false, states[1]],
          ])
          expect(await see(page)).toMatchObject(closed)
        },
        visitor,
      ))

    it.each(['nb', 'ar'] as const)('keeps its panel in the window, however small: %s', async language => {
      const page = await visit(pageOf({...element, language}), visitor)
      for (const width of [320, 480, 600, 900]) {
        for (const height of [256, 500, 900]) {
          await page.setViewportSize({width, height})
          await page.locator('ai-disclosure').evaluate(host => host.toggleAttribute('open', true))
          expect(await overflow(page), `${width} × ${height}`).toEqual([])
          const {top, bottom} = await page
            .locator('ai-disclosure [part=panel]')
            .evaluate((panel): DOMRect => panel.getBoundingClientRect().toJSON())
          // Without popovers the panel stands in the page, which scrolls.
          const inside = kind === 'no popovers' || (top >= 0 && bottom <= height)
          expect(inside, `${width} × ${height}: ${top} to ${bottom}`).toBe(true)
          await page.locator('ai-disclosure').evaluate(host => host.removeAttribute('open'))
        }
      }
      await leave(page)
    })
  })

  it('is one button with one name, and the label once', () =>
    on({}, async page => {
      const buttons = async () => (await accessibleNodes(page)).filter(({role}) => role === 'button')
      expect((await buttons()).map(({name, expanded}) => [name, expanded])).toEqual([[title, false]])
      await toggleOf(page).click()
      expect((await buttons()).map(({name, expanded}) => [name, expanded])).toEqual([
        [title, true],
        [close, undefined],
      ])
      expect(await timesRead(page, labelOf())).toBe(1)
      expect(await timesRead(page, title)).toBe(1)
      const controls = await toggleOf(page).evaluate(button => {
        const id = button.getAttribute('aria-controls') ?? ''
        return (button.getRootNode() as ShadowRoot).getElementById(id)?.getAttribute('part')
      })
      expect(controls).toBe('panel')
    }))

  it('has no close button without a word for it, and closes all the same', () =>
    on({}, async page => {
      await page.locator('ai-disclosure').evaluate(host => host.removeAttribute('close-label'))
      await toggleOf(page).click()
      expect(await page.locator('[part=close]').isVisible()).toBe(false)
      await page.keyboard.press('Escape')
      expect(await see(page)).toEqual({...closed, focus: 'toggle'})
    }))
}
