/** Puts a disclosure on a `Response`: its headers, and where the body is a page, the page itself as it streams. */
import {type Disclosure, DisclosureError} from '@forthright/core'
import {checkOptions} from '@forthright/core/options'
import type {ReportEntry} from '@forthright/core/surface'
import {isUtf8} from '@forthright/core/text'
import * as z from 'zod/mini'
import {type HeaderOptions, headerShape, setDisclosureHeaders} from './write-headers.ts'

/** What became of a response. */
export interface ResponseReport {
  /** Whether the page itself carries the disclosure. */
  written: boolean
  report: ReportEntry[]
  /** What a person must do, in order. */
  manual: string[]
}

/** Writes a disclosure into the bytes of a page; `done` is told once what became of it. */
export type PageWriter = (
  disclosure: Disclosure,
  done: (report: ResponseReport) => void,
) => TransformStream<Uint8Array, Uint8Array>

/** How a response is disclosed. */
export interface ResponseOptions extends HeaderOptions {
  /** What writes into pages: `pageStream()` of `@forthright/html/stream`. With `'headers-only'`, pages get their headers alone. */
  page: PageWriter | 'headers-only'
  /**
   * The body is not compressed, whatever `Content-Encoding` says: what `fetch` gives is decoded already and keeps the
   * header of its origin. The header goes.
   */
  decoded?: boolean | undefined
  /** Told once, when it is known where everything landed; for a page that streams, while it does. */
  onReport?: ((report: ResponseReport) => void) | undefined
}

const isFunction = (value: unknown) => typeof value === 'function'
const schema: z.core.$ZodType<ResponseOptions> = z.strictObject({
  manifest: z.optional(headerShape.manifest),
  date: z.optional(headerShape.date),
  reviewedBy: z.optional(headerShape.reviewedBy),
  page: z.custom<ResponseOptions['page']>(
    value => isFunction(value) || value === 'headers-only',
    "give pageStream() of @forthright/html/stream, or 'headers-only'",
  ),
  decoded: z.optional(z.boolean()),
  onReport: z.optional(z.custom<NonNullable<ResponseOptions['onReport']>>(isFunction, 'must be a function')),
})

/** The options, checked; throws `usage` for what is none, and where nothing is said of pages. */
export function checkedResponseOptions(options: ResponseOptions): ResponseOptions {
  return checkOptions('http', schema, options)
}

/**
 * The response with the disclosure. Pages (`text/html`, `application/xhtml+xml`) in UTF-8 are written; everything else,
 * and every status but a success with content, is given back as it came. Pages that cannot be written get the headers:
 * parts of a page (206), an answer without a body to HEAD, a 304, and what is compressed, in another encoding, or
 * marked `no-transform`.
 *
 * @example
 * discloseResponse(await fetch(request), disclosure, {page: pageStream(), decoded: true})
 */
export function discloseResponse(
  response: Response,
  disclosure: Disclosure | undefined,
  options: ResponseOptions,
): Response {
  const {page, onReport} = checkedResponseOptions(options)
  const kind = disclosure && disclosure.parts.length > 0 ? kindOf(response, options) : 'other'
  if (!disclosure || kind === 'other') return response
  if (response.bodyUsed || response.body?.locked) {
    const message = 'The body of the response has been read already. Disclose it before anything reads it.'
    throw new DisclosureError('usage', message)
  }
  const headers = new Headers(response.headers)
  const entries = setDisclosureHeaders(headers, disclosure, options)
  const {status, statusText} = response
  const reason = kind === 'page' ? undefined : kind.reason
  const tell = ({written, report, manual}: ResponseReport) =>
    onReport?.({written, report: [...entries, ...report], manual})
  if (page === 'headers-only') {
    tell(untouched(disclosure, reason ?? 'Only headers were asked for.'))
    return new Response(response.body, {status, statusText, headers})
  }
  // Whatever is sent for the page has other bytes than its origin knows of, also where only its headers are sent.
  if (kind === 'page' || status === 304) forgetBytes(headers)
  if (kind === 'page') headers.delete('Content-Encoding')
  if (reason !== undefined || !response.body) {
    tell(untouched(disclosure, reason ?? 'The response has no body.'))
    return new Response(response.body, {status, statusText, headers})
  }
  const body = response.body.pipeThrough(page(disclosure, tell))
  return new Response(body, {status, statusText, headers})
}

/** Says of every part why its disclosure is not in the page. */
function untouched({parts}: Disclosure, reason: string): ResponseReport {
  const report = parts.map(({part}): ReportEntry => ({part, mark: 'label', via: 'none', where: '', reason}))
  return {written: false, report, manual: []}
}

/** Whether a response can carry a disclosure at all. */
export function isDisclosable(response: Response): boolean {
  return kindOf(response, {}) !== 'other'
}

/** A page to be written, a page that only gets headers, or something else. */
function kindOf(
  {status, headers}: Response,
  {decoded}: Pick<ResponseOptions, 'decoded'>,
): 'page' | 'other' | {reason: string} {
  if (status === 304) return {reason: 'The page was not sent again (304).'}
  if (status < 200 || status > 299 || status === 204 || status === 205) return 'other'
  const type = headers.get('Content-Type') ?? ''
  if (!/^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(type)) return 'other'
  if (status === 206) return {reason: 'Only a part of the page is sent (206).'}
  const encoding = decoded ? '' : (headers.get('Content-Encoding')?.trim() ?? '')
  if (encoding !== '' && encoding.toLowerCase() !== 'identity')
    return {reason: `The page is compressed (${encoding}); disclose it before it is.`}
  if (/(^|,)\s*no-transform\s*(,|$)/i.test(headers.get('Cache-Control') ?? ''))
    return {reason: 'The response is marked no-transform.'}
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type)?.[1]
  if (charset !== undefined && !isUtf8(charset))
    return {reason: `The page is in ${JSON.stringify(charset)}; only UTF-8 is written here.`}
  return 'page'
}

/** Takes away what speaks of single bytes, and weakens the tag that stands for all of them. */
function forgetBytes(headers: Headers): void {
  for (const name of [
    'Content-Length',
    'Content-MD5',
    'Content-Digest',
    'Repr-Digest',
    'Digest',
    'Accept-Ranges',
  ])
    headers.delete(name)
  const tag = headers.get('ETag')?.trim()
  if (tag?.startsWith('"')) headers.set('ETag', `W/${tag}`)
}
