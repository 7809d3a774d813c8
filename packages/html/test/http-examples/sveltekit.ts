import {discloseResponse} from '@forthright/html/response'
import {disclosureFor} from './disclosures.ts'

interface Input {
  event: {request: Request}
  resolve(event: {request: Request}): Promise<Response>
}

// src/hooks.server.ts
export async function handle({event, resolve}: Input): Promise<Response> {
  return discloseResponse(await resolve(event), disclosureFor(event.request))
}
