/**
 * Webhooks of Ghost (`post.published` and the like), which come after the fact. Source: `services/webhooks/WebhookTrigger.js` of
 * Ghost 6: `X-Ghost-Signature: sha256=<HMAC of body and t, hexadecimal>, t=<milliseconds>`.
 */
import {DisclosureError} from '@forthright/core'
import {origins} from '@forthright/core/schema'
import {joined} from '../http/read-body.ts'
import type {GateItem} from '../types.ts'
import {fromHex, utf8, type Webhook} from './webhook.ts'

export const ghost: Webhook = {
  isAfter: true,
  challenge: 'Ghost-Signature',
  claim({headers, body}) {
    const header = headers.get('X-Ghost-Signature')
    if (header === null) return 'It has no header X-Ghost-Signature: set a secret for the webhook in Ghost.'
    const [, hex = '', t = ''] = /^\s*sha256=([\da-f]+)\s*,\s*t=(\d+)\s*$/i.exec(header) ?? []
    const code = fromHex(hex)
    if (!code) return 'Its header X-Ghost-Signature is not sha256=…, t=….'
    return {kind: 'hmac', message: joined([body, utf8(t)]), code, at: Number(t)}
  },
  item,
}

interface Post {
  id?: string
  title?: string
  status?: string
  html?: string | null
  codeinjection_head?: string | null
  tags?: readonly {slug?: string}[] | null
}

/** The post as it is now. Posts have no fields of one's own: an internal tag (`#ai-generated`) states how it was made, or marks in its head. */
function item(payload: unknown): GateItem | undefined {
  if (typeof payload !== 'object' || payload === null) throw invalid('The payload is no object.', '')
  const {post, page} = payload as {post?: {current?: Post}; page?: {current?: Post}}
  const current = post?.current ?? page?.current
  if (typeof current !== 'object' || current === null)
    throw invalid('The payload has no post.current: send events of posts or pages.', '')
  const {id, title, status, html, codeinjection_head: head, tags} = current
  // Of what was deleted, only what it was before is told.
  if (id === undefined) return undefined
  const stated = origins.filter(origin => tags?.some(({slug}) => slug === `hash-${origin}`))
  if (stated.length > 1)
    throw invalid(`The post has the tags #${stated.join(' and #')}: keep one of them.`, 'post/current/tags')
  return {
    id,
    collection: post ? 'posts' : 'pages',
    ...(title === undefined ? {} : {title}),
    // What is sent as a mail alone is out as well.
    status: status === 'draft' || status === 'scheduled' ? 'draft' : 'published',
    format: 'html',
    content: (head ?? '') + (html ?? ''),
    ...(stated[0] === undefined ? {} : {disclosure: stated[0]}),
  }
}

function invalid(message: string, field: string): DisclosureError {
  return new DisclosureError('content-invalid', message, {field})
}
