import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {record, shorthand} from '../../test/arbitraries.ts'
import {looks} from '../../test/long-run.ts'
import {fieldOf} from '../errors/issue.ts'
import {origins} from '../schema/shorthand.ts'
import {abbreviate} from './abbreviate.ts'
import {gradePart} from './grade.ts'
import {parseRecord} from './parse-record.ts'
import {expand} from './shorthand.ts'

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

describe('what contradicts itself', () => {
  it.each([
    [{origin: 'human', model: 'openai/gpt-5.2'}, 'model', 'origin says human, model names an AI model'],
    [{origin: 'unknown', model: {id: 'gpt-5.2'}}, 'model', 'origin says unknown, model names an AI model'],
    [{model: 'openai/gpt-5.2', reviewed: true}, 'model', 'no origin is given, model names an AI model'],
    [{origin: 'human', at: '2026-11-18'}, 'at', 'origin says human, at says when a model worked on it'],
    [{parts: {title: {origin: 'human', model: 'x'}}}, 'parts.title.model', 'origin says human'],
    [{parts: {'a.png': {model: 'x', medium: 'image'}}}, 'parts.a.png.model', 'no origin is given'],
    [{origin: 'human', translated: {model: 'deepl', by: 'Kari'}}, 'translated', 'give one of model and by'],
  ])('is refused: %j', (input, field, message) => {
    const {issues} = parseRecord(input)
    expect(issues?.map(issue => fieldOf(issue))).toEqual([field])
    expect(issues?.[0]?.message).toContain(message)
  })

  it.each([
    [{origin: 'human', translated: {model: 'deepl'}}, 'ai-modified'],
    [{origin: 'human', edited: false, reviewed: false, translated: false}, 'human'],
    [{origin: 'human', edited: 'Kari'}, 'human'],
    [{reviewed: {by: 'Kari'}}, 'unknown'],
    [{origin: 'human-edited', edited: false}, 'human-edited'],
  ])('is not what only looks so: %j is %s', (input, expected) => {
    expect(parseRecord(input).record?.parts.map(gradePart)).toEqual([expected])
  })
})

it('drops nothing of what is stated', () => {
  const textsOf = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsOf)
        : []
  let read = 0
  fc.assert(
    fc.property(shorthand, input => {
      const {record: one} = parseRecord(input)
      if (!one) return
      read++
      const kept = textsOf(one)
      // A model as provider/id is there in two fields.
      const models = one.parts
        .flatMap(({steps}) => steps)
        .map(({by}) => by.kind === 'model' && `${by.provider}/${by.id}`)
      // A grade stands for steps.
      for (const text of textsOf(input).filter(text => !origins.some(origin => origin === text)))
        expect([...kept, ...models]).toContain(text)
    }),
    looks(500),
  )
  expect(read).toBeGreaterThan(20)
})

describe('abbreviate', () => {
  it('goes round: what it gives reads back to the same record', () => {
    fc.assert(
      fc.property(record, one => {
        const parsed = parseRecord(JSON.parse(JSON.stringify(abbreviate(one))))
        expect(parsed.issues).toBeUndefined()
        expect(parsed.record).toEqual(one)
      }),
      looks(500),
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
