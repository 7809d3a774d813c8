/**
 * Webhooks of Contentful with request verification, which come after the fact. Source: `signRequest` of
 * `@contentful/node-apps-toolkit` 3.16: an HMAC of method, path, signed headers and body, hexadecimal, with milliseconds.
 */
import {joined} from '../http/read-body.ts'
import type {GateItem} from '../types.ts'
import {fromHex, utf8, type Webhook} from './webhook.ts'

const timeHeader = 'x-contentful-timestamp'
const namesHeader = 'x-contentful-signed-headers'

export const contentful: Webhook = {
  isAfter: true,
  challenge: 'Contentful-Signature',
  claim({method, headers, target, body}) {
    const code = fromHex(headers.get('x-contentful-signature') ?? '')
    const time = headers.get(timeHeader) ?? ''
    if (!code || !/^\d+$/.test(time))
      return 'It has no x-contentful-signature and x-contentful-timestamp: enable request verification in the settings of webhooks.'
    const listed = (headers.get(namesHeader) ?? '').split(',').map(name => name.trim().toLowerCase())
    const names = [...new Set([...listed, timeHeader, namesHeader])]
      .filter(name => isHeader(headers, name))
      .sort()
    const lines = names.map(
      name => `${name}:${name === namesHeader ? names.join(',') : headers.get(name)?.trim()}`,
    )
    const head = [method, encodedTarget(target), lines.join(';'), ''].join('\n')
    return {kind: 'hmac', message: joined([utf8(head), body]), code, at: Number(time)}
  },
  // A webhook's own payload can be shaped as an item in its settings.
  item: payload => payload as GateItem,
}

function isHeader(headers: Headers, name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && headers.has(name)
}

/** The path as it is, the query encoded once more: so it is signed. */
function encodedTarget(target: string): string {
  const [path = '', query = ''] = target.split('?')
  return encodeURI(query === '' ? path : `${path}?${encodeURIComponent(query)}`)
}
