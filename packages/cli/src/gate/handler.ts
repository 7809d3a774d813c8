/** The publish gate over HTTP: a function from `Request` to `Response` for Node, workers and every framework that speaks Fetch. */
import {DisclosureError} from '@forthright/core'
import {checkedCall} from '../site/options.ts'
import {failed} from './failure.ts'
import {gateKinds, publishGate} from './gate.ts'
import {answer, answerProblem, respond} from './http/answer.ts'
import {HttpProblem} from './http/http-problem.ts'
import {demandJson, parsedBody, readBody} from './http/read-body.ts'
import type {GateCaller, GateItem, GateOptions} from './types.ts'
import {demandSigned} from './webhooks/verify.ts'
import {notSetUp, type SetUpWebhook, setUp, type Webhooks} from './webhooks/webhooks.ts'

export type {ProblemCode, ProblemError} from './http/http-problem.ts'
export type {WebhookHost, WebhookOptions, Webhooks} from './webhooks/webhooks.ts'

/** What the gate does, and who may ask it. */
export interface HandlerOptions extends GateOptions {
  /** Systems that send webhooks, to the path of the handler and `webhooks/ghost`, `webhooks/contentful` … */
  webhooks?: Webhooks | undefined
  /** The most bytes of a body; 1,048,576 where absent. */
  maxBytes?: number | undefined
  /** What the code of the host knows of who sends a request; of a request no body, since nobody overrides the gate from there. */
  by?: ((request: RequestHead) => GateCaller | undefined | Promise<GateCaller | undefined>) | undefined
  /** The time in milliseconds since 1970, by which signatures are too old; that of the clock where absent. */
  now?: (() => number) | undefined
}

/** A request without its body. */
export type RequestHead = Pick<Request, 'method' | 'url' | 'headers'>

/** Answers a request. Never rejects. */
export type Handler = (request: Request) => Promise<Response>

const entry = 'gateHandler'

/**
 * A handler by the options of a site, which are checked here as {@link publishGate} does. It keeps nothing between requests.
 *
 * - `POST` of an item as JSON: 200 with the decision, or 422 with problem details (RFC 9457) where it is blocked: `errors` with
 *   pointers, `fix` with what to do, `questions` that are open.
 * - `POST` to `…/webhooks/<system>`: signed, with the same answer; systems that tell of what is out already get 200 with the decision.
 * - `GET` of `…/openapi.json`: the description of all this.
 *
 * @example
 * const handler = gateHandler({mode: 'block', markets: ['EU'], webhooks: {ghost: {secret: process.env.GHOST_SECRET}}})
 * const response = await handler(new Request(url, {method: 'POST', headers, body: '{"format": "markdown", "content": "# Wool"}'}))
 * // 422 {"status": 422, "code": "blocked", "errors": [{"pointer": "#/disclosure", "detail": "This item does not say …"}], …}
 */
export function gateHandler(options: HandlerOptions): Handler {
  const {webhooks: given, maxBytes = 1_048_576, by, now = Date.now, ...site} = checkedOptions(options)
  const webhooks = setUp(entry, given)
  const gate = publishGate(site)

  const answerRequest = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.split('/').filter(part => part !== '')
    if (path.at(-1) === 'openapi.json') return answerDescription(request)
    const host = webhookIn(path)
    const webhook = host === undefined ? undefined : demandWebhook(host, webhooks)
    demandMethod(request, ['POST'])
    const body = await readBody(request, maxBytes)
    if (webhook) await demandSigned(webhook, webhook.secrets, {...sentAs(request, webhook.url), body}, now())
    demandJson(request.headers)
    const payload = parsedBody(body)
    const isAfter = webhook?.isAfter === true
    let item: GateItem | undefined
    try {
      item = webhook ? webhook.item(payload) : (payload as GateItem)
    } catch (cause) {
      return answer(failed(cause, typeof site.mode === 'string' ? site.mode : 'block', false), isAfter)
    }
    if (webhook && item === undefined) return new Response(null, {status: 204})
    return answer(await gate(item as GateItem, await by?.(headOf(request))), isAfter)
  }
  return async request => {
    try {
      return await answerRequest(request)
    } catch (cause) {
      return answerProblem(cause)
    }
  }
}

function checkedOptions(options: HandlerOptions): HandlerOptions {
  const own = {webhooks: 'object', maxBytes: 'number', by: 'function', now: 'function'} as const
  checkedCall(entry, {}, options, {...gateKinds, ...own})
  const {maxBytes = 1} = options ?? {}
  if (!(Number.isInteger(maxBytes) && maxBytes > 0))
    throw new DisclosureError('usage', `[${entry}] The option maxBytes must be a whole number above 0.`, {
      field: 'maxBytes',
    })
  return {...options}
}

/** The system that a path names; empty where it names none. */
function webhookIn(path: readonly string[]): string | undefined {
  if (path.at(-1) === 'webhooks') return ''
  return path.at(-2) === 'webhooks' ? path.at(-1) : undefined
}

function demandWebhook(host: string, webhooks: ReadonlyMap<string, SetUpWebhook>): SetUpWebhook {
  const webhook = webhooks.get(host)
  if (webhook) return webhook
  throw new HttpProblem(404, 'not-found', notSetUp(host, webhooks), {allowed: [...webhooks.keys()]})
}

function demandMethod({method}: Request, allowed: readonly string[]): void {
  if (allowed.includes(method)) return
  throw new HttpProblem(405, 'method-not-allowed', `Send ${allowed[0]}, not ${method}.`, {
    headers: {Allow: allowed.join(', ')},
    allowed,
  })
}

/** The description is loaded when it is asked for. */
async function answerDescription(request: Request): Promise<Response> {
  demandMethod(request, ['GET', 'HEAD'])
  const {openapi} = await import('./http/openapi.ts')
  const response = await respond(200, 'application/vnd.oai.openapi+json;version=3.1', openapi(), {
    'Cache-Control': 'no-cache',
  })
  const tags = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map(tag => tag.trim().replace(/^W\//, ''))
  const etag = response.headers.get('ETag') ?? ''
  if (tags.includes(etag) || tags.includes('*'))
    return new Response(null, {status: 304, headers: {ETag: etag}})
  return request.method === 'HEAD' ? new Response(null, response) : response
}

function headOf({method, url, headers}: Request): RequestHead {
  return {method, url, headers}
}

/** The request as its sender has it. */
function sentAs({method, headers, url}: Request, address: string | undefined) {
  const {pathname, search} = new URL(address ?? url)
  return {method, headers, target: pathname + search}
}
