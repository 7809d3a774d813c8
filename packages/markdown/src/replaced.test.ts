import {type Disclosure, type DisclosureRecord, disclose, expand, type Shorthand} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../test/disclose-all.ts'
import {testWords} from '../test/words.ts'
import {type Format, labelVariants, type MarkdownOptions, markdown} from './index.ts'

const {en, nb} = testWords
const both = (['md', 'mdx'] as const).flatMap(format =>
  labelVariants
    .filter(variant => format === 'mdx' || variant !== 'component')
    .map(variant => ({format, variant}) satisfies MarkdownOptions),
)
const posts: Record<Format, string[]> = {
  md: [
    '\uFEFF# T\n\nText.\n\n![](a.png)\n',
    '---\ntitle: x # y\n---\n\n# T\n\nText.\n\n![](a.png)\n\nMore.\n',
    '+++\ntitle = "x"\n+++\n\nText.\n',
    '{"title": "x"}\n\nText.\n',
  ],
  mdx: [
    '# T\n\nText.\n\n![](a.png)\n',
    "export const metadata = {title: 'x'}\n\nText.\n",
    'import A from "a"\n\n<A />\n',
  ],
}
const stated: Disclosure[] = [
  discloseAll('ai-generated', en),
  discloseAll('ai-generated', nb),
  discloseAll({origin: 'ai-modified', model: 'openai/gpt-5.2'}, en),
  discloseAll({origin: 'human', parts: {'a.png': 'ai-generated'}}, nb),
  discloseAll({origin: 'ai-generated', parts: {'a.png': 'human', alt: 'ai-generated'}}, en),
  discloseAll({origin: 'human', responsible: 'Nordlys AS'}, en),
  discloseAll('human', en),
]
const nothing = discloseAll('unknown', en)

describe.each(both)('another disclosure, as $variant in $format', options => {
  it.each(posts[options.format])('replaces the first in %j', source => {
    let content = source
    for (const second of [...stated, nothing, ...stated.toReversed()]) {
      content = markdown.write(content, second, options).content
      expect(content).toBe(markdown.write(source, second, options).content)
    }
  })
})

describe('work by people', () => {
  it.each([
    ['Text.\n', 'md', '---\ndisclosure: human\n---\n\nText.\n'],
    ['---\ntitle: x\n---\nText.\n', 'md', '---\ntitle: x\ndisclosure: human\n---\nText.\n'],
    ['+++\ntitle = "x"\n+++\nText.\n', 'md', '+++\ntitle = "x"\ndisclosure = "human"\n+++\nText.\n'],
    ['{"title": "x"}\nText.\n', 'md', '{"title": "x", "disclosure": "human"}\nText.\n'],
    ['Text.\n', 'mdx', '---\ndisclosure: human\n---\n\nText.\n'],
    [
      "export const metadata = {title: 'x'}\n\nText.\n",
      'mdx',
      "export const metadata = {title: 'x', disclosure: 'human'}\n\nText.\n",
    ],
  ] as const)('is recorded in %j (%s), without a label', (source, format, expected) => {
    for (const show of ['when-required', 'when-advised', 'always'] as const) {
      const disclosure = disclose(expand('human'), {outcomes: [], words: en, channel: 'markdown', show})
      const {content, report} = markdown.write(source, disclosure, {format})
      expect(content).toBe(expected)
      expect(report).toContainEqual(
        expect.objectContaining({part: 'body', mark: 'disclosure', via: 'machine'}),
      )
      expect(report).toContainEqual(
        expect.objectContaining({mark: 'label', via: 'none', reason: expect.stringContaining('by people')}),
      )
      const reading = markdown.read(content, {format, words: [en]})
      expect(reading.record).toEqual(expand('human'))
      expect(reading.labels).toEqual([])
    }
  })

  it('takes away a label whose marker was lost, and no words of the author', () => {
    const words = [en, nb]
    const human = discloseAll('human', nb)
    const write = (source: string) => markdown.write(source, human, {words, frontMatter: 'keep'}).content
    expect(write('*This text was made with AI.*\n\n> *Denne teksten er laget med KI.*\n\nText.\n')).toBe(
      'Text.\n',
    )
    for (const source of [
      'This text was made with AI.\n\nText.\n',
      '*This image was made with AI.*\n\nText.\n',
    ])
      expect(write(source)).toBe(source)
    // Of the body nothing is said.
    const title = discloseAll({parts: {title: 'human'}}, nb)
    const source = '*This text was made with AI.*\n\nText.\n'
    expect(markdown.write(source, title, {words, frontMatter: 'keep'}).content).toBe(source)
  })
})

describe('a text that is not the body', () => {
  const alt: Shorthand = {origin: 'human', parts: {alt: {origin: 'ai-generated'}}}

  it('is recorded, and never labelled as if it were the body', () => {
    const {content, report} = markdown.write('# T\n\nText.\n', discloseAll(alt, en), {words: [en]})
    expect(content).toBe(
      '---\ndisclosure:\n  origin: human\n  parts:\n    alt: ai-generated\n---\n\n# T\n\nText.\n',
    )
    expect(report).toContainEqual(
      expect.objectContaining({
        part: 'alt',
        mark: 'label',
        via: 'manual',
        reason: expect.stringContaining('not the body'),
      }),
    )
  })
})

describe('where nothing is stated', () => {
  const bare: DisclosureRecord = {version: 1, parts: [{id: 'body', medium: 'text', steps: []}]}

  it.each(['Text.\n', '---\ntitle: x\n---\nText.\n'])('nothing is written into %j', source => {
    for (const record of [bare, {...bare, parts: []}])
      expect(markdown.write(source, {...nothing, record}).content).toBe(source)
  })

  it('what is known of the context, or of what is shown, is recorded', () => {
    expect(markdown.write('Text.\n', discloseAll({responsible: 'Nordlys AS'}, en)).content).toContain(
      'responsible',
    )
    const shown: Shorthand = {parts: {'a.png': {depictsRealPerson: true}}}
    expect(markdown.write('![](a.png)\n', discloseAll(shown, en)).content).toContain(
      'depictsRealPerson: true',
    )
  })
})
