import {conditions, type Policy} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../test/disclose-all.ts'
import {testWords} from '../test/words.ts'
import {markdown} from './index.ts'
import remarkDisclosure, {type RemarkDisclosureOptions} from './remark.ts'

const always = {words: testWords.en, show: 'always'} as const

const policy: Policy = {
  id: 'law/xx/sample',
  name: 'Sample',
  status: 'law',
  markets: ['XX'],
  conditions,
  obligations: [
    {
      id: 'label',
      summary: 'Asks for a label.',
      cite: [{provision: '1', url: 'https://example.com/'}],
      'in-force': {from: '2026-08-02'},
      media: ['text', 'image'],
      applies: {all: ['ai-made']},
      requires: [{kind: 'label', placement: 'head-of-content'}],
    },
  ],
}

describe('the remark plugin', () => {
  it('labels by front matter, after the title and below the image', () => {
    const source =
      '---\ndisclosure: {origin: ai-generated, parts: {a.png: ai-generated}}\n---\n\n# T\n\nText.\n\n![](./a.png)\n'
    expect(shape(run(source, always))).toEqual([
      'yaml',
      'heading',
      'body: This text was made with AI.',
      'paragraph',
      'paragraph',
      'a.png: This image was made with AI.',
    ])
  })

  it('marks the paragraph with class, language and part', () => {
    const [label] = run('Text.', {disclosure: discloseAll('ai-generated', testWords.th)}).children
    expect(label?.data).toEqual({
      hProperties: {className: ['ai-disclosure'], lang: 'th', dir: 'ltr', dataAiDisclosurePart: 'body'},
    })
  })

  it.each([
    ['astro', {astro: {frontmatter: {disclosure: 'ai-generated'}}}],
    ['frontMatter', {frontMatter: {disclosure: 'ai-generated'}}],
    ['matter', {matter: {ai: true}}],
    ['frontmatter', {frontmatter: {disclosure: 'ai-generated'}}],
  ])('finds front matter where the host keeps it: %s', (_, data) => {
    expect(shape(run('Text.', always, data))[0]).toBe('body: This text was made with AI.')
  })

  it('asks the policies for the day it is given', () => {
    const source = '---\ndisclosure: ai-generated\n---\n\nText.\n'
    const options = {words: testWords.en, policies: [policy], show: 'when-required'} as const
    expect(shape(run(source, {...options, on: '2026-08-01'}))).toEqual(['yaml', 'paragraph'])
    expect(shape(run(source, {...options, on: '2026-08-02'}))[1]).toMatch(/^body/)
  })

  it('takes the words of the language that the item is in, and no others', () => {
    const words = [testWords.en, testWords.nb]
    const source = (lang: string) => `---\ndisclosure: ai-generated\nlang: ${lang}\n---\n\nText.\n`
    expect(shape(run(source('nb'), {...always, words}))[1]).toBe('body: Denne teksten er laget med KI.')
    expect(() => run(source('fr'), {...always, words})).toThrow(expect.objectContaining({code: 'usage'}))
  })

  it('puts its label in the place of one that was written into the file, and of its own', () => {
    const disclosure = discloseAll('ai-generated', testWords.en)
    const {content} = markdown.write('# T\n\nText.\n', disclosure, {frontMatter: 'keep'})
    const tree = run(content, {disclosure})
    expect(shape(tree)).toEqual(['heading', 'body: This text was made with AI.', 'paragraph'])
    remarkDisclosure({disclosure})(tree, new VFile())
    expect(shape(tree)).toEqual(['heading', 'body: This text was made with AI.', 'paragraph'])
    remarkDisclosure({disclosure: {...disclosure, parts: []}})(tree, new VFile())
    expect(shape(tree)).toEqual(['heading', 'paragraph'])
  })

  it('works on MDX and on trees without positions', () => {
    const parser = unified().use(remarkParse).use(remarkMdx)
    const tree = JSON.parse(
      JSON.stringify(parser.parse('import A from "a"\n\n<A src="a.png" />\n\nText.\n'), (key, value) =>
        key === 'position' ? undefined : value,
      ),
    )
    remarkDisclosure({disclosure: discloseAll({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}})})(
      tree,
      new VFile(),
    )
    expect(shape(tree)).toEqual([
      'mdxjsEsm',
      'body: Long label text-ai-generated & more.',
      'mdxJsxFlowElement',
      'a.png: Long label image-ai-generated & more.',
      'paragraph',
    ])
  })

  it('fails the file whose disclosure cannot be read', () => {
    expect(() => run('---\ndisclosure: ai-genrated\n---\n\nText.\n', always)).toThrow(/ai-genrated/)
  })

  it.each<[field: string, options: RemarkDisclosureOptions]>([
    ['words', {show: 'always'}],
    ['policies', {words: sampleWords}],
    ['on', {words: sampleWords, policies: [policy]}],
    ['on', {words: sampleWords, policies: [policy], on: 'today'}],
  ])('says that the option %s is missing', (field, options) => {
    expect(() => remarkDisclosure(options)).toThrow(expect.objectContaining({code: 'usage', field}))
  })

  it('does nothing where nothing is stated', () => {
    expect(shape(run('Text.\n', always))).toEqual(['paragraph'])
  })
})

function run(source: string, options: RemarkDisclosureOptions, data: object = {}): Root {
  const file = new VFile({value: source, data: data as Record<string, unknown>})
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkDisclosure, options)
  return processor.runSync(processor.parse(file), file) as Root
}

/** The types of the top-level nodes; labels with part and text. */
function shape({children}: Root): string[] {
  return children.map(node => {
    const {hProperties} = (node.data ?? {}) as {hProperties?: Record<string, unknown>}
    const text = JSON.stringify(node).match(/"value":"([^"]*)"/)?.[1]
    return hProperties ? `${hProperties.dataAiDisclosurePart}: ${text}` : node.type
  })
}
