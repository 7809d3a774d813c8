/** Why: whatever way a post goes out by, it does not while it is undisclosed, and nothing that is stored changes for that. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {boot, closeAll, type Doc, fromHost, type Site} from './site.ts'

const text = 'Wool is warm, and it grows on sheep.'
const undisclosed = {title: 'Wool', content: text}
const disclosed = {...undisclosed, disclosure: {origin: 'ai-generated', model: 'openai/gpt-5.2'}}

const fields = [
  {name: 'title', type: 'text'},
  {name: 'content', type: 'textarea'},
]
const posts = {
  slug: 'posts',
  admin: {useAsTitle: 'title'},
  fields,
  trash: true,
  versions: {drafts: {schedulePublish: true}},
}
const notes = {slug: 'notes', fields}
const pages = {
  slug: 'pages',
  versions: {drafts: true},
  fields: [{type: 'tabs', tabs: [{name: 'main', fields: [{name: 'text', type: 'richText'}]}]}],
}

let site: Site
let payload: {ValidationError: new () => Error; handleEndpoints(args: object): Promise<Response>}
/** The editor may override, the writer may not. */
let editor: object
let writer: object

beforeAll(async () => {
  site = await boot(
    {
      ...{mode: 'block', markets: ['EU'], language: 'en'},
      collections: {
        posts: {content: 'content', format: 'markdown'},
        notes: {content: 'content', format: 'markdown', title: 'title'},
        pages: {content: 'main.text', format: 'lexical'},
      },
      mayOverride: user => user.role === 'editor',
    },
    {collections: [posts, notes, pages], jobs: {deleteJobOnComplete: false}},
  )
  payload = await fromHost('payload/dist/index.js')
  const user = (role: string) =>
    site.create({
      collection: 'users',
      data: {
        ...{email: `${role}@example.com`, password: 'a long password', name: `Kari ${role}`, role},
        ...(role === 'editor' ? {enableAPIKey: true, apiKey: 'key-of-the-desk'} : {}),
      },
    })
  editor = {...(await user('editor')), collection: 'users'}
  writer = {...(await user('writer')), collection: 'users'}
})
afterAll(closeAll)

const draft = (data: object = undisclosed) => site.create({collection: 'posts', draft: true, data})
const publish = (id: number, more: object = {}) =>
  site.update({collection: 'posts', id, data: {_status: 'published'}, ...more})
const out = async (id: number) =>
  (
    await site.find({
      collection: 'posts',
      where: {and: [{id: {equals: id}}, {_status: {equals: 'published'}}]},
    })
  ).docs

/** What Payload threw, with the paths of the fields that it is about. */
async function refusal(run: Promise<unknown>) {
  const error = await run.then(
    () => undefined,
    cause => cause,
  )
  expect(error).toBeInstanceOf(payload.ValidationError)
  expect(error.status).toBe(400)
  return error.data.errors as {path: string; message: string}[]
}

