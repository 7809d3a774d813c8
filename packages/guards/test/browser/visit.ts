/** Visits: one browser for all tests, a page of its own for each visit, and no network. */
import {mkdirSync, readFileSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {type Browser, type BrowserContext, chromium, type Page, type Route} from 'playwright-core'
import {root} from '../../src/workspace.ts'
import {browserPath} from './find-browser.ts'
import {picture} from './page.ts'

/** What a visitor prefers, and how the page is looked at. */
export interface Visitor {
  media?: 'print'
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active'
  reducedMotion?: 'reduce' | 'no-preference'
  viewport?: {width: number; height: number}
  /** Whether scripts run. */
  scripting?: boolean
  /** Response headers of the page. */
  headers?: Record<string, string>
  /** Runs in the page before everything else. */
  before?: () => void
}

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const errors = new WeakMap<Page, string[]>()
let browser: Browser | undefined
/** With scripts, and without. */
let contexts: [BrowserContext, BrowserContext] | undefined
let script = ''

/** Starts the browser and bundles the script that sites load. */
export async function start(): Promise<void> {
  rmSync(screenshots, {recursive: true, force: true})
  mkdirSync(screenshots, {recursive: true})
  browser = await chromium.launch({
    executablePath: browserPath ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  contexts = [await browser.newContext(), await browser.newContext({javaScriptEnabled: false})]
  script = await bundled()
}

/** Ends it. */
export async function stop(): Promise<void> {
  await browser?.close()
}

/** Opens a page on a site of our own; whatever it asks for from elsewhere fails. */
export async function visit(markup: string, visitor: Visitor = {}): Promise<Page> {
  if (!contexts) throw new Error('The browser has not been started.')
  const {
    viewport = {width: 900, height: 900},
    scripting = true,
    headers = {},
    before,
    ...preferences
  } = visitor
  const page = await contexts[scripting ? 0 : 1].newPage()
  const met: string[] = []
  errors.set(page, met)
  page.on('pageerror', error => met.push(error.message))
  await page.route('**/*', route => answer(route, markup, headers))
  await page.setViewportSize(viewport)
  await page.emulateMedia({colorScheme: 'light', ...preferences})
  if (before) await page.addInitScript(before)
  await page.goto('https://site.example/')
  return page
}

/** Ends a visit, and says which errors its scripts met. */
export async function leave(page: Page): Promise<string[]> {
  await page.close()
  return errors.get(page) ?? []
}

/** Keeps a picture of a page as test output. */
export async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: `${screenshots}${name.replaceAll(/[^\w-]+/g, '-')}.png`,
    animations: 'disabled',
  })
}

function answer(route: Route, markup: string, headers: Record<string, string>): Promise<void> {
  const {hostname, pathname} = new URL(route.request().url())
  if (hostname !== 'site.example') return route.abort()
  if (pathname === '/') return route.fulfill({contentType: 'text/html; charset=utf-8', headers, body: markup})
  if (pathname === '/define.js') return route.fulfill({contentType: 'text/javascript', body: script})
  if (pathname === '/axe.js') return route.fulfill({contentType: 'text/javascript', body: axe})
  if (pathname === '/hero.svg') return route.fulfill({contentType: 'image/svg+xml', body: picture})
  return route.fulfill({status: 204})
}

async function bundled(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [`${root}packages/element/src/define.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}
