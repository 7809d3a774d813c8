/** Why: only in the booted Strapi is it shown which ways of publishing come by the gate. */
import {execFile} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {digest} from '@forthright/core'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {type Answer, boot, folder, type Host, prepare} from './host.ts'

const article = 'api::article.article'
const notice = 'api::notice.notice'
const declared = {origin: 'ai-generated', model: 'openai/gpt-5.2'}
const wool = {title: 'Wool', body: '# Wool\n\nWarm even when wet.\n'}
const contentManager = `/content-manager/collection-types/${article}`

const execute = promisify(execFile)
let host: Host
/** Who is logged in to the admin, with every right. */
let owner: string

beforeAll(async () => {
  await prepare()
  host = await boot()
  await host.run('locale', {code: 'nb', name: 'Norsk'})
  await host.run('allow', [
    ...['find', 'findOne', 'create', 'update'].map(action => `${article}.${action}`),
    ...['find', 'create', 'update'].map(action => `${notice}.${action}`),
    ...['find'].map(action => `api::category.category.${action}`),
  ])
  owner = await account(host, undefined)
})
afterAll(() => host?.stop())
beforeEach(() => host.run('events'))

describe('an entry that does not say how it was made goes out by no way that Strapi lets be guarded', () => {
  const refused = {name: 'ValidationError', message: expect.stringContaining('does not say how it was made')}

  it('documents().publish', async () => {
    const {documentId} = await draft(wool)
    const before = await rows()
    await host.run('events')
    await expect(documents('publish', {documentId})).rejects.toMatchObject(refused)
    expect(await rows()).toEqual(before)
    expect(await host.run('events')).toEqual([])
  })

  it('documents().create with status published: nothing is stored, and no event is heard', async () => {
    const before = await rows()
    await expect(documents('create', {data: wool, status: 'published'})).rejects.toMatchObject(refused)
    expect(await rows()).toEqual(before)
    expect(await host.run('events')).toEqual([])
  })

  it('documents().update with status published: the draft is as it was', async () => {
    const {documentId} = await draft({...wool, disclosure: declared})
    const before = await rows()
    const data = {title: 'Silk', disclosure: null}
    await expect(documents('update', {documentId, data, status: 'published'})).rejects.toMatchObject(refused)
    expect(await rows()).toEqual(before)
  })

  it.each([
    ['POST', {}],
    ['POST', {status: 'published'}],
    ['PUT', {}],
  ])('REST %s %j: 400 with the field and the rule', async (method, query) => {
    const {documentId} = await draft(wool)
    const before = await rows()
    const path = `/api/articles${method === 'PUT' ? `/${documentId}` : ''}?${new URLSearchParams(query)}`
    const {status, body} = await host.ask(method, path, {
      data: {...wool, override: {by: 'me', reason: 'mine'}},
    })
    expect([status, body.error?.name]).toEqual([400, 'ValidationError'])
    const asked = await host.ask(method, path, {data: wool})
    expect(asked.status).toBe(400)
    expect(asked.body.error.details.errors).toEqual([
      expect.objectContaining({path: ['disclosure'], name: 'missing-disclosure', pointer: '/disclosure'}),
    ])
    expect(await rows()).toEqual(before)
  })

  it('in the admin: publish, create and publish in one step, and bulk publish', async () => {
    const [one, two] = [await draft(wool), await draft({...wool, disclosure: declared})]
    const before = await rows()
    const asked = [
      await host.ask('POST', `${contentManager}/${one.documentId}/actions/publish`, wool, owner),
      await host.ask('POST', `${contentManager}/actions/publish`, wool, owner),
      await host.ask(
        'POST',
        `${contentManager}/actions/bulkPublish`,
        {documentIds: [two.documentId, one.documentId]},
        owner,
      ),
    ]
    expect(asked.map(({status, body}) => [status, body.error.details.errors[0].path])).toEqual(
      asked.map(() => [400, ['disclosure']]),
    )
    // Not the ones of a bulk that are in order either: it is one transaction.
    expect(await rows()).toEqual(before)
  })

  it('a release: one transaction of publish, of which nothing goes out', async () => {
    const [one, two] = [await draft({...wool, disclosure: declared}), await draft(wool)]
    const before = await rows()
    const entries = [one, two].map(({documentId}) => [article, {documentId, locale: 'en'}])
    await expect(host.run('release', entries)).rejects.toMatchObject(refused)
    expect(await rows()).toEqual(before)
  })

  it('that is what releases of Strapi do, which are no part of its community edition', () => {
    const file = 'node_modules/@strapi/content-releases/dist/server/services/release.js'
    expect(readFileSync(join(folder, file), 'utf8')).toContain(
      'strapi.documents(contentType).publish(params)',
    )
  })

  it('each language for itself, and all of them whole', async () => {
    const {documentId} = await draft({...wool, disclosure: declared})
    await documents('update', {
      documentId,
      locale: 'nb',
      data: {title: 'Ull', body: 'Varm.', disclosure: null},
    })
    const before = await rows()
    for (const locale of ['nb', '*', ['en', 'nb']])
      await expect(documents('publish', {documentId, locale})).rejects.toMatchObject({
        message: expect.stringContaining('Not published (nb)'),
      })
    expect(await rows()).toEqual(before)
    await documents('publish', {documentId})
    expect(await published(documentId)).toEqual(['en'])
  })

  it('a content type without drafts: what is saved is published', async () => {
    const {documentId} = await documents('create', {data: {title: 'N', disclosure: 'human'}}, notice)
    const before = await rows(notice)
    await expect(documents('create', {data: {title: 'N'}}, notice)).rejects.toMatchObject(refused)
    await expect(documents('update', {documentId, data: {disclosure: null}}, notice)).rejects.toMatchObject(
      refused,
    )
    await expect(documents('clone', {documentId, data: {disclosure: null}}, notice)).rejects.toMatchObject(
      refused,
    )
    expect((await host.ask('POST', '/api/notices', {data: {title: 'N'}})).status).toBe(400)
    expect((await host.ask('PUT', `/api/notices/${documentId}`, {data: {disclosure: null}})).status).toBe(400)
    expect(await rows(notice)).toEqual(before)
  })

  it('code that writes past the document service', async () => {
    const {id, documentId} = await draft(wool)
    const before = await rows()
    const data = {...wool, documentId, locale: 'en', publishedAt: '2026-11-30T10:00:00.000Z'}
    const ways: [string, object][] = [
      ['create', {data}],
      // Without a word on it, Strapi publishes.
      ['create', {data: {...wool, documentId, locale: 'en'}}],
      ['createMany', {data: [data]}],
      ['update', {where: {id}, data}],
      ['updateMany', {where: {id}, data}],
    ]
    for (const [way, params] of ways)
      await expect(host.run('query', article, way, params), way).rejects.toMatchObject(refused)
    for (const given of [data, wool])
      await expect(host.run('entityService', article, 'create', {data: given})).rejects.toMatchObject(refused)
    expect(await rows()).toEqual(before)
  })

  it('a middleware of the site that comes after the gate and takes the disclosure out', async () => {
    await host.run('env', {STRIP: 'yes'})
    const before = await rows()
    try {
      await expect(
        documents('create', {data: {...wool, disclosure: declared}, status: 'published'}),
      ).rejects.toMatchObject(refused)
    } finally {
      await host.run('env', {STRIP: 'no'})
    }
    expect(await rows()).toEqual(before)
  })

  it('one that is published already, and whose disclosure is taken out past the document service', async () => {
    const {documentId} = await draft({...wool, disclosure: declared})
    await documents('publish', {documentId})
    const where = {documentId, publishedAt: {$ne: null}}
    await expect(
      host.run('query', article, 'update', {where, data: {disclosure: null}}),
    ).rejects.toMatchObject(refused)
  })
})

