import type {Disclosure} from '@forthright/core'
import {html} from '@forthright/html'
import {pageStream} from '@forthright/html/stream'
import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../html/test/disclosures.ts'
import {
  discloseResponse,
  disclosureHeaders,
  disclosureMiddleware,
  type ResponseOptions,
  type ResponseReport,
  withDisclosure,
} from './index.ts'

type HeadersInit = ConstructorParameters<typeof Headers>[0]
type BodyInit = ConstructorParameters<typeof Response>[0]

const generated = disclosureOf({origin: 'ai-generated', model: 'openai/gpt-5.2'})
const page =
  '<!doctype html><html><head><title>x</title></head><body><article><h1>a</h1><p>b</p></article></body></html>'
const written = html.write(page, generated).content

/** As most callers do it: pages are written. */
const disclose = (
  response: Response,
  disclosure: Disclosure | undefined,
  options: Partial<ResponseOptions> = {},
) => discloseResponse(response, disclosure, {page: pageStream(), ...options})

const respond = (headers: HeadersInit = {}, init: ResponseInit = {}, body: BodyInit | null = page) =>
  new Response(body, {
    ...init,
    headers: new Headers([['Content-Type', 'text/html; charset=utf-8'], ...new Headers(headers)]),
  })

describe('a page', () => {
  it.each(['text/html', 'TEXT/HTML;charset=UTF-8', 'text/html; charset="utf8"', ' application/xhtml+xml '])(
    'of type %s is written',
    async type => {
      const response = disclose(new Response(page, {headers: {'Content-Type': type}}), generated)
      expect(response.headers.get('AI-Disclosure')).toBe(
        'mode=machine-generated, model="gpt-5.2", provider="openai"',
      )
      expect(await response.text()).toBe(written)
    },
  )

  it('keeps its status and its other headers, every cookie too', async () => {
    const given = respond({Vary: 'Accept', 'Last-Modified': 'x'}, {status: 203, statusText: 'Fine'})
    given.headers.append('Set-Cookie', 'a=1')
    given.headers.append('Set-Cookie', 'b=2')
    const response = disclose(given, generated)
    expect([response.status, response.statusText]).toEqual([203, 'Fine'])
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('Vary')).toBe('Accept')
    expect(response.headers.get('Last-Modified')).toBe('x')
    expect(await response.text()).toBe(written)
  })

  it('loses what speaks of its bytes', () => {
    const bytes = {'Content-Length': '9', 'Content-MD5': 'x', 'Repr-Digest': 'x', 'Accept-Ranges': 'bytes'}
    const {headers} = disclose(respond({...bytes, ETag: '"a"'}), generated)
    for (const name of Object.keys(bytes)) expect([name, headers.get(name)]).toEqual([name, null])
    expect(headers.get('ETag')).toBe('W/"a"')
    expect(disclose(respond({ETag: 'W/"a"'}), generated).headers.get('ETag')).toBe('W/"a"')
  })

  it('is written once, however often it is disclosed', async () => {
    const manifest = 'https://cdn.example/a.c2pa'
    const twice = disclose(disclose(respond(), generated, {manifest}), generated, {manifest})
    expect(twice.headers.get('Link')).toBe(`<${manifest}>; rel="c2pa-manifest"`)
    expect(await twice.text()).toBe(written)
  })

  it('tells where everything landed', async () => {
    const reports: ResponseReport[] = []
    const manifest = 'https://cdn.example/a.c2pa'
    const onReport = (report: ResponseReport) => reports.push(report)
    await disclose(respond(), generated, {manifest, onReport}).text()
    expect(reports).toHaveLength(1)
    expect(reports[0]?.written).toBe(true)
    expect(reports[0]?.report.map(({mark, via, where}) => [mark, via, where])).toEqual([
      ['AI-Disclosure', 'machine', 'response header'],
      ['Link c2pa-manifest', 'machine', 'response header'],
      ...html.write(page, generated).report.map(({mark, via, where}) => [mark, via, where]),
    ])
  })

  it('is left alone where only headers are asked for, with its length and its tag', async () => {
    const reports: ResponseReport[] = []
    const response = disclose(respond({'Content-Length': '9', ETag: '"a"'}), generated, {
      page: 'headers-only',
      onReport: report => reports.push(report),
    })
    expect(response.headers.get('AI-Disclosure')).toMatch(/^mode=machine-generated/)
    expect([response.headers.get('ETag'), response.headers.get('Content-Length')]).toEqual(['"a"', '9'])
    expect(await response.text()).toBe(page)
    expect(reports).toMatchObject([
      {written: false, report: [{via: 'machine'}, {via: 'none', reason: 'Only headers were asked for.'}]},
    ])
  })

  it('comes through where its source fails, with the failure', async () => {
    const source = new ReadableStream({
      pull(controller) {
        controller.error(new Error('the origin is gone'))
      },
    })
    await expect(disclose(respond({}, {}, source), generated).text()).rejects.toThrow('the origin is gone')
  })
})

