/** Opens a page as a reader's browser does: one context a visit, no other hosts unless they are allowed. */
import type {Browser, BrowserContext, Page, Route} from 'playwright-core'
import {type Patience, rest} from './in-page/quiet.ts'

/** A window, in CSS pixels. */
export interface Viewport {
  width: number
  height: number
}

/** How pages are opened. */
export interface VisitOptions {
  viewport: Viewport
  /** Whether requests to other hosts are let through. */
  network: boolean
}

/** A page that rests. */
export interface Visit {
  page: Page
  viewport: Viewport
  /** What the server sent, as text. */
  served: string
  status: number
  /** Addresses of style sheets that were blocked or did not come. */
  missingStyles: string[]
  close(): Promise<void>
}

/** How long a page may take to rest. */
const patience: Patience = {still: 500, most: 5000}

/** How long an address may take to answer and load, in milliseconds. */
const loadTime = 30_000

/** Opens a page and waits until it rests. Throws where the address does not answer. */
export async function visit(browser: Browser, url: string, options: VisitOptions): Promise<Visit> {
  const {viewport, network} = options
  const context = await browser.newContext({
    viewport,
    // Letters are thin: twice the pixels show their true colour.
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: false,
  })
  try {
    const page = await context.newPage()
    page.on('dialog', dialog => void dialog.dismiss().catch(() => {}))
    const missing = new Set<string>()
    page.on('requestfailed', request => {
      if (request.resourceType() === 'stylesheet') missing.add(request.url())
    })
    page.on('response', response => {
      if (response.request().resourceType() === 'stylesheet' && response.status() >= 400)
        missing.add(response.url())
    })
    if (!network) await keepToHost(context, page, url)
    const response = await page.goto(url, {waitUntil: 'load', timeout: loadTime})
    if (!response) throw new Error(`There was no answer from ${url}.`)
    const served = await response.text()
    await page.evaluate(rest, patience)
    return {
      page,
      viewport,
      served,
      status: response.status(),
      get missingStyles() {
        return [...missing].sort()
      },
      close: () => context.close(),
    }
  } catch (error) {
    await context.close()
    throw error
  }
}

/** Lets through what goes to the host of the page, also after it was sent on to another one. */
async function keepToHost(context: BrowserContext, page: Page, url: string): Promise<void> {
  const asked = hostOf(url)
  const isOwn = (address: string) => {
    const host = hostOf(address)
    return host === '' || host === asked || host === hostOf(page.url())
  }
  await context.route('**/*', (route: Route) =>
    isOwn(route.request().url()) ? route.continue() : route.abort(),
  )
  await context.routeWebSocket(/.*/, socket => {
    if (isOwn(socket.url())) socket.connectToServer()
    else void socket.close()
  })
}

/** The host with its port; none for what stands in the page itself, as `data:` does. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : ''
}
