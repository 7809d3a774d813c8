/** Why: a review counts for something only if the person who is logged in made it, of this very text. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {boot, closeAll, type Doc, fromHost, type Site} from './site.ts'

let site: Site
let rest: (
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<{status: number; body: Doc}>
let kari: object
const made = {origin: 'ai-generated', model: 'openai/gpt-5.2'}
const content = 'Wool is warm.'

beforeAll(async () => {
  site = await boot(
    {
      mode: 'block',
      markets: ['EU'],
      language: 'en',
      collections: {posts: {content: 'content', format: 'markdown'}},
    },
    {
      collections: [
        {
          slug: 'posts',
          versions: {drafts: true},
          fields: [{name: 'content', type: 'textarea'}],
        },
      ],
    },
  )
  kari = {
    ...(await site.create({
      collection: 'users',
      data: {
        email: 'kari@example.com',
        password: 'a long password',
        name: 'Kari Nordmann',
        enableAPIKey: true,
        apiKey: 'key-of-a-program',
      },
    })),
    collection: 'users',
  }
  const {handleEndpoints} = await fromHost<{handleEndpoints(args: object): Promise<Response>}>(
    'payload/dist/index.js',
  )
  rest = async (method, path, body, headers = {}) => {
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: {'content-type': 'application/json', ...headers},
      ...(body ? {body: JSON.stringify(body)} : {}),
    })
    const response = await handleEndpoints({config: site.config, request, payloadInstanceCacheKey: 'unused'})
    return {status: response.status, body: (await response.json()) as Doc}
  }
})
afterAll(closeAll)

const draft = () => site.create({collection: 'posts', draft: true, data: {content, disclosure: made}})
const save = (id: number, data: object, user: object = kari) =>
  site.update({collection: 'posts', id, draft: true, data, user})
const ticked = {disclosure: {reviewed: {confirmed: true}}}

describe('a review', () => {
  it('is recorded of whoever is logged in, with the time and the text', async () => {
    const {id} = await draft()
    const {disclosure} = await save(id, ticked)
    expect(disclosure.reviewed).toMatchObject({
      ...{confirmed: true, by: 'Kari Nordmann'},
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
  })

  it('shows in the label that readers get', async () => {
    const {id} = await draft()
    const before = (await save(id, {})).disclosureLabel
    const after = (await save(id, ticked)).disclosureLabel
    expect(before.labels).toHaveLength(1)
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(before))
  })

  it('is stale once the text changes: the tick goes, and the text has to be ticked again', async () => {
    const {id} = await draft()
    const {disclosure: first} = await save(id, ticked)
    const {disclosure: stale} = await save(id, {content: 'Wool is wet.', ...ticked})
    expect(stale.reviewed).toEqual({...first.reviewed, confirmed: false})
    const {disclosure: kept} = await save(id, {})
    expect(kept.reviewed).toEqual(stale.reviewed)
    const {disclosure: again} = await save(id, ticked)
    expect(again.reviewed.confirmed).toBe(true)
    expect(again.reviewed.digest).not.toBe(first.reviewed.digest)
  })

  it('is gone when the tick is taken away', async () => {
    const {id} = await draft()
    await save(id, ticked)
    const {disclosure} = await save(id, {disclosure: {reviewed: {confirmed: false}}})
    expect(disclosure.reviewed).toMatchObject({confirmed: false, by: null, digest: null})
  })

  it('holds the text back while it is stale, until somebody reviews it again or takes the name away', async () => {
    const {id} = await draft()
    await save(id, ticked)
    await save(id, {content: 'Wool is wet.'})
    const publish = (data: object) =>
      site.update({collection: 'posts', id, data: {_status: 'published', ...data}, user: kari})
    await expect(publish({})).rejects.toMatchObject({
      status: 400,
      data: {
        errors: [
          {path: 'disclosure.reviewed.confirmed', message: expect.stringContaining('has changed since')},
        ],
      },
    })
    const {disclosure} = await publish({disclosure: {reviewed: {by: ''}}})
    expect(disclosure.reviewed).toMatchObject({by: null, digest: null})
    await expect(publish({content: 'Wool is warm again.'})).resolves.toMatchObject({_status: 'published'})
  })

  it('cannot be claimed of somebody else', async () => {
    const {id} = await draft()
    const claimed = {
      by: 'The Chief',
      role: 'chief',
      at: '2020-01-01T00:00:00.000Z',
      digest: `sha256:${'0'.repeat(64)}`,
    }
    const {disclosure} = await save(id, {disclosure: {reviewed: {...claimed, confirmed: true}}})
    expect(disclosure.reviewed).toMatchObject({by: 'Kari Nordmann'})
    const other = await draft()
    const unticked = await save(other.id, {disclosure: {reviewed: claimed}})
    expect(unticked.disclosure.reviewed.by).toBe(null)
  })

  it.each([
    ['an object', {reviewed: {by: 'The Chief', at: '2026-01-01'}}],
    ['text', JSON.stringify({reviewed: 'The Chief'})],
    ['text with escapes', '{"revie\\u0077ed": "The Chief"}'],
    ['a part', {parts: {'hero.png': {origin: 'ai-generated', reviewed: 'The Chief'}}}],
    [
      'a record',
      {
        version: 1,
        parts: [
          {
            id: 'body',
            medium: 'text',
            steps: [{action: 'reviewed', by: {kind: 'person', name: 'The Chief'}}],
          },
        ],
      },
    ],
  ])('cannot be written into the JSON as %s', async (_, more) => {
    const {id} = await draft()
    await expect(save(id, {disclosure: {more}})).rejects.toThrow('made by ticking it')
  })

  it('cannot be made by nobody, by a user without name or role, or by a program', async () => {
    const {id} = await draft()
    await expect(site.update({collection: 'posts', id, draft: true, data: ticked})).rejects.toThrow(
      'logged in',
    )
    await expect(save(id, ticked, {...kari, name: null})).rejects.toThrow('neither a name nor a role')
    const answer = await rest('PATCH', `/posts/${id}?draft=true`, ticked, {
      authorization: 'users API-Key key-of-a-program',
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        data: expect.objectContaining({
          errors: [
            expect.objectContaining({
              path: 'disclosure.reviewed.confirmed',
              message: expect.stringContaining('A program cannot review'),
            }),
          ],
        }),
      }),
    ])
  })

  it('is made over REST by whoever logs in', async () => {
    const {id} = await draft()
    const {body} = await rest('POST', '/users/login', {
      email: 'kari@example.com',
      password: 'a long password',
    })
    const answer = await rest('PATCH', `/posts/${id}?draft=true`, ticked, {
      authorization: `JWT ${body.token}`,
    })
    expect(answer.status).toBe(200)
    expect((answer.body.doc as Doc).disclosure.reviewed.by).toBe('Kari Nordmann')
  })

  it('stays that of the version that is restored', async () => {
    const {id} = await draft()
    const {disclosure} = await save(id, ticked)
    await save(id, {content: 'Wool is wet.'})
    const {docs} = await site.findVersions({
      collection: 'posts',
      where: {parent: {equals: id}},
      sort: 'createdAt',
    })
    const version = docs.find(one => one.version.disclosure.reviewed?.confirmed)
    const restored = await site.restoreVersion({collection: 'posts', id: version?.id, draft: true})
    expect(restored.disclosure.reviewed).toEqual(disclosure.reviewed)
  })
})
