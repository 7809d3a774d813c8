import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {surfaceContract} from '../testing/index.ts'
import {canonicalText, digest} from './canonical.ts'
import {plainText} from './plain-text.ts'
import {sha256} from './sha256.ts'

describe('sha256', () => {
  it('gives what node gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), bytes => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })

  it.each([55, 56, 63, 64, 65, 119, 120])('pads %i bytes', length => {
    const bytes = new Uint8Array(length).fill(97)
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})

describe('canonicalText', () => {
  it('folds white space, composes characters and leaves out what cannot be seen', () => {
    expect(canonicalText(['  Ull\r\n er\tvarmt. ', '', '\u200B', 'Cafe\u0301\u00A0au\u00ADlait'])).toBe(
      'Ull er varmt.\nCafé aulait',
    )
  })

  it('keeps joiners that change how a word is written', () => {
    expect(canonicalText(['می\u200Cخواهم'])).toBe('می\u200Cخواهم')
  })

  it('does not change when it is taken again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'grapheme'})), blocks => {
        expect(canonicalText(canonicalText(blocks).split('\n'))).toBe(canonicalText(blocks))
      }),
    )
  })

  it('tells texts apart', () => {
    expect(digest(['Wool is warm.'])).toBe(
      'sha256:739b4ddc333728813825405c9bea3485c5aeb929de64e03ed6db47a67da4eacd',
    )
    expect(digest(['Wool is warm'])).not.toBe(digest(['Wool is warm.']))
    expect(digest(['a', 'b'])).not.toBe(digest(['a b']))
  })
})

const contents = {
  'one line': 'Wool is warm.',
  paragraphs: 'Wool is warm.\n\nIt lasts.\n',
  'CRLF and byte order mark': '\uFEFFWool is warm.\r\n\r\nIt lasts.\r\n',
  'Thai and Chinese': 'ขนสัตว์อบอุ่น\n\n羊毛很溫暖。',
  empty: '',
}

describe.each(
  surfaceContract(plainText, {
    contents,
    keeps: (before, after) =>
      after.endsWith(before.replace(/^\uFEFF/, '')) &&
      after.startsWith('\uFEFF') === before.startsWith('\uFEFF'),
    // Only words reach plain text, and no field of the record.
    inert: (content, hostile) => hostile.length < 12 || !content.includes(hostile),
  }),
)('$name', ({keep}) => {
  it('holds', keep)
})
