/** The same for servers: around a handler, or as middleware. */
import type {Disclosure} from '@forthright/core'
import {checkedResponseOptions, discloseResponse, isDisclosable, type ResponseOptions} from './response.ts'

/** Finds the disclosure of the page a request asks for; undefined where there is nothing to disclose. */
export type FindDisclosure = (
  request: Request,
  response: Response,
) => Disclosure | undefined | Promise<Disclosure | undefined>

/** Where frameworks keep the request: `context.request` (Astro), or `context.req.raw` and `context.res` (Hono). */
export type MiddlewareContext =
  | {readonly request: Request}
  | {readonly req: {readonly raw: Request}; get res(): Response; set res(response: Response | undefined)}

/** A handler `(request, …) => Response` whose responses carry their disclosure: Workers, Next route handlers, Deno, Bun. */
export function withDisclosure<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Response | Promise<Response>,
  find: FindDisclosure,
  options: ResponseOptions,
): (request: Request, ...rest: Rest) => Promise<Response> {
  checkedResponseOptions(options)
  return async (request, ...rest) => {
    const response = await handler(request, ...rest)
    return disclosed(response, request, find, options)
  }
}

/** Middleware `(context, next)` of frameworks whose `next` gives the response (Astro) or puts it on the context (Hono). */
export function disclosureMiddleware(
  find: FindDisclosure,
  options: ResponseOptions,
): <Next>(context: MiddlewareContext, next: () => Promise<Next>) => Promise<Next> {
  checkedResponseOptions(options)
  return async (context, next) => {
    const given = await next()
    if (isResponse(given)) {
      const request = 'request' in context ? context.request : context.req.raw
      return (await disclosed(given, request, find, options)) as typeof given
    }
    if ('res' in context) {
      const response = await disclosed(context.res, context.req.raw, find, options)
      if (response !== context.res) {
        // Otherwise the headers of the old response would be set on the new one.
        context.res = undefined
        context.res = response
      }
    }
    return given
  }
}

async function disclosed(
  response: Response,
  request: Request,
  find: FindDisclosure,
  options: ResponseOptions,
): Promise<Response> {
  // Pictures and scripts are asked for far more often than pages.
  if (!isDisclosable(response)) return response
  return discloseResponse(response, await find(request, response), options)
}

/** By its shape: servers bring classes of their own. */
function isResponse(value: unknown): value is Response {
  return (
    typeof value === 'object' && value !== null && 'headers' in value && 'status' in value && 'body' in value
  )
}
