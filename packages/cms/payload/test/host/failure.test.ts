/** Why: a gate that fails must neither let anything out nor lose what somebody wrote, and has to say what failed. */
import {afterAll, describe, expect, it} from 'vitest'
import {boot, closeAll, forthright, type Site} from './site.ts'

const posts = {slug: 'posts', fields: [{name: 'content', type: 'textarea'}], versions: {drafts: true}}
const collections = {posts: {content: 'content', format: 'markdown'}} as const
const stated = {content: 'Wool is warm.', disclosure: {origin: 'ai-generated'}}

afterAll(closeAll)

type Options = Parameters<typeof boot>[0]
const failing: [string, Pick<Options, 'gate' | 'timeout' | 'mode'>, string][] = [
  [
    'throws',
    {
      mode: 'block',
      gate: () => {
        throw new Error('boom')
      },
    },
    '(crash): Error: boom',
  ],
  ['rejects', {mode: 'block', gate: () => Promise.reject(new Error('boom'))}, '(crash): Error: boom'],
  ['answers nothing', {mode: 'block', gate: (async () => undefined) as never}, '(crash)'],
  ['never answers', {mode: 'block', timeout: 50, gate: () => new Promise(() => {})}, '(timeout)'],
  ['is told a mode that there is none of', {mode: () => 'blok' as never}, '(configuration)'],
  [
    'is given a mode that throws',
    {
      mode: () => {
        throw new Error('no role')
      },
    },
    '(crash): Error: no role',
  ],
]

describe.each(failing)('a gate that %s', (_, options, said) => {
  let site: Site
  it('lets nothing out, says which it was, and leaves what is stored', async () => {
    site = await boot({...options, collections}, {collections: [posts]})
    const {id} = await site.create({collection: 'posts', draft: true, data: stated})
    const error = await site
      .update({collection: 'posts', id, data: {_status: 'published', content: 'Other.'}})
      .catch((cause: unknown) => cause)
    expect(error).toMatchObject({status: 400, data: {errors: [{message: expect.stringContaining(said)}]}})
    expect(await site.findByID({collection: 'posts', id, draft: true})).toMatchObject({
      ...stated,
      _status: 'draft',
    })
  })

  it('keeps drafts, and what is out stays readable', async () => {
    const {id} = await site.create({collection: 'posts', draft: true, data: stated})
    const saved = await site.update({collection: 'posts', id, draft: true, data: {content: 'Other.'}})
    expect(saved).toMatchObject({
      content: 'Other.',
      disclosureLabel: {status: 'unknown', message: expect.stringContaining(said)},
    })
  })
})

describe('in warn mode', () => {
  it('what fails does not hold a post back', async () => {
    const gate = () => Promise.reject(new Error('boom'))
    const site = await boot({mode: 'warn', gate, collections}, {collections: [posts]})
    const post = await site.create({collection: 'posts', data: {...stated, _status: 'published'}})
    expect(post).toMatchObject({_status: 'published', disclosure: {check: 'warn'}})
  })
})

describe('a wrong configuration', () => {
  it.each<[object, string]>([
    [{mode: 'blok', collections}, 'Did you mean block?'],
    [{collections}, 'mode is missing'],
    [{mode: 'block', markets: ['Norway'], collections}, 'Did you mean NO?'],
    [{mode: 'block', colections: collections}, 'colections'],
    [{mode: 'block', collections: {}}, 'names none'],
    [{mode: 'block', collections: {post: collections.posts}}, 'Did you mean posts?'],
    [
      {mode: 'block', collections: {posts: {content: 'contents', format: 'markdown'}}},
      'Did you mean content?',
    ],
    [
      {mode: 'block', collections: {posts: {content: 'content', format: 'markdwn'}}},
      'Did you mean markdown?',
    ],
    [{mode: 'block', collections: {posts: {content: 'content', format: 'markdown', titel: 'x'}}}, 'titel'],
    [{mode: 'block', timeout: '1s', collections}, 'timeout'],
    [{mode: 'block', mayOverride: 'editor', collections}, 'mayOverride'],
  ])('does not boot: %j', async (options, said) => {
    const {forthright: plugin} = await forthright()
    const run = () => plugin(options as Options)({collections: [posts]})
    expect(run).toThrow(said)
  })
})

describe('switched off', () => {
  it('keeps the fields and what they hold, checks nothing and says nothing', async () => {
    const site = await boot({mode: 'block', disabled: true, collections}, {collections: [posts]})
    const post = await site.create({collection: 'posts', data: {...stated, _status: 'published'}})
    expect(post).toMatchObject({disclosure: {origin: 'ai-generated'}})
    expect(post.disclosureLabel ?? null).toBe(null)
    await expect(
      site.create({collection: 'posts', data: {content: 'x', _status: 'published'}}),
    ).resolves.toMatchObject({_status: 'published'})
  })
})
