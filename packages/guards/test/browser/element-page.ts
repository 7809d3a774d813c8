/** One element on a page: how it is visited, and what can be seen of it. */
import '@forthright/element/define'
import type {Locator, Page} from 'playwright-core'
import {expect} from 'vitest'
import {pageOf, type Site} from './page.ts'
import {leave, type Visitor, visit} from './visit.ts'

/** A site that uses the element as most will. */
export const element = {element: true, script: 'late'} satisfies Site

/** What can be seen of the first element of a page. */
export interface Seen {
  /** Whether the details show. */
  shown: boolean
  /** The attribute, the property and what is told to screen readers. */
  open: boolean
  /** What has the focus: a part, the panel's content, or a tag elsewhere. */
  focus: string
}

/** Sees it. */
export function see(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const host = document.querySelector('ai-disclosure')
    const toggle = host?.shadowRoot?.querySelector('[part=toggle]')
    const said = [host?.hasAttribute('open'), host?.open, toggle?.getAttribute('aria-expanded') === 'true']
    if (new Set(said).size !== 1)
      throw new Error(`attribute, property and aria-expanded differ: ${said.join()}`)
    const inner = host?.shadowRoot?.activeElement?.getAttribute('part')
    return {
      shown: document.querySelector('dl')?.checkVisibility() ?? false,
      open: said[0] ?? false,
      focus: inner ?? document.activeElement?.localName ?? '',
    }
  })
}

/** What is seen of a closed one. */
export const closed: Omit<Seen, 'focus'> = {shown: false, open: false}
/** What is seen of an open one. */
export const opened: Omit<Seen, 'focus'> = {shown: true, open: true}
/** Its button. */
export function toggleOf(page: Page): Locator {
  return page.locator('ai-disclosure [part=toggle]')
}

/** A visit to a page with the element; ends with no error in its scripts. */
export async function on(
  site: Site,
  look: (page: Page) => Promise<void>,
  visitor: Visitor = {},
): Promise<void> {
  const page = await visit(pageOf({...element, ...site}), visitor)
  await look(page)
  expect(await leave(page)).toEqual([])
}
