import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {
  markdown,
  readFrontMatter,
  readManifestReference,
  setDisclosure,
  setManifestReference,
} from '../index.ts'

const url = 'https://brand.example/m/a1.c2pa'
const block = `-----BEGIN C2PA MANIFEST----- ${url} -----END C2PA MANIFEST-----`
const comment = `<!-- ${block} -->`

describe('setManifestReference', () => {
  it.each([
    ['# T\n', `${comment}\n# T\n`],
    ['\uFEFF# T\r\n', `\uFEFF${comment}\r\n# T\r\n`],
    ['', `${comment}\n`],
    ['---\ntitle: x\n---\n\nText.\n', `---\n# ${block}\ntitle: x\n---\n\nText.\n`],
    ['+++\r\na = 1\r\n+++\r\n', `+++\r\n# ${block}\r\na = 1\r\n+++\r\n`],
    ['---json\n{"a": 1}\n---\nText.\n', `---json\n{"a": 1}\n---\nText.\n${comment}\n`],
    ['{"a": 1}\nText.', `{"a": 1}\nText.\n${comment}`],
  ])('puts the block where it belongs in %j', (source, wanted) => {
    const written = setManifestReference(source, url)
    expect(written).toBe(wanted)
    expect(setManifestReference(written, url)).toBe(written)
    expect(readManifestReference(written)?.reference).toBe(url)
    expect(setManifestReference(written, undefined)).toBe(source)
    expect(readFrontMatter(written)?.data).toEqual(readFrontMatter(source)?.data)
  })

  it('is a comment of MDX there', () => {
    const written = setManifestReference('export const a = 1\n\n# T\n', url, {format: 'mdx'})
    expect(written).toBe(`{/* ${block} */}\nexport const a = 1\n\n# T\n`)
    expect(markdown.read(written, {format: 'mdx'}).found).toEqual([
      {
        vocabulary: 'c2pa-manifest',
        value: url,
        place: {start: {line: 1, column: 1}, end: {line: 2, column: 1}},
      },
    ])
  })

  it('takes a manifest itself', () => {
    const data = 'data:application/c2pa;base64,anVtYg=='
    expect(readManifestReference(setManifestReference('Text.\n', data))?.reference).toBe(data)
  })

  it.each([
    '',
    'm.c2pa',
    'ftp://a.example/m.c2pa',
    'https://a.example/ -----END C2PA MANIFEST-----',
    'https://a.example/-->x',
    'https://a.example/\nx: 1',
    'javascript:alert(1)',
    'data:text/html;base64,AAAA',
    'data:application/c2pa;base64,A-B',
  ])('refuses %j', reference => {
    expect(() => setManifestReference('Text.\n', reference)).toThrow(
      expect.objectContaining({code: 'usage', field: 'manifest'}),
    )
  })

  it('refuses what would end a comment of MDX', () => {
    const reference = 'https://a.example/*/x'
    expect(() => setManifestReference('Text.\n', reference, {format: 'mdx'})).toThrow(/no reference/)
    expect(setManifestReference('Text.\n', reference)).toContain(reference)
  })

  it.each([
    [`Text.\n\n${comment}\n\nMore.\n`, 3],
    [`${comment}\n\n\`\`\`\n${block}\n\`\`\`\n`, 4],
    ['Text.\n\n-----BEGIN C2PA MANIFEST-----\n', 3],
  ])('refuses a second block, and says where the first is: %j', (source, line) => {
    expect(() => setManifestReference(source, url)).toThrow(
      expect.objectContaining({
        code: 'content-invalid',
        place: expect.objectContaining({start: {line, column: 1}}),
      }),
    )
  })

  it('refuses bare carriage returns, which the annex has no hash for', () => {
    expect(() => setManifestReference('a\rb', url)).toThrow(
      expect.objectContaining({code: 'content-invalid'}),
    )
  })
})

