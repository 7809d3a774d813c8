import type {Surface} from '@forthright/core/surface'
import {surfaceContract} from '@forthright/core/testing'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {parse as parseTomlData} from 'smol-toml'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parse as parseYamlData} from 'yaml'
import {isLongRun} from '../../core/test/long-run.ts'
import {discloseAll} from '../test/disclose-all.ts'
import {takeOut} from '../test/take-out.ts'
import {type MarkdownOptions, markdown} from './index.ts'

const contents = {
  plain: 'First paragraph.\n\nSecond paragraph with *emphasis*.\n',
  empty: '',
  'YAML front matter': '---\ntitle: A post\ndate: 2026-11-20\n---\n\nText.\n',
  'TOML front matter': '+++\ntitle = "A post"\n\n[extra]\nx = 1\n+++\n\nText.\n',
  'carriage returns': '---\r\ntitle: A post\r\n---\r\n\r\nText.\r\n\r\nMore.\r\n',
  'byte order mark': '\uFEFF---\ntitle: A post\n---\nText.',
  'byte order mark without front matter': '\uFEFF# Title\n\nText.',
  'title first': '# Title\nText without a blank line.\n',
  'underlined title': 'Title\n=====\n\nText.\n',
  'comments, quotes and anchors':
    "---\n# about the post\ntitle:   'It''s \"quoted\"'   # keep\nbase: &base {a: 1}\nother: *base\ntext: |+\n  block\n\nlast: x  \n---\n\n\nText.  \n",
  image: '---\ntitle: x\n---\n\n![A house](./house.png "title")\n\nText.',
  'front matter and one word': '---\ntitle: x\n---\nx',
}

const mdxContents = {
  'imports first':
    'import {Chart} from "./chart.js"\n\nexport const x = 1\n\n# Title\n\n<Chart data={x} />\n',
  'text with expressions': '---\ntitle: x\n---\n\nText {1 + 1} and <b>more</b>.\n',
}

const mdx: Surface<string> = {
  ...markdown,
  id: 'markdown (MDX)',
  write: (content, disclosure) => markdown.write(content, disclosure, {format: 'mdx'}),
  read: (content, options) => markdown.read(content, {...options, format: 'mdx'}),
}

describe.each([
  ['md', markdown, contents],
  ['mdx', mdx, mdxContents],
] as const)('%s', (format, surface, all) => {
  const promises = surfaceContract(surface, {
    contents: all as Record<string, string>,
    isQuick: !isLongRun,
    keeps: (before, after) => takeOut(after, discloseAll('ai-generated'), {format}) === before,
    inert: content => isInert(content, {format}, Object.values(all)),
  })
  it.each(promises)('$name', ({keep}) => keep())
})

describe('the test of inertness', () => {
  it.each([
    '<!-- ai-disclosure: --> <script>alert(1)</script> -->\n\nText.\n',
    '---\ntitle: x\nevil: 1\n---\n\nText.\n',
    'See https://evil.example\n',
  ])('notices %j', content => {
    expect(isInert(content, {format: 'md'}, ['---\ntitle: x\n---\n\nText.\n'])).toBe(false)
  })
})

/** The front matter parses with the author's keys and ours, and no node is there that could do something. */
function isInert(content: string, {format}: MarkdownOptions, authored: readonly string[]): boolean {
  const found = activeIn(content, format)
  return authored.some(one => {
    if (!known.has(one + format)) known.set(one + format, activeIn(one, format))
    return known.get(one + format) === found
  })
}

/** What is active in contents of the author, which are looked at again and again. */
const known = new Map<string, string>()

/** Every node that could do something, and every key of the front matter but ours. */
function activeIn(text: string, format: MarkdownOptions['format']): string {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])
  const tree = (format === 'mdx' ? parser().use(remarkMdx) : parser).parse(text.replace(/^\uFEFF/, ''))
  const list: string[] = []
  const keys: string[] = []
  const walk = (node: {type: string; value?: string; children?: unknown[]; url?: string}) => {
    if (node.type === 'yaml') keys.push(...Object.keys(parseYamlData(node.value ?? '') ?? {}))
    else if (node.type === 'toml') keys.push(...Object.keys(parseTomlData(node.value ?? '')))
    else if (
      /^(html|mdx|link|image|definition|heading|code|inlineCode|list|blockquote|table|footnote)/.test(
        node.type,
      )
    ) {
      const text = node.value ?? node.url ?? ''
      const isMarker = /^(<!--|\/\*) \/?ai-disclosure: [^\s<>*{}]+ (-->|\*\/)$/.test(text)
      if (!isMarker) list.push(`${node.type} ${text}`)
    }
    for (const child of node.children ?? []) walk(child as never)
  }
  walk(tree as never)
  return JSON.stringify([list, keys.filter(key => key !== 'disclosure')])
}
