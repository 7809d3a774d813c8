/** What one of our surfaces or plugins wrote, the others read back with the same grade: each writer with each reader that meets its output. */
import {type Disclosure, expand, type Grade, gradePart, type Words} from '@forthright/core'
import type {Reading} from '@forthright/core/surface'
import {discloseSample} from '@forthright/core/testing'
import {plainText} from '@forthright/core/text'
import {html} from '@forthright/html'
import {email} from '@forthright/html/email'
import rehypeDisclosure from '@forthright/html/rehype'
import {lookUp} from '@forthright/labels'
import {markdown} from '@forthright/markdown'
import remarkDisclosure from '@forthright/markdown/remark'
import bluesky from '@forthright/social/platforms/bluesky'
import instagram from '@forthright/social/platforms/instagram'
import x from '@forthright/social/platforms/x'
import rehypeParse from 'rehype-parse'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {type PluggableList, unified} from 'unified'
import {describe, expect, it} from 'vitest'

const post = '# T\n\nText.\n\n![A house](hero.png)\n'
const fragment = '<h1>T</h1><p>Text.</p><p><img src="hero.png" alt="A house"></p>'
const page = `<!doctype html><html><head><title>T</title></head><body><main>${fragment}</main></body></html>`

type Write = (disclosure: Disclosure, words: readonly Words[]) => string | object
type Read = (content: never, options: {words: readonly Words[]}) => Reading

const readers = {html: html.read, email: email.read, markdown: markdown.read, text: plainText.read}
const mdx: Read = (content, options) => markdown.read(content, {...options, format: 'mdx'})

/** What writes, what reads what it wrote, and whether it has a place for work by people. */
const matrix: [writer: string, reader: string, write: Write, read: Read, carriesPeople: boolean][] = [
  ['html, a page', 'html', disclosure => html.write(page, disclosure).content, readers.html, true],
  ['html, a fragment', 'html', disclosure => html.write(fragment, disclosure).content, readers.html, false],
  ['rehype', 'html', disclosure => rehyped(disclosure), readers.html, true],
  ['email', 'email', disclosure => email.write(page, disclosure).content, readers.email, true],
  ['email', 'html', disclosure => email.write(page, disclosure).content, readers.html, true],
  ['html, a page', 'email', disclosure => html.write(page, disclosure).content, readers.email, true],
  ['markdown', 'markdown', disclosure => markdown.write(post, disclosure).content, readers.markdown, true],
  ['MDX', 'MDX', disclosure => markdown.write(post, disclosure, {format: 'mdx'}).content, mdx, true],
  [
    'markdown, rendered',
    'html',
    disclosure => rendered(markdown.write(post, disclosure).content),
    readers.html,
    false,
  ],
  [
    'markdown, rendered with its comments',
    'html',
    disclosure => rendered(markdown.write(post, disclosure).content, {raw: true}),
    readers.html,
    false,
  ],
  [
    'remark, rendered',
    'html',
    disclosure => rendered(post, {plugins: [[remarkDisclosure, {disclosure}]]}),
    readers.html,
    false,
  ],
  [
    'remark and rehype',
    'html',
    disclosure => rehyped(disclosure, rendered(post, {plugins: [[remarkDisclosure, {disclosure}]]})),
    readers.html,
    true,
  ],
  [
    'text',
    'text',
    (disclosure, words) => plainText.write('Text.', disclosure, {words}).content,
    readers.text,
    false,
  ],
  [
    'x',
    'x',
    disclosure => x.write({text: 'Text.', media: {media_ids: ['1']}}, disclosure).content,
    x.read,
    false,
  ],
  [
    'instagram',
    'instagram',
    disclosure => instagram.write({caption: 'Text.', image_url: 'hero.png'}, disclosure).content,
    instagram.read,
    false,
  ],
  [
    'bluesky',
    'bluesky',
    disclosure => bluesky.write(bluesky.draft(draft), disclosure).content,
    bluesky.read,
    false,
  ],
]

const draft = {
  text: 'Text.',
  at: '2026-11-22T10:00:00.000Z',
  images: [{src: 'hero.png', upload: 'upload-1'}],
}

const languages = ['en', 'nb', 'th', 'zh-Hant', 'ar'].map(tag => {
  const found = lookUp(tag)
  if (!found) throw new Error(`there is no language ${tag}`)
  return found.words
})
const grades = ['ai-generated', 'ai-modified', 'human-edited', 'ai-assisted', 'human'] as const

describe.each(matrix)('%s, read by %s', (_, __, write, read, carriesPeople) => {
  it.each(languages.map(words => [words.language, words] as const))('says the same in %s', (_tag, words) => {
    for (const grade of grades) {
      const record = expand({origin: grade, parts: {'hero.png': grade}})
      const disclosure = discloseSample(record, {channel: 'html', words})
      const content = write(disclosure, languages) as never
      const reading = read(content, {words: languages})
      expect(reading.issues).toEqual([])
      const said = gradesIn(reading)
      const expected = {text: grade, image: grade}
      if (grade !== 'human' || carriesPeople) expect(said).toEqual(expected)
      else expect(expected).toMatchObject(said)
    }
  })
})

it('says it in a page built with the remark plugin also to a reader that knows no language', () => {
  for (const grade of grades.filter(one => one !== 'human')) {
    const [words] = languages
    const record = expand({origin: grade, parts: {'hero.png': grade}})
    const disclosure = discloseSample(record, {channel: 'markdown', words})
    const built = rendered(post, {plugins: [[remarkDisclosure, {disclosure}]]})
    expect(gradesIn(html.read(built))).toEqual({text: grade, image: grade})
  }
})

function gradesIn({record}: Reading): Partial<Record<string, Grade>> {
  return Object.fromEntries(record?.parts.map(part => [part.medium, gradePart(part)]) ?? [])
}

function rehyped(disclosure: Disclosure, source = page): string {
  const pipeline = unified().use(rehypeParse).use(rehypeDisclosure, {disclosure}).use(rehypeStringify)
  return String(pipeline.processSync(source))
}

/** A post as a site renders it: what front matter says is not on the page. */
function rendered(
  source: string,
  {raw = false, plugins = []}: {raw?: boolean; plugins?: PluggableList} = {},
): string {
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(plugins)
    .use(remarkRehype, {allowDangerousHtml: raw})
    .use(raw ? [rehypeRaw] : [])
    .use(rehypeStringify)
  return String(pipeline.processSync(source))
}