describe('an undisclosed post', () => {
  it('is refused when it is published, at the field to fill in', async () => {
    const {id} = await draft()
    expect(await refusal(publish(id))).toEqual([
      expect.objectContaining({
        path: 'disclosure.origin',
        message: expect.stringContaining('does not say how it was made'),
      }),
    ])
    expect(await out(id)).toEqual([])
    expect(await site.findByID({collection: 'posts', id, draft: true})).toMatchObject({
      ...undisclosed,
      _status: 'draft',
    })
  })

  it('is refused when it is created as published', async () => {
    const before = await site.find({collection: 'posts', limit: 0})
    await refusal(site.create({collection: 'posts', data: {...undisclosed, _status: 'published'}}))
    expect((await site.find({collection: 'posts', limit: 0})).docs).toHaveLength(before.docs.length)
  })

  it('is refused in a bulk change, and the others go out', async () => {
    const [bad, good] = [await draft(), await draft(disclosed)]
    const where = {id: {in: [bad.id, good.id]}}
    const result = await site.update({collection: 'posts', where, data: {_status: 'published'}})
    expect(result.errors).toEqual([
      expect.objectContaining({id: bad.id, message: expect.stringContaining('does not say how it was made')}),
    ])
    expect(await out(bad.id)).toEqual([])
    expect(await out(good.id)).toHaveLength(1)
  })

  it('is refused when its time has come, and the job says why', async () => {
    const [bad, good] = [await draft(), await draft(disclosed)]
    for (const {id} of [bad, good])
      await site.jobs.queue({
        task: 'schedulePublish',
        input: {type: 'publish', doc: {relationTo: 'posts', value: id}},
      })
    await site.jobs.run()
    expect(await out(bad.id)).toEqual([])
    expect(await out(good.id)).toHaveLength(1)
    const {docs} = await site.find({collection: 'payload-jobs', where: {hasError: {equals: true}}})
    expect(JSON.stringify(docs)).toContain('does not say how it was made')
  })

  it('is refused when a version that was out is restored, unless as a draft', async () => {
    const {id} = await draft(disclosed)
    await publish(id)
    const {docs} = await site.findVersions({
      collection: 'posts',
      where: {parent: {equals: id}},
      sort: '-updatedAt',
    })
    await publish(id, {data: {title: 'Wool, again'}})
    const restored = await site.restoreVersion({collection: 'posts', id: docs[0]?.id})
    expect(restored).toMatchObject({title: 'Wool', _status: 'published'})
    const bare = await versionWithout(id)
    await refusal(site.restoreVersion({collection: 'posts', id: bare}))
    expect((await out(id))[0]?.disclosure.origin).toBe('ai-generated')
    const request = new Request(`http://localhost/api/posts/versions/${bare}?draft=true`, {
      method: 'POST',
      headers: {authorization: 'users API-Key key-of-the-desk'},
    })
    const answer = await payload.handleEndpoints({config: site.config, request})
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({_status: 'draft'})])
  })

  it('is refused on every save where the collection has no drafts', async () => {
    await refusal(site.create({collection: 'notes', data: undisclosed}))
    const note = await site.create({collection: 'notes', data: disclosed})
    await refusal(
      site.update({collection: 'notes', id: note.id, data: {disclosure: {origin: null, model: null}}}),
    )
    expect((await site.findByID({collection: 'notes', id: note.id})).disclosure.origin).toBe('ai-generated')
    await expect(site.duplicate({collection: 'notes', id: note.id})).resolves.toMatchObject({content: text})
  })

  it('stays a draft when it is duplicated, and is refused then as well', async () => {
    const {id} = await draft()
    const copy = await site.duplicate({collection: 'posts', id})
    expect(copy._status).toBe('draft')
    await refusal(publish(copy.id))
  })

  it('is refused when what is out loses its disclosure, and stays out as it was', async () => {
    const {id} = await draft(disclosed)
    await publish(id)
    await refusal(
      site.update({collection: 'posts', id, data: {disclosure: {origin: '', model: ''}, content: 'Other.'}}),
    )
    expect((await out(id))[0]).toMatchObject({content: text, disclosure: {origin: 'ai-generated'}})
  })

  it('goes out by code that writes into the database itself, which no hook sees: that is not coverable', async () => {
    const {id} = await draft()
    await site.db.updateOne({collection: 'posts', id, data: {_status: 'published'}})
    const [post] = await out(id)
    expect(post?.disclosureLabel).toEqual({status: 'undeclared'})
  })
})

describe('rich text', () => {
  const write = (words: string, disclosure: object) =>
    site.create({
      collection: 'pages',
      data: {main: {text: richText(words)}, disclosure, _status: 'published'},
    })

  it('goes out disclosed, and is refused undisclosed', async () => {
    expect((await refusal(write('Wool.', {}))).map(({path}) => path)).toEqual(['disclosure.origin'])
    await expect(write('Wool.', {origin: 'ai-generated'})).resolves.toMatchObject({_status: 'published'})
  })

  it('is read: what a chat tool left behind is told at the field that holds it', async () => {
    const run = write('Wool :contentReference[oaicite:0]{index=0}.', {origin: 'ai-generated'})
    expect((await refusal(run)).map(({path}) => path)).toEqual(['main.text'])
  })

  it('is asked for nothing of the text while there is none', async () => {
    const page = await site.create({
      collection: 'pages',
      data: {disclosure: {origin: 'human'}, _status: 'published'},
    })
    expect(page.disclosure.check).toBe('publish')
  })
})

describe('a draft', () => {
  it.each([
    ['without anything', {}],
    ['without a disclosure', undisclosed],
    [
      'with what contradicts itself',
      {...undisclosed, disclosure: {origin: 'human', model: 'openai/gpt-5.2'}},
    ],
    ['with what cannot be read', {...undisclosed, disclosure: {origin: 'human', more: '{"a'}}],
    [
      'with what a chat tool left behind',
      {...undisclosed, content: 'Wool is warm :contentReference[oaicite:0]{index=0}.'},
    ],
  ])('is kept %s, and the list says that it cannot go out', async (_, data) => {
    const {id} = await draft(data)
    await site.update({collection: 'posts', id, draft: true, data: {title: 'Wool, again'}})
    expect(await site.findByID({collection: 'posts', id, draft: true})).toMatchObject({
      title: 'Wool, again',
      disclosure: {check: 'block'},
    })
  })

  it('is kept of a post that is out, which stays out as it was', async () => {
    const {id} = await draft(disclosed)
    await publish(id)
    await site.update({
      collection: 'posts',
      id,
      draft: true,
      autosave: true,
      data: {content: 'Other.', disclosure: {origin: null}},
    })
    expect((await out(id))[0]).toMatchObject({content: text})
  })

  it('is not asked for when what is out goes into the bin, but when it comes back', async () => {
    const {id} = await draft()
    await site.db.updateOne({collection: 'posts', id, data: {_status: 'published'}})
    const deletedAt = '2026-11-30T00:00:00.000Z'
    const inBin = {deletedAt, _status: 'published'}
    await expect(site.update({collection: 'posts', id, data: inBin})).resolves.toMatchObject(inBin)
    await refusal(
      site.update({collection: 'posts', id, trash: true, data: {deletedAt: null, _status: 'published'}}),
    )
    await refusal(site.create({collection: 'notes', data: {...undisclosed, deletedAt}}))
  })

  it('is what an undisclosed post that is out can always become', async () => {
    const {id} = await draft()
    await site.db.updateOne({collection: 'posts', id, data: {_status: 'published'}})
    await site.update({collection: 'posts', id, data: {_status: 'draft'}})
    expect(await out(id)).toEqual([])
  })
})

