/**
 * Why: a review is bound to the digest of the text that was reviewed. If the digest were another one in the Markdown
 * source, the rendered page and the minified page, every review would look stale somewhere along the way.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {canonicalText, expand} from '@forthright/core'
import {discloseSample} from '@forthright/core/testing'
import {html, canonicalBlocks as htmlBlocks} from '@forthright/html'
import {markdown, canonicalBlocks as markdownBlocks} from '@forthright/markdown'
import fc from 'fast-check'
import * as prettier from 'prettier'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {minify} from '../src/survival/minify.ts'
import {root} from '../src/workspace.ts'

const folder = join(root, 'examples/newsroom/posts')
const posts = Object.fromEntries(
  readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')] as const),
)

const awkward = {
  'white space': 'One\ttwo  three&nbsp;four\u2003five \\\nsix  \nseven\n\n\u00a0\n\neight\u200bnine\u00adten',
  'marks of emphasis': 'a*b*c **d**\u3000*e* _f_ `g  h` ~~i~~ <b>j</b><i> k </i>l <br> m<br/>n',
  'lists in lists': '- a\n- b\n\n  c\n  1. d\n     - e\n- [ ] f\n- [x] g\n\n\n* h\n* i',
  tables: '| a | b |\n|---|:-:|\n| c *d* | `e\\|f` |\n| g |\n\nh',
  notes: 'a[^1] b[^two].\n\n[^1]: c\n\n    d\n[^two]: e[^1]',
  'quotations and code':
    '> a\n> > b\n\n```js\nif (a < b) {\n\n  c &amp; d\n}\n```\n\n    e\n     f\n\n---\n\ng',
  'links and pictures':
    '[a b](x "t") <https://c.example> https://d.example ![e](f.png) [g][h] ![i][h]\n\n[h]: j "k"',
  'raw HTML':
    '<div>a\n<p>b <em>c</em>\n\n*d*\n\n</div>\n\n<details><summary>e</summary>\n\nf\n\n</details>\n\n<table><tr><td>g<td>h</table>\n\n<figure><img src="a"><figcaption>i</figcaption></figure>',
  'entities and signs': '&copy; &amp;amp; &lt;b&gt; &#x1F600; “a” — ‘b’ … \\* \\_ 1\\. a&b ©2026',
  'other scripts':
    'นี่คือ **ข้อความ**ภาษาไทย\nบรรทัดใหม่\n\n中文**文字**\n第二行\n\nנכתב *על ידי* AI\n\ne\u0301 \u00e9 ﬁ 𝒜',
  headings: '# a #\n\nb\n===\n\nc *d*\n---\n\n###### e {#id}',
  nothing: '',
}

/** A page as a site generator makes it. */
function render(markdown: string): string {
  const body = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw)
    .use(rehypeStringify)
    .processSync(markdown.replace(/^\uFEFF?(---|\+\+\+)\r?\n[\s\S]*?\r?\n\1\r?\n/, ''))
  return `<!doctype html>\n<html lang="nb">\n<head>\n<title>x</title>\n</head>\n<body>\n<main>\n<article>\n${body}\n</article>\n</main>\n</body>\n</html>\n`
}

const disclosure = discloseSample(
  expand({origin: 'ai-generated', model: 'a/b', parts: {'f.png': 'ai-generated', title: 'ai-modified'}}),
  {channel: 'html'},
)

// What the digest is taken of, so that a difference can be read.
const inMarkdown = (source: string) => canonicalText(markdownBlocks(source))
const inHtml = (source: string) => canonicalText(htmlBlocks(source))

describe.each(Object.entries({...posts, ...awkward}))('%s', (_, source) => {
  it('has one digest as Markdown, as a page and minified', async () => {
    const page = render(source)
    expect(inHtml(page)).toBe(inMarkdown(source))
    expect(inHtml(await minify(page))).toBe(inMarkdown(source))
  })

  it('keeps it with our labels in it, as a page and minified', async () => {
    const labelled = html.write(render(source), disclosure).content
    expect(inHtml(labelled)).toBe(inMarkdown(source))
    expect(inHtml(await minify(labelled))).toBe(inMarkdown(source))
    expect(inMarkdown(markdown.write(source, disclosure).content)).toBe(inMarkdown(source))
  })

  it('keeps it when Prettier has set it anew', async () => {
    const page = await prettier.format(render(source), {parser: 'html'})
    expect(inHtml(page)).toBe(inMarkdown(source))
    // It also formats code in fences, which is text.
    const options = {parser: 'markdown', embeddedLanguageFormatting: 'off'} as const
    expect(inMarkdown(await prettier.format(source, options))).toBe(inMarkdown(source))
  })
})

// html-minifier-terser loses a space beside a comment that it takes out; the text is another one then.
const word = fc.constantFrom(
  ...'a é 中文 ข้อความ ﬁ & &amp; &nbsp; < > \\* 1. - # | " “b” https://c.example a_b_c'.split(' '),
)
const phrase: fc.Arbitrary<string> = fc.letrec<{inline: string}>(tie => ({
  inline: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    word,
    fc.constantFrom(
      '![x](y.png)',
      '`code  &amp; <b>`',
      '<br>',
      '  \n',
      '\\\n',
      '\n',
      ' ',
      '<b>c</b>',
      '[^1]',
    ),
    tie('inline').map(inner => `*${inner}*`),
    tie('inline').map(inner => `[${inner}](z)`),
    fc.array(tie('inline'), {minLength: 1, maxLength: 4}).map(parts => parts.join(' ')),
  ),
})).inline
const line = phrase.map(text => text.replaceAll(/\s*\n/g, ' '))
const block = fc.oneof(
  phrase,
  line.map(text => `## ${text}`),
  line.map(text => `> ${text}`),
  fc.array(line, {minLength: 1, maxLength: 3}).map(items => items.map(item => `- ${item}`).join('\n')),
  fc
    .array(line, {minLength: 1, maxLength: 3})
    .map(items => items.map(item => `1. ${item}\n\n   ${item}`).join('\n')),
  fc
    .tuple(line, line)
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '')).join(' | ')} |\n| --- | --- |\n| a | b |`),
  line.map(text => `\`\`\`\n${text}\n\n  ${text}\n\`\`\``),
  line.map(text => `<div>\n\n${text}\n\n</div>`),
  fc.constant('---'),
)
const document = fc.array(block, {maxLength: 6}).map(blocks => `${blocks.join('\n\n')}\n\n[^1]: note\n`)

it('has one digest whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(document, async source => {
      const page = render(source)
      expect(inHtml(page)).toBe(inMarkdown(source))
      expect(inHtml(await minify(page))).toBe(inMarkdown(source))
    }),
  )
})
