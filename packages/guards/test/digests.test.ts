/**
 * Why: a review is bound to the digest of the text that was reviewed. If the digest were another one in the Markdown
 * source, the rendered page and the minified page, every review would look stale somewhere along the way. If it were the
 * same after a change of what a reader is told, the review would stand for what nobody has seen.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {canonicalText, expand} from '@forthright/core'
import {discloseSample, sampleWords} from '@forthright/core/testing'
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
  'words that are struck out':
    'a ~~never~~ ~one~ <del>two</del><s> three </s>f<strike>four</strike> ~~[five](https://a.example) *six*~~\n\n<del>\n\nseven\n\n- eight\n\n</del>\n\nnine',
  'targets of links':
    '[a](https://a.example/?b=c&d#e) [b](http://a.example/é "f g") <mailto:h@i.example> j@k.example www.l.example [m]\n\n[n](//o.example/%41%zz) [p](q?r) [s](#t) [](https://u.example) [ v ](tel:+47)w <a href=" https://x.example/[y] ">z</a>\n\n[m]: <https://m.example/a\\b> (n)',
  'pictures in links and raw HTML':
    '[![a](b.png "c")](https://d.example) <picture><source srcset="e"><img src="f" alt="g &amp; h"></picture> <img src="i" alt=""> ![](j.png)\n\n<figure>\n<a href="https://k.example"><img src="l" alt="m"></a>\n<figcaption>n</figcaption></figure>',
  'boxes and empty cells':
    '- [ ] a\n- [x] b\n\n  c\n- [X] ~~d~~\n\n| e | f |\n|---|---|\n| | g |\n| h | |\n| | |\n\ni\n\n<table><tr><td></td><td>j</td></tr></table>',
  'what is hidden, raised or said elsewhere':
    'a<span hidden>b</span> <span style="display: none">c</span> 10<sup>6</sup> H<sub>2</sub>O <abbr title="d e">f</abbr> <span aria-label="g">h</span> <span aria-hidden="true">i</span> <ruby>j<rt>k</rt></ruby>',
  'what markup leaves open': 'a <s>b\n\nc</s> d <b><s>e</b>f</s> <del>g\n\nh\n\n<p hidden>i<p>j</p>\n\nk',
  'comments that are none': 'a <!--> b --> c\n\n<p title="<!--">d</p>\n\n<p title="<script>">e</p>',
  'signs of ours': '⟦hidden⟧a⟦/hidden⟧ ![⟧](b.png) \\~~c\\~~ [^1] \\[x] ~',
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
const words = [sampleWords]
const inMarkdown = (source: string) => canonicalText(markdownBlocks(source, {words}))
const inHtml = (source: string) => canonicalText(htmlBlocks(source, {words}))

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
  ...'a é 中文 ข้อความ ﬁ & &amp; &nbsp; < > \\* 1. - # | " “b” https://c.example a_b_c ~ ⟦'.split(' '),
)
const phrase: fc.Arbitrary<string> = fc.letrec<{inline: string}>(tie => ({
  inline: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    word,
    fc.constantFrom(
      '![x](y.png)',
      '![x *y*](https://y.example/z.png "t")',
      '![r][r]',
      '<img src="y.png" alt="x">',
      '`code  &amp; <b>`',
      '`~~x~~`',
      '<br>',
      '  \n',
      '\\\n',
      '\n',
      ' ',
      '<b>c</b>',
      '[^1]',
      '[r]',
      '<https://d.example/?a=b>',
      'www.e.example',
      '[](https://f.example)',
      '10<sup>6</sup>',
      '<del>d</del>',
      '<s>e f</s>',
      '<span title="t u">h</span>',
      '<i hidden>i</i>',
    ),
    tie('inline').map(inner => `*${inner}*`),
    tie('inline').map(inner => `~~${inner}~~`),
    tie('inline').map(inner => `[${inner}](z)`),
    tie('inline').map(inner => `[${inner}](https://z.example/?y "x")`),
    fc.array(tie('inline'), {minLength: 1, maxLength: 4}).map(parts => parts.join(' ')),
  ),
})).inline
const line = phrase.map(text => text.replaceAll(/\s*\n/g, ' '))
const block = fc.oneof(
  phrase,
  line.map(text => `## ${text}`),
  line.map(text => `> ${text}`),
  fc.array(line, {minLength: 1, maxLength: 3}).map(items => items.map(item => `- ${item}`).join('\n')),
  fc.array(line, {minLength: 1, maxLength: 3}).map(items => items.map(item => `- [x] ${item}`).join('\n')),
  fc
    .array(line, {minLength: 1, maxLength: 3})
    .map(items => items.map(item => `1. ${item}\n\n   ${item}`).join('\n')),
  fc
    .tuple(line, line)
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '')).join(' | ')} |\n| --- | --- |\n| | b |`),
  line.map(text => `\`\`\`\n${text}\n\n  ${text}\n\`\`\``),
  fc.constant('a <a href="https://g.example/ü">g</a> b'),
  line.map(text => `<div>\n\n${text}\n\n</div>`),
  // Three hyphens at the head of a document would open front matter.
  fc.constant('***'),
)
const document = fc
  .array(block, {maxLength: 6})
  .map(blocks => `${blocks.join('\n\n')}\n\n[^1]: note\n\n[r]: https://r.example/s 'q'\n`)

it('has one digest whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(document, async source => {
      const page = render(source)
      expect(inHtml(page)).toBe(inMarkdown(source))
      // Beside a space that does not break, the minifier takes away one that does, and so joins two words.
      if (!source.includes('&nbsp;')) expect(inHtml(await minify(page))).toBe(inMarkdown(source))
    }),
  )
})

/** Changes of what readers are told: before, after. */
const edits: readonly (readonly [string, string])[] = [
  ['~~never~~', 'never'],
  ['<del>never</del>', 'never'],
  ['<s>never</s>', 'never'],
  ['<strike>never</strike>', 'never'],
  ['<span style="text-decoration:line-through">never</span>', 'never'],
  ['~~not safe~~', 'not ~~safe~~'],
  ['[a](https://b.example)', '[a](https://c.example)'],
  ['[a](https://b.example/?c=1)', '[a](https://b.example/?c=2)'],
  ['[a](https://b.example/#c)', '[a](https://b.example/#d)'],
  ['[a](https://b.example)', 'a'],
  ['[a](b)', '[a](https://b.example)'],
  ['[a](b)', '[a](//b.example)'],
  ['<a href="b">a</a>', '<a href="/\\b.example">a</a>'],
  ['[a](mailto:b@c.example)', '[a](mailto:d@c.example)'],
  ['[a](tel:1)', '[a](javascript:1)'],
  ['[a](https://b.example) c', 'a [c](https://b.example)'],
  ['[a](https://b.example)c', '[a](https://b.example) c'],
  ['[https://b.example](https://b.example)', '[https://b.example](https://c.example)'],
  ['<https://b.example/1>', '<https://b.example/2>'],
  ['<a href="https://b.example">a</a>', '<a href="https://c.example">a</a>'],
  ['[a][r]', '[a][q]'],
  ['[a](b "c")', '[a](b "d")'],
  ['![a](b.png)', '![c](b.png)'],
  ['![a](b.png)', '![](b.png)'],
  ['![a](b.png)', 'a'],
  ['![a](b.png "c")', '![a](b.png "d")'],
  ['[![a](b.png)](https://c.example)', '[![d](b.png)](https://c.example)'],
  ['[![](b.png)](https://c.example)', '[![](b.png)](https://d.example)'],
  ['<img src="a" alt="b">', '<img src="a" alt="c">'],
  ['<picture><img src="a" alt="b"></picture>', '<picture><img src="a" alt="c"></picture>'],
  ['<b aria-label="a">b</b>', '<b aria-label="c">b</b>'],
  ['<abbr title="a">b</abbr>', '<abbr title="c">b</abbr>'],
  ['a<span hidden>not</span>', 'a<span>not</span>'],
  ['a<span style="display:none">not</span>', 'a<span>not</span>'],
  ['<span aria-hidden="true">never</span>', 'a'],
  ['<a data-footnote-backref href="#a">never</a>', '<a data-footnote-backref href="#a">↩</a>'],
  ['10<sup>6</sup>', '106'],
  ['a[^1]. b.', 'a. b[^1].'],
  ['a`~~b~~`', 'a`b`'],
  ['a <!--> not <!-- -->', 'a'],
  ['<svg><text>a</text></svg>', '<svg><text>b</text></svg>'],
]
const context = '\n\n[^1]: note\n\n[r]: https://r.example\n[q]: https://q.example\n'

