import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {testWords} from '../../test/words.ts'
import {canonicalBlocks, type MarkdownOptions, markdown} from '../index.ts'

const {en, nb} = testWords
const english = discloseAll('ai-generated', en)
const norwegian = discloseAll('ai-generated', nb)
const image = discloseAll({origin: 'human', parts: {'a.png': 'ai-generated'}}, en)
const write = (source: string, disclosure = english, options: MarkdownOptions = {}) =>
  markdown.write(source, disclosure, {frontMatter: 'keep', ...options}).content
const silent = (source: string) => write(source, {...english, parts: []}, {words: [en, nb]})

const label = '*This text was made with AI.*'
const block = `${label}\n<!-- ai-disclosure: body -->`

describe('a label', () => {
  it.each([
    ['a heading', '# A\nB\n', `# A\n${block}\n\nB\n`],
    ['a heading with a line below it', 'A\n===\nB\n', `A\n===\n${block}\n\nB\n`],
    ['a comment', '<!-- disclosure-here -->\nB\n', `<!-- disclosure-here -->\n${block}\n\nB\n`],
    [
      'a comment of MDX',
      '# A\n\n{/* disclosure-here */}\nB\n',
      `# A\n\n{/* disclosure-here */}\n${label}\n{/* ai-disclosure: body */}\n\nB\n`,
    ],
  ])('stands right below %s, which ends by itself', (_, source, expected) => {
    expect(write(source)).toBe(expected)
    expect(write(expected)).toBe(expected)
    expect(silent(expected)).toBe(source)
  })

  it.each([
    ['a list', '- ![](a.png)\n# B\n'],
    ['a table', '| ![](a.png) |\n| --- |\n# B\n'],
    ['a paragraph', '![](a.png)\n- B\n'],
    ['raw HTML', '<img src="a.png"\nalt="">\n# B\n'],
  ])('is kept apart from %s right above and the line right below', (_, source) => {
    const [above, below] = source.split(/\n(?=[#-] B)/)
    const expected = `${above}\n\n*This image was made with AI.*\n<!-- ai-disclosure: a.png -->\n\n<!-- /ai-disclosure: a.png -->\n${below}`
    expect(write(source, image)).toBe(expected)
    expect(write(expected, image)).toBe(expected)
    expect(silent(expected)).toBe(source)
  })

  it('needs no comment where none may stand', () => {
    const source = '# A\n<Tabs>a</Tabs>\n'
    expect(write(source)).toBe(`# A\n${label}\n\n<Tabs>a</Tabs>\n`)
    expect(write(write(source))).toBe(write(source))
    expect(write(write(source), discloseAll('human'), {words: [en]})).toBe(source)
  })

  it('is the first block of a post, and its words are the first line', () => {
    for (const variant of ['paragraph', 'blockquote', 'alert', 'directive'] as const)
      for (const format of ['md', 'mdx'] as const) {
        const [first = ''] = write('Text.\n', english, {variant, format}).split('\n\n')
        expect(first).toMatch(/^(?:\*This|> \*This|> \[!NOTE\]\n> This|:::note)/)
      }
  })
})

describe('a label as a former version set it', () => {
  const former = (words: string) => `<!-- ai-disclosure: body -->\n\n${words}\n\n<!-- /ai-disclosure -->`

  it.each([label, '_This text was\nmade with AI._', '*Gamle ord.*', '> *Gamle ord.*', 'Old words of ours'])(
    'is read, set anew and taken out: %j',
    words => {
      const source = `# A\n\n${former(words)}\n\nB\n`
      expect(markdown.read(source).labels).toMatchObject([{part: 'body'}])
      const variant = 'paragraph'
      expect(write(source, english, {variant})).toBe(`# A\n\n${block}\n\nB\n`)
      expect(silent(source)).toBe('# A\n\nB\n')
    },
  )

  it('is set anew where text stands right below it, or right above', () => {
    expect(write(`- a\n\n${former(label)}\nB\n`)).toBe(
      `- a\n\n${block}\n\n<!-- /ai-disclosure: body -->\nB\n`,
    )
    expect(silent(`- a\n\n${former(label)}\nB\n`)).toBe('- a\nB\n')
    expect(write(`A\n${former('*Old.*')}\n\nB\n`)).toBe(`A\n\n${block}\n\nB\n`)
    expect(write(`*A*\n${former('*Old.*')}\n\nB\n`)).toBe(`*A*\n\n${block}\n\nB\n`)
  })

  it('is set anew in MDX, and beside one of now', () => {
    const both = discloseAll({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}, en)
    const mdx = '{/* ai-disclosure: body */}\n\n*Old.*\n\n{/* /ai-disclosure */}'
    const now = '*This image was made with AI.*\n{/* ai-disclosure: a.png */}'
    const expected = `${label}\n{/* ai-disclosure: body */}\n\n${now}\n\n# A {1}\n`
    expect(write(`${mdx}\n\n${now}\n\n# A {1}\n`, both, {format: 'mdx'})).toBe(expected)
    expect(write(expected, both, {format: 'mdx'})).toBe(expected)
    expect(write(`${now}\n\n${mdx}\n\n# A {1}\n`, both, {format: 'mdx'})).toBe(
      `${now}\n\n${label}\n{/* ai-disclosure: body */}\n\n# A {1}\n`,
    )
  })
})

describe('what others have done to a label', () => {
  it.each([
    ['a formatter that fills lines', '_This text was made with AI._ <!-- ai-disclosure: body -->'],
    ['one that breaks them', '_This text\nwas made with AI._\n<!-- ai-disclosure: body -->'],
    ['one that parts blocks', '_This text was made with AI._\n\n<!-- ai-disclosure: body -->'],
  ])('does not hide it: %s', (_, set) => {
    const source = `# A\n\n${set}\n\nB\n`
    expect(write(source)).toBe(source)
    expect(silent(source)).toBe('# A\n\nB\n')
    expect(write(source, norwegian, {words: [en, nb]})).toBe(write('# A\n\nB\n', norwegian))
    expect(canonicalBlocks(source, {words: [en]})).toEqual(['A', 'B'])
  })

  it('does not hide it in MDX', () => {
    const source = '> _This text was made with AI._\n> {/* ai-disclosure: body */}\n\nB {1}\n'
    expect(write(source)).toBe(source)
    expect(silent(source)).toBe('B {1}\n')
  })

  it.each([
    ['its words were taken out', 'A\n\n<!-- ai-disclosure: body -->\n\nB\n', `A\n\n${block}\n\nB\n`],
    [
      'they were taken out below emphasis',
      '*By Kari*\n\n<!-- ai-disclosure: body -->\n\nB\n',
      `*By Kari*\n\n${block}\n\nB\n`,
    ],
    [
      'they were taken out above emphasis',
      '<!-- ai-disclosure: body -->\n*By Kari*\n\nB\n',
      `${block}\n\n<!-- /ai-disclosure: body -->\n*By Kari*\n\nB\n`,
    ],
    [
      'text was put before them',
      `A\n*Old words.*\n<!-- ai-disclosure: body -->\n\nB\n`,
      `A\n*Old words.*\n\n${block}\n\nB\n`,
    ],
    [
      'they were given a link',
      '*[Old](https://a.example) words.*\n<!-- ai-disclosure: body -->\nB\n',
      `${block}\n\n<!-- /ai-disclosure: body -->\nB\n`,
    ],
  ])('leaves the words of the author where %s', (_, source, expected) => {
    expect(write(source)).toBe(expected)
    expect(write(expected)).toBe(expected)
  })
})
