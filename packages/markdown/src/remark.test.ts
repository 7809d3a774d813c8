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
import {labelVariants, markdown} from './index.ts'
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
      hProperties: {
        className: ['ai-disclosure'],
        role: 'note',
        lang: 'th',
        dir: 'ltr',
        dataAiDisclosurePart: 'body',
        dataAiDisclosureLabel: 'text-ai-generated',
      },
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

  it('does nothing where nothing is stated, unless something has to be', () => {
    expect(shape(run('Text.\n', always))).toEqual(['paragraph'])
    expect(() => run('Text.\n', {...always, require: true})).toThrow(/Nothing says how this was made/)
    const human = '---\ndisclosure: human\n---\n\nText.\n'
    expect(shape(run(human, {...always, require: true}))).toEqual(['yaml', 'paragraph'])
  })

  it('asks which language it is where there are words of several and nobody says', () => {
    const words = [testWords.en, testWords.nb]
    const source = '---\ndisclosure: ai-generated\n---\n\nText.\n'
    expect(() => run(source, {...always, words})).toThrow(
      expect.objectContaining({
        code: 'usage',
        field: 'language',
        message: expect.stringContaining('Add `lang`'),
      }),
    )
    expect(shape(run(source, {...always, words, language: 'nb'}))[1]).toBe(
      'body: Denne teksten er laget med KI.',
    )
    // The record speaks before front matter, and that before the site.
    const both = '---\ndisclosure: {origin: ai-generated, language: en}\nlang: nb\n---\n\nText.\n'
    expect(shape(run(both, {...always, words, language: 'nb'}))[1]).toBe('body: This text was made with AI.')
    const tagged = '---\ndisclosure: ai-generated\nlocale: no\n---\n\nText.\n'
    const lookUp = (tag: string) => (tag === 'no' ? testWords.nb : undefined)
    expect(shape(run(tagged, {...always, words, lookUp}))[1]).toBe('body: Denne teksten er laget med KI.')
  })

  it('reads the underscores of a tag as hyphens, and names one that is unknown as it was written', () => {
    const words = [testWords.en, testWords.nb, testWords['zh-Hant']]
    const source = (tag: string) => `---\ndisclosure: ai-generated\nlocale: ${tag}\n---\n\nText.\n`
    const labelled = (tag: string, lookUp?: RemarkDisclosureOptions['lookUp']) =>
      shape(run(source(tag), {...always, words, lookUp}))[1]
    for (const tag of ['zh_Hant', 'zh-Hant', 'ZH_hant', 'zh_Hant.UTF-8'])
      expect(labelled(tag)).toBe('body: 本文由 AI 生成。')
    expect(labelled('nb_NO.UTF-8')).toBe('body: Denne teksten er laget med KI.')
    expect(() => labelled('zh_TW')).toThrow(/zh_TW/)
    // Where a look-up is passed, it alone says what is near: Shavian is not what readers of English read.
    const known = (tag: string) => (tag === 'zh_TW' ? testWords['zh-Hant'] : undefined)
    expect(labelled('zh_TW', known)).toBe('body: 本文由 AI 生成。')
    expect(() => labelled('en_Shaw', known)).toThrow(/en_Shaw/)
  })

  it('counts the terms of platforms and the context of the site', () => {
    const {markets: _, ...terms} = policy
    const asking: Policy = {
      ...terms,
      id: 'platform/sample',
      platforms: ['sample'],
      status: 'terms',
      obligations: policy.obligations.map(one => ({...one, applies: {all: ['ai-made', 'advertising']}})),
    }
    const source = '---\ndisclosure: ai-generated\n---\n\nText.\n'
    const options = {
      words: testWords.en,
      policies: [asking],
      on: '2026-11-22',
      show: 'when-required',
    } as const
    const context = {purpose: 'advertising'} as const
    expect(shape(run(source, {...options, context}))).toEqual(['yaml', 'paragraph'])
    expect(shape(run(source, {...options, platforms: ['sample']}))).toEqual(['yaml', 'paragraph'])
    expect(shape(run(source, {...options, context, platforms: ['sample']}))[1]).toMatch(/^body/)
  })

  it('compares a review with the text that stands there', () => {
    const digest = markdown.read('Text.\n').held[0]?.digest
    const source = (text: string) =>
      `---\ndisclosure: {origin: ai-generated, reviewed: {by: Kari, at: 2026-11-20, digest: '${digest}'}}\n---\n\n${text}\n`
    expect(shape(run(source('Text.'), always))[1]).toBe(
      'body: This text was made with AI. A person has reviewed it.',
    )
    expect(shape(run(source('Other text.'), always))[1]).toBe('body: This text was made with AI.')
  })

  it('reads what MDX exports, and leaves the disclosure for plugins that come later', () => {
    const parser = unified().use(remarkParse).use(remarkMdx)
    const file = new VFile("export const metadata = {disclosure: 'ai-generated', lang: 'nb'}\n\nText.\n")
    const tree = parser.parse(file)
    remarkDisclosure({...always, words: [testWords.en, testWords.nb]})(tree, file)
    expect(shape(tree)).toEqual(['mdxjsEsm', 'body: Denne teksten er laget med KI.', 'paragraph'])
    expect(file.data.forthright).toMatchObject({record: {parts: [{id: 'body'}]}})
  })

  it.each(labelVariants)('sets a label as %s, and again, and as any other', variant => {
    const disclosure = discloseAll({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}, testWords.nb)
    const tree = run('# T\n\nText.\n\n![](a.png)\n', {disclosure, variant})
    const once = JSON.stringify(tree)
    remarkDisclosure({disclosure, variant})(tree, new VFile())
    expect(JSON.stringify(tree)).toBe(once)
    for (const other of labelVariants) {
      remarkDisclosure({disclosure, variant: other})(tree, new VFile())
      expect(JSON.stringify(tree)).toBe(
        JSON.stringify(run('# T\n\nText.\n\n![](a.png)\n', {disclosure, variant: other})),
      )
    }
    remarkDisclosure({disclosure: {...disclosure, parts: []}})(tree, new VFile())
    expect(shape(tree)).toEqual(['heading', 'paragraph', 'paragraph'])
  })

  it.each(labelVariants)('keeps a label that was written into the file as %s', variant => {
    const disclosure = discloseAll('ai-generated', testWords.nb)
    const options = {format: 'mdx', variant, frontMatter: 'keep'} as const
    const {content} = markdown.write('# T\n\nText.\n', disclosure, options)
    // Hosts that read directives do so before MDX sees their attributes.
    const parser = unified().use(remarkParse).use(remarkMdx)
    const tree = parser.parse(content.replace('{.ai-disclosure}', ''))
    remarkDisclosure({disclosure, component: 'Note'})(tree, new VFile())
    expect(tree.children).toHaveLength(3)
    expect(JSON.stringify(tree)).toContain('Denne teksten er laget med KI.')
    expect(JSON.stringify(tree).match(/Denne teksten/g)).toHaveLength(1)
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
