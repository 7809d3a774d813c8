import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {origins, shorthandSchema} from '../schema/shorthand.ts'
import {hostileStrings} from '../testing/hostile-strings.ts'
import {isPlainShorthand} from './plain-shorthand.ts'

const taken: [what: string, shorthand: Record<string, unknown>][] = [
  ['a grade and a model', {origin: 'ai-generated', model: 'openai/gpt-5.2'}],
  ['a review', {origin: 'human-edited', reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}}],
  ['a review by nobody in particular', {origin: 'ai-assisted', reviewed: true, responsible: 'Nordlys AS'}],
  ['pictures', {edited: '編輯', parts: {'hero.png': 'ai-generated', 'การ์.mp4': 'unknown'}}],
  ['nothing', {}],
]
const refused: [what: string, value: unknown][] = [
  ['a name over several lines', {model: 'a\nb'}],
  ['an empty name', {responsible: ''}],
  ['a name that is too long', {model: 'x'.repeat(501)}],
  ['a day that is not in every month', {reviewed: {at: '2026-02-29'}}],
  ['the body beside itself', {parts: {body: 'human'}}],
  ['no grade', {origin: 'ai'}],
  ['an unknown field', {origin: 'human', publisher: 'N'}],
  ['an unknown field of a review', {reviewed: {name: 'N'}}],
  ['a field that every object has', {constructor: 'N'}],
  ['a field that is undefined', {origin: undefined}],
  ['what is inherited', Object.create({origin: 'human'})],
  ['the prototype of an object', JSON.parse('{"parts": {"__proto__": "human"}}')],
  ['a list', ['human']],
]

describe('isPlainShorthand', () => {
  it.each(taken)('takes %s', (_, shorthand) => {
    expect(isPlainShorthand(shorthand)).toBe(true)
  })

  it.each(refused)('leaves %s to the schema', (_, value) => {
    expect(isPlainShorthand(value)).toBe(false)
  })

  it('takes only what the schema takes, and gives as it is', () => {
    const text = fc.oneof(
      fc.constantFrom(
        ...origins,
        ...hostileStrings,
        'body',
        '__proto__',
        'constructor',
        '2026-11-20',
        '2026-02-30',
      ),
      fc.string(),
      fc.string({unit: 'binary'}),
    )
    const value = fc.oneof(text, fc.boolean(), fc.constantFrom(null, undefined, 1, [], {}))
    const names = [
      'origin',
      'model',
      'at',
      'edited',
      'reviewed',
      'responsible',
      'parts',
      'by',
      'digest',
      'language',
    ]
    const object = (inner: fc.Arbitrary<unknown>) =>
      fc.dictionary(fc.oneof({weight: 4, arbitrary: fc.constantFrom(...names)}, text), inner, {
        maxKeys: 4,
        noNullPrototype: true,
      })
    const origin = fc.constantFrom(...origins)
    const shorthand = fc.record(
      {
        origin: fc.oneof({weight: 5, arbitrary: origin}, value),
        model: fc.oneof(text, object(value)),
        reviewed: fc.oneof(value, fc.record({by: text, at: text}, {requiredKeys: []}), object(text)),
        responsible: value,
        parts: fc.oneof(fc.dictionary(text, origin), object(value)),
      },
      {requiredKeys: []},
    )
    let plain = 0
    fc.assert(
      fc.property(fc.oneof(shorthand, object(fc.oneof(value, object(value)))), one => {
        if (!isPlainShorthand(one)) return
        plain++
        expect(shorthandSchema.parse(one)).toEqual(one)
      }),
      {numRuns: Number(process.env.FUZZ ?? 2000)},
    )
    expect(plain).toBeGreaterThan(100)
  })
})
