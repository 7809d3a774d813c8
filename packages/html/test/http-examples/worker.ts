import {discloseResponse} from '@forthright/html/response'
import {disclosureFor} from './disclosures.ts'

// In front of an origin. What `fetch` gives is decoded already. `media: 'head'` lets shop pages stream: labels of
// pictures stand at the head of the content.
export default {
  async fetch(request: Request): Promise<Response> {
    const response = await fetch(request)
    return discloseResponse(response, disclosureFor(request), {decoded: true, media: 'head'})
  },
}
