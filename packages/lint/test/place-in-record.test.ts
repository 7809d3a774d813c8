import type {Place} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {lint, messageOf} from '../src/index.ts'
import {placeOfPart, placeOfStep} from '../src/place-in-record.ts'
import {headOf, stubItem} from './stub-surface.ts'

const lineOf = (known: Readonly<Record<string, number>>) => (path: readonly (string | number)[]) => {
  const line = known[path.join('.')]
  return line === undefined ? undefined : {start: {line, column: 1}, end: {line, column: 1}}
}

describe('a review', () => {
  const steps = (name?: string) => [
    {action: 'generated', by: {kind: 'model'}},
    {action: 'reviewed', by: {kind: 'person', ...(name === undefined ? {} : {name})}},
    {action: 'edited', by: {kind: 'model'}},
  ]
  const head = headOf({
    version: 1,
    parts: [
      {id: 'title', medium: 'text', steps: steps('Kari Nordmann')},
      {id: 'body', medium: 'text', steps: steps()},
    ],
  })
  const placed = (known: Readonly<Record<string, number>>) =>
    lint(stubItem('', {...head, placeOf: lineOf(known)}), {policies: [], on: '2026-11-22'})
      .findings.filter(({ruleId}) => ruleId === 'stale-review')
      .map(finding => [finding.place?.start.line, messageOf(finding)])

  it('is told with its part, who made it, and where it stands', () => {
    const all = [
      'Since its review by Kari Nordmann, the title was changed by AI. Review it again, and list the review last.',
      'Since its review, the text was changed by AI. Review it again, and list the review last.',
    ]
    expect(placed({'parts.title.reviewed': 1, reviewed: 2})).toEqual([
      [1, all[0]],
      [2, all[1]],
    ])
    expect(placed({'parts.0.steps.1': 3, 'parts.1.steps.1': 4})).toEqual([
      [3, all[0]],
      [4, all[1]],
    ])
    expect(placed({'': 5})).toEqual(all.map(text => [5, text]))
  })
})

describe('the narrowest place', () => {
  const {record} = headOf({
    origin: 'ai-generated',
    translated: true,
    reviewed: {by: 'Kari'},
    parts: {'hero.png': {origin: 'ai-modified', depictsRealPerson: true}},
  })
  const at = (
    known: Readonly<Record<string, number>>,
    place: (subject: Parameters<typeof placeOfPart>[0]) => Place | undefined,
  ) => record && place({record, placeOf: lineOf(known)})?.start.line

  it('of a step of a model is its model or its day, else the origin', () => {
    const lines = {model: 1, at: 2, origin: 3, translated: 4, '': 9}
    expect(at(lines, one => placeOfStep(one, 'body', 0, 'by'))).toBe(1)
    expect(at(lines, one => placeOfStep(one, 'body', 0, 'at'))).toBe(2)
    expect(at(lines, one => placeOfStep(one, 'body', 0))).toBe(3)
    expect(at(lines, one => placeOfStep(one, 'body', 1))).toBe(4)
    expect(at({'': 9}, one => placeOfStep(one, 'body', 0))).toBe(9)
  })

  it('of a review is its field, else the review', () => {
    expect(at({'reviewed.by': 1, reviewed: 2}, one => placeOfStep(one, 'body', 2, 'by'))).toBe(1)
    expect(at({'reviewed.by': 1, reviewed: 2}, one => placeOfStep(one, 'body', 2, 'at'))).toBe(2)
  })

  it('of a field of a part is the field, else the part, in shorthand and in full', () => {
    const field = (known: Readonly<Record<string, number>>) =>
      at(known, one => placeOfPart(one, 'hero.png', 'depictsRealPerson'))
    expect(field({'parts.hero.png.depictsRealPerson': 1, 'parts.hero.png': 2, '': 9})).toBe(1)
    expect(field({'parts.hero.png': 2, '': 9})).toBe(2)
    expect(field({'parts.1.facts.depictsRealPerson': 3, 'parts.1': 4, '': 9})).toBe(3)
    expect(field({'parts.1': 4, '': 9})).toBe(4)
    expect(field({'': 9})).toBe(9)
    expect(field({})).toBeUndefined()
  })
})
