import {parseRecord} from '@forthright/core'
import {formIn} from 'forthright/gate/form'
import {describe, expect, it} from 'vitest'
import {disclosureOf, valuesOf} from './form-values.ts'

const stored: [name: string, value: unknown][] = [
  ['a grade', 'ai-generated'],
  ['shorthand', {origin: 'human-edited', model: 'openai/gpt-5.2', reviewed: {by: 'Kari', at: '2026-11-20'}}],
  ['JSON that came as text', '{"origin": "human"}'],
  ['a review with a digest', {origin: 'ai-generated', reviewed: {by: 'Kari', digest: 'sha256:00'}}],
  ['a reviewer with a role', {origin: 'ai-generated', reviewed: {by: {name: 'Kari', role: 'editor'}}}],
  ['a model in full', {origin: 'ai-generated', model: {provider: 'openai', id: 'gpt-5.2', version: '1'}}],
  ['who answers for it', {origin: 'human', responsible: 'Northlight AS'}],
  [
    'fields that the form does not have',
    {origin: 'human', publicInterest: true, parts: {'a.png': 'ai-generated'}},
  ],
  [
    'a whole record',
    {
      version: 1,
      parts: [{id: 'body', medium: 'text', steps: [{action: 'generated', by: {kind: 'model', id: 'x'}}]}],
    },
  ],
]

describe('a stored disclosure', () => {
  it.each(stored)('comes through the form with the same meaning: %s', (_, value) => {
    const read = (one: unknown) =>
      parseRecord(typeof one === 'string' && one.startsWith('{') ? JSON.parse(one) : one)
    expect(disclosureOf(valuesOf(value))).toBeTruthy()
    expect(read(disclosureOf(valuesOf(value)))).toEqual(read(value))
  })

  it.each([[null], [undefined], ['']])('that is empty fills in nothing, and nothing is stored: %j', value => {
    expect(Object.values(valuesOf(value)).join('')).toBe('')
    expect(disclosureOf(valuesOf(value))).toBeNull()
  })

  it('has a value for each field of the form', () => {
    expect(Object.keys(valuesOf(null)).sort()).toEqual(
      formIn('en')
        .fields.map(({name}) => name)
        .sort(),
    )
  })
})

describe('what is typed', () => {
  it('and is no JSON is stored for the gate to refuse, and not dropped', () => {
    const stored = disclosureOf({...valuesOf('human'), more: '{"publicInterest": tru'})
    expect(JSON.stringify(stored)).toContain('publicInterest')
    expect(parseRecord(stored).issues).toBeDefined()
  })

  it('takes the digest away with the review that it belongs to', () => {
    const values = valuesOf({origin: 'ai-generated', reviewed: {by: 'Kari', digest: 'sha256:00'}})
    expect(disclosureOf({...values, 'reviewed.by': ''})).toEqual({origin: 'ai-generated'})
  })
})