describe('what readers read is looked at too', () => {
  const residue = 'Wool is warm :contentReference[oaicite:2]{index=2}.'
  it.each([
    ['the body', {body: residue}, 'body'],
    ['a component in a dynamic zone', {sections: [{__component: 'text.note', text: residue}]}, 'sections'],
    ['the title', {title: residue}, 'title'],
  ])('%s', async (_, data, field) => {
    const entry = {...wool, ...data, disclosure: 'human'}
    const {documentId} = await draft(entry)
    const ways: [string, object][] = [
      ['publish', {documentId}],
      ['create', {data: entry, status: 'published'}],
    ]
    for (const [way, params] of ways)
      await expect(documents(way, params)).rejects.toMatchObject({
        details: {errors: expect.arrayContaining([expect.objectContaining({path: [field]})])},
      })
  })
})

describe('blocks', () => {
  const story = 'api::story.story'
  const blocks = (text: string) => [{type: 'paragraph', children: [{type: 'text', text}]}]

  it('are read as text, and stored as they were', async () => {
    const body = blocks('Wool is warm.')
    const data = {title: 'Wool', body}
    await expect(documents('create', {data, status: 'published'}, story)).rejects.toMatchObject({
      details: {errors: [expect.objectContaining({name: 'missing-disclosure'})]},
    })
    const residue = blocks('Wool is warm :contentReference[oaicite:2]{index=2}.')
    const stated = {...data, disclosure: declared}
    await expect(
      documents('create', {data: {...stated, body: residue}, status: 'published'}, story),
    ).rejects.toMatchObject({
      details: {errors: [expect.objectContaining({path: ['body'], name: 'chat-residue'})]},
    })
    const out = await documents('create', {data: stated, status: 'published'}, story)
    expect(out).toMatchObject({body, disclosure: declared})
  })

  it('hold a review to the text that was reviewed', async () => {
    const text = digest(['Wool is warm.'])
    const disclosure = {...declared, reviewed: {by: 'Kari Nordmann', at: '2026-11-20', digest: text}}
    const data = {title: 'Wool', body: blocks('Wool is warm.'), disclosure}
    await documents('create', {data, status: 'published'}, story)
    const changed = {...data, body: blocks('Wool is warm, and cheap.')}
    const {documentId} = await documents('create', {data: changed}, story)
    const {body} = await host.ask(
      'GET',
      `/forthright/check?contentType=${story}&documentId=${documentId}`,
      undefined,
      owner,
    )
    expect(body.findings.map((one: Answer) => one.ruleId)).toContain('stale-review')
  })
})