describe('readManifestReference', () => {
  it.each([
    `---\n-----BEGIN C2PA MANIFEST-----\n${url}\n-----END C2PA MANIFEST-----\ntitle: x\n---\n`,
    `---\r\n# -----BEGIN C2PA MANIFEST-----\r\n# ${url}\r\n# -----END C2PA MANIFEST-----\r\ntitle: x\r\n---\r\n`,
    `---\ntitle: x\n# ${block}\n---\n`,
    `Text.\n${comment}`,
    `${block}\nText.\n`,
  ])('reads what others write: %j', source => {
    expect(readManifestReference(source)?.reference).toBe(url)
  })

  it.each([
    'Text.\n',
    `Text.\n\n${comment}\n\nMore.\n`,
    `${comment}\n${comment}\n`,
    '<!-- -----BEGIN C2PA MANIFEST-----   -----END C2PA MANIFEST----- -->\n',
    '<!-- -----BEGIN C2PA MANIFEST----- not an address -----END C2PA MANIFEST----- -->\n',
    `<!-- -----BEGIN C2PA MANIFEST----- ${url} -->\n`,
    `Read ${block} there.\n`,
  ])('finds none that counts in %j', source => {
    expect(readManifestReference(source)).toBeUndefined()
  })

  it('does not keep front matter from being read and set, though three bare lines are no YAML', () => {
    const bare = `-----BEGIN C2PA MANIFEST-----\n${url}\n-----END C2PA MANIFEST-----\n`
    const source = `---\n${bare}title: x\n---\n\nText.\n`
    expect(readFrontMatter(source)?.data).toEqual({title: 'x'})
    expect(setDisclosure(source, 'human')).toBe(`---\n${bare}title: x\ndisclosure: human\n---\n\nText.\n`)
  })

  it('is not slowed down by many delimiters', () => {
    const source = '-----BEGIN C2PA MANIFEST-----'.repeat(100_000)
    expect(readManifestReference(source)).toBeUndefined()
  })
})

describe('writing with a manifest', () => {
  const disclosure = discloseAll('ai-generated')

  it('sets the block last, also where front matter comes between', () => {
    const source = `${comment}\n# T\n\nText.\n`
    const {content, report, manual} = markdown.write(source, disclosure, {manifest: `${url}?2`})
    expect(content).toMatch(/^---\n# -----BEGIN C2PA MANIFEST----- \S+\?2 -----END/)
    expect(content.match(/BEGIN C2PA/g)).toHaveLength(1)
    expect(report).toContainEqual(expect.objectContaining({mark: 'c2pa-manifest', where: 'line 2'}))
    expect(manual).toEqual([expect.stringContaining('Sign the file anew')])
    const again = markdown.write(content, disclosure, {manifest: `${url}?2`})
    expect(again).toMatchObject({content, manual: []})
  })

  it('says that a signature is broken by what is written after it, and leaves the block in the first line', () => {
    const source = `${comment}\nText.\n`
    const {content, manual} = markdown.write(source, disclosure, {frontMatter: 'keep'})
    expect(content.startsWith(`${comment}\n*Long label text-ai-generated & more.*\n<!-- ai-d`)).toBe(true)
    expect(manual).toEqual([expect.stringContaining('Sign the file anew')])
    expect(markdown.write(content, disclosure, {frontMatter: 'keep'})).toMatchObject({content, manual: []})
  })

  it('leaves every other byte of any file', () => {
    const line = fc.constantFrom(
      '# T',
      'Text.  ',
      '',
      '> quote',
      '---',
      '+++',
      'a: 1',
      'b = 2',
      '{"a": 1}',
      '```',
    )
    const files = fc
      .tuple(fc.array(line, {maxLength: 8}), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean())
      .map(([lines, eol, bom, last]) => `${bom ? '\uFEFF' : ''}${lines.join(eol)}${last ? eol : ''}`)
    fc.assert(
      fc.property(files, source => {
        const written = setManifestReference(source, url)
        expect(readManifestReference(written)?.reference).toBe(url)
        expect(setManifestReference(written, url)).toBe(written)
        expect(setManifestReference(written, undefined)).toBe(source)
      }),
    )
  })
})