it.each(edits)('%j is another text than %j', (before, after) => {
  for (const around of ['X', 'a X b', '- X', '> X', '## X', '| a |\n| - |\n| X |']) {
    const [one, other] = [before, after].map(edit => around.replace('X', () => edit) + context) as [
      string,
      string,
    ]
    expect(inMarkdown(one)).not.toBe(inMarkdown(other))
    expect(inHtml(render(one))).not.toBe(inHtml(render(other)))
    expect(inHtml(render(one))).toBe(inMarkdown(one))
    expect(inHtml(render(other))).toBe(inMarkdown(other))
  }
})

it.each([
  ['- [ ] a', '- [x] a'],
  ['| a | b |\n|---|---|\n| c | |', '| a | b |\n|---|---|\n| | c |'],
  ['<h2 id="footnote-label">a</h2>', '<h2 id="footnote-label">b</h2>'],
  ['[a]\n\n[a]: https://b.example', '[a]\n\n[a]: https://c.example'],
  ['a[^1]\n\n[^1]: b', 'a[^1]\n\n[^1]: c'],
  ['<del>\n\na\n\n</del>', 'a'],
  ['a <s>\n\nb', 'a\n\nb'],
])('%j is another text than %j', (one, other) => {
  expect(inMarkdown(one)).not.toBe(inMarkdown(other))
  expect(inHtml(render(one))).not.toBe(inHtml(render(other)))
  expect(inHtml(render(one))).toBe(inMarkdown(one))
  expect(inHtml(render(other))).toBe(inMarkdown(other))
})

