import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {type Pluggable, unified} from 'unified'
import {describe, expect, it} from 'vitest'
import rehypeForthright, {type RehypeOptions} from './rehype.ts'
import remarkForthright, {type RemarkOptions} from './remark.ts'

const on = '2026-11-22'
const post = (fields: string, body = '# T\n\nText.\n\n![A house](a.png)\n') =>
  `---\n${fields}\n---\n\n${body}`
const stated = 'lang: nb\ndisclosure: {origin: ai-generated, parts: {a.png: ai-generated}}'

interface Pipeline {
  remark?: RemarkOptions | false
  rehype?: RehypeOptions | false
  data?: Record<string, unknown>
}

/** The HTML that a site of remark and rehype makes of a post. */
function render(source: string, {remark = false, rehype = false, data = {}}: Pipeline): string {
  const none: Pluggable = () => undefined
  return String(
    unified()
      .use(remarkParse)
      .use(remarkFrontmatter)
      .use(remarkGfm)
      .use(remark ? [[remarkForthright, remark]] : [none])
      .use(remarkRehype)
      .use(rehype ? [[rehypeForthright, rehype]] : [none])
      .use(rehypeStringify)
      .processSync({value: source, path: 'post.md', data}),
  )
}

describe('forthright/remark', () => {
  it('labels a post by its front matter, in its language', () => {
    expect(render(post(stated), {remark: {markets: ['EU'], on}})).toBe(
      '<h1>T</h1>\n<p class="ai-disclosure" role="note" lang="nb" dir="ltr" data-ai-disclosure-part="body" data-ai-disclosure-label="text-ai-generated">Denne teksten er laget av KI.</p>\n<p>Text.</p>\n<p><img src="a.png" alt="A house"></p>\n<p class="ai-disclosure" role="note" lang="nb" dir="ltr" data-ai-disclosure-part="a.png" data-ai-disclosure-label="image-ai-generated">Dette bildet er laget av KI.</p>',
    )
  })

  it('takes the words for a tag that is spelled otherwise', () => {
    const html = render(post('lang: zh-TW\ndisclosure: ai-generated'), {remark: {markets: ['EU'], on}})
    expect(html).toContain('lang="zh-Hant"')
  })

  it('works where no day is given, for today is one', () => {
    expect(render(post(stated), {remark: {show: 'always'}})).toContain('ai-disclosure')
  })

  it.each([
    ['blockquote', '<blockquote>\n<p class="ai-disclosure" role="note" lang="nb"'],
    ['alert', '<blockquote>\n<p class="ai-disclosure" role="note" lang="nb"'],
    ['directive', '<aside><p class="ai-disclosure" role="note" lang="nb"'],
    ['component', '<div><p class="ai-disclosure" role="note" lang="nb"'],
  ] as const)('keeps the words readable as %s where nothing else renders it', (variant, start) => {
    const html = render(post(stated), {remark: {markets: ['EU'], on, variant}})
    expect(html).toContain(start)
    expect(html).toContain('Denne teksten er laget av KI.')
  })

  it('fails where a post has to say something, and names it', () => {
    expect(() => render('Text.', {remark: {require: true}})).toThrow(/Nothing says how this was made/)
    expect(render('Text.', {remark: {}})).toBe('<p>Text.</p>')
  })
})

