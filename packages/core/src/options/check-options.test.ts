import {runInNewContext} from 'node:vm'
import fc from 'fast-check'
import {describe, expect, expectTypeOf, it} from 'vitest'
import * as z from 'zod/mini'
import {looks} from '../../test/long-run.ts'
import {DisclosureError} from '../errors/error.ts'
import {checkOptions, optionsSchema} from './check-options.ts'

interface Look {
  language?: string | undefined
  show?: 'when-required' | 'always' | undefined
  size?: number | undefined
  colors?: {text: string; background: string} | undefined
  icon?: {src: string}[] | undefined
  fetch?: (() => void) | undefined
}

const schema = optionsSchema<Look>({
  language: z.string(),
  show: z.enum(['when-required', 'always']),
  size: z.number(),
  colors: z.strictObject({text: z.string(), background: z.string()}),
  icon: z.array(z.strictObject({src: z.string()})),
  fetch: z.custom<() => void>(value => typeof value === 'function', 'must be a function'),
})

function refusal(options: unknown): DisclosureError {
  try {
    checkOptions('html', schema, options)
  } catch (error) {
    if (error instanceof DisclosureError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

class Settings {
  language = 'nb'
}

describe('options', () => {
  it.each<[options: unknown, message: string, field: string | undefined]>([
    [
      {languge: 'nb'},
      'There is no option languge. Did you mean language? Allowed: language, show, size, colors, icon, fetch.',
      'languge',
    ],
    [
      {colors: {txt: '#000'}},
      'There is no option colors.txt. Did you mean colors.text? Allowed: colors.text, colors.background.',
      'colors.txt',
    ],
    [
      {icon: [{scr: '', src: ''}]},
      'There is no option icon.0.scr. Did you mean icon.0.src? Allowed: icon.0.src.',
      'icon.0.scr',
    ],
    [{market: 1}, 'There is no option market. Allowed: language, show, size, colors, icon, fetch.', 'market'],
    [
      {show: 'alway'},
      'The option show: "alway" is not allowed. Did you mean always? Allowed: when-required, always.',
      'show',
    ],
    [{size: '2'}, 'The option size: "2" is not allowed; expected a number.', 'size'],
    [{size: Number.NaN}, 'The option size: NaN is not allowed; expected a number.', 'size'],
    [{size: 2n}, 'The option size: 2 is not allowed; expected a number.', 'size'],
    [{colors: {text: '#000'}}, 'The option colors.background: missing; expected text.', 'colors.background'],
    [{fetch: 'a'}, 'The option fetch: "a" must be a function.', 'fetch'],
    [{language: () => {}}, 'The option language: a function is not allowed; expected text.', 'language'],
    ['nb', 'The options: "nb" is not allowed; expected an object.', undefined],
    [null, 'The options: null is not allowed; expected an object.', undefined],
    [[], 'The options: a list is not allowed; expected an object.', undefined],
    [
      Promise.resolve({}),
      'The options: a promise, which has to be awaited, is not allowed; expected a plain object.',
      undefined,
    ],
    [new Map(), 'The options: a Map is not allowed; expected a plain object.', undefined],
    [
      new Settings(),
      'The options: an object with a class or a prototype of its own is not allowed; expected a plain object.',
      undefined,
    ],
    [
      Object.create({language: 'nb'}),
      'The options: an object with a class or a prototype of its own is not allowed; expected a plain object.',
      undefined,
    ],
    [{colors: new Map()}, 'The option colors: a Map is not allowed; expected a plain object.', 'colors'],
  ])('%o: %s', (options, message, field) => {
    const error = refusal(options)
    expect(error).toMatchObject({code: 'usage', message: `[html] ${message}`, field})
  })

  it('carry what is allowed', () => {
    expect(refusal({show: 'alway'}).allowed).toEqual(['when-required', 'always'])
    expect(refusal({colors: {text: '', background: '', txt: 1}}).allowed).toEqual([
      'colors.text',
      'colors.background',
    ])
  })

  it('are taken from any realm, frozen, without prototype, and absent', () => {
    const look = {language: 'nb', colors: {text: '#000', background: '#fff'}}
    expect(checkOptions('html', schema, undefined)).toEqual({})
    expect(checkOptions('html', schema, Object.freeze(look))).toEqual(look)
    expect(checkOptions('html', schema, runInNewContext(`(${JSON.stringify(look)})`))).toEqual(look)
    expect(checkOptions('html', schema, Object.assign(Object.create(null), look))).toEqual(look)
    expect(checkOptions('html', schema, {language: undefined})).toEqual({language: undefined})
  })

  it('are typed by their interface, which the schema names whole', () => {
    expectTypeOf(checkOptions('html', schema, {})).toEqualTypeOf<Look>()
    // @ts-expect-error An option is forgotten.
    optionsSchema<Look>({language: z.string()})
    // @ts-expect-error The option is of another kind.
    optionsSchema<Pick<Look, 'size'>>({size: z.string()})
  })

  it('property: are all honoured, or one is named', () => {
    const names = ['language', 'size', 'show', 'languge', '__proto__', 'constructor', 'toString']
    const value = fc.oneof(fc.constantFrom('always', 'nb', 1, true, undefined), fc.constant({}))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), given => {
        try {
          expect(checkOptions('html', schema, given)).toEqual(given)
        } catch (error) {
          if (!(error instanceof DisclosureError)) throw error
          expect(Object.keys(given)).toContain(error.field)
          expect(error.message).toContain(error.field)
        }
      }),
      looks(200),
    )
  })
})
