/** Why: people, forms and agents correct themselves by these answers, and many instances must give the same ones. */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {publishGate} from './gate.ts'
import {gateHandler, type HandlerOptions} from './handler.ts'
import {answerSchema, blockedSchema, problemSchema} from './http/answer-schemas.ts'
import type {GateItem} from './types.ts'

const site: HandlerOptions = {mode: 'block', markets: ['EU'], on: '2026-11-30', now: () => 1_796_000_000_000}
const handler = gateHandler(site)
const undeclared: GateItem = {format: 'markdown', content: '# Wool\n\nWool is warm.\n'}

function request(body: BodyInit | null, init: RequestInit = {}, path = '/gate'): Request {
  return new Request(`https://cms.example${path}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    ...(body === null ? {} : {body}),
    ...init,
  })
}

async function ask(item: unknown, options: Partial<HandlerOptions> = {}) {
  const response = await gateHandler({...site, ...options})(request(JSON.stringify(item)))
  return {response, body: await response.json()}
}

describe('an item', () => {
  it('that is in order gets 200 with the decision of the gate', async () => {
    const item = {...undeclared, disclosure: 'human'}
    const {response, body} = await ask(item)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(body).toEqual(
      JSON.parse(JSON.stringify(await publishGate({mode: 'block', markets: ['EU'], on: '2026-11-30'})(item))),
    )
    expect(body.decision).toBe('publish')
    answerSchema.parse(body)
  })

  it('that is blocked gets 422 with problem details, the field, what is allowed, and what to do', async () => {
    const {response, body} = await ask({...undeclared, disclosure: {origin: 'ai-genrated'}})
    expect(response.status).toBe(422)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(body).toMatchObject({
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      code: 'blocked',
      decision: 'block',
    })
    expect(body.errors[0]).toMatchObject({
      pointer: '#/disclosure/origin',
      detail: expect.stringContaining('ai-generated'),
    })
    expect(body.errors[0].allowed).toContain('ai-generated')
    expect(body.detail).toBe(body.errors[0].detail)
    expect(body.fix[0].what).toBe(body.errors[0].detail)
    blockedSchema.parse(body)
  })

  it('has a pointer to what is wrong with it', async () => {
    for (const [item, pointer] of [
      [undeclared, '#/disclosure'],
      [{...undeclared, lang: 'nb'}, '#/lang'],
      [{...undeclared, format: 'markdwn'}, '#/format'],
      [{...undeclared, media: [{src: 'a'}]}, '#/media/0/id'],
      [{...undeclared, 'a b%': 1}, '#/a%20b%25'],
      [[], '#'],
      [null, '#'],
      ['x', '#'],
    ] as const) {
      const {response, body} = await ask(item)
      expect(response.status).toBe(422)
      expect(body.errors[0].pointer, JSON.stringify(item)).toBe(pointer)
      blockedSchema.parse(body)
    }
  })

  it('can be corrected by what the answer says', async () => {
    const {body} = await ask({
      ...undeclared,
      disclosure: {origin: 'ai-generated', model: 'a/b', reviewd: {by: 'Kari'}},
    })
    const corrected = await ask({
      ...undeclared,
      disclosure: {origin: 'ai-generated', model: 'a/b', reviewed: {by: 'Kari', at: '2026-11-29'}},
    })
    expect(body.errors[0]).toMatchObject({
      pointer: '#/disclosure/reviewd',
      detail: expect.stringContaining('reviewed'),
    })
    expect(corrected.response.status).toBe(200)
    expect(corrected.body.questions.length).toBeGreaterThan(0)
  })

  it('is warned of with 200, and never blocked as a draft', async () => {
    expect((await ask({...undeclared, status: 'draft'})).body).toMatchObject({decision: 'warn'})
    expect((await ask(undeclared, {mode: 'warn'})).response.status).toBe(200)
    expect((await ask(undeclared, {mode: 'warn'})).body.decision).toBe('warn')
    expect((await ask({format: 'html'}, {mode: 'warn'})).body).toMatchObject({
      decision: 'warn',
      failure: 'item',
    })
  })

  it('cannot override the gate from inside the request, by any name', async () => {
    const override = {by: 'Kari', reason: 'Because.'}
    for (const extra of [{override}, {by: {override}}, {role: 'admin'}])
      expect((await ask({...undeclared, ...extra})).response.status).toBe(422)
    const body = `{"format": "markdown", "content": "x", "__proto__": {"override": ${JSON.stringify(override)}, "status": "draft", "disclosure": "human"}}`
    expect((await handler(request(body))).status).toBe(422)
    const headers = {'Content-Type': 'application/json', 'X-Override': 'Kari; because'}
    expect(
      (await handler(request(JSON.stringify(undeclared), {headers}, '/gate?override=Kari&role=admin')))
        .status,
    ).toBe(422)
  })

  it('is overridden by the code of the host, which sees no body', async () => {
    const {response, body} = await ask(undeclared, {
      by: head => {
        expect(Object.keys(head)).toEqual(['method', 'url', 'headers'])
        return {role: 'editor', override: {by: 'Kari', reason: 'It cannot wait.'}}
      },
    })
    expect(response.status).toBe(200)
    expect(body).toMatchObject({decision: 'publish', override: {by: 'Kari', on: '2026-11-30'}})
    answerSchema.parse(body)
  })
})

describe('a gate that fails', () => {
  const crash = () => {
    throw new RangeError('out of wool')
  }
  it.each<[Partial<HandlerOptions>, RegExp]>([
    [{mode: crash}, /crash/],
    [{by: crash}, /crash/],
    [{by: () => Promise.reject(undefined)}, /crash/],
    [{mode: () => 'blok' as 'block'}, /configuration/],
  ])('never lets an item out: %j', async (options, message) => {
    const {response, body} = await ask({...undeclared, disclosure: 'human'}, options)
    expect(response.status).toBe(500)
    expect(body).toMatchObject({
      code: 'gate-failed',
      decision: 'block',
      detail: expect.stringMatching(message),
    })
  })

  it('says so where the body breaks off', async () => {
    const body = new ReadableStream({pull: controller => controller.error(new Error('reset'))})
    const response = await handler(request(body, {duplex: 'half'} as RequestInit))
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({decision: 'block', detail: expect.stringContaining('reset')})
  })
})

describe('a request', () => {
  const text = JSON.stringify({...undeclared, disclosure: 'human'})
  const typed = (type: string, more = {}) => ({headers: {'Content-Type': type, ...more}})
  it.each<[string, Request, number, string]>([
    ['no JSON', request('# Wool'), 400, 'no-json'],
    ['nothing', request(null), 400, 'no-json'],
    ['JSON that ends early', request('{"format": '), 400, 'no-json'],
    ['other bytes than UTF-8', request(new Uint8Array([0x22, 0xff, 0x22])), 400, 'no-json'],
    ['no type', request(text, {headers: {}}), 415, 'unsupported-media-type'],
    ['a form', request(text, typed('application/x-www-form-urlencoded')), 415, 'unsupported-media-type'],
    ['text', request(text, typed('text/plain;charset=UTF-8')), 415, 'unsupported-media-type'],
    [
      'JSON of another encoding',
      request(text, typed('application/json; charset=latin1')),
      415,
      'unsupported-media-type',
    ],
    [
      'compressed JSON',
      request(text, typed('application/json', {'Content-Encoding': 'gzip'})),
      415,
      'unsupported-media-type',
    ],
    ['another method', request(text, {method: 'PUT'}), 405, 'method-not-allowed'],
    ['a webhook that is not set up', request(text, {}, '/gate/webhooks/ghost'), 404, 'not-found'],
    ['a webhook of no name', request(text, {}, '/gate/webhooks/'), 404, 'not-found'],
    ['the name of what every object has', request(text, {}, '/gate/webhooks/constructor'), 404, 'not-found'],
  ])('with %s', async (_, sent, status, code) => {
    const response = await handler(sent)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    const body = await response.json()
    expect(body).toMatchObject({status, code})
    problemSchema.parse(body)
  })

  it.each([
    'application/json',
    'Application/JSON; charset=UTF-8',
    'application/vnd.contentful.management.v1+json',
    'application/json;charset="utf-8"',
  ])('as %s is read', async type => {
    expect((await handler(request(text, typed(type)))).status).toBe(200)
  })

  it('says which methods and types there are', async () => {
    expect((await handler(new Request('https://cms.example/gate'))).headers.get('Allow')).toBe('POST')
    expect((await handler(request(text, typed('text/plain')))).headers.get('Accept-Post')).toBe(
      'application/json',
    )
  })

  it('is read no further than the limit, whatever its length is said to be', async () => {
    let pulled = 0
    const endless = () =>
      new ReadableStream({
        pull(controller) {
          pulled++
          controller.enqueue(new Uint8Array(1000))
        },
      })
    const small = gateHandler({...site, maxBytes: 5000})
    const lying = request(endless(), {
      duplex: 'half',
      headers: {'Content-Type': 'application/json', 'Content-Length': '10'},
    } as RequestInit)
    expect((await small(lying)).status).toBe(413)
    expect(pulled).toBeLessThan(20)
    expect((await small(request(JSON.stringify({...undeclared, content: 'x'.repeat(6000)})))).status).toBe(
      413,
    )
    expect((await handler(request('x'.repeat(1_048_577)))).status).toBe(413)
    expect((await handler(request('x'.repeat(1_048_576)))).status).toBe(400)
  })
})

describe('an answer', () => {
  it('is the same from every instance, with its digest as ETag', async () => {
    const sent = JSON.stringify({...undeclared, disclosure: {origin: 'ai-generated', model: 'a/b'}})
    const [one, other] = await Promise.all(
      [gateHandler(site), gateHandler({...site})].map(async each => {
        await each(request(JSON.stringify(undeclared)))
        const response = await each(request(sent))
        return {etag: response.headers.get('ETag'), text: await response.text()}
      }),
    )
    expect(one).toEqual(other)
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(one?.text))
    expect(one?.etag).toBe(`"sha256-${Buffer.from(hash).toString('hex')}"`)
    const later = await gateHandler({...site, on: '2026-07-01'})(request(sent))
    expect(later.headers.get('ETag')).not.toBe(one?.etag)
  })

  it('comes for anything that is sent, and lets nothing out that is not in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map(content => JSON.stringify({...undeclared, content, disclosure: null})),
        ),
        async text => {
          const response = await handler(request(text))
          expect([400, 422]).toContain(response.status)
          expect((await response.json()).status).toBe(response.status)
        },
      ),
    )
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`
    for (const body of [deep, `{"format": "html", "content": "x", "disclosure": ${deep}}`])
      expect([400, 422, 500]).toContain((await handler(request(body))).status)
  })
})

