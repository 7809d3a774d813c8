import {disclosureHeaders} from '@forthright/http'
import {disclosureFor} from './disclosures.ts'
import {NextResponse} from './next-server.ts'

// proxy.ts (middleware.ts before Next 16). It never sees the page, so it sets the headers only.
export function proxy(request: Request): NextResponse {
  const response = NextResponse.next()
  const disclosure = disclosureFor(request)
  if (disclosure) {
    const headers = disclosureHeaders(disclosure)
    for (const [name, value] of Object.entries(headers)) response.headers.append(name, value)
  }
  return response
}
