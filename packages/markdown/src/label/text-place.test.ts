import {sampleWords} from '@forthright/core/testing'
import type {Nodes} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {type MarkdownOptions, markdown} from '../index.ts'
import remarkDisclosure from '../remark.ts'

const disclosure = discloseAll('ai-generated')
const words = [sampleWords]
const write = (source: string, options: MarkdownOptions = {}) =>
  markdown.write(source, disclosure, {frontMatter: 'keep', words, ...options}).content
const human = (source: string, options: MarkdownOptions = {}) =>
  markdown.write(source, discloseAll('human'), {frontMatter: 'keep', words, ...options}).content
/** The source with one mark in the place of the label and the blank lines that it brought. */
const marked = (source: string, options?: MarkdownOptions) =>
  write(source, options).replace(
    /\*Long label.*\*\r?\n(?:<!--|\{\/\*) ai-disclosure: body (?:-->|\*\/\})/,
    '@',
  )

describe('the label of the text', () => {
  it.each([
    ['# Three\n{: .no_toc }\n\nText.\n', '# Three\n{: .no_toc }\n\n@\n\nText.\n'],
    ['# Attr\n{.cls}\n\nText.\n', '# Attr\n{.cls}\n\n@\n\nText.\n'],
    ['Attr\n====\n{#id}\nText.\n', 'Attr\n====\n{#id}\nText.\n\n@\n'],
    [
      '[a]: https://a.example\n\n# Links\n\nText [a].\n',
      '[a]: https://a.example\n\n# Links\n\n@\n\nText [a].\n',
    ],
    ['![Logo](logo.png)\n\n# Logo\n\nText.\n', '![Logo](logo.png)\n\n# Logo\n\n@\n\nText.\n'],
    [
      '[![a](b.svg)](c) ![d](e.svg)\n\n# Badges\n\nText.\n',
      '[![a](b.svg)](c) ![d](e.svg)\n\n# Badges\n\n@\n\nText.\n',
    ],
    [
      '<div align=center>\n\n# Centre\n\n</div>\n\nText.\n',
      '<div align=center>\n\n# Centre\n\n@\n\n</div>\n\nText.\n',
    ],
    [
      '<p align="center"><img src="a.png"></p>\n\n# Logo\n\nText.\n',
      '<p align="center"><img src="a.png"></p>\n\n# Logo\n\n@\n\nText.\n',
    ],
    ['<h1 align="center">Html</h1>\n\nText.\n', '<h1 align="center">Html</h1>\n\n@\n\nText.\n'],
    ['Lead.\n\n# Late\n', '@\n\nLead.\n\n# Late\n'],
    ['![Only](a.png)\n\nText.\n', '@\n\n![Only](a.png)\n\nText.\n'],
  ])('stands beside the heading of %j', (source, expected) => {
    expect(marked(source)).toBe(expected)
    expect(write(write(source))).toBe(write(source))
    expect(human(write(source))).toBe(source)
  })

  it.each([
    [
      'after-first-paragraph',
      '# A\n\n![x](x.png)\n\nOne.\nTwo.\n\nThree.\n',
      '# A\n\n![x](x.png)\n\nOne.\nTwo.\n\n@\n\nThree.\n',
    ],
    ['after-first-paragraph', '# A\n\n- b\n', '# A\n\n@\n\n- b\n'],
    ['after-first-paragraph', 'One.', 'One.\n\n@'],
    ['end', '# A\r\n\r\nOne.\r\n', '# A\r\n\r\nOne.\r\n\r\n@\r\n'],
    ['start', '# A\n\nOne.\n', '# A\n\n@\n\nOne.\n'],
  ] as const)('stands at %s of %j, moves there and comes out again', (place, source, expected) => {
    const written = write(source, {place})
    expect(marked(source, {place})).toBe(expected)
    expect(write(written, {place})).toBe(written)
    // Where nobody says a place, it stays.
    expect(write(written)).toBe(written)
    for (const other of ['start', 'after-first-paragraph', 'end'] as const)
      expect(write(write(source, {place: other}), {place})).toBe(written)
    expect(human(written, {place})).toBe(source)
  })

  it.each([
    ['# A\n\nOne.\n\n<!-- disclosure-here -->\n\nTwo.\n', {}],
    ['# A\n\nOne.\n<!-- disclosure-here -->\nTwo.\n', {}],
    ['One.\n\n<!--disclosure-here-->\n', {}],
    ["import a from './a'\n\n# A\n\nOne.\n\n{/* disclosure-here */}\n\nTwo.\n", {format: 'mdx'}],
  ] as const)('stands below the comment that asks for it, which stays: %j', (source, options) => {
    const written = write(source, {...options, place: 'end'})
    const here = written.indexOf('disclosure-here')
    expect(written.slice(here)).toMatch(
      /^disclosure-here ?(?:-->|\*\/\})\n\n?\*Long label.*\*\n(?:<!--|\{\/\*) ai-disclosure: body/,
    )
    expect(write(written, options)).toBe(written)
    expect(human(written, options)).toBe(source)
    const elsewhere = write(source.replace('disclosure-here', 'a note here too'), options)
    expect(write(elsewhere.replace('a note here too', 'disclosure-here'), options)).toBe(written)
  })

  it('is refused at a place that is none, with the nearest', () => {
    expect(() => write('One.\n', {place: 'ned' as 'end'})).toThrow(/Did you mean end/)
  })

  it('is not written where front matter is all there is', () => {
    const {content, report} = markdown.write('---\nlayout: home\n---\n', disclosure)
    expect(content).toBe('---\nlayout: home\ndisclosure: ai-generated\n---\n')
    expect(report).toContainEqual(expect.objectContaining({mark: 'label', via: 'none'}))
  })

  it.each(['start', 'after-first-paragraph', 'end'] as const)(
    'stands in a tree where the string writer puts it: %s',
    place => {
      for (const [source, format] of [
        ['# A\n\nOne.\n\nTwo.\n', 'md'],
        ['# A\n\nOne.\n\n{/* disclosure-here */}\n\nTwo.\n', 'mdx'],
      ] as const) {
        const parser = unified()
          .use(remarkParse)
          .use(remarkGfm)
          .use(format === 'mdx' ? [remarkMdx] : [])
        const tree = parser.parse(source)
        remarkDisclosure({disclosure, place})(tree, new VFile(source))
        const blocks = (children: readonly Nodes[]) =>
          children
            .map(node => toText(node, {includeHtml: false}))
            .filter(text => text !== '' && !text.includes('ai-disclosure'))
        expect(blocks(tree.children)).toEqual(blocks(parser.parse(write(source, {place, format})).children))
      }
    },
  )
})