describe('an error', () => {
  it.each([
    [{origin: 'human', model: 'openai/gpt-5.2'}, 'disclosure.model', 'origin says human'],
    [{origin: 'ai-generated', more: '{"a'}, 'disclosure.more', 'not JSON'],
    [{origin: 'ai-generated', more: {publicIntrest: true}}, 'disclosure.more', 'publicInterest'],
  ])('in %j stands at the field that is wrong', async (disclosure, path, words) => {
    const {id} = await draft({...undisclosed, disclosure})
    const errors = await refusal(publish(id))
    expect(errors.map(error => error.path)).toContain(path)
    expect(errors.map(({message}) => message).join('\n')).toContain(words)
  })

  it('about the text stands at the text', async () => {
    const {id} = await draft({...disclosed, content: 'Wool is warm :contentReference[oaicite:0]{index=0}.'})
    expect((await refusal(publish(id))).map(({path}) => path)).toEqual(['content'])
  })
})

describe('a model that the form no longer shows', () => {
  it('goes when the origin is changed, so that nobody has to look for it', async () => {
    const {id} = await draft(disclosed)
    await site.update({
      collection: 'posts',
      id,
      data: {disclosure: {...disclosed.disclosure, origin: 'human'}, _status: 'published'},
    })
    expect((await out(id))[0]?.disclosure).toMatchObject({origin: 'human', model: null})
  })
})

describe('an override', () => {
  const reason = {disclosure: {overrideReason: 'Product recall'}}

  it('is recorded with who and why, once', async () => {
    const {id} = await draft()
    await publish(id, {data: {...reason, _status: 'published'}, user: editor})
    const [post] = await out(id)
    expect(post?.disclosure).toMatchObject({
      ...{overriddenBy: 'Kari editor', overriddenFor: 'Product recall', overrideReason: null},
      overriddenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    await refusal(site.update({collection: 'posts', id, data: {title: 'Again'}, user: editor}))
  })

  it('is refused to those whose role may not, in a draft too, and to whoever is not logged in', async () => {
    const {id} = await draft()
    for (const user of [writer, undefined])
      for (const _status of ['draft', 'published'])
        expect(await refusal(publish(id, {data: {...reason, _status}, user}))).toEqual([
          expect.objectContaining({path: 'disclosure.overrideReason'}),
        ])
    expect(await out(id)).toEqual([])
  })

  it('waits in a draft for somebody whose role may', async () => {
    const {id} = await draft()
    await site.update({collection: 'posts', id, draft: true, data: reason, user: editor})
    await refusal(publish(id, {user: writer}))
    await publish(id, {user: editor})
    expect(await out(id)).toHaveLength(1)
  })

  it('cannot be claimed by what is sent', async () => {
    const {id} = await draft()
    const claimed = {overriddenBy: 'Chief', overriddenOn: '2026-01-01', overriddenFor: 'So', check: 'publish'}
    await refusal(publish(id, {data: {_status: 'published', disclosure: claimed}, user: writer}))
    const saved = await site.update({
      collection: 'posts',
      id,
      draft: true,
      data: {disclosure: claimed},
      user: writer,
    })
    expect(saved.disclosure).toMatchObject({check: 'block'})
    expect(saved.disclosure.overriddenBy ?? null).toBe(null)
  })

  it('is given by code of the site beside the post', async () => {
    const {id} = await draft()
    await publish(id, {context: {forthrightOverride: {by: 'Desk', reason: 'Recall'}}})
    expect((await out(id))[0]?.disclosure).toMatchObject({overriddenBy: 'Desk', overriddenFor: 'Recall'})
  })
})

/** What the editor of Payload stores. */
function richText(text: string): object {
  const block = {version: 1, format: '', indent: 0, direction: 'ltr'}
  const words = {type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: ''}
  const paragraph = {...block, type: 'paragraph', textFormat: 0, children: [words]}
  return {root: {...block, type: 'root', children: [paragraph]}}
}

/** A version that was out before the plugin was there. */
async function versionWithout(id: number): Promise<number> {
  const {docs} = await site.findVersions({collection: 'posts', where: {parent: {equals: id}}, limit: 1})
  const [latest] = docs as [{id: number; version: Doc}]
  const db = site.db as unknown as {updateVersion(args: object): Promise<unknown>}
  const version = {...latest.version, _status: 'published', disclosure: {origin: null, model: null}}
  await db.updateVersion({collection: 'posts', id: latest.id, versionData: {version, parent: id}})
  return latest.id
}
