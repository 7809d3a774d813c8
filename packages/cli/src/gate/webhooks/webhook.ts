/** What is known of a system that sends webhooks. */
import type {GateItem} from '../types.ts'

/** A request with the bytes of its body. */
export interface SentRequest {
  method: string
  headers: Headers
  /** Path and query as the sender has them. */
  target: string
  body: Uint8Array<ArrayBuffer>
}

/** What a sender claims: that who made this code of this message knows the secret. */
export type Claim =
  | {kind: 'hmac'; message: Uint8Array<ArrayBuffer>; code: Uint8Array<ArrayBuffer>; at: number}
  | {kind: 'bearer'; token: string}

/** One system. */
export interface Webhook {
  /** It tells of what is done: its answer can hold nothing back. */
  isAfter: boolean
  /** The authentication scheme that a 401 names. */
  challenge: string
  /** What a request claims; a sentence on what it lacks, e.g. a header. */
  claim(request: SentRequest): Claim | string
  /** The item that a payload is about; `undefined` where it is about none, e.g. a post that was deleted. */
  item(payload: unknown): GateItem | undefined
}

/** Hexadecimal digits as bytes; undefined for anything else. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^(?:[\da-f]{2})+$/i.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}

/** Base64 for URLs (RFC 4648, section 5) as bytes; undefined for anything else. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
