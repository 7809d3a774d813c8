import {pageStream} from '@forthright/html/stream'
import {discloseResponse} from '@forthright/http'
import {disclosureFor} from './disclosures.ts'

// `media: 'head'` lets shop pages stream: labels of pictures stand at the head of the content.
const page = pageStream({media: 'head'})

// In front of an origin. What `fetch` gives is decoded already.
export default {
  async fetch(request: Request): Promise<Response> {
    const response = await fetch(request)
    return discloseResponse(response, disclosureFor(request), {page, decoded: true})
  },
}