describe('what no plugin of Strapi can see', () => {
  const at = '2026-11-30T10:00:00.000Z'
  const data = {...wool, locale: 'en', publishedAt: at, updatedAt: at}

  it('writes to the database itself', async () => {
    const now = Date.now()
    await host.run('sql', 'articles', {
      ...{title: 'SQL', document_id: 'sql', locale: 'en', published_at: now, updated_at: now},
    })
    expect(await published('sql')).toEqual(['en'])
  })

  it('an import or a transfer, which switch lifecycles off', async () => {
    await host.run('withoutLifecycles', article, {...data, documentId: 'imported'})
    expect(await published('imported')).toEqual(['en'])
    const file = 'node_modules/@strapi/data-transfer/dist/strapi/providers/local-destination/index.js'
    expect(readFileSync(join(folder, file), 'utf8')).toContain('lifecycles.disable()')
  })
})

describe('drafts', () => {
  it('are saved, changed, discarded, unpublished and deleted whatever they say', async () => {
    const {status, body} = await host.ask('POST', '/api/articles?status=draft', {data: wool})
    expect([status, body.data.disclosureLabel]).toEqual([201, null])
    const {documentId} = await draft({...wool, disclosure: declared})
    await documents('publish', {documentId})
    await documents('update', {documentId, data: {disclosure: null, title: 'Silk'}})
    const saved = await host.ask('PUT', `${contentManager}/${documentId}`, {...wool, disclosure: null}, owner)
    expect(saved.status).toBe(200)
    await documents('discardDraft', {documentId})
    expect(await documents('findOne', {documentId, status: 'draft'})).toMatchObject({disclosure: declared})
    await documents('unpublish', {documentId})
    expect(await published(documentId)).toEqual([])
    await documents('delete', {documentId})
  })
})

