import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {onlyAdds, takeOut} from '../../test/take-out.ts'
import {testWords} from '../../test/words.ts'
import {markdown} from '../index.ts'

const keep = {frontMatter: 'keep'} as const
const {en, nb} = testWords
const text = discloseAll('ai-generated', en)
const block = '*This text was made with AI.*\n<!-- ai-disclosure: body -->'

describe('the label of the text', () => {
  it('stands after front matter, imports and the title', () => {
    const write = (source: string, format: 'md' | 'mdx' = 'md') =>
      markdown.write(source, text, {...keep, format}).content
    expect(write('Text.\n')).toBe(`${block}\n\nText.\n`)
    expect(write('# T\n\nText.\n')).toBe(`# T\n\n${block}\n\nText.\n`)
    expect(write('T\n===\nText.\n')).toBe(`T\n===\n${block}\n\nText.\n`)
    expect(write('## T\n')).toBe(`${block}\n\n## T\n`)
    expect(write('<!-- lint off -->\n# T\n\nText.')).toBe(`<!-- lint off -->\n# T\n\n${block}\n\nText.`)
    expect(write('<!-- about the table -->\n| a |\n| - |\n')).toBe(
      `${block}\n\n<!-- about the table -->\n| a |\n| - |\n`,
    )
    expect(write('---\na: 1\n---\nText.')).toBe(`---\na: 1\n---\n${block}\n\nText.`)
    expect(write('import A from "a"\n\nexport const b = 1\n\n<A />\n', 'mdx')).toMatch(
      /^import[\s\S]*= 1\n\n\*This text was made with AI\.\*\n\{\/\* ai-disclosure: body \*\/\}\n\n<A/,
    )
  })

  it('is brought up to date where it stands', () => {
    const moved = `Text.\n\n${block}\n\nMore.\n`
    expect(markdown.write(moved, discloseAll('ai-generated', nb), keep).content).toBe(
      moved.replace('This text was made with AI.', 'Denne teksten er laget med KI.'),
    )
  })

  it('goes when it is no longer wanted, and nothing goes with it', () => {
    const silent = {...text, parts: []}
    expect(markdown.write(`A\n\n${block}\n\nB\n`, silent, keep).content).toBe('A\n\nB\n')
    expect(markdown.write(`A\n\n${block}\nB\n`, silent, keep).content).toBe('A\nB\n')
  })

  it('is known after Prettier has been at it', () => {
    for (const source of [
      '_This text was\nmade with AI._\n<!-- ai-disclosure: body -->\n\nText.\n',
      '_This text was made with AI._ <!-- ai-disclosure: body -->\n\nText.\n',
      '> _This text was made with AI._\n\n<!-- ai-disclosure: body -->\n\nText.\n',
    ])
      expect(markdown.write(source, text, keep).content).toBe(source)
  })

  it('is not doubled where its marker was lost, or where the author wrote it', () => {
    for (const source of [
      '*This text was made with AI.*\n\nText.\n',
      'Text.\n\nThis text was made with AI.\n',
    ])
      expect(markdown.write(source, text, keep).content).toBe(source)
  })

  it('is brought up to date without its marker where the languages are known', () => {
    const source = '*Denne teksten er laget med KI.*\n\nText.\n'
    expect(markdown.write(source, text, {...keep, words: [en, nb]}).content).toBe(`${block}\n\nText.\n`)
  })

  it('leaves emphasis of the author alone that comes after a lone marker', () => {
    const source = '<!-- ai-disclosure: body -->\n\n*By Kari Nordmann*\n\nText.\n'
    expect(markdown.write(source, text, keep).content).toBe(`${block}\n\n*By Kari Nordmann*\n\nText.\n`)
    expect(markdown.write(source, {...text, parts: []}, keep).content).toBe('*By Kari Nordmann*\n\nText.\n')
  })

  it('stays text whatever it says', () => {
    const long = '<b> [x](y) *z* {1} `c` https://a.example www.b.example c@d.example &lt; {{e}} :f[g] $h$ \\'
    const loud = {
      ...en,
      labels: {...en.labels, 'text-ai-generated': {...en.labels['text-ai-generated'], long}},
    }
    for (const format of ['md', 'mdx'] as const) {
      const {content} = markdown.write('Text.\n', discloseAll('ai-generated', loud), {...keep, format})
      expect(markdown.read(content, {format}).labels).toEqual([
        expect.objectContaining({text: long, part: 'body'}),
      ])
      expect(content).not.toMatch(/\{\{|https:\/\/|www\.|c@d/)
    }
  })
})

describe('the label of an image', () => {
  const image = (id: string) => discloseAll({origin: 'human', parts: {[id]: 'ai-generated'}}, en)
  const below = (id: string) => `*This image was made with AI.*\n<!-- ai-disclosure: ${id} -->`
  const write = (source: string, id: string, format: 'md' | 'mdx' = 'md') =>
    markdown.write(source, image(id), {...keep, format})

  it('stands below the paragraph that holds it, however it is embedded', () => {
    for (const line of [
      '![](./a%20b.png)',
      '![x][ref]',
      '<img alt="x" src="a b.png">',
      'Text <img src="./a%20b.png"> text.',
    ]) {
      const source = `One.\n\n${line}\n\nTwo.\n\n[ref]: <a b.png>\n`
      const {content, report} = write(source, 'a b.png')
      expect(content).toBe(source.replace('\n\nTwo', `\n\n${below('a%20b.png')}\n\nTwo`))
      expect(report).toContainEqual(expect.objectContaining({part: 'a b.png', mark: 'label', via: 'text'}))
    }
  })

  it('stands below the element in MDX, also where the file is imported', () => {
    for (const line of [
      '<Image src="./a.png" />',
      '<Image src={hero} alt="x" />',
      '<Card>\n  ![](a.png)\n</Card>',
    ]) {
      const source = `import hero from './a.png'\n\n${line}\n\nTwo.\n`
      expect(write(source, 'a.png', 'mdx').content).toMatch(
        /^import[\s\S]*(\/>|Card>)\n\n\*This image was made with AI\.\*\n\{\/\* ai-disclosure: a.png \*\/\}\n\nTwo\.\n$/,
      )
    }
  })

  it('stands below a list or quotation as a whole', () => {
    const {content, report} = write('> ![](a.png)\n\nText.\n', 'a.png')
    expect(content).toBe(`> ![](a.png)\n\n${below('a.png')}\n\nText.\n`)
    expect(report[1]).toMatchObject({where: 'below the block with the image'})
  })

  it('stands at the head where the body does not hold it, and says so', () => {
    const {content, report} = write('---\ncover: a.png\n---\n\n# T\n\nText.\n', 'a.png')
    expect(content).toBe(`---\ncover: a.png\n---\n\n# T\n\n${below('a.png')}\n\nText.\n`)
    expect(report[1]).toMatchObject({
      where: 'head of content',
      reason: expect.stringContaining('does not hold'),
    })
  })

  it('is not taken from a comment or a code block', () => {
    for (const source of ['<!-- <img src="a.png"> -->\n', '```html\n<img src="a.png">\n```\n'])
      expect(markdown.read(source).held.map(part => part.id)).toEqual(['body'])
  })
})

describe('for any document', () => {
  const line = fc.constantFrom(
    '# Title',
    '## Part',
    'Text.',
    '*Lead.*',
    '- item',
    '  - nested ![](b.png)',
    '> quote',
    '    indented',
    '```',
    '',
    '',
    '   ',
    '***',
    '---',
    '| a | b |',
    '| - | - |',
    '![x](a.png)',
    '<div>',
    '</div>',
    '<!-- comment -->',
    '[ref]: a.png',
    '![x][ref]',
    'Title',
    '===',
    '[^1]: note',
    '1. one',
    '\ttab',
    '<!-- /ai-disclosure -->',
  )
  const eol = fc.constantFrom('\n', '\r\n')
  const documents = fc
    .tuple(fc.array(line, {maxLength: 14}), eol, fc.boolean(), fc.boolean())
    .map(([lines, end, bom, last]) => `${bom ? '\uFEFF' : ''}${lines.join(end)}${last ? end : ''}`)
    // A block between two fences would be front matter that does not parse.
    .filter(source => !/^\uFEFF?---/.test(source))
  const disclosures = fc.constantFrom(
    text,
    discloseAll({origin: 'ai-generated', parts: {'a.png': 'ai-generated', 'b.png': 'ai-modified'}}, en),
    discloseAll({origin: 'human', parts: {'a.png': 'ai-generated', 'c.png': 'ai-generated'}}, en),
  )

  it('every byte of the author stays, and writing twice is writing once', () => {
    fc.assert(
      fc.property(documents, disclosures, (source, disclosure) => {
        const {content} = markdown.write(source, disclosure)
        expect(markdown.write(content, disclosure).content).toBe(content)
        expect(takeOut(content, disclosure, {words: [en]})).toBe(source)
        expect(onlyAdds(source, content, disclosure)).toBe(true)
        const reading = markdown.read(content, {words: [en]})
        expect(reading.record).toEqual(disclosure.record)
        expect(reading.held[0]?.digest).toBe(markdown.read(source).held[0]?.digest)
      }),
    )
  })
})
