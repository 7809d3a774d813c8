/** The plugins as hosts use them: by name, with options that went through JSON, in pipelines of remark, rehype and MDX. */

import {lookUp} from '@forthright/labels'
import {labelVariants, markdown} from '@forthright/markdown'
import {evaluate as run} from '@mdx-js/mdx'
import {labelMarkdown} from 'forthright'
import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {type Pluggable, type PluggableList, unified} from 'unified'
import {describe, expect, it} from 'vitest'

const on = '2026-11-22'
const frontMatter = {lang: 'nb', disclosure: {origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}}
const body = '# T\n\nText.\n\n![A house](a.png)\n'
const words = 'Denne teksten er laget av KI.'

/** Plugins as a configuration in JSON names them: `[["forthright/remark", {…}]]`. */
async function byName(list: [name: string, options: object][]): Promise<PluggableList> {
  const plain = JSON.parse(JSON.stringify(list)) as typeof list
  return Promise.all(
    plain.map(async ([name, options]): Promise<Pluggable> => [(await import(name)).default, options]),
  )
}

/** Where the hosts keep front matter. */
const hosts: [name: string, data: Record<string, unknown>][] = [
  ['Astro', {astro: {frontmatter: frontMatter}}],
  ['Docusaurus', {frontMatter}],
  ['vfile-matter', {matter: frontMatter}],
  ['Quartz', {frontmatter: frontMatter}],
]

describe.each(hosts)('in a pipeline of remark and rehype as %s has it', (_, data) => {
  it('labels and marks the page', async () => {
    const site = {markets: ['EU'], on, context: {roles: ['deployer']}}
    const html = String(
      await unified()
        .use(remarkParse)
        .use(remarkGfm)
        .use(await byName([['forthright/remark', site]]))
        .use(remarkRehype)
        .use(await byName([['forthright/rehype', {...site, details: true}]]))
        .use(rehypeStringify)
        .process({value: body, data: structuredClone(data)}),
    )
    const labels = [...html.matchAll(/<(?:div|span) class="ai-disclosure"[^>]*>([^<]*)</g)]
    expect(labels.map(([, text]) => text?.trim())).toEqual([words, 'Bilde laget av KI'])
    expect(html).toContain('<details class="ai-disclosure-details"')
  })
})

describe('in MDX', () => {
  /** A runtime that renders to text: enough to see what stands where. */
  const jsx = (type: unknown, {children, ...props}: Record<string, unknown>): string => {
    const inner = [children]
      .flat(9)
      .filter(child => child !== undefined && child !== null)
      .join('')
    if (typeof type === 'function') return (type as (props: object) => string)({children, ...props})
    if (type === 'fragment') return inner
    const attributes = Object.entries(props).map(([name, value]) => ` ${name}="${value}"`)
    return `<${String(type)}${attributes.join('')}>${inner}</${String(type)}>`
  }
  async function render(
    source: string,
    remark: PluggableList,
    components = {},
    rehypePlugins: PluggableList = [],
  ): Promise<string> {
    const runtime = {Fragment: 'fragment', jsx, jsxs: jsx, baseUrl: import.meta.url}
    const {default: Content} = await run(source, {
      ...runtime,
      remarkPlugins: [remarkDirective, remarkGfm, ...remark],
      rehypePlugins,
    } as never)
    return Content({components}) as unknown as string
  }
  const exported = `export const metadata = ${JSON.stringify(frontMatter)}\n\n${body}`

  it('labels what the file exports of itself', async () => {
    const html = await render(exported, await byName([['forthright/remark', {markets: ['EU'], on}]]))
    expect(html).toContain(
      `data-ai-disclosure-part="body" data-ai-disclosure-label="text-ai-generated">${words}</p>`,
    )
    expect(html).toContain('data-ai-disclosure-part="a.png"')
  })

  it.each(['blockquote', 'alert', 'directive'] as const)('keeps the words as %s', async variant => {
    const html = await render(exported, await byName([['forthright/remark', {markets: ['EU'], on, variant}]]))
    expect(html.split(words)).toHaveLength(2)
  })

  it('leaves no component behind whose label the rehype plugin has moved to its picture', async () => {
    const site = {markets: ['EU'], on}
    const rehypePlugins = await byName([['forthright/rehype', {...site, language: 'nb'}]])
    const components = {AiDisclosure: ({part, children}: Record<string, string>) => `[${part}: ${children}]`}
    const remark = await byName([['forthright/remark', {...site, variant: 'component'}]])
    const html = await render(exported, remark, components, rehypePlugins)
    expect(html).toContain('[body: ')
    expect(html).not.toContain('[a.png')
    expect(html.match(/Bilde laget av KI/g)).toHaveLength(1)
  })

  it('hands a component its part, language and words, and loses nothing where it only passes them on', async () => {
    const plugins = await byName([
      ['forthright/remark', {markets: ['EU'], on, variant: 'component', component: 'Note'}],
    ])
    const seen: object[] = []
    const Note = ({children, ...props}: Record<string, unknown>) => {
      seen.push(props)
      return [children].flat().join('')
    }
    const html = await render(exported, plugins, {Note})
    expect(seen).toEqual([
      {part: 'body', language: 'nb'},
      {part: 'a.png', language: 'nb'},
    ])
    expect(html).toContain(words)
  })

  it.each(labelVariants)(
    'compiles a file with a label as %s, by hosts that read directives',
    async variant => {
      const {content} = labelMarkdown(exported, undefined, {
        format: 'mdx',
        language: 'nb',
        variant,
        markets: ['EU'],
        on,
      })
      const html = await render(content, [], {AiDisclosure: ({children}: {children: string}) => children})
      expect(html.split(words)).toHaveLength(2)
    },
  )

  it('fails a post that says nothing where it has to', async () => {
    const plugins = await byName([['forthright/remark', {require: true}]])
    await expect(render(body, plugins)).rejects.toThrow(/Nothing says how this was made/)
  })
})