describe('an entry that says how it was made', () => {
  it('goes out by every way, as it is stored, with its label in answers of the API', async () => {
    const data = {...wool, disclosure: declared}
    const {documentId} = await draft(data)
    expect(
      (await host.ask('POST', `${contentManager}/${documentId}/actions/publish`, data, owner)).status,
    ).toBe(200)
    expect((await host.ask('POST', `${contentManager}/actions/publish`, data, owner)).status).toBe(200)
    const {status, body} = await host.ask('POST', '/api/articles', {data})
    expect(status).toBe(201)
    const one = (await host.ask('GET', `/api/articles/${body.data.documentId}`)).body.data
    expect(one).toMatchObject({
      ...data,
      disclosureLabel: {grade: 'ai-generated', language: 'en', direction: 'ltr'},
    })
    expect(one.disclosureLabel.html).toContain(one.disclosureLabel.text)
    expect(one.disclosureLabel.head).toContain('<meta name="ai-disclosure" content="ai-autonomous"')
    const stored = await host.run<Answer>('query', article, 'findOne', {where: {id: one.id}})
    expect(stored).toMatchObject({body: wool.body, disclosure: declared})
  })

  it('has its label in its own language, in selections of fields and in entries of others', async () => {
    const {documentId} = await draft({...wool, disclosure: declared})
    const category = await documents(
      'create',
      {data: {name: 'C', articles: [documentId]}},
      'api::category.category',
    )
    await documents('update', {
      documentId,
      locale: 'nb',
      data: {title: 'Ull', body: 'Varm.', disclosure: declared},
    })
    await documents('publish', {documentId, locale: '*'})
    const of = async (path: string) => (await host.ask('GET', path)).body.data
    const nb = await of(`/api/articles/${documentId}?locale=nb&fields[0]=title`)
    expect(nb.disclosureLabel).toMatchObject({language: 'nb', text: 'Denne teksten er laget av KI.'})
    const inside = await of(
      `/api/categories/${category.documentId}?populate[articles][fields][0]=title`,
    ).catch(() => undefined)
    const listed = inside ?? (await of('/api/categories?populate[articles][fields][0]=title')).at(-1)
    expect(listed.articles[0].disclosureLabel).toMatchObject({grade: 'ai-generated'})
  })

  it('is found by its grade, in the API and in lists of the admin', async () => {
    const {documentId} = await draft({...wool, title: 'Graded', disclosure: 'human-edited'})
    const filter = 'filters[disclosureGrade][$eq]=human-edited'
    const found = (await host.ask('GET', `/api/articles?status=draft&${filter}`)).body.data
    expect(found.map((one: Answer) => one.documentId)).toEqual([documentId])
    const list = await host.ask(
      'GET',
      `${contentManager}?filters[$and][0][disclosureGrade][$eq]=human-edited`,
      undefined,
      owner,
    )
    expect(list.body.results.map((one: Answer) => one.documentId)).toEqual([documentId])
    // Nobody but the plugin writes it.
    await host.ask('PUT', `${contentManager}/${documentId}`, {...wool, disclosureGrade: 'human'}, owner)
    expect(await documents('findOne', {documentId})).toMatchObject({disclosureGrade: 'human-edited'})
  })

  it('is refused where the disclosure cannot be read, with what is allowed', async () => {
    const {body} = await host.ask('POST', '/api/articles', {
      data: {...wool, disclosure: {origin: 'ai-genrated'}},
    })
    expect(body.error.details.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: ['disclosure'],
          pointer: '/disclosure/origin',
          message: expect.stringContaining('ai-generated'),
        }),
      ]),
    )
  })
})

