import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {modelStep, record} from '../../test/arbitraries.ts'
import {looks} from '../../test/long-run.ts'
import {labelOf} from '../disclose/label.ts'
import {recordSchema} from '../schema/record.ts'
import {gradePart, grades} from './grade.ts'
import {merge} from './merge.ts'
import type {DisclosureRecord, Part, Step} from './record.ts'
import {reviewOf} from './review.ts'

const one = (steps: Step[]): DisclosureRecord => ({version: 1, parts: [{id: 'body', medium: 'text', steps}]})
const stepsOf = (merged: DisclosureRecord) => merged.parts[0]?.steps
const created: Step = {action: 'created', by: {kind: 'person'}}
const generated: Step = {action: 'generated', by: {kind: 'model'}}
const byModel: Step = {action: 'edited', by: {kind: 'model'}}
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
          if (was === 'unknown') continue
          expect(is).not.toBe('unknown')
          expect(grades.indexOf(is)).toBeGreaterThanOrEqual(grades.indexOf(was))
        }
      }),
      looks(500),
    )
  })

  it('never loses a label that was owed, in neither order', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const [one, other] = [merge(a, b).record, merge(b, a).record]
        for (const {id} of [...a.parts, ...b.parts]) {
          const labels = (...from: DisclosureRecord[]) =>
            from.map(({parts}) => parts.find(part => part.id === id)).map(part => part && labelOf(part))
          const [isOwed, isOwedToo] = labels(one, other).map(label => label !== undefined)
          if (labels(a, b).some(label => label !== undefined)) expect(isOwed).toBe(true)
          expect(isOwedToo).toBe(isOwed)
        }
      }),
      looks(500),
    )
  })

  it.each([
    ['an edit by a person', [created, byModel], [edited]],
    ['a review', [created, byModel], [reviewed]],
    ['an edit by a person, without the beginning', [byModel], [edited, reviewed]],
    ['minor help and a review', [created, {...byModel, extent: 'minor'}], [reviewed, edited]],
    ['nothing', [created, byModel], []],
  ] satisfies [string, Step[], Step[]][])('keeps the label beside %s', (_, owed, other) => {
    for (const merged of [merge(one(owed), one(other)), merge(one(other), one(owed))]) {
      expect(gradePart({steps: stepsOf(merged.record) ?? []})).toBe(gradePart({steps: owed}))
      const kept = stepsOf(merged.record)?.length ?? 0
      // What is not in the record is told.
      expect(kept + merged.conflicts.length).toBe(owed.length + other.length)
    }
  })

  it('joins what two sources know of one step', () => {
    const named: Step = {...generated, by: {kind: 'model', id: 'gpt-5.2'}}
    const dated: Step = {...generated, at: '2026-11-18'}
    expect(stepsOf(merge(one([named]), one([dated])).record)).toEqual([{...named, at: '2026-11-18'}])
    // Whoever reviewed says so, and nobody else.
    const {record: merged, conflicts} = merge(
      one([generated, {action: 'reviewed', by: {kind: 'person'}}]),
      one([generated, reviewed]),
    )
    expect(stepsOf(merged)?.[1]?.by).toEqual({kind: 'person'})
    expect(conflicts.map(conflict => conflict.left)).toEqual([reviewed])
  })

  it('takes time in proportion to the number of steps and parts', () => {
    const reads = (count: number) => {
      let reads = 0
      const seen = (step: Step) =>
        new Proxy(step, {
          get: (target, key) => {
            reads++
            return Reflect.get(target, key)
          },
        })
      // All of one kind, of which none is another.
      const steps = (year: number) =>
        Array.from({length: count}, (_, day) =>
          seen({...byModel, at: new Date(Date.UTC(year, 0, day)).toISOString()}),
        )
      merge(one(steps(2020)), one(steps(1990)))
      return reads
    }
    expect(reads(400) / reads(200)).toBeLessThan(2.5)
  })

  it('does not make one of two who are responsible, or of two places', () => {
    const named = (name: string, role?: string): DisclosureRecord => ({
      ...one([]),
      context: {responsible: {name, ...(role ? {role} : {})}},
    })
    expect(merge(named('Nordlys AS'), named('Kari', 'editor')).record.context).toEqual({
      responsible: {name: 'Nordlys AS'},
    })
    expect(merge(named('Kari'), named('Kari', 'editor')).record.context?.responsible?.role).toBe('editor')
    const at = (place: Part['at']): DisclosureRecord => ({
      version: 1,
      parts: [{id: 'x', medium: 'image', at: place, steps: []}],
    })
    const {record: merged, conflicts} = merge(at({src: 'x'}), at({field: 'x'}))
    expect(merged.parts[0]?.at).toEqual({src: 'x'})
    expect(conflicts.map(conflict => conflict.field)).toEqual(['parts.x.at'])
  })

  it('says which of two ids it kept', () => {
    const {record: merged, conflicts} = merge({...one([]), id: 'a'}, {...one([]), id: 'b'})
    expect([merged.id, conflicts.map(({field, left}) => [field, left])]).toEqual(['a', [['id', 'b']]])
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
