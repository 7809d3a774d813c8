import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../../test/disclose-all.ts'
import {markdown, setDisclosure} from '../../index.ts'

const format = 'mdx'
const set = (source: string, value: unknown) => setDisclosure(source, value as never, {format})
const read = (source: string) => markdown.read(source, {format})

describe('front matter that MDX exports', () => {
  it.each([
    ["export const disclosure = 'ai-generated'\n"],
    ['export const disclosure = {"origin": "ai-generated"}\n'],
    ["export const frontmatter = {title: 'x', disclosure: `ai-generated`}\n"],
    [
      "export const metadata = {title: t('x'), 'disclosure': 'ai-generated', ...more()[0]}\n".replace(
        ', ...more()[0]',
        '',
      ),
    ],
    ["export const metadata = {...base, disclosure: 'ai-generated'}\n"],
    ["export const metadata = {x: -1, y: [1, null, {z: true}], disclosure: {origin: 'ai-generated'}}\n"],
    ["\uFEFFexport const a = 1, disclosure = 'ai-generated'\n"],
  ])('is read from %j', source => {
    const reading = read(`${source}\nText.\n`)
    expect(reading.issues).toEqual([])
    expect(reading.record?.parts[0]).toMatchObject({steps: [{action: 'generated', by: {kind: 'model'}}]})
    expect(reading.found[0]).toMatchObject({vocabulary: 'forthright', place: {start: {line: 1}}})
  })

  it('is found where it stands', () => {
    const {placeOf} = read(
      "\uFEFFexport const metadata = {\n  disclosure: {\n    origin: 'human',\n  },\n}\n\nText.\n",
    )
    expect(placeOf?.([])?.start).toEqual({line: 2, column: 3})
    expect(placeOf?.(['origin'])).toEqual({start: {line: 3, column: 5}, end: {line: 3, column: 20}})
  })

  it('says the same of other vocabularies as a block does', () => {
    expect(read('export const metadata = {ai: true}\n\nText.\n').record?.parts[0]?.steps).toHaveLength(1)
  })

  it.each([
    ["export const disclosure = origin('ai')\n", 1],
    ["export const metadata = {\n  title: 'x',\n  disclosure: {origin},\n}\n", 3],
    ['export const metadata = {disclosure: `ai-$' + '{how}`}\n', 1],
  ])('is an issue where it is code: %j', (source, line) => {
    const {issues, record} = read(`${source}\nText.\n`)
    expect(record).toBeUndefined()
    expect(issues).toMatchObject([{path: [], place: {start: {line}}}])
  })

  it('does not count where something spread over it may say otherwise, or is not exported', () => {
    for (const source of [
      "export const metadata = {disclosure: 'ai-generated', ...rest}\n",
      "export const metadata = {['disclosure']: 'ai-generated'}\n",
      "export const other = {disclosure: 'ai-generated'}\n",
      "export {disclosure} from './x.js'\n",
      "export function disclosure() { return 'ai-generated' }\n",
      "export const metadata = {__proto__: {disclosure: 'ai-generated'}}\n",
      "export const {disclosure} = {disclosure: 'ai-generated'}\n",
    ])
      expect(read(`${source}\nText.\n`).record).toBeUndefined()
  })

  it('is set where it stands, in the manner of the file', () => {
    expect(set("export const disclosure = 'human' // why\n\nText.\n", 'ai-generated')).toBe(
      "export const disclosure = 'ai-generated' // why\n\nText.\n",
    )
    expect(set("export const metadata = {title: t('x')}\r\n\r\nText.\r\n", 'ai-generated')).toBe(
      "export const metadata = {title: t('x'), disclosure: 'ai-generated'}\r\n\r\nText.\r\n",
    )
    expect(
      set('export const metadata = {\n\t"title": "x", // c\n\t"disclosure": "human" // d\n}\n', {
        origin: 'ai-generated',
        model: 'it\'s "x"',
      }),
    ).toBe(
      'export const metadata = {\n\t"title": "x", // c\n\t"disclosure": {\n\t\t"origin": "ai-generated",\n\t\t"model": "it\'s \\"x\\""\n\t} // d\n}\n',
    )
    expect(set("export const frontmatter = {}\nexport const metadata = {title: 'x'}\n", 'human')).toBe(
      "export const frontmatter = {disclosure: 'human'}\nexport const metadata = {title: 'x'}\n",
    )
    expect(set("export const frontmatter = {}\nexport const metadata = {disclosure: 'x'}\n", 'human')).toBe(
      "export const frontmatter = {}\nexport const metadata = {disclosure: 'human'}\n",
    )
  })

  it('gives way to a block, unless only what is exported has a disclosure', () => {
    const block = '---\ntitle: x\n---\n\n'
    expect(set(`${block}export const metadata = {title: 'x'}\n`, 'human')).toBe(
      "---\ntitle: x\ndisclosure: human\n---\n\nexport const metadata = {title: 'x'}\n",
    )
    expect(set(`${block}export const metadata = {disclosure: 'ai-generated'}\n`, 'human')).toBe(
      `${block}export const metadata = {disclosure: 'human'}\n`,
    )
  })

  it('becomes a step for a person where it is code', () => {
    const disclosure = discloseAll('ai-generated')
    for (const [source, step] of [
      [
        'export const metadata = {...base}\n',
        "Add to what the file exports as metadata (line 3): disclosure: 'ai-generated'",
      ],
      [
        'export const metadata = load()\n',
        "Add to what the file exports as metadata (line 3): disclosure: 'ai-generated'",
      ],
      [
        'export const disclosure = load()\n',
        "Write the disclosure that the file exports (line 3) as plain data, which can be read without running it: disclosure: 'ai-generated'",
      ],
    ] as const) {
      const content = `import a from 'a'\n\n${source}\nText.\n`
      const written = markdown.write(content, disclosure, {format})
      expect(written.manual).toEqual([step])
      expect(written.report).toContainEqual(expect.objectContaining({mark: 'disclosure', via: 'none'}))
      expect(written.content.startsWith(`import a from 'a'\n\n${source}\n*Long label`)).toBe(true)
      expect(() => set(content, 'human')).toThrow(expect.objectContaining({code: 'front-matter-unsafe'}))
    }
  })

  it('is left alone by plain Markdown, where it is text', () => {
    expect(setDisclosure("export const disclosure = 'human'\n", 'ai-generated')).toMatch(/^---\n/)
  })

  it('is set with the labels, and read again', () => {
    const source = "import a from 'a'\n\nexport const metadata = {\n  title: 'x',\n}\n\n# T\n\nText.\n"
    const disclosure = discloseAll({origin: 'ai-generated', model: 'openai/gpt-5.2'})
    const {content, report} = markdown.write(source, disclosure, {format})
    expect(content).toBe(
      "import a from 'a'\n\nexport const metadata = {\n  title: 'x',\n  disclosure: {\n    origin: 'ai-generated',\n    model: 'openai/gpt-5.2'\n  },\n}\n\n# T\n\n*Long label text-ai-generated & more.*\n{/* ai-disclosure: body */}\n\nText.\n",
    )
    expect(report).toContainEqual(expect.objectContaining({where: 'export const metadata', via: 'machine'}))
    expect(read(content).record).toEqual(disclosure.record)
    expect(markdown.write(content, disclosure, {format}).content).toBe(content)
  })

  it('reads back for any object, leaves the rest alone, and comes out again to the byte', () => {
    const key = fc.constantFrom('title', "'a b'", '"tags"', 'x1', '$y')
    const value = fc.constantFrom(
      "'a'",
      '"it\'s"',
      '1',
      '-2',
      '[1, {a: true}]',
      'null',
      'f(x)',
      '`t`',
      '{b: [ ] }',
    )
    const comment = fc.constantFrom('', ' // c', ' /* c */')
    const objects = fc
      .tuple(
        fc.uniqueArray(fc.tuple(key, value, comment), {maxLength: 4, selector: ([name]) => name}),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([entries, lines, trailing, eol]) => {
        const parts = entries.map(([name, said, note], index) => {
          const comma = index < entries.length - 1 || trailing ? ',' : ''
          return `${name}: ${said}${comma}${lines ? note : ''}`
        })
        const inner = lines ? parts.map(part => `${eol}  ${part}`).join('') + eol : parts.join(' ')
        return `export const metadata = {${inner}}${eol}${eol}Text.${eol}`
      })
    const wanted = fc.constantFrom('ai-generated', {origin: 'human-edited', model: 'a"b\'c\u2028\u202E'})
    fc.assert(
      fc.property(objects, wanted, (source, value) => {
        const written = set(source, value)
        expect(read(written).found[0]).toMatchObject({vocabulary: 'forthright', value})
        expect(set(written, value)).toBe(written)
        expect(set(written, undefined)).toBe(source)
      }),
    )
  })
})
