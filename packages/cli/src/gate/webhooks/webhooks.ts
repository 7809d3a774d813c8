/** The systems whose webhooks are known, and what a site says of them. */
import {checkOptions, suggest} from '@forthright/core/options'
import * as z from 'zod/mini'
import type {GateItem} from '../types.ts'
import {contentful} from './contentful.ts'
import {directus} from './directus.ts'
import {ghost} from './ghost.ts'
import {sanity} from './sanity.ts'
import type {Webhook} from './webhook.ts'

const known = {ghost, contentful, sanity, directus} as const satisfies Readonly<Record<string, Webhook>>

/** A system that sends webhooks. */
export type WebhookHost = keyof typeof known
export const webhookHosts: readonly WebhookHost[] = Object.keys(known) as WebhookHost[]

/** What a site says of a system. */
export interface WebhookOptions {
  /** The secret that it was told; two while one takes the place of the other. */
  secret: string | readonly [string] | readonly [string, string]
  /** The item that a payload is about, `undefined` for none; by default posts of Ghost, and for others the payload itself. */
  item?: ((payload: unknown) => GateItem | undefined) | undefined
  /** The address that the sender has, where a proxy changes its path; Contentful signs it. */
  url?: string | undefined
}

/** By the system. */
export type Webhooks = {readonly [Host in WebhookHost]?: WebhookOptions | undefined}

/** A webhook that is set up. */
export interface SetUpWebhook extends Webhook {
  secrets: readonly string[]
  url: string | undefined
}

const secret = z.string().check(z.regex(/\S/, 'a secret cannot be empty'))
const schema = z.strictObject(
  Object.fromEntries(
    webhookHosts.map(host => [
      host,
      z.optional(
        z.strictObject({
          secret: z.union([secret, z.array(secret).check(z.minLength(1), z.maxLength(2))]),
          item: z.optional(z.custom(value => typeof value === 'function', 'must be a function')),
          url: z.optional(z.url()),
        }),
      ),
    ]),
  ),
)

/** What is set up, checked. Throws `usage` for another system, for no secret, or for more than two. */
export function setUp(entry: string, webhooks: Webhooks | undefined): ReadonlyMap<string, SetUpWebhook> {
  if (webhooks === undefined) return new Map()
  checkOptions(entry, z.strictObject({webhooks: schema}), {webhooks})
  return new Map(
    webhookHosts.flatMap(host => {
      const options = webhooks[host]
      if (!options) return []
      const {secret: secrets, url, item = known[host].item} = options
      return [[host, {...known[host], item, url, secrets: [secrets].flat()}]]
    }),
  )
}

/** A sentence on a system that is not set up. */
export function notSetUp(host: string, webhooks: ReadonlyMap<string, SetUpWebhook>): string {
  const allowed = [...webhooks.keys()]
  if (allowed.length === 0)
    return `No webhooks are set up here; give webhooks: {${host}: {secret}} to the handler.`
  return `No webhook of ${JSON.stringify(host)} is set up here. ${suggest(host, allowed)}`
}
