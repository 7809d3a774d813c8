import {describe, expect, it} from 'vitest'
import {disclosureGroup} from './fields.ts'
import type {Data, NewField} from './host.ts'

const group = disclosureGroup({
  group: {path: 'disclosure', keys: ['disclosure'], localizedAt: 0, type: 'group'},
})
const field = (name: string) => (group as {fields: NewField[]}).fields.find(one => one.name === name)

describe('the model', () => {
  it.each([
    ['ai-generated', true],
    ['human-edited', true],
    ['human', false],
    [undefined, false],
  ])('is asked for where the origin is %s: %s', (origin, isShown) => {
    expect(field('model')?.admin?.condition?.({}, {origin})).toBe(isShown)
  })
})

describe('as it is typed', () => {
  const check = (name: string, stated: Data) => {
    const one = field(name)
    return one && 'validate' in one ? one.validate?.(stated[name], {siblingData: stated}) : undefined
  }
  it.each<[string, Data, unknown]>([
    ['model', {origin: 'ai-generated', model: 'openai/gpt-5.2'}, true],
    ['model', {origin: 'ai-generated', model: ''}, true],
    ['model', {origin: 'ai-generated', model: 'two\nlines'}, expect.stringContaining('line')],
    ['more', {more: null}, true],
    ['more', {origin: 'human', more: {publicInterest: false}}, true],
    ['more', {origin: 'human', more: {publicIntrest: false}}, expect.stringContaining('publicInterest')],
    ['more', {origin: 'human', more: '{"a'}, expect.stringContaining('not JSON')],
    ['more', {origin: 'human', more: {origin: 'ai-generated'}}, expect.stringContaining('stated both')],
    ['model', {origin: 'ai-generated', model: 'x', more: '{"a'}, true],
  ])('%s is checked: %j', (name, stated, said) => {
    expect(check(name, stated)).toEqual(said)
  })
})
