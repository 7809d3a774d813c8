import {afterAll, beforeAll, expect, it} from 'vitest'
import {makeSite, type Site} from './site.ts'
let site: Site
beforeAll(async () => { site = await makeSite('try') })
afterAll(() => site?.stop())
it('tries', async () => {
  console.log(site.users)
  const r = await site.rest('POST', '/wp/v2/posts', {title: 'a', content: '<p>Wool is warm.</p>', status: 'publish'})
  console.log(r.status, JSON.stringify(r.body, null, 1))
  const r2 = await site.rest('POST', '/wp/v2/posts', {title: 'a', content: '<p>Wool is warm.</p>', status: 'publish', meta: {forthright_disclosure: 'ai-generated'}})
  console.log(r2.status, JSON.stringify(r2.body).slice(0, 3000))
  console.log(await site.page(`?p=${r2.body.id}`))
  console.log(site.php("return [get_post_meta($input), get_post($input)->post_status];", r2.body.id))
})
