import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {markdown, readFrontMatter, setDisclosure} from '../index.ts'

const pelican = 'Title: My super title\nDate: 2010-12-03 10:20\nCategory: Python\n\nText: of it.\n'

describe('heads that hosts know and that have no fence of YAML', () => {
  it.each([
    [
      'YAML closed as its documents are',
      '---\ntitle: Wool\n...\n\nText.\n',
      '---\ntitle: Wool\ndisclosure: human\n...\n\nText.\n',
    ],
    [
      'the same over a rule below',
      '---\ntitle: Wool\n...\n\nText.\n\n---\n',
      '---\ntitle: Wool\ndisclosure: human\n...\n\nText.\n\n---\n',
    ],
    [
      'YAML closed twice',
      '---\ntitle: Wool\n...\n---\n\nText.\n',
      '---\ntitle: Wool\ndisclosure: human\n...\n---\n\nText.\n',
    ],
    ['Pelican', pelican, pelican.replace('Python\n', 'Python\ndisclosure: human\n')],
    [
      'MultiMarkdown',
      'Title:\tA\r\n\tlong one\r\nBase Header Level: 2\r\n\r\nText.',
      'Title:\tA\r\n\tlong one\r\nBase Header Level: 2\r\ndisclosure: human\r\n\r\nText.',
    ],
    ['a head alone', 'title: Wool', 'title: Wool\ndisclosure: human'],
    [
      'Hexo',
      'title: Wool\ndate: 2026-11-20\ntags:\n- a\n---\nText.\n',
      'title: Wool\ndate: 2026-11-20\ntags:\n- a\ndisclosure: human\n---\nText.\n',
    ],
    [
      'Hexo with more signs',
      '----\ntitle: Wool\n----\nText.\n',
      '----\ntitle: Wool\ndisclosure: human\n----\nText.\n',
    ],
    ['Pelican closed', 'Title: a: b\n---\nText.\n', 'Title: a: b\ndisclosure: human\n---\nText.\n'],
    [
      'Hugo below a blank line',
      '\n---\ntitle: Wool\n---\nText.\n',
      '\n---\ntitle: Wool\ndisclosure: human\n---\nText.\n',
    ],
    [
      'gray-matter with its language apart',
      '--- toml\ntitle = "x"\n---\nText.\n',
      '--- toml\ntitle = "x"\ndisclosure = "human"\n---\nText.\n',
    ],
    [
      'YAML below the title block of Pandoc',
      '% Wool\n% Kari\n\n---\nlang: nb\n---\n\nText.\n',
      '% Wool\n% Kari\n\n---\nlang: nb\ndisclosure: human\n---\n\nText.\n',
    ],
    [
      'the title block of Pandoc',
      '% Wool\n% Kari\n\nText.\n',
      '% Wool\n% Kari\n\n---\ndisclosure: human\n---\n\nText.\n',
    ],
    [
      'the same with text right below',
      '% Wool\r\n  of sheep\r\nText.\r\n',
      '% Wool\r\n  of sheep\r\n---\r\ndisclosure: human\r\n---\r\nText.\r\n',
    ],
    [
      'an empty line of it',
      '%\n% Kari\n\n\nText.\n',
      '%\n% Kari\n\n---\ndisclosure: human\n---\n\n\nText.\n',
    ],
    ['a title block alone', '% Wool\n', '% Wool\n---\ndisclosure: human\n---\n'],
    [
      'YAML right below the title block',
      '% Wool\n---\nlang: nb\n---\nText.\n',
      '% Wool\n---\nlang: nb\ndisclosure: human\n---\nText.\n',
    ],
  ])('are written into, and come out again to the byte: %s', (_, source, expected) => {
    const written = setDisclosure(source, 'human')
    expect(written).toBe(expected)
    expect(setDisclosure(written, 'human')).toBe(written)
    expect(setDisclosure(written, undefined)).toBe(source)
    expect(markdown.read(written).record?.parts).toMatchObject([{id: 'body'}])
  })

  it('keep their place and their words when a label is written, and taken away', () => {
    for (const source of [pelican, '% Wool\n\n---\nlang: nb\n...\n\nText.\n', 'title: Wool\n---\nText.\n']) {
      const head = source.slice(0, source.indexOf('\n'))
      const {content} = markdown.write(source, discloseAll('ai-generated'))
      expect(content.startsWith(`${head}\n`)).toBe(true)
      expect(content.indexOf('<!-- ai-disclosure')).toBeGreaterThan(
        content.indexOf('disclosure: ai-generated'),
      )
      expect(markdown.write(content, discloseAll('ai-generated')).content).toBe(content)
    }
  })

  it('hold a whole record on one line', () => {
    const record = {
      origin: 'human-edited',
      model: 'openai/gpt-5.2',
      reviewed: {by: 'Kari: "K"', at: '2026-11-20'},
    } as const
    const written = setDisclosure(pelican, record)
    expect(written).toContain(
      '\ndisclosure: {origin: human-edited, model: openai/gpt-5.2, reviewed: {by: "Kari: \\"K\\"", at: "2026-11-20"}}\n\n',
    )
    expect(readFrontMatter(written)).toMatchObject({
      format: 'meta',
      data: {title: 'My super title', disclosure: record},
    })
    expect(readFrontMatter(written)?.placeOf(['disclosure'])?.start).toEqual({line: 4, column: 1})
  })

  it.each([
    ['a title block of Pandoc that no line ends', '% Wool', 'Put a line ending below it'],
    ['metadata with text right below', 'Title: Wool\nDate: 2026\nText.\n', 'Put a blank line below'],
    ['Nikola', '<!--\n.. title: Wool\n.. slug: wool\n-->\n\nText.\n', 'Nikola'],
    ['Pico', '/*\nTitle: Wool\n*/\n\nText.\n', 'Pico'],
    ['DocPad', '###\ntitle: "Wool"\n###\n\nText.\n', 'other signs'],
    ['code', '---JS\n{title: "Wool"}\n---\n\nText.\n', 'neither YAML'],
    ['code with its language apart', '--- coffee\ntitle: "Wool"\n---\n\nText.\n', 'neither YAML'],
  ])('are left as they are where nothing can be written into them: %s', (_, source, said) => {
    const refused = expect.objectContaining({
      code: 'front-matter-unsafe',
      message: expect.stringContaining(said),
    })
    expect(() => setDisclosure(source, 'human')).toThrow(refused)
    expect(() => markdown.write(source, discloseAll('ai-generated'))).toThrow(refused)
  })

  it('are told from a rule, and the message says how to write one', () => {
    expect(() => readFrontMatter('---\n\nWool is warm.\n\n---\n\nText.\n')).toThrow(/as \*\*\*/)
    expect(() => readFrontMatter('---\na: [\n---\n')).toThrow(/Correct it; nothing/)
    expect(readFrontMatter('***\n\nWool is warm.\n\n---\n\nText.\n')).toBeUndefined()
  })

  it('are told when they are never closed', () => {
    for (const source of ['---\ntitle: Wool\n\nText.\n', '+++\ntitle = "Wool"\n\nText.\n'])
      expect(() => setDisclosure(source, 'human')).toThrow(
        expect.objectContaining({
          code: 'front-matter-invalid',
          message: expect.stringContaining('never closed'),
        }),
      )
  })

  it.each([
    'Note: wool is warm.\n\nText.\n',
    'Q: Why?\nA: Because.\n\nText.\n',
    'Note: wool\n---\n\nText.\n',
    'Date: 2026-11-20\n\nText.\n',
    'https://wool.example: a shop\n\nText.\n',
    '---\n\nText ...\n...\n\nText.\n',
    '---\nText\n',
    '----\nText\n----\n',
    '\n---\n\nText: a\n\n---\n',
    '100 % wool\n',
    '%wool\n',
    '### Title\n\n### Title\n',
    '#### \ntext\n####\n',
  ])('are not what %j begins with', source => {
    expect(readFrontMatter(source)).toBeUndefined()
    expect(setDisclosure(source, 'human')).toBe(`---\ndisclosure: human\n---\n\n${source}`)
    expect(setDisclosure(setDisclosure(source, 'human'), undefined)).toBe(source)
  })
})

describe('an empty block, which Jekyll needs', () => {
  it.each(['---\n---\n\n# Home\n', '---\r\n---\r\n# Home\r\n', '---\n\n---\nText.\n', '+++\n+++\nText.\n'])(
    'is there again when the disclosure is taken out: %j',
    source => {
      for (const value of ['human', {origin: 'human-edited', model: 'a/b'}] as const) {
        const written = setDisclosure(source, value)
        expect(setDisclosure(setDisclosure(written, 'ai-assisted'), value)).toBe(written)
        expect(setDisclosure(written, undefined)).toBe(source)
      }
    },
  )
})
