/** Whether a reader sees the label of a page: asked in a browser, with the styles, scripts and pictures beside the page. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import {extname, join, relative} from 'node:path'
import type {Browser, Page} from 'playwright-core'

/** What a browser shows of a page. */
export interface Sight {
  width: number
  /**
   * `at once` in the first window, `scrolled to` further down, `not` where the window shows other words of the page but not
   * the label, `blank` where it shows no words at all.
   */
  seen: 'at once' | 'scrolled to' | 'not' | 'blank'
  /** What lies over the label, or why it has no size. */
  why: string
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
}

/** Looks at a page of a folder in windows of these widths; whatever it asks for outside of the folder fails. */
export async function sightsOf(
  browser: Browser,
  {root, file, content}: {root: string; file: string; content: string},
  widths: readonly number[],
): Promise<Sight[]> {
  const page = await browser.newPage({viewport: {width: widths[0] ?? 1000, height: 800}})
  try {
    const address = `https://site.example/${relative(root, file).split('\\').join('/')}`
    page.on('dialog', dialog => dialog.dismiss())
    // What compiled this file may have wrapped its functions in a call of this name.
    await page.addInitScript('globalThis.__name = one => one')
    await page.route('**/*', route => {
      const {href, hostname, pathname} = new URL(route.request().url())
      if (href === encodeURI(address) || href === address)
        return route.fulfill({contentType: 'text/html; charset=utf-8', body: content})
      const path = join(root, decoded(pathname))
      if (hostname !== 'site.example' || !existsSync(path) || !statSync(path).isFile()) return route.abort()
      return route.fulfill({
        contentType: types[extname(path)] ?? 'application/octet-stream',
        body: readFileSync(path),
      })
    })
    await page.goto(address, {waitUntil: 'domcontentloaded', timeout: 20_000})
    await page.waitForLoadState('load', {timeout: 3000}).catch(() => undefined)
    const sights: Sight[] = []
    for (const width of widths) {
      await page.setViewportSize({width, height: 800})
      await page.waitForTimeout(150)
      sights.push({width, ...(await look(page))})
    }
    return sights
  } finally {
    await page.close()
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function look(page: Page): Promise<Pick<Sight, 'seen' | 'why'>> {
  return page.evaluate(async () => {
    const label = document.querySelector('.ai-disclosure[data-ai-disclosure-part]')
    const lie = (node: Element): string => {
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({width, height}) => width > 1 && height > 1)
      if (rects.length === 0) {
        const hider = [...ancestors(node)].find(one => getComputedStyle(one).display === 'none')
        return `no size${hider ? `, in a hidden ${nameOf(hider)}` : ''}`
      }
      const faint = [...ancestors(node)].find(
        one => Number(getComputedStyle(one).opacity) < 0.1 || getComputedStyle(one).visibility !== 'visible',
      )
      if (faint) return `in an invisible ${nameOf(faint)}`
      for (const {left, top, width, height} of rects)
        for (const part of [0.1, 0.5, 0.9]) {
          const at = document.elementFromPoint(left + width * part, top + height / 2)
          if (at && (node.contains(at) || at.contains(node))) continue
          return at ? `under ${nameOf(at)}` : 'outside of the window'
        }
      return ''
    }
    const nameOf = (node: Element) => `<${node.localName} class="${node.getAttribute('class') ?? ''}">`
    function* ancestors(node: Element): Generator<Element> {
      for (let at: Element | null = node; at; at = at.parentElement) yield at
    }
    if (!label) return {seen: 'not' as const, why: 'scripts of the page took it away'}
    const first = lie(label)
    if (first === '') return {seen: 'at once' as const, why: ''}
    label.scrollIntoView({block: 'center', behavior: 'instant'})
    await new Promise(resolve => setTimeout(resolve, 400))
    const second = lie(label)
    if (second === '') return {seen: 'scrolled to' as const, why: first}
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || label.contains(parent) || !/\p{L}{2}/u.test(node.nodeValue ?? '')) continue
      parent.scrollIntoView({block: 'center', behavior: 'instant'})
      if (!['SCRIPT', 'STYLE', 'NOSCRIPT', 'TITLE'].includes(parent.tagName) && lie(parent) === '')
        return {seen: 'not' as const, why: second}
    }
    return {seen: 'blank' as const, why: second}
  })
}