describe('the description', () => {
  it('is there to be read, and to be asked for again', async () => {
    const get = (headers = {}) => handler(new Request('https://cms.example/gate/openapi.json', {headers}))
    const response = await get()
    expect(response.status).toBe(200)
    const etag = response.headers.get('ETag') ?? ''
    const document = await response.json()
    expect(document).toMatchObject({openapi: '3.1.0'})
    expect(Object.keys(document.paths)).toEqual([
      '/',
      ...['ghost', 'contentful', 'sanity', 'directus'].map(host => `/webhooks/${host}`),
    ])
    expect((await get({'If-None-Match': `"x", W/${etag}`})).status).toBe(304)
    expect((await handler(request('{}', {}, '/gate/openapi.json'))).status).toBe(405)
  })

  it('names every field of an item, and refers to what there is', async () => {
    const {openapi} = await import('./http/openapi.ts')
    const document = JSON.stringify(openapi())
    const {components} = openapi() as {components: {schemas: Record<string, {properties: object}>}}
    const fields: Record<keyof GateItem, true> = {
      id: true,
      collection: true,
      locale: true,
      status: true,
      title: true,
      language: true,
      format: true,
      content: true,
      rendered: true,
      disclosure: true,
      media: true,
    }
    expect(Object.keys(components.schemas.Item?.properties ?? {}).sort()).toEqual(Object.keys(fields).sort())
    for (const [, name = ''] of document.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(components.schemas).toHaveProperty(name)
  })
})

it.each<[unknown, string, string]>([
  [{mode: 'blok'}, 'mode', 'Did you mean block?'],
  [{...site, webhook: {}}, 'webhook', 'Did you mean webhooks?'],
  [{...site, webhooks: {gost: {secret: 'x'}}}, 'webhooks.gost', 'Did you mean webhooks.ghost?'],
  [{...site, webhooks: {ghost: {secrets: 'x'}}}, 'webhooks.ghost.secrets', 'secret'],
  [{...site, webhooks: {ghost: {}}}, 'webhooks.ghost.secret', 'secret'],
  [{...site, webhooks: {ghost: {secret: undefined}}}, 'webhooks.ghost.secret', 'secret'],
  [{...site, webhooks: {ghost: {secret: ' '}}}, 'webhooks.ghost.secret', 'secret'],
  [{...site, webhooks: {ghost: {secret: []}}}, 'webhooks.ghost.secret', 'secret'],
  [{...site, webhooks: {ghost: {secret: ['a', '']}}}, 'webhooks.ghost.secret', 'secret'],
  [{...site, webhooks: {ghost: {secret: ['a', 'b', 'c']}}}, 'webhooks.ghost.secret', 'secret'],
  [{...site, maxBytes: 0}, 'maxBytes', 'above 0'],
  [{...site, maxBytes: '5'}, 'maxBytes', 'number'],
  [{...site, now: 5}, 'now', 'function'],
])('is not made of the options %j', (options, field, sentence) => {
  const make = () => gateHandler(options as HandlerOptions)
  expect(make).toThrow(expect.objectContaining({code: 'usage', field: expect.stringContaining(field)}))
  expect(make).toThrow(sentence)
})
