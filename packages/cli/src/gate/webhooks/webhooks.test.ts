/**
 * Why: whoever can make the gate believe that a request comes from the CMS can make it say anything of any post. Requests are
 * signed here as the systems sign them: with the toolkit of Sanity, by what the toolkit of Contentful (3.16.1) gave, and by the
 * line of Ghost's source.
 */
import {createHmac} from 'node:crypto'
import {encodeSignatureHeader} from '@sanity/webhook'
import {describe, expect, it} from 'vitest'
import {gateHandler, type HandlerOptions} from '../handler.ts'
import type {WebhookHost} from './webhooks.ts'

const now = 1_796_000_000_000
const secret = '0123456789abcdef'.repeat(4)
const old = 'fedcba9876543210'.repeat(4)
const options = (webhooks: HandlerOptions['webhooks'], at = now): HandlerOptions => ({
  mode: 'block',
  markets: ['EU'],
  on: '2026-11-30',
  now: () => at,
  webhooks,
})
const all = {ghost: {secret}, contentful: {secret}, sanity: {secret}, directus: {secret}}
const item = '{"format":"markdown","content":"# Wool — 羊毛\\n"}'
const post =
  '{"post":{"current":{"id":"1","title":"Wool","status":"published","html":"<p>Wool — 羊毛</p>","tags":[]},"previous":{}}}'

interface Sent {
  path?: string
  headers: Record<string, string>
  body: string
}

type Sign = (body: string, key?: string, at?: number) => Promise<Sent>
const type = {'Content-Type': 'application/json'}

const sign: Record<WebhookHost, Sign> = {
  ghost: async (body, key = secret, at = now) => ({
    headers: {
      ...type,
      'X-Ghost-Signature': `sha256=${createHmac('sha256', key).update(`${body}${at}`).digest('hex')}, t=${at}`,
    },
    body,
  }),
  contentful: async (body, key = secret, at = now) => {
    const headers: Record<string, string> = {
      ...type,
      'x-contentful-topic': 'ContentManagement.Entry.publish',
      'x-contentful-timestamp': String(at),
    }
    const names = [
      'content-type',
      'x-contentful-signed-headers',
      'x-contentful-timestamp',
      'x-contentful-topic',
    ]
    headers['x-contentful-signed-headers'] = names.join(',')
    const lines = `content-type:application/json;x-contentful-signed-headers:${names.join(',')};x-contentful-timestamp:${at};x-contentful-topic:ContentManagement.Entry.publish`
    headers['x-contentful-signature'] = createHmac('sha256', key)
      .update(`POST\n/gate/webhooks/contentful\n${lines}\n${body}`)
      .digest('hex')
    return {headers, body}
  },
  sanity: async (body, key = secret, at = now) => ({
    headers: {...type, 'sanity-webhook-signature': await encodeSignatureHeader(body, at, key)},
    body,
  }),
  directus: async (body, key = secret) => ({headers: {...type, Authorization: `Bearer ${key}`}, body}),
}

const hosts = Object.keys(sign) as WebhookHost[]
const signing = hosts.filter(host => host !== 'directus')
const payload = (host: WebhookHost) => (host === 'ghost' ? post : item)

async function send(
  host: WebhookHost,
  {path, headers, body}: Sent,
  own: HandlerOptions = options(all),
): Promise<Response> {
  return gateHandler(own)(
    new Request(`https://cms.example${path ?? `/gate/webhooks/${host}`}`, {method: 'POST', headers, body}),
  )
}

describe.each(hosts)('%s', host => {
  const status = host === 'directus' ? 422 : 200

  it('is answered, with 200 where it comes after the fact', async () => {
    const response = await send(host, await sign[host](payload(host)))
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({decision: 'block', fix: [{ruleId: 'missing-disclosure'}]})
  })

  it('is known by either of two secrets', async () => {
    for (const key of [secret, old]) {
      const own = options({[host]: {secret: [secret, old]}})
      expect((await send(host, await sign[host](payload(host), key), own)).status).toBe(status)
      expect(
        (await send(host, await sign[host](payload(host), key), options({[host]: {secret}}))).status,
      ).toBe(key === secret ? status : 401)
    }
  })

  it('is refused where nothing, another secret or the beginning of one is sent', async () => {
    const {body, headers} = await sign[host](payload(host), 'x'.repeat(64))
    const tries = [
      {body, headers: type},
      {body, headers},
      await sign[host](payload(host), secret.slice(0, -1)),
      await sign[host](payload(host), `${secret}0`),
    ]
    for (const sent of tries) {
      const response = await send(host, sent)
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toMatch(/^[\w-]+$/)
      const said = await response.json()
      expect(said).toMatchObject({status: 401, code: 'unauthorized'})
      expect(JSON.stringify(said)).not.toContain(secret)
    }
  })

  it('is refused before its body is looked at', async () => {
    expect((await send(host, {headers: type, body: 'no JSON'})).status).toBe(401)
    expect((await send(host, await sign[host]('no JSON'))).status).toBe(400)
  })

  it('is asked for by POST alone', async () => {
    const response = await gateHandler(options(all))(new Request(`https://cms.example/gate/webhooks/${host}`))
    expect(response.status).toBe(405)
  })

  it('may name its item in another way, or none', async () => {
    const own = (to: () => unknown) => options({[host]: {secret, item: to as () => undefined}})
    const sent = await sign[host]('{"x": 1}')
    expect(
      (
        await send(
          host,
          sent,
          own(() => undefined),
        )
      ).status,
    ).toBe(204)
    const fine = await send(
      host,
      sent,
      own(() => ({format: 'text', content: 'x', disclosure: 'human'})),
    )
    expect(await fine.json()).toMatchObject({decision: 'publish'})
    const crash = await send(
      host,
      sent,
      own(() => {
        throw new TypeError('no body')
      }),
    )
    expect(crash.status).toBe(host === 'directus' ? 500 : 200)
    expect(await crash.json()).toMatchObject({decision: 'block', failure: 'crash'})
  })
})

