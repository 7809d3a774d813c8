/** Why: only in the booted Directus is it shown which ways of publishing come by the hooks. */
import {afterAll, beforeAll, expect, it} from 'vitest'
import {type Answer, boot, type Host, prepare} from './host.ts'

const declared = {origin: 'ai-generated', model: 'openai/gpt-5.2'}
const wool = {title: 'Wool', body: '<p>Warm even when wet.</p>'}
const out = {status: 'published'}

let host: Host

beforeAll(async () => {
  await prepare()
  host = await boot()
  const field = (name: string, type: string, schema: object = {}, meta: object = {}) => ({
    ...{field: name, type, schema, meta},
  })
  const made = await host.ask('POST', '/collections', {
    ...{collection: 'articles', schema: {}, meta: {collection: 'articles', versioning: true}},
    fields: [
      field('id', 'integer', {is_primary_key: true, has_auto_increment: true}),
      ...[field('title', 'string'), field('body', 'text')],
      field('status', 'string', {default_value: 'draft'}),
      field('disclosure', 'json', {}, {special: ['cast-json']}),
    ],
  })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
})
afterAll(() => host?.stop())

const all = async (): Promise<Answer[]> =>
  (await host.ask('GET', '/items/articles?limit=-1&sort=id')).body.data
const draft = async (item: object): Promise<Answer> =>
  (await host.ask('POST', '/items/articles', item)).body.data

it('an undeclared item is refused by create, update, batch, promote and import, and nothing is stored', async () => {
  const one = await draft(wool)
  const two = await draft({...wool, disclosure: declared})
  const version = (
    await host.ask('POST', '/versions', {
      key: 'next',
      name: 'Next',
      collection: 'articles',
      item: String(one.id),
    })
  ).body.data
  await host.ask('POST', `/versions/${version.id}/save`, out)
  const main = (await host.ask('GET', `/versions/${version.id}/compare`)).body.data.mainHash
  const before = await all()
  const file = new FormData()
  file.set('file', new Blob([JSON.stringify([{...wool, ...out}])], {type: 'application/json'}), 'x.json')
  const asked = {
    create: await host.ask('POST', '/items/articles', {...wool, ...out}),
    'create many': await host.ask('POST', '/items/articles', [
      {...wool, ...out, disclosure: declared},
      {...wool, ...out},
    ]),
    update: await host.ask('PATCH', `/items/articles/${one.id}`, out),
    'update many': await host.ask('PATCH', '/items/articles', {keys: [two.id, one.id], data: out}),
    'update each': await host.ask('PATCH', '/items/articles', [{id: one.id, ...out}]),
    promote: await host.ask('POST', `/versions/${version.id}/promote`, {mainHash: main}),
    import: await host.ask('POST', '/utils/import/articles', file),
  }
  expect(Object.fromEntries(Object.entries(asked).map(([way, {status}]) => [way, status]))).toEqual(
    Object.fromEntries(Object.keys(asked).map(way => [way, 400])),
  )
  expect(asked.create.body.errors[0]).toMatchObject({
    message: expect.stringContaining('does not say how it was made'),
    extensions: {errors: [{field: 'disclosure', rule: 'missing-disclosure', pointer: '/disclosure'}]},
  })
  expect(await all()).toEqual(before)
})

it('a revision that was published and undeclared is not brought back', async () => {
  const {id} = await draft({...wool, disclosure: declared, status: 'published'})
  await host.ask('PATCH', `/items/articles/${id}`, {status: 'draft', disclosure: null})
  const [first] = (
    await host.ask('GET', `/revisions?filter[collection][_eq]=articles&filter[item][_eq]=${id}&sort=-id`)
  ).body.data
  await host.ask('PATCH', `/items/articles/${id}`, {...out, disclosure: declared})
  const {status} = await host.ask('POST', `/utils/revert/${first.id}`)
  const now = (await host.ask('GET', `/items/articles/${id}`)).body.data
  expect([status, now.status === 'published' && now.disclosure === null]).toEqual([204, false])
})

it('one that is published keeps its disclosure', async () => {
  const {id} = await draft({...wool, ...out, disclosure: declared})
  expect((await host.ask('PATCH', `/items/articles/${id}`, {disclosure: null})).status).toBe(400)
  expect((await host.ask('PATCH', `/items/articles/${id}`, {title: 'Silk'})).status).toBe(200)
  const revisions = (
    await host.ask('GET', `/revisions?filter[collection][_eq]=articles&filter[item][_eq]=${id}&sort=id`)
  ).body.data
  expect((await host.ask('POST', `/utils/revert/${revisions[0].id}`)).status).toBe(204)
  expect((await host.ask('PATCH', `/items/articles/${id}`, {disclosure: null, status: 'draft'})).status).toBe(
    200,
  )
})

it('a declared one goes out, and is read with its label, which a selection of fields keeps', async () => {
  const {id} = await draft({...wool, ...out, disclosure: declared})
  for (const query of ['', '?fields=id,title']) {
    const {body} = await host.ask('GET', `/items/articles/${id}${query}`)
    expect(body.data.disclosure_label, query).toMatchObject({
      grade: 'ai-generated',
      text: expect.stringContaining('AI'),
    })
  }
  const {body} = await host.ask('GET', `/items/articles/${id}`)
  expect(body.data).toMatchObject({...wool, disclosure: declared})
})

it('drafts are saved and changed whatever they say', async () => {
  const {id} = await draft(wool)
  expect((await host.ask('PATCH', `/items/articles/${id}`, {title: 'Silk'})).status).toBe(200)
})

it('residue of a chat is refused at its field', async () => {
  const {status, body} = await host.ask('POST', '/items/articles', {
    ...{...wool, ...out, disclosure: declared},
    body: '<p>Warm :contentReference[oaicite:2]{index=2}.</p>',
  })
  expect([status, body.errors[0].extensions.errors[0].field]).toEqual([400, 'body'])
})
