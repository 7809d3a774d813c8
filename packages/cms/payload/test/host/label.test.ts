/** Why: a front end shows the label only if it comes with the post, whatever the front end reads it by. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {boot, closeAll, type Doc, fromHost, type Site} from './site.ts'

let site: Site
let id: number
let rest: (path: string, headers?: Record<string, string>) => Promise<Response>

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
          access: {read: () => true},
          versions: {drafts: true},
          fields: [
            {name: 'content', type: 'textarea'},
            {name: 'related', type: 'relationship', relationTo: 'posts'},
          ],
        },
      ],
    },
  )
  const data = {
    content: 'Wool is warm.',
    disclosure: {origin: 'ai-generated', model: 'openai/gpt-5.2'},
    _status: 'published',
  }
  ;({id} = await site.create({collection: 'posts', data}))
  const {handleEndpoints} = await fromHost<{handleEndpoints(args: object): Promise<Response>}>(
    'payload/dist/index.js',
  )
  rest = (path, headers) =>
    handleEndpoints({
      config: site.config,
      request: new Request(`http://localhost/api${path}`, {headers: headers ?? {}}),
    })
})
afterAll(closeAll)

const label = {
  status: 'labelled',
  grade: 'ai-generated',
  language: 'en',
  labels: [expect.objectContaining({part: 'body', long: expect.stringContaining('AI')})],
  head: [
    expect.objectContaining({tag: 'meta', attributes: expect.objectContaining({name: 'ai-disclosure'})}),
    expect.objectContaining({tag: 'script'}),
  ],
}

describe('the label and the marks come', () => {
  it('with the Local API', async () => {
    expect((await site.findByID({collection: 'posts', id})).disclosureLabel).toMatchObject(label)
    expect((await site.find({collection: 'posts'})).docs[0]?.disclosureLabel).toMatchObject(label)
  })

  it('with REST', async () => {
    const post = (await (await rest(`/posts/${id}`)).json()) as Doc
    expect(post.disclosureLabel).toMatchObject(label)
  })

  it('with GraphQL', async () => {
    const {configToSchema} = await fromHost<{configToSchema(config: object): {schema: object}}>(
      '@payloadcms/graphql/dist/index.js',
    )
    const {graphql} = await fromHost<{graphql(args: object): Promise<{data: {Post: Doc}; errors?: unknown}>}>(
      'graphql/index.js',
    )
    const {createLocalReq} = await fromHost<{createLocalReq(args: object, site: Site): Promise<object>}>(
      'payload/dist/index.js',
    )
    const {schema} = configToSchema(site.config)
    const req = await createLocalReq({}, site)
    const {data, errors} = await graphql({
      ...{schema, contextValue: {req, headers: {}}},
      source: `{ Post(id: ${id}) { disclosureLabel disclosure { origin } } }`,
    })
    expect(errors).toBeUndefined()
    expect(data.Post.disclosureLabel).toMatchObject(label)
  })

  it('with a post that another one names, and where nothing else is selected', async () => {
    const data = {content: 'Other.', related: id, disclosure: {origin: 'human'}, _status: 'published'}
    const other = await site.create({collection: 'posts', data, depth: 1})
    expect((other.related as Doc).disclosureLabel).toMatchObject(label)
    const {docs} = await site.find({
      collection: 'posts',
      where: {id: {equals: id}},
      select: {disclosureLabel: true},
    })
    expect(docs).toEqual([{id, disclosureLabel: expect.objectContaining({grade: 'ai-generated'})}])
  })

  it('of a draft, which readers do not get yet', async () => {
    await site.update({
      collection: 'posts',
      id,
      draft: true,
      data: {disclosure: {origin: 'human', model: null}},
    })
    expect((await site.findByID({collection: 'posts', id, draft: true})).disclosureLabel.grade).toBe('human')
    expect((await site.findByID({collection: 'posts', id})).disclosureLabel.grade).toBe('ai-generated')
    const {docs} = await site.find({
      collection: 'posts',
      draft: true,
      where: {id: {equals: id}},
      select: {disclosureLabel: true},
    })
    expect(docs[0]?.disclosureLabel.grade).toBe('human')
  })
})

describe('what is for the desk', () => {
  it('is not given to readers', async () => {
    const post = (await (await rest(`/posts/${id}`)).json()) as Doc
    expect(Object.keys(post.disclosure)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^overrid|check/)]),
    )
  })

  it('can be listed: the column is stored, and filtered by', async () => {
    await site.create({collection: 'posts', draft: true, data: {content: 'Undisclosed.'}})
    const where = {'disclosure.check': {equals: 'block'}}
    const {docs} = await site.find({collection: 'posts', draft: true, where})
    expect(docs.map(({content}) => content)).toEqual(['Undisclosed.'])
    const byOrigin = await site.find({
      collection: 'posts',
      where: {'disclosure.origin': {equals: 'ai-generated'}},
    })
    expect(byOrigin.docs.map(one => one.id)).toEqual([id])
  })

  it('is exported as a table to those who are logged in', async () => {
    expect((await rest('/posts/disclosures')).status).toBe(401)
    await site.create({
      collection: 'users',
      data: {email: 'a@example.com', password: 'a long password', enableAPIKey: true, apiKey: 'k'},
    })
    const answer = await rest('/posts/disclosures', {authorization: 'users API-Key k'})
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await answer.text()).split('\r\n')
    expect(lines[0]).toBe(
      'id,locale,status,title,origin,model,reviewedBy,reviewedAt,check,overriddenBy,overriddenFor,updatedAt',
    )
    expect(lines.find(line => line.startsWith(`${id},`))).toMatch(
      /,published,,ai-generated,openai\/gpt-5\.2,,,publish,/,
    )
  })
})
