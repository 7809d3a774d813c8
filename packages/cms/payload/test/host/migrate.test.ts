/** Why: a site has posts from before the plugin, which have to be declared without touching them, and without a rush. */
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import {boot, closeAll, type Doc, forthright, type Site} from './site.ts'

let site: Site
const collections = {posts: {content: 'content', format: 'markdown', title: 'title'}} as const
const posts = {
  slug: 'posts',
  versions: {drafts: true},
  fields: [
    {name: 'title', type: 'text', localized: true},
    {name: 'content', type: 'textarea', localized: true},
  ],
}
const localization = {locales: ['en', 'nb'], defaultLocale: 'en', fallback: true}

beforeEach(async () => {
  site = await boot({mode: 'block', markets: ['EU'], collections}, {collections: [posts], localization})
  for (let index = 0; index < 7; index++) {
    const {id} = await site.create({
      collection: 'posts',
      draft: true,
      locale: 'en',
      data: {title: `Post ${index}`, content: `Text ${index}.`},
    })
    await site.update({
      collection: 'posts',
      id,
      draft: true,
      locale: 'nb',
      data: {content: `Tekst ${index}.`},
    })
    // Out since before the plugin.
    if (index < 5) {
      const {docs} = await site.findVersions({
        collection: 'posts',
        where: {parent: {equals: id}},
        locale: 'all',
        sort: '-updatedAt',
        limit: 1,
      })
      const [latest] = docs as [{id: number; version: Doc}]
      const db = site.db as unknown as {updateVersion(args: object): Promise<unknown>}
      const version = {...latest.version, _status: 'published'}
      await db.updateVersion({
        collection: 'posts',
        id: latest.id,
        locale: 'all',
        versionData: {version, parent: id},
      })
      await site.db.updateOne({collection: 'posts', id, locale: 'all', data: version})
    }
  }
})
afterAll(closeAll)

const all = async () => (await site.find({collection: 'posts', locale: 'all', sort: 'id', limit: 0})).docs
const migration = {
  collection: 'posts',
  locales: ['en', 'nb'],
  batch: 2,
  disclosure: (doc: Record<string, unknown>, locale: string | undefined) => {
    if (doc.id === 3) return undefined
    if (doc.id === 4) return {origin: 'human', model: 'openai/gpt-5.2'}
    return locale === 'nb' ? {origin: 'ai-generated', model: 'deepl'} : {origin: 'human'}
  },
}

describe('a migration', () => {
  it('stores nothing in a dry run, which is what it does unless told otherwise, and says what it would do', async () => {
    const {migrate} = await forthright()
    const before = await all()
    const done = await migrate(site as never, migration)
    expect(done).toEqual({
      ...{stated: 10, before: 0, unknown: 2, drafted: []},
      refused: [
        {id: 4, locale: 'en', message: expect.stringContaining('origin says human')},
        {id: 4, locale: 'nb', message: expect.stringContaining('origin says human')},
      ],
    })
    expect(await all()).toEqual(before)
  })

  it('states what is known, leaves texts and status alone, and goes on where it stopped', async () => {
    const {migrate} = await forthright()
    const before = await all()
    expect(await migrate(site as never, {...migration, dryRun: false})).toMatchObject({stated: 10})
    const after = await all()
    const plain = (docs: Doc[]) =>
      docs.map(({id, title, content, _status}) => ({id, title, content, _status}))
    expect(plain(after)).toEqual(plain(before))
    expect(after[0]?.disclosure).toMatchObject({
      en: {origin: 'human'},
      nb: {origin: 'ai-generated', model: 'deepl'},
    })
    expect(await migrate(site as never, {...migration, dryRun: false})).toMatchObject({stated: 0, before: 10})
  })

  it('leaves a post alone that has a newer draft, which would go out with it', async () => {
    const {migrate} = await forthright()
    await site.update({collection: 'posts', id: 1, draft: true, locale: 'en', data: {content: 'Not ready.'}})
    expect(await migrate(site as never, {...migration, dryRun: false})).toMatchObject({
      stated: 8,
      drafted: [1, 1],
    })
    expect((await all())[0]).toMatchObject({_status: 'published', content: {en: 'Text 0.'}})
  })
})

describe('the rows', () => {
  it('are one a post and language', async () => {
    const {disclosuresOf, toCsv} = await forthright()
    const rows = []
    for await (const row of disclosuresOf(site as never, {
      collection: 'posts',
      locales: ['en', 'nb'],
      batch: 3,
    }))
      rows.push(row)
    expect(rows).toHaveLength(14)
    expect(rows[0]).toMatchObject({id: '1', locale: 'en', title: 'Post 0', status: 'published', origin: ''})
    expect(toCsv([{...(rows[0] as (typeof rows)[0]), title: '=1+1'}]).split('\r\n')[1]).toContain(`,"'=1+1",`)
  })
})
