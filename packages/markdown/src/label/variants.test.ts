import {hostileStrings, surfaceContract} from '@forthright/core/testing'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isLongRun, looks, sampleOf} from '../../../core/test/long-run.ts'
import {discloseAll} from '../../test/disclose-all.ts'
import {takeOut} from '../../test/take-out.ts'
import {testWords} from '../../test/words.ts'
import {canonicalBlocks, type Format, labelVariants, type MarkdownOptions, markdown} from '../index.ts'

const {en, nb} = testWords
const both = discloseAll({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}, nb)
const silent = {...both, parts: []}
const post = '# T\n\nText.\n\n![](a.png)\n\nMore.\n'

/** Every variant in every format that has it. */
const settings: [name: string, options: MarkdownOptions & {format: Format}][] = (
  ['md', 'mdx'] as const
).flatMap(format =>
  labelVariants
    .filter(variant => format === 'mdx' || variant !== 'component')
    .map((variant): [string, MarkdownOptions & {format: Format}] => [
      `${variant} in ${format}`,
      {format, variant, frontMatter: 'keep'},
    ]),
)

describe('variants of a label', () => {
  it.each([
    ['blockquote', '> *Denne teksten er laget med KI.*'],
    ['alert', '> [!NOTE]\n> Denne teksten er laget med KI.'],
    ['directive', ':::note{.ai-disclosure}\n\nDenne teksten er laget med KI.\n\n:::'],
    ['component', '<AiDisclosure part="body" language="nb">Denne teksten er laget med KI.</AiDisclosure>'],
  ] as const)('%s', (variant, words) => {
    const {content} = markdown.write('Text.\n', discloseAll('ai-generated', nb), {
      format: 'mdx',
      variant,
      frontMatter: 'keep',
    })
    expect(content).toBe(`${words}\n{/* ai-disclosure: body */}\n\nText.\n`)
  })

  it('quotes what an attribute cannot hold, and takes the name of the component that it is given', () => {
    const id = 'a"b&{c}.png'
    const image = discloseAll({origin: 'human', parts: {[id]: 'ai-generated'}}, nb)
    const options = {
      format: 'mdx',
      variant: 'component',
      component: 'Legal.Note',
      frontMatter: 'keep',
    } as const
    const {content} = markdown.write('Text.\n', image, options)
    expect(content).toContain('<Legal.Note part="a&quot;b&amp;{c}.png" language="nb">')
    expect(markdown.read(content, options).labels).toMatchObject([{part: id}])
    // The name may change, and the language with the words.
    const {content: renamed} = markdown.write(content, {...image}, {...options, component: 'Note'})
    expect(renamed).toContain('<Note part="a&quot;b&amp;{c}.png" language="nb">')
  })

  it('is a paragraph in plain Markdown, which has no components, and says so', () => {
    const {content, report} = markdown.write(post, both, {variant: 'component'})
    expect(content).toContain('\n*Denne teksten er laget med KI.*\n')
    expect(report[0]?.reason).toContain('Plain Markdown has no components')
  })

  it('leaves the one that is there where none is asked for', () => {
    for (const [, options] of settings) {
      const {content} = markdown.write(post, both, options)
      expect(markdown.write(content, both, {...options, variant: undefined}).content).toBe(content)
    }
  })

  it.each([
    [{variant: 'box'}, 'variant'],
    [{component: '<b>'}, 'component'],
  ])('refuses %j', (options, field) => {
    expect(() => markdown.write('Text.', both, options as MarkdownOptions)).toThrow(
      expect.objectContaining({code: 'usage', field}),
    )
  })
})