describe('an override', () => {
  it('is a right of a role, needs a reason, holds for one state of one entry once, and is kept', async () => {
    const editor = await account(host, owner)
    const {documentId} = await draft(wool)
    const publish = (token: string) =>
      host.ask('POST', `${contentManager}/${documentId}/actions/publish`, wool, token)
    const asked = {contentType: article, documentId, locale: 'en', reason: 'Recall of a product.'}
    expect((await host.ask('POST', '/forthright/overrides', asked, editor)).status).toBe(403)
    expect((await host.ask('POST', '/forthright/overrides', asked)).status).toBe(401)
    expect((await host.ask('POST', '/forthright/overrides', {...asked, reason: ' '}, owner)).status).toBe(400)
    expect((await publish(owner)).status).toBe(400)
    expect((await host.ask('POST', '/forthright/overrides', asked, owner)).status).toBe(200)
    // It is that of another person, and of another text.
    expect((await publish(editor)).status).toBe(400)
    expect((await host.ask('POST', '/api/articles', {data: wool})).status).toBe(400)
    await documents('update', {documentId, data: {title: 'Silk'}})
    const silk = {...wool, title: 'Silk'}
    expect(
      (await host.ask('POST', `${contentManager}/${documentId}/actions/publish`, silk, owner)).status,
    ).toBe(400)
    expect((await publish(owner)).status).toBe(200)
    expect((await publish(owner)).status).toBe(400)
    const kept = await host.run<Answer[]>('query', 'plugin::forthright.override', 'findMany', {
      where: {document: documentId},
    })
    expect(kept).toEqual([
      expect.objectContaining({
        by: 'Kari Nordmann',
        reason: 'Recall of a product.',
        usedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        rules: ['missing-disclosure'],
      }),
    ])
  })
})

describe('old entries', () => {
  it('are migrated in batches, after a dry run, with nothing else changed', async () => {
    const uid = article
    const old = (documentId: string, published: boolean) =>
      host.run('withoutLifecycles', uid, {
        ...wool,
        ...{documentId, locale: 'en', updatedAt: '2025-01-01T00:00:00.000Z'},
        publishedAt: published ? '2025-01-01T00:00:00.000Z' : null,
      })
    for (const name of ['old-1', 'old-2']) {
      await old(name, false)
      await old(name, true)
    }
    const stated = await draft({...wool, disclosure: 'human'})
    const before = await rows()
    const options = {contentType: uid, disclosure: 'unknown', batch: 3, before: '2026-01-01'}
    const dry = await host.run<Answer>('migrate', options)
    expect(dry).toMatchObject({looked: before.length, written: 4, isDryRun: true})
    expect(await rows()).toEqual(before)
    await expect(host.run('migrate', {...options, disclosure: 'hand-made', write: true})).rejects.toThrow()
    expect(await rows()).toEqual(before)
    expect(await host.run('migrate', {...options, write: true})).toMatchObject({written: 4, isDryRun: false})
    const after = await rows()
    expect(after.map(without)).toEqual(before.map(without))
    expect(
      after.filter(row => /^old/.test(row.documentId)).map(row => [row.disclosure, row.disclosureGrade]),
    ).toEqual(Array(4).fill(['unknown', 'unknown']))
    expect(after.find(row => row.documentId === stated.documentId)?.disclosure).toBe('human')
    expect(await host.run('migrate', {...options, write: true})).toMatchObject({written: 0})
  })

  it('are migrated and exported from the command line', async () => {
    const bin = join(folder, 'node_modules/strapi-plugin-forthright/bin/strapi-forthright.mjs')
    const run = async (...args: string[]): Promise<Answer[]> => {
      const {stdout} = await execute(process.execPath, [bin, ...args], {
        cwd: folder,
        env: {...process.env, ...host.env},
      })
      return stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    }
    const {documentId} = await draft(wool)
    const args = ['migrate', article, '--disclosure', '{"origin": "human-edited"}']
    const [dry] = await run(...args)
    expect(dry).toMatchObject({isDryRun: true})
    expect(await run(...args, '--write')).toEqual([{...dry, isDryRun: false}])
    const lines = await run('export')
    expect(lines.find(line => line.documentId === documentId)).toMatchObject({
      ...{contentType: article, status: 'draft', grade: 'human-edited', disclosure: {origin: 'human-edited'}},
    })
    await expect(execute(process.execPath, [bin, 'migrat'])).rejects.toMatchObject({code: 1})
  })

  it('are exported, with what a spreadsheet would run made inert', async () => {
    await draft({title: '=1+1', disclosure: declared})
    const {status, body} = await host.ask('GET', '/forthright/export', undefined, owner)
    expect(status).toBe(200)
    expect(body).toMatch(/^contentType,documentId,locale,status,title,grade,updatedAt,disclosure\r\n/)
    expect(body).toContain(",draft,'=1+1,ai-generated,")
    expect((await host.ask('GET', '/forthright/export')).status).toBe(401)
    expect(await host.run<Answer[]>('collect')).toHaveLength(
      (await rows()).length + (await rows(notice)).length + (await rows('api::story.story')).length,
    )
  })
})

