import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {placeAt, pointAt} from './finding.ts'

describe('pointAt', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '\n\n', '\u{1F600}'))

  it('counts the line endings before an offset', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (parts, at) => {
        const text = parts.join('')
        const offset = Math.min(at, text.length)
        // Between the two halves of a line ending the line has not ended yet.
        const before = text.slice(0, offset).replace(/\r$/, text[offset] === '\n' ? ' ' : '\r')
        const lines = before.split(/\r\n|\n|\r/)
        expect(pointAt(text, offset)).toEqual({line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1})
      }),
    )
  })

  it('is asked for several texts in turn', () => {
    const points = [pointAt('a\nb', 2), pointAt('ab\n', 2), pointAt('a\nb', 2)]
    expect(points.map(({line}) => line)).toEqual([2, 1, 2])
    expect(placeAt('a\nb\n', 2, 4)).toEqual({start: {line: 2, column: 1}, end: {line: 3, column: 1}})
  })
})
