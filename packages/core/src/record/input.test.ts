import {describe, expect, expectTypeOf, it} from 'vitest'
import {parseRecord} from './parse-record.ts'
import type {DisclosureRecord} from './record.ts'
import type {DisclosureInput, Shorthand} from './shorthand.ts'

const take = (input: DisclosureInput) => parseRecord(input)

describe('DisclosureInput', () => {
  it('refuses what is misspelt when it is compiled', () => {
    // @ts-expect-error no such field
    expect(take({orgin: 'ai-genrated'}).record).toBeUndefined()
    // @ts-expect-error no such field
    expect(take({origin: 'human', responsibel: 'Kari'}).record).toBeUndefined()
    // @ts-expect-error no such grade
    expect(take('ai-genrated').record).toBeUndefined()
    // @ts-expect-error no such grade of a part
    expect(take({parts: {title: 'ai-genrated'}}).record).toBeUndefined()
    const variable = {orgin: 'ai-generated'}
    // @ts-expect-error no field in common
    expect(take(variable).record).toBeUndefined()
    // @ts-expect-error a promise: await it
    expect(take(Promise.resolve('human')).record).toBeUndefined()
    // @ts-expect-error what a CMS gives is read by parseRecord first
    expect(take({origin: 'human'} as unknown).record).toBeDefined()
    // @ts-expect-error nothing is declared
    expect(take(undefined).record).toBeUndefined()
  })

  it('takes grades, shorthand and records, also of constants', () => {
    const constant = {origin: 'ai-generated', roles: ['deployer'], parts: {title: 'human'}} as const
    expect(take(constant).record?.context?.roles).toEqual(['deployer'])
    expect(take(Object.freeze({origin: 'human', model: undefined} as const)).record).toBeDefined()
    expectTypeOf<Shorthand>().toExtend<DisclosureInput>()
    expectTypeOf<DisclosureRecord>().toExtend<DisclosureInput>()
    expectTypeOf<Readonly<DisclosureRecord>>().toExtend<DisclosureInput>()
  })
})
