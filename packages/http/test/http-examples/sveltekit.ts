import {pageStream} from '@forthright/html/stream'
import {discloseResponse} from '@forthright/http'
import {disclosureFor} from './disclosures.ts'

interface Input {
  event: {request: Request}
  resolve(event: {request: Request}): Promise<Response>
}

// src/hooks.server.ts
export async function handle({event, resolve}: Input): Promise<Response> {
  return discloseResponse(await resolve(event), disclosureFor(event.request), {page: pageStream()})
}