describe('forthright/rehype', () => {
  const data = {
    frontMatter: {disclosure: {origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}, lang: 'nb'},
  }

  it('labels and marks a page by what the host has read', () => {
    const html = render('# T\n\nText.\n\n![A house](a.png)\n', {rehype: {markets: ['EU'], on}, data})
    expect(html).toContain('<div class="ai-disclosure" role="note"')
    expect(html).toContain('Denne teksten er laget av KI.')
    expect(html).toContain('data-ai-disclosure-part="a.png"')
  })

  it('has a details panel where it is asked for, in the same language', () => {
    const html = render('Text.\n', {rehype: {markets: ['EU'], on, details: true}, data})
    expect(html).toMatch(/<details class="ai-disclosure-details"[^>]* lang="nb"/)
    expect(render('Text.\n', {rehype: {markets: ['EU'], on}, data})).not.toContain('<details')
  })

  it('keeps the label of the remark plugin, and needs no front matter of its own beside it', () => {
    const html = render(post(stated), {
      remark: {markets: ['EU'], on},
      rehype: {markets: ['EU'], on},
    })
    const labels = [...html.matchAll(/<(div|span) class="ai-disclosure"[^>]*>([^<]*)</g)].map(([, , text]) =>
      text?.trim(),
    )
    expect(labels).toEqual(['Denne teksten er laget av KI.', 'Bilde laget av KI'])
    // A tree without a head is a fragment: no script unless it is asked for.
    expect(html).not.toContain('application/ld+json')
  })

  it.each(['blockquote', 'alert', 'directive'] as const)(
    'leaves no empty %s where it sets the label of a picture beside it',
    variant => {
      const html = render(post(stated), {
        remark: {markets: ['EU'], on, variant},
        rehype: {markets: ['EU'], on},
      })
      expect(html.split('Bilde laget av KI')).toHaveLength(2)
      expect(html).not.toMatch(/<(blockquote|aside)>\s*<\//)
    },
  )

  it('speaks the language that the remark plugin found, before that of the site', () => {
    const html = render(post(stated), {
      remark: {markets: ['EU'], on},
      rehype: {markets: ['EU'], on, language: 'en', details: true},
    })
    expect(html).toMatch(/<details class="ai-disclosure-details"[^>]* lang="nb"/)
  })

  it('leaves a page alone that says nothing, unless it has to', () => {
    expect(render('Text.', {rehype: {on}})).toBe('<p>Text.</p>')
    expect(() => render('Text.', {rehype: {require: true}})).toThrow(/Nothing says how this was made/)
  })

  it.each([undefined, 'tlh'])('needs no words for work by people, whose language is %s', lang => {
    const fields = `disclosure: human${lang ? `\nlang: ${lang}` : ''}`
    const both = {remark: {markets: ['EU'], on}, rehype: {markets: ['EU'], on, details: true}}
    const html = render(post(fields), both)
    expect(html).not.toContain('<details')
    expect(html).not.toContain('class="ai-disclosure"')
    const fitted = {...both, rehype: {...both.rehype, context: {personalization: {used: true}}}}
    expect(() => render(post(fields), fitted)).toThrow(/language/)
  })

  it('says which language is missing', () => {
    const silent = {frontMatter: {disclosure: 'ai-generated'}}
    const usage = expect.objectContaining({code: 'usage', field: 'language'})
    expect(() => render('Text.', {rehype: {on}, data: silent})).toThrow(usage)
    const foreign = {frontMatter: {disclosure: 'ai-generated', lang: 'tlh'}}
    expect(() => render('Text.', {rehype: {on}, data: foreign})).toThrow(usage)
    expect(render('Text.', {rehype: {on, show: 'always', language: 'en'}, data: silent})).toContain(
      'lang="en"',
    )
  })
})

describe.each([
  ['forthright/remark', remarkForthright as (options: never) => unknown],
  ['forthright/rehype', rehypeForthright as unknown as (options: never) => unknown],
])('the options of %s', (name, plugin) => {
  it.each<[options: unknown, field: string, said: string]>([
    [{market: ['EU']}, 'market', 'There is no option market. Did you mean markets?'],
    [{languages: 'nb'}, 'languages', 'Did you mean language?'],
    [{markets: ['EUU']}, 'markets', 'Did you mean EU?'],
    [{markets: []}, 'markets', 'The option markets'],
    [{platforms: ['tiktak']}, 'platforms', 'Did you mean tiktok?'],
    [{language: 'norsk'}, 'language', 'is not a language that there are words for'],
    [{on: 'today'}, 'on', 'The option on'],
    [{show: 'sometimes'}, 'show', 'when-advised'],
    [{context: {role: 'deployer'}}, 'context.role', 'Did you mean context.roles?'],
    [{require: 'yes'}, 'require', 'The option require'],
  ])('say what is wrong in %j', (options, field, said) => {
    expect(() => plugin.call({} as never, options as never)).toThrow(
      expect.objectContaining({
        code: 'usage',
        field,
        message: expect.stringMatching(new RegExp(`^\\[${name}\\]`)),
      }),
    )
    expect(() => plugin.call({} as never, options as never)).toThrow(said)
  })

  it('may be left out', () => {
    expect(() => plugin.call({} as never, undefined as never)).not.toThrow()
  })

  it('bring the Union along with its member states', () => {
    const ireland = {markets: ['ie'], platforms: ['TikTok'], on: '2026-11-22', context: {roles: ['deployer']}}
    expect(() => plugin.call({} as never, ireland as never)).not.toThrow()
  })
})
