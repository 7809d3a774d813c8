import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readFrontMatter, setDisclosure} from '../../index.ts'

describe('front matter in JSON', () => {
  it.each([
    ['---json\n{"title": "x"}\n---\nText.\n'],
    [';;;\n{"title": "x"}\n;;;\nText.\n'],
    [';;;\n"title": "x"\n;;;\nText.\n'],
    ['"title": "x"\n;;;\nText.\n'],
    ['{"title": "x"}\nText.\n'],
    ['{\n  "title": "x"\n}\n\nText.\n'],
    ['\uFEFF{\r\n"title": "x"}'],
  ])('is read from %j', source => {
    expect(readFrontMatter(source)).toMatchObject({format: 'json', data: {title: 'x'}})
  })

  it.each([
    '{{< shortcode >}}\nText.\n',
    '{title}\n',
    '{"title"}\n',
    '{"title": "x"} and text.\n',
    '"title": a quotation\n',
    ';;;\n"title": "x"\n',
  ])('is not seen in %j', source => {
    expect(readFrontMatter(source)).toBeUndefined()
  })

  it.each([
    ['---json\n{"a": 1,}\n---\n', 2, 9],
    ['---json\n{"a": 01}\n---\n', 2, 7],
    ['{\n  "a": \'x\'\n}\n', 2, 8],
    [';;;\n"a": 1\n"b": 2\n;;;\n', 3, 1],
    [';;;\n"a": [1\n;;;\n', 3, 1],
    ['---json\n[1]\n---\n', 2, 1],
    ['---json\n{"a": 1} x\n---\n', 2, 10],
  ])('says what is wrong in %j, and where', (source, line, column) => {
    expect(() => readFrontMatter(source)).toThrow(
      expect.objectContaining({
        code: 'front-matter-invalid',
        place: expect.objectContaining({start: {line, column}}),
      }),
    )
  })

  it('refuses nesting that no stack holds', () => {
    expect(() => readFrontMatter(`---json\n{"a": ${'['.repeat(100_000)}\n---\n`)).toThrow(
      /nested more than 100 levels/,
    )
  })

  it('knows where a field stands', () => {
    const front = readFrontMatter(';;;\n"a": 1,\n"disclosure": {"parts": [{"id": "x"}]}\n;;;\n')
    expect(front?.placeOf(['disclosure'])?.start).toEqual({line: 3, column: 1})
    expect(front?.placeOf(['disclosure', 'parts', 0, 'id'])).toEqual({
      start: {line: 3, column: 27},
      end: {line: 3, column: 36},
    })
    expect(front?.placeOf(['nothing'])).toBeUndefined()
  })

  it('takes the last of two equal keys, and __proto__ for a key', () => {
    const data = readFrontMatter('{"a": 1, "__proto__": {"b": 1}, "a": 2}\n')?.data
    expect(Object.keys(data ?? {})).toEqual(['a', '__proto__'])
    expect(data?.a).toBe(2)
    expect(data?.b).toBeUndefined()
  })

  it('is set as the last key, in the manner of the file', () => {
    const detailed = {origin: 'ai-generated', model: 'x'} as const
    expect(setDisclosure('{"title": "x"}\nText.\n', detailed)).toBe(
      '{"title": "x", "disclosure": {"origin": "ai-generated", "model": "x"}}\nText.\n',
    )
    expect(setDisclosure('{\r\n\t"title": "x"\r\n}\r\nText.\r\n', detailed)).toBe(
      '{\r\n\t"title": "x",\r\n\t"disclosure": {\r\n\t\t"origin": "ai-generated",\r\n\t\t"model": "x"\r\n\t}\r\n}\r\nText.\r\n',
    )
    expect(setDisclosure(';;;\n"title": "x"\n;;;\nText.\n', 'human')).toBe(
      ';;;\n"title": "x",\n"disclosure": "human"\n;;;\nText.\n',
    )
    expect(setDisclosure('---json\n{\n}\n---\n', 'human')).toBe(
      '---json\n{\n  "disclosure": "human"\n}\n---\n',
    )
    expect(setDisclosure('---json\n---\n', 'human')).toBe('---json\n"disclosure": "human"\n---\n')
  })

  it('is replaced where it stands', () => {
    expect(setDisclosure('{"disclosure" : "human" , "b": 1}\n', 'ai-generated')).toBe(
      '{"disclosure" : "ai-generated" , "b": 1}\n',
    )
    expect(setDisclosure('{"disclosure": "human", "b": 1}\n', undefined)).toBe('{"b": 1}\n')
    expect(setDisclosure('{"disclosure": "human"}\n\nText.\n', undefined)).toBe('Text.\n')
  })

  it('reads back for any data, leaves the rest alone, and comes out again to the byte', () => {
    const data = fc
      .dictionary(fc.string({maxLength: 6}), fc.jsonValue({maxDepth: 3}), {minKeys: 1, maxKeys: 4})
      .filter(fields => !('disclosure' in fields))
    const form = fc.constantFrom<[before: string, after: string, members: boolean]>(
      ['---json\n', '\n---\n', false],
      [';;;\n', '\n;;;\n', false],
      [';;;\n', '\n;;;\n', true],
      ['', '\n', false],
      ['\uFEFF', '\n;;;\n', true],
    )
    const indent = fc.constantFrom(undefined, 2, '\t')
    const value = fc.constantFrom('ai-generated', {origin: 'human-edited', model: 'a"\\b\u2028\u202E'})
    fc.assert(
      fc.property(data, form, indent, value, (fields, [before, after, members], step, wanted) => {
        const json = JSON.stringify(fields, null, step)
        const source = `${before}${members ? json.slice(1, -1).trim() : json}${after}\nText.\n`
        // Fences are found line by line, as their readers do.
        fc.pre(readFrontMatter(source)?.format === 'json')
        const written = setDisclosure(source, wanted as never)
        expect(readFrontMatter(written)?.data).toEqual({...JSON.parse(json), disclosure: wanted})
        expect(setDisclosure(written, wanted as never)).toBe(written)
        expect(setDisclosure(written, undefined)).toBe(source)
      }),
    )
  })
})
