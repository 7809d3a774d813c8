import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {modelStep, record} from '../../test/arbitraries.ts'
import {recordSchema} from '../schema/record.ts'
import {gradePart, grades} from './grade.ts'
import {merge} from './merge.ts'
import type {DisclosureRecord, Step} from './record.ts'
import {reviewOf} from './review.ts'

const one = (steps: Step[]): DisclosureRecord => ({version: 1, parts: [{id: 'body', medium: 'text', steps}]})
const stepsOf = (merged: DisclosureRecord) => merged.parts[0]?.steps
const created: Step = {action: 'created', by: {kind: 'person'}}
const generated: Step = {action: 'generated', by: {kind: 'model'}}
const edited: Step = {action: 'edited', by: {kind: 'person'}}
const reviewed: Step = {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}}

describe('merge', () => {
  it('gives a record', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(recordSchema.safeParse(merge(a, b).record).success).toBe(true)
      }),
    )
  })

  it('never makes the grade of a part milder', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const merged = merge(a, b).record
        for (const before of [...a.parts, ...b.parts]) {
          const was = gradePart(before)
          const is = gradePart(merged.parts.find(part => part.id === before.id) ?? {steps: []})
          if (was !== 'unknown') expect(grades.indexOf(is)).toBeGreaterThanOrEqual(grades.indexOf(was))
        }
      }),
      {numRuns: 1000},
    )
  })

  it('never lets automation attest: steps of a model neither bring a review nor leave one standing that they overtook', () => {
    fc.assert(
      fc.property(record, fc.array(modelStep, {minLength: 1, maxLength: 3}), (a, captured) => {
        const merged = merge(a, one(captured)).record
        const count = (of: DisclosureRecord) =>
          of.parts.flatMap(part => part.steps).filter(step => step.action === 'reviewed').length
        expect(count(merged)).toBeLessThanOrEqual(count(a))
        const before = a.parts.find(part => part.id === 'body')
        const after = merged.parts.find(part => part.id === 'body')
        if (after && reviewOf(after).state === 'standing')
          expect(before && reviewOf(before).state).not.toBe('none')
      }),
    )
  })

  it('is the same record where both are equal', () => {
    fc.assert(
      fc.property(record, a => {
        const {record: merged, conflicts} = merge(a, a)
        expect(merged).toEqual(a)
        expect(conflicts).toEqual([])
      }),
    )
  })

  it('keeps the stricter history and says what it left out', () => {
    const {record: merged, conflicts} = merge(one([generated, edited]), one([generated]))
    expect(stepsOf(merged)).toEqual([generated])
    expect(conflicts).toEqual([
      {field: 'parts.body.steps', message: expect.stringContaining('left out'), left: edited},
    ])
  })

  it('puts a step of a model that only one source knows after a review, which it overtakes', () => {
    const rewrite: Step = {action: 'edited', by: {kind: 'model', id: 'gpt-5.2'}}
    const {record: merged} = merge(one([generated, reviewed]), one([generated, rewrite]))
    expect(stepsOf(merged)).toEqual([generated, reviewed, rewrite])
  })

  it('does not take a substantive edit for a minor one', () => {
    const minor: Step = {action: 'edited', by: {kind: 'model'}, extent: 'minor'}
    const {record: merged} = merge(
      one([generated, reviewed, minor]),
      one([generated, {action: 'edited', by: {kind: 'model'}}]),
    )
    expect(reviewOf(merged.parts[0] ?? {steps: []}).state).toBe('overtaken')
  })

  it('does not copy a review from the milder history', () => {
    const {record: merged, conflicts} = merge(one([created, reviewed]), one([generated]))
    expect(stepsOf(merged)).toEqual([generated])
    expect(conflicts.map(conflict => conflict.left)).toEqual([created, reviewed])
  })

  it('takes facts that contradict each other for not assessed', () => {
    const a: DisclosureRecord = {...one([]), context: {published: true, publicInterest: true}}
    const b: DisclosureRecord = {...one([]), context: {published: true, publicInterest: false}}
    const {record: merged, conflicts} = merge(a, b)
    expect(merged.context).toEqual({published: true})
    expect(conflicts.map(conflict => conflict.field)).toEqual(['context.publicInterest'])
  })
})
