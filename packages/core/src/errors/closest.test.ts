import {describe, expect, it} from 'vitest'
import {advice, closest} from './closest.ts'

const fields = ['origin', 'model', 'reviewed', 'translated', 'publicInterest', 'language', 'at']
const origins = ['human', 'ai-assisted', 'ai-modified', 'human-edited', 'ai-generated', 'unknown']
const markets = ['EU', 'GB', 'NO', 'CN', 'US-CA', 'US-NY']

describe('closest', () => {
  it.each([
    ['orgin', fields, 'origin'],
    ['modle', fields, 'model'],
    ['public_interest', fields, 'publicInterest'],
    ['lang', fields, 'language'],
    ['reviewedBy', fields, 'reviewed'],
    ['ai-genrated', origins, 'ai-generated'],
    ['AI generated', origins, 'ai-generated'],
    [' Humna ', origins, 'human'],
    ['US-YN', markets, 'US-NY'],
    ['UE', markets, 'EU'],
    ['us-ca', markets, 'US-CA'],
    ['alway', ['when-required', 'when-advised', 'always'], 'always'],
  ])('takes %j for what was meant', (value, allowed, near) => {
    expect(closest(value, allowed)).toBe(near)
  })

  it.each([
    ['author', fields],
    ['ai', origins],
    ['', origins],
    ['Norway', markets],
    ['XX', markets],
    ['NZ', markets],
    ['a'.repeat(100_000), fields],
    ['human', []],
  ])('suggests nothing far for %.20j', (value, allowed) => {
    expect(closest(value, allowed)).toBeUndefined()
  })
})

describe('advice', () => {
  it('names the nearest, and the list where it is short', () => {
    expect(advice('buy', ['by', 'at'])).toBe('did you mean "by"? Write one of by, at')
    expect(advice('x', ['by', 'at'])).toBe('write one of by, at')
    expect(advice('2', ['1'])).toBe('write 1')
    expect(advice('orgin', fields, 3)).toBe('did you mean "origin"?')
    expect(advice('author', fields, 3)).toBe('none of the 7 that are allowed is spelled like it')
  })
})
