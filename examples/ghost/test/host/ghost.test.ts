/** Why: only in the booted Ghost is it shown what can be done once a post is out, and that our own edits end. */
import {afterAll, beforeAll, expect, it} from 'vitest'
import {type Answer, boot, type Host} from './host.ts'

let host: Host

beforeAll(async () => {
  host = await boot()
})
afterAll(() => host?.stop())

it('an undeclared post is out, and then taken back as a draft with a tag', async () => {
  const {id} = await publish('Wool', [])
  const post = await until(id, one => one.status === 'draft')
  expect(post.tags.map(({name}: Answer) => name)).toEqual(['#disclosure-missing'])
  expect(host.log()).toContain('does not say how it was made')
})

it('a declared one carries its label and marks on the page that readers get, once', async () => {
  const {id, slug} = await publish('Linen', ['#ai-generated'])
  const post = await until(id, one => one.codeinjection_head)
  expect(post.status).toBe('published')
  const page = await (await fetch(`${host.url}/${slug}/`)).text()
  expect(page.match(/class="ai-disclosure"/g)).toHaveLength(1)
  expect(page).toContain('<meta name="ai-disclosure" content="ai-autonomous"')
  expect(page.indexOf('class="ai-disclosure"')).toBeLessThan(page.indexOf('<p>Linen is cool'))
})

it('our own edits end: nothing is written again where all is as it should be', async () => {
  const {id} = await publish('Silk', ['#ai-generated'])
  const post = await until(id, one => one.codeinjection_head)
  // Another post goes all the way after it, so that webhooks of the first have been answered.
  const after = await publish('Felt', ['#ai-generated'])
  await until(after.id, one => one.codeinjection_head)
  expect(await read(id)).toMatchObject({updated_at: post.updated_at, lexical: post.lexical})
})

it('a post that says that people made it loses the label', async () => {
  const {id, slug} = await publish('Hemp', ['#ai-generated'])
  const post = await until(id, one => one.codeinjection_head)
  await host.ask('PUT', `posts/${id}/`, {posts: [{tags: [{name: '#human'}], updated_at: post.updated_at}]})
  await until(id, one => !one.lexical.includes('forthright'))
  const page = await (await fetch(`${host.url}/${slug}/`)).text()
  expect(page).not.toContain('class="ai-disclosure"')
})

it('drafts are left alone, and what is not signed is refused', async () => {
  const {body} = await host.ask('POST', 'posts/', {posts: [{title: 'Draft', status: 'draft'}]})
  const draft = body.posts[0]
  const forged = await fetch(`${host.serviceUrl}/webhooks/ghost`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({post: {current: {id: draft.id, status: 'published', html: ''}}}),
  })
  expect(forged.status).toBe(401)
  expect(await read(draft.id)).toMatchObject({updated_at: draft.updated_at, tags: []})
})

async function publish(title: string, tags: readonly string[]): Promise<Answer> {
  const html = `<p>${title} is cool.</p>`
  const {status, body} = await host.ask('POST', 'posts/?source=html', {
    posts: [{title, html, status: 'published', tags: tags.map(name => ({name}))}],
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.posts[0]
}

async function read(id: string): Promise<Answer> {
  return (await host.ask('GET', `posts/${id}/?formats=lexical`)).body.posts[0]
}

/** The post, once it is as the service makes it. */
async function until(id: string, isSo: (post: Answer) => unknown): Promise<Answer> {
  for (;;) {
    const post = await read(id)
    if (isSo(post)) return post
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