/** Another server, with other settings. */
async function other(env: Record<string, string>, see: (one: Host) => Promise<void>): Promise<void> {
  const one = await boot({env})
  try {
    await see(one)
  } finally {
    await one.stop()
  }
}

describe('the configuration of the README', () => {
  it('refuses what is undeclared', async () => {
    const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const [, js = ''] = /`config\/plugins\.js`:\n\n```js\n([\s\S]+?)```/.exec(page) ?? []
    const file = join(folder, 'config/plugins.js')
    const own = readFileSync(file, 'utf8')
    try {
      writeFileSync(file, js)
      await other({}, async one => {
        await expect(
          one.run('documents', article, 'create', {data: wool, status: 'published'}),
        ).rejects.toThrow()
        await one.run('documents', article, 'create', {
          data: {...wool, disclosure: 'human'},
          status: 'published',
        })
      })
    } finally {
      writeFileSync(file, own)
    }
    const [, json = ''] = /```json\n([\s\S]+?)```/.exec(page) ?? []
    const schema = JSON.parse(
      readFileSync(join(folder, 'src/api/article/content-types/article/schema.json'), 'utf8'),
    )
    expect(schema.attributes).toMatchObject(JSON.parse(json))
  })
})

describe('a gate that fails', () => {
  it('publishes nothing, keeps drafts, and says why', async () => {
    await other({FORTHRIGHT_MODE: 'throws'}, async one => {
      const data = {...wool, disclosure: declared}
      const {documentId} = await one.run<Answer>('documents', article, 'create', {data})
      await expect(one.run('documents', article, 'publish', {documentId})).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringMatching(/crash.*the mode of this site cannot be asked/),
      })
      await one.run('allow', [`${article}.create`])
      const {status, body} = await one.ask('POST', '/api/articles', {data})
      expect([status, body.error.details.errors[0].name]).toEqual([400, 'gate-failed'])
      expect(await one.run('query', article, 'count', {})).toBe(1)
    })
  })

  it('lets all out in the mode warn, and writes to the log what is wrong', async () => {
    await other({FORTHRIGHT_CONFIG: '{"mode": "warn"}'}, async one => {
      await one.run('documents', article, 'create', {data: wool, status: 'published'})
      expect(one.log()).toContain('does not say how it was made')
    })
  })

  it('can hang on the role of whoever publishes', async () => {
    await other({FORTHRIGHT_MODE: 'by-role'}, async one => {
      const token = await account(one, undefined)
      expect((await one.ask('POST', `${contentManager}/actions/publish`, wool, token)).status).toBe(200)
      const editor = await account(one, token)
      expect((await one.ask('POST', `${contentManager}/actions/publish`, wool, editor)).status).toBe(400)
    })
  })

  it.each([
    ['{"markts": ["EU"]}', 'markets'],
    ['{"mode": "blok"}', 'block'],
    ['{"contentTypes": {"api::artcle.article": {}}}', 'api::article.article'],
    ['{"contentTypes": {"api::category.category": {}}}', 'no attribute with the custom field'],
    ['{"contentTypes": {"api::article.article": {"formats": {"bdy": "html"}}}}', 'bdy'],
  ])('does not start with %s', async (config, says) => {
    await expect(boot({env: {FORTHRIGHT_CONFIG: config}})).rejects.toThrow(says)
  })
})