it('has another digest after any of these changes, in any text', async () => {
  await fc.assert(
    fc.asyncProperty(document, line, fc.constantFrom(...edits), async (source, beside, [before, after]) => {
      const [one, other] = [before, after].map(
        edit => `a ${edit} b\n\n${beside}\n\n${source}\n[q]: https://q.example\n`,
      ) as [string, string]
      expect(inMarkdown(one)).not.toBe(inMarkdown(other))
      expect(inHtml(render(one))).not.toBe(inHtml(render(other)))
    }),
  )
})

it.each([
  ['~~never~~ ~~[a](https://b.example) *c*~~', 'words that are struck out'],
  ['https://a.example/?b and me@c.example', 'addresses in running text'],
  ['- [ ] a\n- [x] b', 'boxes'],
])('is the same in a page of a renderer that knows nothing of GFM: %j (%s)', source => {
  const body = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).processSync(source)
  expect(inHtml(String(body))).toBe(inMarkdown(source))
})

it.each([
  ['relative targets, which hosts rewrite', '[a](b.md)', '[a](/b/)'],
  ['the pictures themselves', '![a](b.png)', '![a](https://c.example/b.webp)'],
  ['emphasis', '*a* **b**', 'a b'],
  ['soft hyphens and white space', 'a\u00ADb  c', 'ab c'],
])('leaves %s out', (_, one, other) => {
  expect(inMarkdown(one)).toBe(inMarkdown(other))
  expect(inHtml(render(one))).toBe(inHtml(render(other)))
})

const label = sampleWords.labels['text-ai-generated'].long
const marked = (inside: string) =>
  `<!-- ai-disclosure: body -->\n\n*${inside}*\n\n<!-- /ai-disclosure -->\n\nText.\n`

describe('a label is trusted by its words alone', () => {
  it('is left out where its words are known', () => {
    for (const source of [
      marked(label),
      `${label}\n\nText.\n`,
      `> *${label}*\n\nText.\n`,
      `> [!NOTE]\n> ${label}\n\nText.\n`,
    ]) {
      expect(inMarkdown(source)).toBe('Text.')
      expect(inHtml(render(source))).toBe('Text.')
    }
  })

  it.each([
    ['other words between our markers', marked('It was never tested.')],
    ['words after those of a label', marked(`${label} · It was never tested.`)],
    ['a link on the words of a label', marked(`[${label}](https://a.example)`)],
    ['a label that is struck out', marked(`~~${label}~~`)],
    ['words before those of a label in one quotation', `> It was never tested.\n>\n> ${label}\n\nText.\n`],
    ['the same words in a list', `- ${label}\n\nText.\n`],
    ['the same words in a cell', `| ${label} |\n| --- |\n\nText.\n`],
    [
      'an element that looks like a label',
      '<p class="ai-disclosure" data-ai-disclosure-part="body" data-ai-disclosure-label="text-ai-generated">It was never tested.</p>\n\nText.\n',
    ],
    [
      'an element in a line that looks like one',
      'Text.<span class="ai-disclosure" data-ai-disclosure-part="body"> Never.</span>\n',
    ],
    [
      'a panel that looks like ours',
      '<details class="ai-disclosure-details" data-forthright=""><summary>a</summary><p>Never.</p></details>\n\nText.\n',
    ],
    [
      'a wrapper that looks like ours',
      '<ai-disclosure data-forthright=""><p>Never.</p></ai-disclosure>\n\nText.\n',
    ],
  ])('and counts as text with %s', (_, source) => {
    expect(inMarkdown(source)).not.toBe('Text.')
    expect(inHtml(render(source))).toBe(inMarkdown(source))
  })

  it('goes with the wording that a law fixes, where that is known', () => {
    const source = marked(`${label} · 内容由AI生成`)
    const known = {words, wordings: ['内容由AI生成']}
    expect(canonicalText(markdownBlocks(source, known))).toBe('Text.')
    expect(canonicalText(htmlBlocks(render(source), known))).toBe('Text.')
    expect(inMarkdown(source)).not.toBe('Text.')
  })
})
