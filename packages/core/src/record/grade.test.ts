import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {modelStep, record, steps} from '../../test/arbitraries.ts'
import {type Grade, grade, gradePart, grades, involvesAi} from './grade.ts'
import type {Step} from './record.ts'
import {expand} from './shorthand.ts'

const created: Step = {action: 'created', by: {kind: 'person'}}
const generated: Step = {action: 'generated', by: {kind: 'model'}}
const byModel: Step = {action: 'edited', by: {kind: 'model'}}
const byModelMinor: Step = {...byModel, extent: 'minor'}
const byPerson: Step = {action: 'edited', by: {kind: 'person'}}
const byPersonMinor: Step = {...byPerson, extent: 'minor'}
const translated: Step = {action: 'translated', by: {kind: 'model'}}
const summarised: Step = {action: 'summarised', by: {kind: 'model'}}
const reviewed: Step = {action: 'reviewed', by: {kind: 'person'}}

const table: [Grade, Step[]][] = [
  ['unknown', []],
  ['unknown', [reviewed]],
  ['unknown', [byPerson]],
  ['unknown', [byModelMinor]],
  ['ai-modified', [byModel]],
  ['human', [created]],
  ['human', [created, byPerson, reviewed]],
  ['ai-assisted', [created, byModelMinor]],
  ['ai-modified', [created, byModel]],
  ['ai-modified', [created, byModelMinor, byModel]],
  ['ai-modified', [created, translated]],
  ['ai-modified', [created, byModel, byPerson]],
  ['ai-generated', [created, summarised]],
  ['ai-generated', [created, generated]],
  ['ai-generated', [generated]],
  ['ai-generated', [generated, reviewed]],
  ['ai-generated', [generated, byPersonMinor]],
  ['human-edited', [generated, byPerson]],
  ['human-edited', [generated, byPerson, byModelMinor]],
  ['ai-generated', [generated, byPerson, byModel]],
  ['ai-generated', [generated, byPerson, translated]],
  ['human-edited', [generated, byPerson, byModel, byPerson]],
]

describe('gradePart', () => {
  it.each(table)('is %s for %j', (expected, list) => {
    expect(gradePart({steps: list})).toBe(expected)
  })

  it('never gets milder by a step of a model', () => {
    fc.assert(
      fc.property(steps, modelStep, (before, step) => {
        const was = gradePart({steps: before})
        const is = gradePart({steps: [...before, step]})
        // From unknown a model's step can only bring knowledge that AI took part.
        if (was === 'unknown') expect(['unknown', 'ai-modified', 'ai-generated']).toContain(is)
        else expect(grades.indexOf(is)).toBeGreaterThanOrEqual(grades.indexOf(was))
      }),
    )
  })

  it('is not changed by a review', () => {
    fc.assert(
      fc.property(steps, list => {
        expect(gradePart({steps: [...list, reviewed]})).toBe(gradePart({steps: list}))
      }),
    )
  })
})

describe('grade', () => {
  it('is for the item the strictest of its parts, and unknown stays unknown', () => {
    fc.assert(
      fc.property(record, one => {
        const {item, parts} = grade(one)
        const values = parts.map(part => part.grade)
        expect(values).toContain(item)
        if (values.includes('unknown')) expect(['unknown', 'ai-generated']).toContain(item)
        if (item === 'human') expect(new Set(values)).toEqual(new Set(['human']))
      }),
    )
  })

  it('never reads nothing as no AI', () => {
    expect(involvesAi('unknown')).toBeUndefined()
    expect(grade({version: 1, parts: [{id: 'body', medium: 'text', steps: []}]}).item).toBe('unknown')
  })
})

it.each(['generated', 'summarised', 'translated'] as const)(
  'takes what a model %s for no minor change',
  action => {
    const steps = [
      {action: 'created', by: {kind: 'person'}},
      {action, by: {kind: 'model'}},
    ] as const
    expect(gradePart({steps: [steps[0], {...steps[1], extent: 'minor'}]})).toBe(
      gradePart({steps: [...steps]}),
    )
  },
)

it('takes an edit by nobody and by software in the place of a person for none', () => {
  const edit = (by: string) => expand({origin: 'ai-generated', edited: by}).parts.map(gradePart)
  expect(edit('no')).toEqual(['ai-generated'])
  expect(edit('ChatGPT')).toEqual(['ai-generated'])
  expect(edit('Kari')).toEqual(['human-edited'])
})
