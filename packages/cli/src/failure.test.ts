import {DisclosureError} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {failureOf, isFailure, settle} from './failure.ts'

const overflow = new RangeError('Maximum call stack size exceeded')

describe('what a file throws', () => {
  it('is its result, whatever it is', () => {
    const thrown = [
      'text',
      undefined,
      null,
      7,
      {},
      Object.create(null),
      new Error('a\nb'),
      new TypeError('x is undefined'),
      overflow,
    ]
    for (const one of thrown) {
      const result = settle('a.md', () => {
        throw one
      })
      expect(isFailure(result)).toBe(true)
      expect(result).toMatchObject({
        file: 'a.md',
        error: {code: expect.any(String), message: expect.any(String)},
      })
    }
    expect(settle('a.md', () => 1)).toBe(1)
  })

  it('says what to report where it is a mistake of ours, without the stack', () => {
    const {code, message} = failureOf(new TypeError('x is undefined'))
    expect(code).toBe('internal')
    expect(message).toMatch(
      /^An error inside forthright \d+\.\d+\.\d+ at [\w.-]+\.ts:\d+:\d+: TypeError: x is undefined\. Please report this line, with the file where you may\.$/,
    )
  })

  it('says that input is nested too deep, here or beneath, and keeps the place', () => {
    const place = {start: {line: 2, column: 3}, end: {line: 2, column: 4}}
    const beneath = new DisclosureError('front-matter-invalid', `It cannot be read: ${overflow.message}`, {
      place,
      cause: overflow,
    })
    expect(failureOf(overflow)).toMatchObject({
      code: 'content-invalid',
      message: expect.stringContaining('too deep'),
    })
    expect(failureOf(beneath)).toMatchObject({
      line: 2,
      column: 3,
      message: expect.stringContaining('too deep'),
    })
    expect(failureOf(new RangeError('Invalid time value'))).toMatchObject({code: 'internal'})
  })
})