describe.each(signing)('%s', host => {
  it.each([0, 299_999, 300_000, -300_000])('is taken %i ms after it was signed', async later => {
    expect((await send(host, await sign[host](payload(host)), options(all, now + later))).status).toBe(200)
  })

  it.each([300_001, -300_001, 1e12, Number.NaN])('is refused %i ms after it was signed', async later => {
    expect((await send(host, await sign[host](payload(host)), options(all, now + later))).status).toBe(401)
  })

  it('is refused where anything of it was changed', async () => {
    const {headers, body} = await sign[host](payload(host))
    const sent = {headers, body: body.replace('Wool', 'Silk')}
    expect((await send(host, sent)).status).toBe(401)
    for (const [name, value] of Object.entries(headers)) {
      if (/type|topic/i.test(name) && host !== 'contentful') continue
      for (const other of [
        '',
        value.replace(/\d/, digit => String((Number(digit) + 1) % 10)),
        value.slice(1),
        `${value}0`,
        value.replace(/[a-f](?=[^a-f]*$)/, '0'),
        'sha256=, t=',
        't=1,v1=',
      ]) {
        if (other === value) continue
        expect(
          (await send(host, {headers: {...headers, [name]: other}, body})).status,
          `${name}: ${other}`,
        ).toBe(401)
      }
    }
  })
})

describe('contentful', () => {
  const [time, names] = ['x-contentful-timestamp', 'x-contentful-signed-headers']
  const topic = 'ContentManagement.Entry.publish'
  it.each<[string, Record<string, string>, string, string, string]>([
    [
      '/gate/webhooks/contentful',
      {'content-type': 'application/vnd.contentful.management.v1+json', 'x-contentful-topic': topic},
      '{"format":"markdown","content":"# Wool\\n"}',
      'ea9d7b81d0284e5b6f60ee3eb28e310051df7872f5a0435078b001fd1338e3dc',
      `content-type,${names},${time},x-contentful-topic`,
    ],
    [
      '/gate/webhooks/contentful?site=a%20b&x=1',
      {'X-Contentful-Topic': ` ${topic} `, 'x-contentful-webhook-name': 'Ull ø'},
      '{"format":"text","content":"ø — 羊毛"}',
      'dcf42dfa29037c326aa9bdb80d8654af3b9fd714e5b857e955d6fe027d961209',
      `${names},${time},x-contentful-topic,x-contentful-webhook-name`,
    ],
  ])('is signed as its toolkit signs: %s', async (path, given, body, signature, signed) => {
    const headers = {
      ...('content-type' in given ? {} : type),
      ...given,
      [time]: String(now),
      [names]: signed,
      'x-contentful-signature': signature,
    }
    expect((await send('contentful', {path, headers, body})).status).toBe(200)
    const moved = {path: path.replace('/gate', '/x/gate'), headers, body}
    expect((await send('contentful', moved)).status).toBe(401)
    const url = `https://public.example${path}`
    expect((await send('contentful', moved, options({contentful: {secret, url}}))).status).toBe(200)
  })
})

describe('the posts of ghost', () => {
  const decide = async (current: object, name = 'post') => {
    const response = await send(
      'ghost',
      await sign.ghost(JSON.stringify({[name]: {current, previous: {id: '1'}}})),
    )
    return {status: response.status, body: response.status === 200 ? await response.json() : undefined}
  }
  const sample = {id: '1', title: 'Wool', status: 'published', html: '<p>Wool</p>'}

  it('are pages too, and drafts are never blocked', async () => {
    expect((await decide(sample, 'page')).body).toMatchObject({decision: 'block'})
    for (const status of ['draft', 'scheduled'])
      expect((await decide({...sample, status})).body).toMatchObject({decision: 'warn'})
    expect((await decide({...sample, status: 'sent'})).body).toMatchObject({decision: 'block'})
  })

  it('state how they were made by an internal tag, or by marks in their head', async () => {
    expect((await decide({...sample, tags: [{slug: 'hash-human'}, {slug: 'wool'}]})).body).toMatchObject({
      decision: 'publish',
    })
    const both = await decide({...sample, tags: [{slug: 'hash-human'}, {slug: 'hash-ai-generated'}]})
    expect(both.body).toMatchObject({
      decision: 'block',
      failure: 'item',
      findings: [{pointer: '/post/current/tags'}],
    })
    const head = '<meta name="ai-disclosure" content="none">'
    expect((await decide({...sample, codeinjection_head: head})).body.decision).not.toBe('block')
  })

  it('that were deleted are about no item, and what is no post is told', async () => {
    expect((await decide({})).status).toBe(204)
    expect((await decide({id: '1', email: 'a@b.example'}, 'member')).body).toMatchObject({
      decision: 'block',
      failure: 'item',
    })
  })
})