describe.each(settings)('%s', (_, options) => {
  const {content} = markdown.write(post, both, options)
  const wording = {...options, words: [en, nb]}

  it('reads back, is left out of the digest, and comes out to the byte', () => {
    expect(markdown.write(content, both, options).content).toBe(content)
    expect(markdown.read(content, options).labels).toMatchObject([
      {text: 'Denne teksten er laget med KI.', part: 'body'},
      {text: 'Dette bildet er laget med KI.', part: 'a.png'},
    ])
    expect(canonicalBlocks(content, wording)).toEqual(canonicalBlocks(post, wording))
    expect(markdown.write(content, silent, options).content).toBe(post)
  })

  it('is known by its wording where the comments were lost', () => {
    const bare = content.replace(/\n(<!--|\{\/\*) ai-disclosure.*?(-->|\*\/\})/g, '')
    expect(bare).not.toContain('ai-disclosure:')
    expect(markdown.read(bare, wording).labels.map(label => label.text)).toEqual([
      'Denne teksten er laget med KI.',
      'Dette bildet er laget med KI.',
    ])
    expect(canonicalBlocks(bare, wording)).toEqual(canonicalBlocks(post, wording))
    // With other words it is brought up to date, and not doubled.
    const other = discloseAll({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}, en)
    const updated = markdown.write(bare, other, wording).content
    expect(markdown.read(updated, wording).labels.map(label => label.text)).toEqual([
      'This text was made with AI.',
      'This image was made with AI.',
    ])
    expect(canonicalBlocks(updated, wording)).toEqual(canonicalBlocks(post, wording))
  })

  it('is brought up to date where it stands', () => {
    const moved = content.replace('# T\n\n', '# T\n\nLead.\n\n')
    const other = discloseAll({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}, en)
    expect(markdown.write(moved, other, options).content).toBe(
      markdown.write(post, other, options).content.replace('# T\n\n', '# T\n\nLead.\n\n'),
    )
  })

  it('becomes every other one, to the same bytes as written anew', () => {
    for (const [, target] of settings.filter(([, one]) => one.format === options.format)) {
      expect(markdown.write(content, both, target).content).toBe(markdown.write(post, both, target).content)
    }
  })

  it('leaves every byte of the author, whatever the line endings', () => {
    const eol = fc.constantFrom('\n', '\r\n')
    const line = fc.constantFrom(
      '# T',
      'Text.  ',
      '',
      '> quote',
      '- item',
      '![](a.png)',
      '> [!NOTE]',
      '\ttab',
      '***',
    )
    const documents = fc
      .tuple(fc.array(line, {maxLength: 10}), eol, fc.boolean(), fc.boolean())
      .map(([lines, end, bom, last]) => `${bom ? '\uFEFF' : ''}${lines.join(end)}${last ? end : ''}`)
    fc.assert(
      fc.property(documents, source => {
        const written = markdown.write(source, both, options).content
        expect(markdown.write(written, both, options).content).toBe(written)
        expect(takeOut(written, both, wording)).toBe(source)
        expect(markdown.read(written, wording).held[0]?.digest).toBe(
          markdown.read(source, wording).held[0]?.digest,
        )
      }),
      looks(25),
    )
  })

  it('stays text whatever it says', () => {
    for (const long of [...hostileStrings, '1. x', '2) x', '# x', '- x', '+ x', '> x', '=', '::: x', ':::']) {
      if (long.trim() === '' || long === '\uFEFF') continue
      const loud = {
        ...nb,
        labels: {...nb.labels, 'text-ai-generated': {...nb.labels['text-ai-generated'], long}},
      }
      const {content: written} = markdown.write('Text.\n', discloseAll('ai-generated', loud), options)
      const [label, ...more] = markdown.read(written, options).labels
      expect(more).toEqual([])
      expect(label).toMatchObject({part: 'body', text: long.replace(/\s+/g, ' ').trim()})
      expect(canonicalBlocks(written, options).at(-1)).toBe('Text.')
    }
  })
})

/** A paragraph keeps it in `markdown.contract.test.ts`; of the others, those whose syntax is furthest from it. */
const furthest = sampleOf(settings, ([name]) => name, ['alert in md', 'component in mdx'])

describe.each(furthest)('%s keeps the contract', (_, {variant, format}) => {
  const surface = {
    ...markdown,
    write: (content: string, disclosure: typeof both) =>
      markdown.write(content, disclosure, {variant, format}),
    read: (content: string, options: object = {}) => markdown.read(content, {...options, format}),
  }
  const promises = surfaceContract(surface, {
    contents: {
      plain: 'First.\n\nSecond.\n',
      'carriage returns': '---\r\ntitle: x\r\n---\r\n\r\n# T\r\n\r\nText.\r\n',
    },
    isQuick: !isLongRun,
    keeps: (before, after) => takeOut(after, discloseAll('ai-generated'), {format}) === before,
    // What comes alive is looked for where labels are paragraphs; here the label has to be the text that it was.
    inert: content => markdown.read(content, {format}).issues.length === 0,
  })
  it.each(promises)('$name', ({keep}) => keep())
})