describe('only the headers are set', () => {
  it.each<[string, HeadersInit, ResponseInit, BodyInit | null, reason: string]>([
    ['of a part of a page', {'Content-Range': 'bytes 0-9/99'}, {status: 206}, page, '206'],
    ['of a page not sent again', {}, {status: 304}, null, '304'],
    ['of an answer to HEAD', {}, {}, null, 'no body'],
    ['of a compressed page', {'Content-Encoding': 'br'}, {}, page, 'compressed (br)'],
    ['of a page not to be changed', {'Cache-Control': 'public, no-transform'}, {}, page, 'no-transform'],
  ])('%s', async (_, headers, init, body, reason) => {
    const reports: ResponseReport[] = []
    const response = disclose(respond(headers, init, body), generated, {
      onReport: report => reports.push(report),
    })
    expect(response.headers.get('AI-Disclosure')).toContain('mode=machine-generated')
    expect(response.status).toBe(init.status ?? 200)
    expect(await response.text()).toBe(body ?? '')
    expect(reports).toMatchObject([
      {written: false, report: [{via: 'machine'}, {via: 'none', reason: expect.stringContaining(reason)}]},
    ])
  })

  it.each(['ISO-8859-1', '"shift_jis"', 'no-such'])('of a page in %s', async charset => {
    const response = disclose(
      new Response(page, {headers: {'Content-Type': `text/html; charset=${charset}`, 'Content-Length': '9'}}),
      generated,
    )
    expect(response.headers.get('AI-Disclosure')).not.toBeNull()
    expect(response.headers.get('Content-Length')).toBe('9')
    expect(await response.text()).toBe(page)
  })

  it('so that the tag of a page matches that of the page not sent again', () => {
    expect(disclose(respond({ETag: '"a"'}, {status: 304}, null), generated).headers.get('ETag')).toBe('W/"a"')
    expect(
      disclose(respond({ETag: '"a"', 'Content-Length': '9'}, {}, null), generated).headers.get(
        'Content-Length',
      ),
    ).toBeNull()
  })
})

describe('nothing is touched', () => {
  it.each<[string, Response]>([
    ['a picture', new Response('x', {headers: {'Content-Type': 'image/svg+xml'}})],
    ['JSON', Response.json({a: 1})],
    ['something without a type', new Response(new Uint8Array([1]))],
    ['text/htmlx', new Response(page, {headers: {'Content-Type': 'text/htmlx'}})],
    ['a redirect', Response.redirect('https://x.example', 302)],
    ['an error page', respond({}, {status: 404})],
    ['no content', respond({}, {status: 204}, null)],
  ])('of %s', (_, response) => {
    expect(disclose(response, generated)).toBe(response)
  })

  it('where there is nothing to disclose', () => {
    const response = respond()
    expect(disclose(response, undefined)).toBe(response)
    expect(disclose(response, disclosureOf('human'))).toBe(response)
  })
})

describe('links', () => {
  const manifest = 'https://cdn.example/a.c2pa'
  const linksOf = (link: string) => disclose(respond({Link: link}), generated, {manifest}).headers.get('Link')

  it('of the page stay, and the manifest joins them', () => {
    expect(linksOf('</a.css>; rel=preload; as=style')).toBe(
      `</a.css>; rel=preload; as=style, <${manifest}>; rel="c2pa-manifest"`,
    )
    expect(linksOf('</c2pa-manifest>; rel="next"')).toBe(
      `</c2pa-manifest>; rel="next", <${manifest}>; rel="c2pa-manifest"`,
    )
  })

  it.each(['rel=c2pa-manifest', 'REL="c2pa-manifest"', 'rel = "next c2pa-manifest"'])(
    'to another manifest stay alone (%s)',
    rel => {
      expect(linksOf(`<https://other.example>; ${rel}`)).toBe(`<https://other.example>; ${rel}`)
    },
  )
})

describe('options', () => {
  const page = pageStream()
  it.each([
    [
      {page, reviewdBy: 'role'},
      'reviewdBy',
      'There is no option reviewdBy. Did you mean reviewedBy? Allowed: ',
    ],
    [
      {page, stream: true},
      'stream',
      'There is no option stream. Allowed: manifest, date, reviewedBy, page, ',
    ],
    [{}, 'page', 'The option page: give pageStream() of @forthright/html/stream, or '],
    [undefined, 'page', 'The option page: give pageStream() of @forthright/html/stream, or '],
    [{page: 'headers'}, 'page', 'The option page: give pageStream() of @forthright/html/stream, or '],
    [
      {page, reviewedBy: 'nmae'},
      'reviewedBy',
      '"nmae" is not allowed. Did you mean name? Allowed: role, name.',
    ],
    [
      {page, reviewedBy: true},
      'reviewedBy',
      'The option reviewedBy: true is not allowed; write one of role, name.',
    ],
    [{page, decoded: 'yes'}, 'decoded', '"yes" is not allowed; expected true or false.'],
    [{page, onReport: {}}, 'onReport', 'an object must be a function.'],
    [{page, manifest: null}, 'manifest', 'null is not allowed; expected text.'],
    [{page, date: 1795132800}, 'date', '1795132800 must be a Date, or a day or time as text.'],
    [null, undefined, 'The options: null is not allowed; expected an object.'],
  ])('that are none are refused, whatever the response is: %j', (given, field, message) => {
    const options = given as ResponseOptions
    const expected = {code: 'usage', field, message: expect.stringContaining(message)}
    const other = Response.json({})
    for (const act of [
      () => discloseResponse(other, undefined, options),
      () =>
        withDisclosure(
          () => other,
          () => generated,
          options,
        ),
      () => disclosureMiddleware(() => generated, options),
    ])
      expect(act).toThrow(expect.objectContaining(expected))
  })

  it('may be undefined', () => {
    const options = {page, manifest: undefined, reviewedBy: undefined, decoded: undefined}
    expect(discloseResponse(respond(), undefined, options)).toBeInstanceOf(Response)
  })

  it('of a response are none of headers alone', () => {
    const options = {decoded: true, reviewedBy: 'role'} as const
    expect(() => disclosureHeaders(generated, options)).toThrow(
      expect.objectContaining({code: 'usage', field: 'decoded', allowed: ['manifest', 'date', 'reviewedBy']}),
    )
  })
})

it('says so where the body was read already', async () => {
  const response = respond()
  await response.text()
  expect(() => disclose(response, generated)).toThrow(expect.objectContaining({code: 'usage'}))
})
