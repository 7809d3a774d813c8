import {pageStream} from '@forthright/html/stream'
import {withDisclosure} from '@forthright/http'
import {disclosureFor} from './disclosures.ts'

async function page(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname
  return new Response(`<article><h1>${path === '/news/eel' ? 'Eel' : 'Page'}</h1><p>…</p></article>`, {
    headers: {'Content-Type': 'text/html; charset=utf-8'},
  })
}

// app/news/[slug]/route.ts in Next; `Deno.serve` and `Bun.serve` take the same.
export const GET = withDisclosure(page, disclosureFor, {page: pageStream(), reviewedBy: 'role'})
