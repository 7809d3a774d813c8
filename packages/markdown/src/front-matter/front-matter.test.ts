import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../index.ts'

describe('readFrontMatter', () => {
  it('reads YAML and leaves dates as they are spelled', () => {
    expect(readFrontMatter('---\ndate: 2026-11-20\nno: no\n---\n')?.data).toEqual({
      date: '2026-11-20',
      no: 'no',
    })
  })

  it('reads TOML and spells dates as strings', () => {
    expect(readFrontMatter('+++\nd = 2026-11-20\nt = 2026-11-20T09:30:00+01:00\n+++\n')?.data).toEqual({
      d: '2026-11-20',
      t: '2026-11-20T09:30:00.000+01:00',
    })
  })

  it('finds no front matter in a thematic break, in an open block, or further down', () => {
    for (const source of ['---\nText\n', 'Text\n---\na: 1\n---\n', '--- x\na: 1\n---\n', ''])
      expect(readFrontMatter(source)).toBeUndefined()
  })

  it.each([
    ['---\na: 1\na: 2\n---\n', 3],
    ['---\na: [1\n---\n', 3],
    ['---\r\nb: 1\r\n\tc: 2\r\n---\r\n', 3],
    ['---\njust text\n---\n', 2],
    ['+++\na = 1\na = 2\n+++\n', 3],
    ['+++\n\na = \n+++\n', 3],
  ])('says what is wrong in %j, and on which line', (source, line) => {
    expect(() => readFrontMatter(source)).toThrow(
      expect.objectContaining({
        code: 'front-matter-invalid',
        place: expect.objectContaining({start: expect.objectContaining({line})}),
      }),
    )
  })

  it('refuses aliases that multiply', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 9; i++) {
      const [name, last] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)]
      lines.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(', ')}]`)
    }
    expect(() => readFrontMatter(`---\n${lines.join('\n')}\n---\n`)).toThrow(/alias/i)
  })

  it('knows where a field stands in YAML', () => {
    const block = readFrontMatter(
      '\uFEFF---\ntitle: x\ndisclosure:\n  reviewed:\n    - a\n    - at: 2026 # c\n---\n',
    )
    expect(block?.placeOf(['disclosure', 'reviewed', 1, 'at'])).toEqual({
      start: {line: 6, column: 7},
      end: {line: 6, column: 15},
    })
    expect(block?.placeOf(['disclosure'])?.start).toEqual({line: 3, column: 1})
    expect(block?.placeOf(['nothing'])).toBeUndefined()
  })

  it('knows where a field stands in TOML', () => {
    const block = readFrontMatter(
      '+++\ntitle = "x"\n[[disclosure.parts]]\nid = "a"\n[[disclosure.parts]]\n"id" = "b" # c\n[[disclosure.parts.steps]]\nby.kind = "model"\n+++\n',
    )
    expect(block?.placeOf(['disclosure', 'parts', 1, 'id'])).toEqual({
      start: {line: 6, column: 1},
      end: {line: 6, column: 11},
    })
    expect(block?.placeOf(['disclosure', 'parts', 1, 'steps', 0, 'by', 'kind'])?.start.line).toBe(8)
    expect(block?.placeOf(['disclosure'])?.start.line).toBe(3)
  })
})
