import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {record} from '../../test/arbitraries.ts'
import {origins} from '../schema/shorthand.ts'
import {gradePart} from './grade.ts'
import {parseRecord} from './parse-record.ts'
import {abbreviate, expand} from './shorthand.ts'

describe('expand', () => {
  it.each(origins)('gives %s its own grade', origin => {
    expect(gradePart(expand(origin).parts[0] ?? {steps: []})).toBe(origin)
  })

  it('reads the example of the design', () => {
    expect(
      expand({
        origin: 'human-edited',
        model: 'openai/gpt-5.2',
        reviewed: {by: 'Kari Nordmann', at: '2026-11-20'},
      }).parts[0]?.steps,
    ).toEqual([
      {action: 'generated', by: {kind: 'model', provider: 'openai', id: 'gpt-5.2'}},
      {action: 'edited', by: {kind: 'person'}},
      {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}, at: '2026-11-20'},
    ])
  })

  it('tells pictures, clips and fields apart by their names', () => {
    const parts = expand({
      parts: {'a.png': 'human', 'b.mp4': 'human', 'c.mp3': 'human', title: 'human', 'd.svg?v=2#top': 'human'},
    }).parts.slice(1)
    expect(parts.map(({medium, at}) => [medium, at])).toEqual([
      ['image', {src: 'a.png'}],
      ['video', {src: 'b.mp4'}],
      ['audio', {src: 'c.mp3'}],
      ['text', {field: 'title'}],
      ['image', {src: 'd.svg?v=2#top'}],
    ])
  })

  it('adds no review where none is stated', () => {
    for (const origin of origins)
      expect(expand({origin, reviewed: false}).parts[0]?.steps.some(step => step.action === 'reviewed')).toBe(
        false,
      )
  })
})

describe('abbreviate', () => {
  it('goes round: what it gives reads back to the same record', () => {
    fc.assert(
      fc.property(record, one => {
        const parsed = parseRecord(JSON.parse(JSON.stringify(abbreviate(one))))
        expect(parsed.issues).toBeUndefined()
        expect(parsed.record).toEqual(one)
      }),
      {numRuns: 1000},
    )
  })

  it.each(origins)('gives %s in one word', origin => {
    expect(abbreviate(expand(origin))).toBe(origin)
  })

  it('is as short as what a person would write', () => {
    const written = {
      origin: 'ai-generated',
      model: 'openai/gpt-5.2',
      reviewed: {by: 'Kari Nordmann', at: '2026-11-20'},
      parts: {'hero.png': 'human'},
    } as const
    expect(abbreviate(expand(written))).toEqual(written)
  })
})