describe('switched off', () => {
  it('by the mode off or by taking it out, with all data there', async () => {
    const own = mkdtempSync(join(tmpdir(), 'forthright-strapi-off-'))
    const database = join(own, 'data.db')
    const schemas = ['article', 'story', 'notice'].map(name =>
      join(folder, `src/api/${name}/content-types/${name}/schema.json`),
    )
    const texts = schemas.map(file => readFileSync(file, 'utf8'))
    try {
      const one = await boot({database})
      await one.run('documents', article, 'create', {
        data: {...wool, disclosure: declared},
        status: 'published',
      })
      await one.stop()
      const off = await boot({database, env: {FORTHRIGHT_CONFIG: '{"mode": "off"}'}})
      await off.run('documents', article, 'create', {data: wool, status: 'published'})
      await off.stop()
      for (const [index, file] of schemas.entries())
        writeFileSync(
          file,
          (texts[index] ?? '').replace(
            /"customField",\s*"customField": "plugin::forthright.disclosure"/,
            '"json"',
          ),
        )
      const without = await boot({database, env: {FORTHRIGHT: 'absent'}})
      const found = await without.run<Answer[]>('documents', article, 'findMany', {status: 'published'})
      expect(found.map(({disclosure}) => disclosure)).toEqual([declared, null])
      await without.stop()
    } finally {
      for (const [index, file] of schemas.entries()) writeFileSync(file, texts[index] ?? '')
      rmSync(own, {recursive: true})
    }
  })
})

const documents = (method: string, params: object, uid = article): Promise<Answer> =>
  host.run('documents', uid, method, params)
const draft = (data: object): Promise<Answer> => documents('create', {data})
const rows = (uid = article): Promise<Answer[]> => host.run('query', uid, 'findMany', {orderBy: {id: 'asc'}})
const published = async (documentId: string): Promise<string[]> => {
  const found = await host.run<Answer[]>('query', article, 'findMany', {
    where: {documentId, publishedAt: {$ne: null}},
  })
  return found.map(({locale}) => locale)
}
const without = ({disclosure: _, disclosureGrade: __, ...rest}: Answer) => rest

/** A session in the admin: of the first account, or of an editor whom the first one makes. */
async function account(one: Host, by: string | undefined): Promise<string> {
  const password = 'Passw0rd-of-a-test'
  if (by === undefined) {
    const {body} = await one.ask('POST', '/admin/register-admin', {
      ...{firstname: 'Kari', lastname: 'Nordmann', email: 'kari@example.com', password},
    })
    return body.data.token
  }
  const roles = (await one.ask('GET', '/admin/roles', undefined, by)).body.data
  const editor = roles.find(({code}: {code: string}) => code === 'strapi-editor')
  const rights = ['create', 'read', 'update', 'publish'].map(action => ({
    ...{action: `plugin::content-manager.explorer.${action}`, subject: article, conditions: []},
    properties: {
      locales: ['en'],
      ...(action === 'publish' ? {} : {fields: ['title', 'body', 'kicker', 'disclosure']}),
    },
  }))
  await one.ask('PUT', `/admin/roles/${editor.id}/permissions`, {permissions: rights}, by)
  const {body} = await one.ask(
    'POST',
    '/admin/users',
    {firstname: 'Ola', lastname: 'Nordmann', email: 'ola@example.com', roles: [editor.id]},
    by,
  )
  const token = body.data.registrationToken
  const made = await one.ask('POST', '/admin/register', {
    registrationToken: token,
    userInfo: {firstname: 'Ola', lastname: 'Nordmann', password},
  })
  return made.body.data.token
}
