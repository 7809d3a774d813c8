/** What the tests look for on a page: what axe-core finds, what a screen reader meets, contrast, what sticks out, and in which order pieces stand. */
import type axe from 'axe-core'
import type {Page} from 'playwright-core'

/** What axe-core objects to, as sentences. Contrast that it can decide at no position of scrolling counts. */
export async function objections(page: Page): Promise<string[]> {
  await page.addScriptTag({url: '/axe.js'})
  const first = await judge(page)
  if (first.undecided.length === 0) return first.violations
  // What is under the edge of the close button now comes out when the panel is scrolled.
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('ai-disclosure')) {
      host.shadowRoot?.querySelector('[part=panel]')?.scrollBy(0, 1e6)
    }
  })
  const second = await judge(page)
  const never = first.undecided.filter(one => second.undecided.includes(one))
  return [...new Set([...first.violations, ...second.violations, ...never])]
}

async function judge(page: Page): Promise<{violations: string[]; undecided: string[]}> {
  const {violations, incomplete} = await page.evaluate(async () => {
    const loaded = globalThis as unknown as {axe: typeof axe}
    return await loaded.axe.run(document, {preload: false, resultTypes: ['violations', 'incomplete']})
  })
  const sentences = (results: typeof violations) =>
    results.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id} ${target.flat().join(' ')}: ${failureSummary}`),
    )
  return {
    violations: sentences(violations),
    undecided: sentences(incomplete.filter(({id}) => id === 'color-contrast')),
  }
}

/** A node of the accessibility tree. */
interface Accessible {
  role: string
  name: string
  expanded: boolean | undefined
  focusable: boolean
}

/** The accessibility tree of a page, flat, in reading order, without what is hidden. */
export async function accessibleNodes(page: Page): Promise<Accessible[]> {
  const session = await page.context().newCDPSession(page)
  // The session is not detached: that would end what the page emulates, such as print.
  const {nodes} = await session.send('Accessibility.getFullAXTree')
  const property = (node: (typeof nodes)[number], name: string) =>
    node.properties?.find(one => one.name === name)?.value.value as boolean | undefined
  return nodes
    .filter(node => !node.ignored)
    .map(node => ({
      role: String(node.role?.value),
      name: String(node.name?.value ?? ''),
      expanded: property(node, 'expanded'),
      focusable: property(node, 'focusable') ?? false,
    }))
}

/** How often a text is read out. */
export async function timesRead(page: Page, text: string): Promise<number> {
  const nodes = await accessibleNodes(page)
  return nodes.filter(({role, name}) => role === 'StaticText' && name.includes(text)).length
}

/** How many pixels the page is wider than its window, and which elements stick out. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const inner = [...document.querySelectorAll('ai-disclosure')].flatMap(host => [
      ...(host.shadowRoot?.querySelectorAll('*') ?? []),
    ])
    const out = [...document.querySelectorAll('body *'), ...inner].filter(element => {
      const {left, right} = element.getBoundingClientRect()
      return left < -0.5 || right > innerWidth + 0.5
    })
    return [...(wide > 0 ? [`${wide}px`] : []), ...out.map(element => element.outerHTML.slice(0, 80))]
  })
}

/** The contrast between two colours, as browsers compute them, the first laid over the second; from 1 to 21. */
export function contrast(page: Page, front: string, back: string): Promise<number> {
  return page.evaluate(
    ([front, back]) => {
      const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
      if (!canvas) throw new Error('no canvas')
      const luminances = [[back], [back, front]].map(colours => {
        for (const colour of ['#fff', ...colours]) {
          canvas.fillStyle = colour ?? ''
          canvas.fillRect(0, 0, 1, 1)
        }
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => {
          const part = value / 255
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      })
      return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05)
    },
    [front, back],
  )
}

/** How the pieces of the first element of a kind that holds them all stand: each beside the one before it, on either side. */
export function order(
  page: Page,
  selector: string,
  pieces: string[],
): Promise<'ltr' | 'rtl' | 'mixed' | 'missing'> {
  return page.evaluate(
    ({selector, pieces}) => {
      for (const element of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const node = walker.nextNode()
        const text = node?.textContent ?? ''
        const from = Math.max(0, text.lastIndexOf('\n'))
        let at = from
        const boxes: DOMRect[] = []
        for (const piece of pieces) {
          const start = text.indexOf(piece, at)
          if (!node || start < 0) break
          at = start + piece.length
          const range = document.createRange()
          range.setStart(node, start)
          range.setEnd(node, at)
          boxes.push(range.getBoundingClientRect())
        }
        if (boxes.length < pieces.length) continue
        const pairs = boxes.slice(1).map((box, index) => [boxes[index] as DOMRect, box] as const)
        if (pairs.every(([first, second]) => second.left >= first.right - 1)) return 'ltr'
        if (pairs.every(([first, second]) => second.right <= first.left + 1)) return 'rtl'
        return 'mixed'
      }
      return 'missing'
    },
    {selector, pieces},
  )
}

/** What sticks out of the element of its panel. */
export function outsideOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    selector =>
      [...document.querySelectorAll(selector)].flatMap(element => {
        const box = element.closest('div')?.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(element)
        const {left, right} = range.getBoundingClientRect()
        return box && (left < box.left - 0.5 || right > box.right + 0.5) ? [element.textContent ?? ''] : []
      }),
    selector,
  )
}

/** The words of terms and labels that stand on more than one line; a hyphen is where a word may be parted. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('dt, p.ai-disclosure')].flatMap(term => {
      const node = term.firstChild
      const text = node?.textContent ?? ''
      return [...text.matchAll(/[^\s-]+/g)].flatMap(({0: word, index}) => {
        if (!node) return []
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const tops = new Set(Array.from(range.getClientRects(), ({top}) => Math.round(top)))
        return tops.size > 1 ? [`${term.closest('[lang]')?.getAttribute('lang')}: ${word}`] : []
      })
    }),
  )
}
