/**
 * GROQ-powered webhooks of Sanity, which come after the fact. Source: `@sanity/webhook` 4.0:
 * `sanity-webhook-signature: t=<milliseconds>,v1=<HMAC of t, a full stop and the body, base64url>`.
 */
import {joined} from '../http/read-body.ts'
import type {GateItem} from '../types.ts'
import {fromBase64Url, utf8, type Webhook} from './webhook.ts'

export const sanity: Webhook = {
  isAfter: true,
  challenge: 'Sanity-Signature',
  claim({headers, body}) {
    const header = headers.get('sanity-webhook-signature')
    if (header === null)
      return 'It has no header sanity-webhook-signature: set a secret for the webhook in Sanity.'
    const [, t = '', base64 = ''] = /^\s*t=(\d+)[, ]+v1=([^, ]+)\s*$/.exec(header) ?? []
    const code = fromBase64Url(base64)
    if (!code) return 'Its header sanity-webhook-signature is not t=…,v1=….'
    return {kind: 'hmac', message: joined([utf8(`${t}.`), body]), code, at: Number(t)}
  },
  // The projection of a webhook can be shaped as an item.
  item: payload => payload as GateItem,
}
