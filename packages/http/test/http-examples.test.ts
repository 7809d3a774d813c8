import {readdirSync, readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {withDisclosure} from '../src/index.ts'
import {onRequest} from './http-examples/astro.ts'
import {GET} from './http-examples/handler.ts'
import {labelled} from './http-examples/hono.ts'
import {proxy} from './http-examples/next-proxy.ts'
import {handle} from './http-examples/sveltekit.ts'
import worker from './http-examples/worker.ts'

const eel = new Request('https://x.example/news/eel')
const about = new Request('https://x.example/about')
const page = () =>
  new Response('<article><h1>Eel</h1><p>a</p></article>', {
    headers: {'Content-Type': 'text/html', 'Content-Length': '39', ETag: '"1"'},
  })

describe('the page of the docs', () => {
  const docs = readFileSync(new URL('../../../docs/places-http.md', import.meta.url), 'utf8')
  const folder = new URL('http-examples/', import.meta.url)
  const examples = readdirSync(folder).filter(file => !['disclosures.ts', 'next-server.ts'].includes(file))

  it.each(examples)('shows %s as it is run here', file => {
    const code = readFileSync(new URL(file, folder), 'utf8')
      .replace('./disclosures.ts', './disclosures')
      .replace('./next-server.ts', 'next/server')
    expect(docs).toContain(`\`\`\`ts\n${code}\`\`\``)
  })

  it('shows nothing else', () => {
    expect(docs.match(/^```ts$/gm)).toHaveLength(examples.length + 1)
  })
})

it('labels what Astro renders', async () => {
  const response = await onRequest({request: eel}, async () => page())
  await isLabelled(response)
  const given = page()
  expect(await onRequest({request: about}, async () => given)).toBe(given)
})

it('labels what Hono renders, without the headers of the old response', async () => {
  const context = new HonoContext(eel)
  expect(await labelled(context, async () => context.render(page()))).toBeUndefined()
  await isLabelled(context.res)
  const other = new HonoContext(about)
  const given = page()
  await labelled(other, async () => other.render(given))
  expect(other.res).toBe(given)
})

it('labels what a handler gives', async () => {
  const response = await GET(eel)
  expect(await response.text()).toContain('</h1><div class="ai-disclosure"')
  expect(response.headers.get('AI-Disclosure')).toMatch(/^mode=ai-originated/)
})

it('labels what SvelteKit resolves', async () => {
  await isLabelled(await handle({event: {request: eel}, resolve: async () => page()}))
})

it('looks for no disclosure of what is not a page', async () => {
  const find = () => {
    throw new Error('it was looked for')
  }
  const picture = new Response('x', {headers: {'Content-Type': 'image/png'}})
  expect(await withDisclosure(() => picture, find, {page: 'headers-only'})(eel)).toBe(picture)
  await expect(withDisclosure(page, find, {page: 'headers-only'})(eel)).rejects.toThrow('it was looked for')
})

it('sets the headers in the proxy of Next', () => {
  expect(Object.fromEntries(proxy(eel).headers)).toEqual({
    'x-middleware-next': '1',
    'ai-disclosure': 'mode=ai-originated, model="gpt-5.2", provider="openai"',
  })
  expect([...proxy(about).headers.keys()]).toEqual(['x-middleware-next'])
})

it('labels what a worker fetches from its origin, cookies and all', async () => {
  const page = '<!doctype html><body><article><p>a</p><p>b</p><div><img src="/img/boots.jpg"></div>'
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.end(request.method === 'HEAD' ? undefined : gzipSync(page))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    const {port} = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/shop/boots`
    const response = await worker.fetch(new Request(url))
    expect(response.headers.get('AI-Disclosure')).toBe('mode=ai-modified')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('Content-Encoding')).toBeNull()
    expect(await response.text()).toMatch(
      /<article[^>]*><div class="ai-disclosure".*<div><img src="\/img\/boots.jpg"><\/div>$/,
    )
    const head = await worker.fetch(new Request(url, {method: 'HEAD'}))
    expect(head.headers.get('AI-Disclosure')).toBe('mode=ai-modified')
    expect(await head.text()).toBe('')
  } finally {
    server.close()
  }
})

async function isLabelled(response: Response): Promise<void> {
  expect(response.headers.get('AI-Disclosure')).toMatch(/^mode=ai-originated/)
  expect(response.headers.get('Content-Length')).toBeNull()
  expect(response.headers.get('ETag')).toBe('W/"1"')
  expect(await response.text()).toMatch(
    /^<article[^>]*><h1>Eel<\/h1><div class="ai-disclosure".*<p>a<\/p><\/article>$/,
  )
}

/** The context of Hono, as far as its setter goes: a new response takes over the headers of the one before. */
class HonoContext {
  readonly req: {raw: Request}
  #res: Response | undefined

  constructor(raw: Request) {
    this.req = {raw}
  }

  get res(): Response {
    return this.#res ?? new Response('not found', {status: 404})
  }

  set res(response: Response | undefined) {
    if (this.#res && response)
      for (const [name, value] of this.#res.headers)
        if (name !== 'content-type') response.headers.set(name, value)
    this.#res = response
  }

  async render(response: Response): Promise<void> {
    this.res = response
  }
}
