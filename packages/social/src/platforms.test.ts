import {readdirSync} from 'node:fs'
import {DisclosureError} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {discloseExample, wordsOf} from '../test/example-disclosure.ts'
import {english} from './example-words.ts'
import {type Platform, type PlatformExample, platformIds, platforms} from './index.ts'

interface Unit {
  default: Platform
  examples: PlatformExample<unknown>[]
}

const ids = readdirSync(new URL('./platforms/', import.meta.url)).map(file => file.replace(/\.ts$/, ''))
const units = await Promise.all(
  ids.map(async id => ({id, ...((await import(`./platforms/${id}.ts`)) as Unit)})),
)

it('knows every platform file', () => {
  expect(platformIds).toEqual(ids.sort())
})

describe.each(units)('$id', ({id, default: platform, examples}) => {
  const {facts} = platform

  it('is named like its file', () => {
    expect(platform.id).toBe(id)
    expect(platforms[platform.id]).toBe(platform)
  })

  it('says where its facts come from', () => {
    expect(facts.sources.length).toBeGreaterThan(0)
    for (const source of facts.sources) expect(source).toMatch(/^https:\/\//)
    expect(facts.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  })

  it('has an example in which a label is written and one in which writing is refused', () => {
    if (platform.carries.includes('label'))
      expect(
        examples.some(({report = []}) => report.some(([, mark, via]) => mark === 'label' && via === 'text')),
      ).toBe(true)
    expect(examples.some(({throws}) => throws)).toBe(true)
  })

  it.each(examples)('$name', example => {
    const before = JSON.stringify(example.payload)
    const write = () =>
      platform.write(example.payload, discloseExample(platform.id, example), {
        words: [wordsOf(example.words ?? english)],
        ...example.options,
      })
    if (example.throws) {
      expect(write).toThrow(DisclosureError)
      expect(write).toThrow(
        expect.objectContaining({...example.throws, message: expect.stringMatching(/\. .+\.$/)}),
      )
      return
    }
    const {content, report, manual} = write()
    expect(content).toEqual(example.expected)
    expect(manual).toEqual(example.manual ?? [])
    if (example.report) expect(report.map(({part, mark, via}) => [part, mark, via])).toEqual(example.report)
    const corrected = platform.correct(example.payload, discloseExample(platform.id, example), {
      words: [wordsOf(example.words ?? english)],
      ...example.options,
    })
    if (JSON.stringify(corrected.content) === before && JSON.stringify(content) !== before)
      expect(corrected.manual[0]).toMatch(new RegExp(`^On ${platform.name}, `))
    for (const {reason} of report) expect(reason).toMatch(/^[A-Z`].*[.]$/)
    expect(JSON.stringify(example.payload)).toBe(before)
    const again = platform.write(content, discloseExample(platform.id, example), {
      words: [wordsOf(example.words ?? english)],
      ...example.options,
    })
    expect(again.content).toEqual(content)
    const facts = platform.payload?.(content, discloseExample(platform.id, example), example.options)
    // What was written is as it is to be; where the flag stands as it was, a person has to put it right.
    if (manual.length === 0) expect(facts?.flag?.problems ?? []).toEqual([])
    if (manual.length === 0) expect(facts?.flag?.fault).toBeUndefined()
    for (const {length, max} of facts?.texts ?? []) expect(length).toBeLessThanOrEqual(max)
  })

  it('tells a flag that writing sets from one that is right', () => {
    for (const example of examples) {
      const set = example.report?.some(([, mark, via]) => via === 'native' && mark === facts.native?.path)
      if (!set || example.throws) continue
      const before = platform.payload?.(
        example.payload,
        discloseExample(platform.id, example),
        example.options,
      )
      expect(before?.flag?.fault).toMatch(/^(?:missing|says-less)$/)
      expect(before?.flag?.wantedFor).not.toEqual([])
    }
  })
})
