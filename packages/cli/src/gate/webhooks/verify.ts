/** Tells whether who sent a request knows the secret, in the same time whatever it sent. */
import {HttpProblem} from '../http/http-problem.ts'
import {type SentRequest, utf8, type Webhook} from './webhook.ts'

/** How far the clock of a sender and ours may be apart, in milliseconds: five minutes. */
export const tolerance = 5 * 60 * 1000

const hmac = {name: 'HMAC', hash: 'SHA-256'} as const

/** Throws a 401 where the request is not signed with one of the secrets, or was signed more than five minutes ago. `now` in milliseconds. */
export async function demandSigned(
  webhook: Webhook,
  secrets: readonly string[],
  request: SentRequest,
  now: number,
): Promise<void> {
  const claim = webhook.claim(request)
  if (typeof claim === 'string') throw unauthorized(webhook, claim)
  if (claim.kind === 'hmac' && !(Math.abs(now - claim.at) <= tolerance))
    throw unauthorized(webhook, 'It was signed more than five minutes ago, or by a clock that goes wrong.')
  // All secrets are tried, so that the time does not tell which is right.
  const known = await Promise.all(
    secrets.map(async secret => {
      if (claim.kind === 'hmac')
        return crypto.subtle.verify(hmac, await keyOf(utf8(secret)), claim.code, claim.message)
      // Texts of any length are compared by their codes under a key that nobody knows.
      const key = await keyOf(crypto.getRandomValues(new Uint8Array(32)))
      return crypto.subtle.verify(
        hmac,
        key,
        await crypto.subtle.sign(hmac, key, utf8(secret)),
        utf8(claim.token),
      )
    }),
  )
  if (!known.includes(true))
    throw unauthorized(webhook, 'It was not signed with a secret that is known here.')
}

function keyOf(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, hmac, false, ['sign', 'verify'])
}

function unauthorized({challenge}: Webhook, detail: string): HttpProblem {
  return new HttpProblem(401, 'unauthorized', detail, {headers: {'WWW-Authenticate': challenge}})
}