describe('a label in the source', () => {
  it.each(labelVariants)(
    'is the same words to remark-directive and GFM as %s, and in no raw HTML',
    async variant => {
      const {content} = labelMarkdown(body, 'ai-generated', {
        language: 'nb',
        variant,
        markets: ['EU'],
        on,
        frontMatter: 'keep',
      })
      const pipeline = unified()
        .use(remarkParse)
        .use(remarkGfm)
        .use(remarkDirective)
        .use(remarkRehype)
        .use(rehypeStringify)
      const html = String(await pipeline.process(content))
      expect(html.split(words)).toHaveLength(2)
      expect(html).not.toContain('ai-disclosure: body')
      expect(html).not.toContain(':::')
    },
  )

  it('is a container with our class to remark-directive', () => {
    const {content} = labelMarkdown(body, 'ai-generated', {
      language: 'nb',
      variant: 'directive',
      markets: ['EU'],
      on,
      frontMatter: 'keep',
    })
    const tree = unified().use(remarkParse).use(remarkDirective).parse(content)
    expect(tree.children[1]).toMatchObject({
      type: 'containerDirective',
      name: 'note',
      attributes: {class: 'ai-disclosure'},
      children: [{type: 'paragraph', children: [{type: 'text', value: words}]}],
    })
  })

  it.each(labelVariants)('is known again in a tree with directives, as %s', async variant => {
    const options = {language: 'nb', variant, markets: ['EU'], on, frontMatter: 'keep'} as const
    const {content} = labelMarkdown(body, 'ai-generated', options)
    // The comments go where a host drops raw HTML before any plugin sees it.
    const bare = content.replace(/\n<!-- .*? -->/g, '')
    for (const source of [content, bare]) {
      const html = String(
        await unified()
          .use(remarkParse)
          .use(remarkDirective)
          .use(await byName([['forthright/remark', {markets: ['EU'], on, variant}]]))
          .use(remarkRehype)
          .use(rehypeStringify)
          .process({value: source, data: {frontMatter: {lang: 'nb', disclosure: 'ai-generated'}}}),
      )
      expect(html.split(words)).toHaveLength(2)
      expect(html).toContain('<p class="ai-disclosure" role="note" lang="nb"')
    }
  })

  it('is left out of the digest in every variant', () => {
    const nb = lookUp('nb')?.words
    const digests = labelVariants.map(variant => {
      const {content} = labelMarkdown(body, 'ai-generated', {language: 'nb', variant, markets: ['EU'], on})
      return markdown.read(content, {words: nb ? [nb] : []}).held[0]?.digest
    })
    expect(new Set(digests)).toEqual(new Set([markdown.read(body).held[0]?.digest]))
  })
})
