/** Why: each language of a post is made in its own way; publishing one in Payload sends out all of them. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {boot, closeAll, type Doc, type Site} from './site.ts'

let site: Site

beforeAll(async () => {
  site = await boot(
    {
      mode: 'block',
      markets: ['EU'],
      collections: {
        posts: {content: 'content', format: 'markdown', title: 'title'},
        notes: {content: 'content', format: 'markdown'},
      },
    },
    {
      localization: {locales: ['en', 'nb', 'th'], defaultLocale: 'en', fallback: true},
      collections: [
        {slug: 'notes', fields: [{name: 'content', type: 'textarea'}]},
        {
          slug: 'posts',
          versions: {drafts: true},
          fields: [
            {name: 'title', type: 'text', localized: true},
            {type: 'row', fields: [{name: 'content', type: 'textarea', localized: true}]},
          ],
        },
      ],
    },
  )
})
afterAll(closeAll)

const ai = {origin: 'ai-generated', model: 'openai/gpt-5.2'}

/** A draft with these disclosures; each language that is named has a text. */
async function draft(disclosures: Record<string, object | undefined>): Promise<number> {
  let id: number | undefined
  for (const [locale, disclosure] of Object.entries(disclosures)) {
    const args = {
      collection: 'posts',
      draft: true,
      locale,
      data: {title: locale, content: `Text ${locale}.`, disclosure},
    }
    const doc: Doc = id === undefined ? await site.create(args) : await site.update({...args, id})
    id = doc.id
  }
  return id as number
}

const publish = (id: number, more: object = {}) =>
  site.update({collection: 'posts', id, locale: 'en', data: {_status: 'published'}, ...more})

describe('publishing', () => {
  it('is refused in one language while another that goes out with it is undisclosed', async () => {
    const id = await draft({en: ai, nb: undefined})
    const error = await publish(id).catch((cause: unknown) => cause)
    expect(error).toMatchObject({
      status: 400,
      data: {errors: [{path: 'disclosure.origin', message: expect.stringMatching(/^\[nb\] /)}]},
    })
    await site.update({
      collection: 'posts',
      id,
      locale: 'nb',
      draft: true,
      data: {disclosure: {origin: 'human'}},
    })
    await expect(publish(id)).resolves.toMatchObject({_status: 'published'})
  })

  it('asks nothing of a language without a text', async () => {
    await expect(publish(await draft({en: ai}))).resolves.toMatchObject({_status: 'published'})
    await expect(publish(await draft({en: ai}), {locale: 'nb'})).resolves.toMatchObject({
      _status: 'published',
    })
  })

  it('of one language alone asks for that one', async () => {
    const id = await draft({en: ai, nb: undefined})
    await expect(publish(id, {publishSpecificLocale: 'en'})).resolves.toMatchObject({_status: 'published'})
    await expect(publish(id, {locale: 'nb', publishSpecificLocale: 'nb'})).rejects.toThrow('[nb]')
    const out = await site.findByID({collection: 'posts', id, locale: 'all'})
    expect(out.content).toEqual({en: 'Text en.'})
  })

  it('of all in one call is refused for each that is undisclosed', async () => {
    const data = {_status: 'published', content: {en: 'A.', nb: 'B.'}, disclosure: {en: ai}}
    await expect(site.create({collection: 'posts', locale: 'all', data})).rejects.toThrow('[nb]')
  })

  it('of a version asks for the languages of that version', async () => {
    const id = await draft({en: ai, nb: {origin: 'human'}})
    await publish(id)
    const {docs} = await site.findVersions({
      collection: 'posts',
      where: {parent: {equals: id}},
      locale: 'all',
      sort: '-updatedAt',
      limit: 1,
    })
    const [latest] = docs as [{id: number; version: Doc}]
    const db = site.db as unknown as {updateVersion(args: object): Promise<unknown>}
    const version = {...latest.version, disclosure: {en: ai, nb: {origin: null}}}
    await db.updateVersion({
      collection: 'posts',
      id: latest.id,
      locale: 'all',
      versionData: {version, parent: id},
    })
    await site
      .update({collection: 'posts', id, locale: 'en', data: {title: 'New', _status: 'published'}})
      .catch(() => undefined)
    await expect(site.restoreVersion({collection: 'posts', id: latest.id})).rejects.toThrow('[nb]')
  })
})

describe('a text that has no languages', () => {
  it('has one disclosure, and its label is in the language that is asked for', async () => {
    const data = {content: 'Wool.', disclosure: {...ai}}
    const {id} = await site.create({collection: 'notes', locale: 'nb', data})
    await site.update({collection: 'notes', id, locale: 'all', data: {content: 'Wool is warm.'}})
    for (const language of ['en', 'nb', 'th'])
      expect(await site.findByID({collection: 'notes', id, locale: language})).toMatchObject({
        // Payload writes into what it is given.
        disclosure: {origin: 'ai-generated', model: 'openai/gpt-5.2'},
        disclosureLabel: {grade: 'ai-generated', language},
      })
    await expect(site.create({collection: 'notes', locale: 'all', data: {content: 'Wool.'}})).rejects.toThrow(
      'does not say how it was made',
    )
  })
})

describe('a label', () => {
  it('is in the language of the text, and of its own making', async () => {
    const id = await draft({en: {origin: 'human'}, nb: ai})
    await publish(id)
    const read = async (locale: string) =>
      (await site.findByID({collection: 'posts', id, locale})).disclosureLabel
    expect(await read('en')).toMatchObject({status: 'not-owed', grade: 'human'})
    expect(await read('nb')).toMatchObject({status: 'labelled', grade: 'ai-generated', language: 'nb'})
    expect(await read('all')).toMatchObject({en: {grade: 'human'}, nb: {grade: 'ai-generated'}})
  })

  it('is that of the text which a reader gets in the place of one that is missing', async () => {
    const id = await draft({en: ai})
    await site.update({collection: 'posts', id, locale: 'nb', draft: true, data: {title: 'Bare tittel'}})
    await publish(id)
    const post = await site.findByID({collection: 'posts', id, locale: 'nb'})
    expect(post).toMatchObject({
      title: 'Bare tittel',
      content: 'Text en.',
      disclosureLabel: {grade: 'ai-generated', language: 'en'},
    })
  })

  it('is not borrowed from another language', async () => {
    const id = await draft({en: {origin: 'human'}, nb: ai})
    await site.update({
      collection: 'posts',
      id,
      locale: 'nb',
      draft: true,
      data: {disclosure: {origin: null, model: null}},
    })
    const post = await site.findByID({collection: 'posts', id, locale: 'nb', draft: true})
    expect(post.disclosureLabel).toEqual({status: 'undeclared'})
  })
})
