/** What happens to `<ai-disclosure>` in its life: it comes late, is moved, loses children, and meets policies. */
import {expect, it} from 'vitest'
import {element, on, opened, see, toggleOf} from './element-page.ts'
import {pageOf} from './page.ts'
import {leave, visit} from './visit.ts'

/** Registers the tests of its life. */
export function describeLife(): void {
  it('doubles nothing when it is moved, and leaves the light DOM as it was', () =>
    on({}, async page => {
      const {before, after, gone} = await page.evaluate(async () => {
        const host = document.querySelector('ai-disclosure')
        if (!host) throw new Error('no element')
        const before = [host.innerHTML, host.shadowRoot?.querySelectorAll('*').length]
        host.open = true
        for (let turn = 0; turn < 3; turn++) document.querySelector('main')?.prepend(host)
        const after = [host.innerHTML, host.shadowRoot?.querySelectorAll('*').length]
        host.remove()
        return {before, after, gone: host.innerHTML}
      })
      expect(after).toEqual(before)
      const served = pageOf(element).match(/<ai-disclosure[^>]*>(.*?)<\/ai-disclosure>/s)?.[1]
      expect(normal(gone)).toBe(normal(served))
    }))

  it('follows its children: other words, other details, none', () =>
    on({}, async page => {
      const toggle = toggleOf(page)
      await page.evaluate(() => document.querySelector('summary')?.replaceChildren('Other words'))
      expect(await toggle.textContent()).toBe('Other words')
      await page.evaluate(() => {
        const details = document.createElement('details')
        details.innerHTML = '<summary>Newer</summary><dl><dt>a</dt><dd>b</dd></dl>'
        document.querySelector('ai-disclosure details')?.replaceWith(details)
      })
      expect(await toggle.textContent()).toBe('Newer')
      await toggle.click()
      expect(await see(page)).toMatchObject(opened)
      await page.evaluate(() => document.querySelector('ai-disclosure details')?.remove())
      expect(await toggle.isVisible()).toBe(false)
      expect(await page.locator('[part=panel]').isVisible()).toBe(false)
      expect(await page.locator('div.ai-disclosure').isVisible()).toBe(true)
    }))

  it.each(['early', 'late'] as const)('comes %s, and shows the same', script =>
    on({script}, async page => {
      await toggleOf(page).click()
      expect(await see(page)).toMatchObject(opened)
      expect(await page.locator('summary').isVisible()).toBe(false)
    }),
  )

  it('does not take details away from a reader who opened them before it came', async () => {
    const page = await visit(pageOf({element: true, css: 'h1{color:inherit}'}))
    await page.click('summary')
    await page.addScriptTag({url: '/define.js'})
    expect(await page.locator('dl').isVisible()).toBe(true)
    expect(await toggleOf(page).isVisible()).toBe(false)
    await page.click('summary')
    await toggleOf(page).click()
    expect(await see(page)).toMatchObject(opened)
    expect(await leave(page)).toEqual([])
  })

  it('takes over what was set before it came', async () => {
    const page = await visit(pageOf({element: true}))
    await page.evaluate(() => {
      Object.assign(document.querySelector('ai-disclosure') ?? {}, {open: true})
    })
    await page.addScriptTag({url: '/define.js'})
    expect(await see(page)).toMatchObject(opened)
    expect(await leave(page)).toEqual([])
  })

  it('takes over the shadow tree of the server as it stands, and nothing moves', async () => {
    const page = await visit(pageOf({element: true, shadow: true}))
    const look = () =>
      page.evaluate(() => {
        const places = [...document.querySelectorAll('h1, div.ai-disclosure, article > p, figure')].map(
          one => one.getBoundingClientRect().y,
        )
        const root = document.querySelector('ai-disclosure')?.shadowRoot
        const parts = [...(root?.querySelectorAll('*') ?? [])]
        const known = Object.assign(globalThis, {
          known: (globalThis as {known?: Element[]}).known ?? parts,
        }).known
        return {places, parts: parts.length, same: parts.every((part, index) => part === known?.[index])}
      })
    const before = await look()
    expect(before.parts).toBeGreaterThan(5)
    await page.addScriptTag({url: '/define.js'})
    expect(await toggleOf(page).isVisible()).toBe(true)
    expect(await look()).toEqual(before)
    await toggleOf(page).click()
    expect(await see(page)).toMatchObject(opened)
    expect(await leave(page)).toEqual([])
  })

  it('builds the same tree as the server sends', async () => {
    const trees = await Promise.all(
      [true, false].map(async shadow => {
        const page = await visit(pageOf({...element, shadow}))
        const tree = await page.locator('ai-disclosure').evaluate(host => host.shadowRoot?.innerHTML ?? '')
        await leave(page)
        return tree.replace(/^<style>.*<\/style>/s, '')
      }),
    )
    expect(trees[0]).toBe(trees[1])
  })

  it('works under a strict policy', () => {
    const headers = {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    }
    return on(
      {shadow: true},
      async page => {
        await toggleOf(page).click()
        expect(await see(page)).toMatchObject(opened)
        const position = await page
          .locator('[part=close]')
          .evaluate(button => getComputedStyle(button).position)
        expect(position, 'it is styled').toBe('sticky')
      },
      {headers},
    )
  })

  it('works in a shadow tree, in an element of another name, and beside another', () =>
    on({}, async page => {
      await page.evaluate(() => {
        const host = document.querySelector('ai-disclosure')
        const outer = document.createElement('div')
        document.querySelector('article')?.append(outer)
        const root = outer.attachShadow({mode: 'open'})
        class Other extends (customElements.get('ai-disclosure') as CustomElementConstructor & {
          define(tag: string): void
        }) {}
        Other.define('other-label')
        const other = document.createElement('other-label')
        other.innerHTML = host?.innerHTML ?? ''
        root.append(host?.cloneNode(true) ?? '', other)
      })
      const toggles = [
        toggleOf(page).first(),
        page.locator('div ai-disclosure [part=toggle]'),
        page.locator('other-label [part=toggle]'),
      ]
      for (const toggle of toggles) {
        await toggle.click()
        expect(await toggle.getAttribute('aria-expanded')).toBe('true')
      }
      // As popovers do, one closes the other.
      expect(await toggles[0]?.getAttribute('aria-expanded')).toBe('false')
      await page.keyboard.press('Escape')
      const states = await Promise.all(toggles.map(toggle => toggle.getAttribute('aria-expanded')))
      expect(states).toEqual(['false', 'false', 'false'])
    }))

  it('is registered once, also by a second script', () =>
    on({}, async page => {
      await page.addScriptTag({url: '/define.js'})
      expect(await toggleOf(page).count()).toBe(1)
    }))
}

/** Markup without what a parser writes in its own way. */
function normal(markup = ''): string {
  return markup.replaceAll('data-forthright=""', 'data-forthright').trim()
}
