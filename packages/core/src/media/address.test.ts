import {describe, expect, it} from 'vitest'
import {addressKey, isNameable, mediumOf} from './address.ts'

describe('addressKey', () => {
  it.each([
    ['./a%20b.png', 'a b.png'],
    ['././a.png', 'a.png'],
    [' a.png ', 'a.png'],
    ['caf\u0065\u0301.png', 'caf\u00E9.png'],
    ['100%.png', './100%.png'],
  ])('takes %j and %j for one', (a, b) => {
    expect(addressKey(a)).toBe(addressKey(b))
  })

  it.each([
    ['../a.png', 'a.png'],
    ['a.png?v=1', 'a.png?v=2'],
    ['a%3Fb.png', 'a?b.png'],
    ['a%2Fb.png', 'a/b.png'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b))
  })
})

it('tells a medium by the ending of the path', () => {
  expect(['a.PNG', 'b.mp4?x=1', 'c.ogg#t', 'title', 'd.md'].map(mediumOf)).toEqual([
    'image',
    'video',
    'audio',
    undefined,
    undefined,
  ])
})

it('does not take content or several lines for a name', () => {
  expect(['a.png', '', 'data:image/png;base64,AA', 'a\nb', 'a'.repeat(501)].map(isNameable)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})
