import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {printable, printableAll, printableJson} from './printable.ts'

const unsafe = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b',
      '\u009b',
      '\n',
      '\r\n',
      '\u2028',
      '\u202e',
      '\u2066',
      ':',
      '::',
      '##',
      '[',
      'vso',
      ' ',
      '\\',
    ),
    fc.string({unit: 'binary', maxLength: 1}),
  ),
})

describe('what is printed of data', () => {
  it.each([
    ['\u001b[31mred\u0007', '\\u001b[31mred\\u0007'],
    ['\u009b31m', '\\u009b31m'],
    ['a\n::error file=x::y', 'a\\n::error file=x::y'],
    ['::error file=x::y', '\\u003a:error file=x::y'],
    ['  ::error::y', '  \\u003a:error::y'],
    [':', '\\u003a'],
    ['a ##[error]b ##vso[task.setvariable]c', 'a #\\u0023[error]b #\\u0023vso[task.setvariable]c'],
    ['\u202egnp.exe\u2028', '\\u202egnp.exe\\u2028'],
    ['Ull – 新 ## a: [b] \\n', 'Ull – 新 ## a: [b] \\n'],
  ])('%j is %j', (text, said) => {
    expect(printable(text)).toBe(said)
  })

  it('is one line that gives no command, whatever it was, and is itself when printed again', () => {
    fc.assert(
      fc.property(hostile, text => {
        const said = printable(text)
        expect(said).not.toMatch(unsafe)
        expect(said).not.toMatch(/^\s*::|##\w*\[/)
        expect(printable(said)).toBe(said)
      }),
    )
  })

  it('holds for keys and values of any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(hostile, hostile), (value, texts) => {
        expect(JSON.stringify(printableAll({value, texts}))).not.toMatch(unsafe)
      }),
    )
    expect(printableAll({at: new Date(0), n: 1, none: null})).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      n: 1,
      none: null,
    })
  })

  it('is, as JSON, the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(hostile, hostile), (value, texts) => {
        const json = printableJson(JSON.stringify({value, texts}, null, 2))
        expect(json.replaceAll('\n', '')).not.toMatch(unsafe)
        expect(json).not.toMatch(/##\w*\[/)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({value, texts})))
      }),
    )
  })
})
