import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {expand} from '../record/shorthand.ts'
import {discloseSample, otherSampleWords, sampleWords, surfaceContract} from '../testing/index.ts'
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

describe('an earlier label', () => {
  const words = [sampleWords, otherSampleWords]
  const write = (text: string, making: Parameters<typeof expand>[0]) =>
    plainText.write(text, discloseSample(expand(making), {channel: 'text'}), {words})

  it('is replaced by the next, and goes where people made it', () => {
    const generated = write('Wool is warm.', 'ai-generated').content
    const assisted = write(generated, 'ai-assisted').content
    expect(assisted).toBe('Long label text-ai-assisted & more.\n\nWool is warm.')
    expect(write(assisted, 'human')).toEqual({
      content: 'Wool is warm.',
      report: [
        {
          part: 'body',
          mark: 'label',
          via: 'none',
          where: '',
          reason: 'It was made by people, so no label says that AI took part.',
        },
      ],
      manual: [],
    })
  })

  it.each([
    'Other Long label image-ai-generated & more. Long label text-human-edited & more. A person has reviewed it.\n\nA',
    'Long label text-ai-generated & more. · 内容由AI生成\r\n\r\nA',
    'Short label text-ai-generated\nA',
  ])('goes in all its forms: %j', text => {
    expect(write(text, 'human').content).toBe('A')
  })

  it('stays where nothing is recorded of what it is about', () => {
    const text = 'Long label text-ai-generated & more.\n\nA'
    expect(write(text, 'unknown').content).toBe(text)
    expect(write(text, {origin: 'human', parts: {title: 'unknown'}}).content).toBe('A')
    expect(
      plainText.write(text, discloseSample({version: 1, parts: []}, {channel: 'text'}), {words}).content,
    ).toBe(text)
  })

  it.each([
    'We say “Long label text-ai-generated & more.” where it is true.',
    'Long label text-ai-generated & more. That is what we write.',
    'Short label text-ai-generated it is not.',
    `Long label text-ai-generated & more. · ${'A sentence of the author. '.repeat(4)}`,
    'A\n\nLong label text-ai-generated & more.',
  ])('is none in a sentence of the author: %j', text => {
    expect(write(text, 'human').content).toBe(text)
    expect(write(text, 'ai-generated').content).toBe(`Long label text-ai-generated & more.\n\n${text}`)
  })
})

describe('reading', () => {
  const read = (text: string) => plainText.read(text, {words: [sampleWords]})

  it('finds every label of the first line, and what each is about', () => {
    const {labels, record} = read(
      'Long label text-ai-modified & more. Long label image-ai-generated & more.\n\nA',
    )
    expect(labels.map(({id, part, place}) => [id, part, place?.start.column])).toEqual([
      ['text-ai-modified', 'body', 1],
      ['image-ai-generated', 'image', 37],
    ])
    expect(record?.parts.map(({id}) => id)).toEqual(['body', 'image'])
  })

  it('finds a whole sentence among others, which is a part of the text', () => {
    const text = 'Hello. Long label text-ai-generated & more.\n\nA'
    expect(read(text).labels.map(({id}) => id)).toEqual(['text-ai-generated'])
    expect(read(text).held[0]?.digest).toBe(digest(text.split('\n\n')))
    expect(read('Not Short label text-ai-generated.').labels).toEqual([])
  })
})

it('says nothing at the head of a text about one that is not the body', () => {
  for (const field of ['alt', 'title', 'summary', 'caption', 'description']) {
    const record = expand({origin: 'human', parts: {[field]: 'ai-generated'}})
    const {content, report, manual} = plainText.write('A', discloseSample(record, {channel: 'text'}))
    expect(content).toBe('A')
    expect(report.map(({part, via}) => [part, via])).toEqual([
      ['body', 'none'],
      [field, 'manual'],
    ])
    expect(manual).toEqual([expect.stringContaining('Long label text-ai-generated & more.')])
  }
})
