import {runInNewContext} from 'node:vm'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {issueLine} from '../errors/issue.ts'
import {parseRecord} from './parse-record.ts'

const said = (input: unknown) => parseRecord(input).issues?.map(issue => issueLine(issue))

function nested(depth: number): unknown {
  let value: unknown = 'human'
  for (let level = 0; level < depth; level++) value = {parts: value}
  return value
}

function circular(): unknown {
  const value: Record<string, unknown> = {origin: 'ai-generated'}
  value.parts = value
  return value
}

/** Twenty lists of lists that are each there ten times: small in memory, endless when written out. */
function shared(): unknown {
  let list: unknown[] = ['deployer']
  for (let level = 0; level < 18; level++) list = Array(10).fill(list)
  return {roles: list}
}

function revoked(): unknown {
  const {proxy, revoke} = Proxy.revocable({origin: 'human'}, {})
  revoke()
  return proxy
}

const fail = (): never => {
  throw new Error('no')
}

class Post {
  origin = 'ai-generated'
}

describe('what is no plain data', () => {
  it.each<[string, unknown, RegExp]>([
    ['a promise', Promise.resolve('ai-generated'), /^this is a promise: await it$/],
    ['a promise inside', {model: Promise.resolve('x')}, /^model: this is a promise: await it$/],
    ['a promise of another realm', runInNewContext('Promise.resolve(1)'), /promise: await it/],
    ['a Map', new Map([['origin', 'human']]), /instance of Map/],
    ['a Set', new Set(['human']), /instance of Set/],
    ['a RegExp', /human/, /instance of RegExp/],
    ['an Error', new TypeError('human'), /instance of Error/],
    ['a text in an object', new String('human'), /instance of String/],
    ['a function', () => 'human', /this is a function: call it/],
    ['an instance', new Post(), /instance of Post/],
    ['inherited fields', Object.create({origin: 'human'}), /inherits its fields/],
    [
      'fields inherited from nothing',
      Object.create(Object.create(null, {origin: {value: 'human'}})),
      /inherits its fields/,
    ],
    ['a namespace', Math, /instance of Math/],
    ['a bigint', {at: 5n}, /^at: this is a bigint/],
    ['a symbol', Symbol('human'), /^this is a symbol/],
    ['a circle', circular(), /^parts: this holds itself/],
    ['5,000 levels', nested(5000), /no more than 20 levels/],
    ['a list without end', {roles: new Array(4e9)}, /no more than 1000000 values/],
    ['lists that are shared', shared(), /no more than 1000000 values/],
    [
      'a getter that throws',
      {
        get origin() {
          return fail()
        },
      },
      /throws when it is read/,
    ],
    ['a revoked proxy', revoked(), /throws when it is read/],
    ['a proxy that throws', new Proxy({}, {ownKeys: fail}), /throws when it is read/],
    [
      'a tag that throws',
      {
        get [Symbol.toStringTag]() {
          return fail()
        },
      },
      /throws when it is read/,
    ],
    ['a length that throws', new Proxy([], {get: fail}), /throws when it is read/],
    ['a date that throws', Object.assign(new Date(), {toJSON: fail}), /throws when it is read/],
    [
      'a name that is none',
      JSON.parse('{"parts": {"__proto__": "human"}}'),
      /^parts.__proto__: this cannot be a name/,
    ],
  ])('says of %s what it is', (_, input, message) => {
    expect(said(input)).toEqual([expect.stringMatching(message)])
  })

  it.each([undefined, null])('says that %s declares nothing', input => {
    expect(parseRecord(input).issues?.map(issue => issue.code)).toEqual(['undeclared'])
  })

  it('tells of many mistakes the first', () => {
    expect(said({roles: Array(1000).fill('x')})).toHaveLength(100)
    // How many the schema can hold depends on the stack; beyond that one sentence says so.
    expect([1, 100]).toContain(said({roles: Array(300_000).fill('x')})?.length)
    const fields = Object.fromEntries(Array.from({length: 1000}, (_, index) => [`x${index}`, 1]))
    expect(said(fields)).toHaveLength(100)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({withBigInt: true, withDate: true, withMap: true, withSparseArray: true}),
        input => {
          const {record, issues} = parseRecord(input)
          expect(record === undefined).toBe(issues !== undefined)
        },
      ),
    )
  })
})

describe('what is plain data', () => {
  const written = {origin: 'ai-generated', parts: {title: 'human'}, roles: ['deployer']}
  const {record} = parseRecord(written)

  it.each<[string, unknown]>([
    ['of another realm', runInNewContext(`(${JSON.stringify(written)})`)],
    ['frozen', Object.freeze({...written, roles: Object.freeze([...written.roles])})],
    ['without a prototype', Object.assign(Object.create(null), written)],
    ['behind a proxy', new Proxy(written, {})],
  ])('is taken %s', (_, input) => {
    expect(parseRecord(input).record).toEqual(record)
  })

  it('takes the dates of all parsers', () => {
    // As a parser of TOML has them: a day that writes itself, and a time without its offset.
    class Day extends Date {
      override toISOString() {
        return super.toISOString().slice(0, 10)
      }
    }
    class LocalTime extends Date {
      override toISOString() {
        return super.toISOString().slice(0, -1)
      }
    }
    const day = (at: unknown) => parseRecord({origin: 'ai-generated', at}).record?.parts[0]?.steps[0]?.at
    expect(day(runInNewContext(`new Date('2026-11-18')`))).toBe('2026-11-18')
    expect(day(new Day('2026-11-18'))).toBe('2026-11-18')
    expect(said({origin: 'ai-generated', at: new LocalTime('2026-11-18')})).toEqual([
      expect.stringContaining('its offset'),
    ])
  })

  it('takes one object in two places', () => {
    const part = {origin: 'ai-generated', model: 'a'}
    expect(
      parseRecord({parts: {title: part, description: part}}).record?.parts.map(({steps}) => steps.length),
    ).toEqual([0, 1, 1])
  })

  it('reads every field once', () => {
    const reads: string[] = []
    const seen = (object: object): unknown =>
      new Proxy(object, {
        get(target, key) {
          reads.push(String(key))
          const value: unknown = Reflect.get(target, key)
          return typeof value === 'object' && value !== null ? seen(value) : value
        },
      })
    expect(
      parseRecord(seen({origin: 'ai-generated', model: {id: 'x'}, reviewed: {by: 'Kari'}})).record,
    ).toBeDefined()
    expect(reads.filter(key => !key.startsWith('Symbol')).sort()).toEqual([
      'by',
      'id',
      'model',
      'origin',
      'reviewed',
    ])
  })
})
