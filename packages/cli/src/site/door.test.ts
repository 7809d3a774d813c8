import {runInNewContext} from 'node:vm'
import {DisclosureError} from '@forthright/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {looks} from '../../../core/test/long-run.ts'
import {assess, createForthright, labelHtml, labelMarkdown, labelPost, labelText} from '../index.ts'
import type {LabelOptions} from './options.ts'

const page = '<h1>Wool</h1><p>New.</p>'
const on = '2026-11-22'
const said = (run: () => unknown): DisclosureError => {
  try {
    run()
  } catch (error) {
    if (error instanceof DisclosureError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
const loose = (options: unknown) => options as LabelOptions

describe('markets', () => {
  it.each<[unknown, string[]]>([
    [['eu'], ['EU']],
    [['EU '], ['EU']],
    ['EU', ['EU']],
    [['UK'], ['GB']],
    [['us_ny'], ['US-NY']],
    [['se'], ['EU']],
  ])('%j mean %j', (markets, expected) => {
    const {outcomes} = assess('ai-generated', loose({markets, on}))
    expect(new Set(outcomes.map(({id}) => id)).size).toBeGreaterThan(0)
    const same = assess('ai-generated', {markets: expected, on}).outcomes
    expect(outcomes.map(({id, outcome}) => [id, outcome])).toEqual(same.map(({id, outcome}) => [id, outcome]))
  })

  it.each<[unknown, string]>([
    [['Norway'], 'Did you mean NO?'],
    [['UE'], 'Did you mean EU?'],
    [['US-YN'], 'Did you mean US-NY?'],
    [[], 'an empty list'],
    ['', 'Allowed: '],
    [['EU', ''], 'Allowed: '],
    [[undefined], 'expected text'],
    [7, 'The option markets'],
  ])('%j are refused: %s', (markets, sentence) => {
    for (const run of [
      () => labelHtml(page, 'ai-generated', loose({markets})),
      () => assess('ai-generated', loose({markets})),
      () => createForthright(loose({markets})),
    ]) {
      const {code, message, field} = said(run)
      expect([code, field?.split('.')[0]]).toEqual(['usage', 'markets'])
      expect(message).toContain(sentence)
    }
  })

  it('that lie within another have what holds there, and no more', () => {
    const markets = assess('ai-generated', {markets: ['US-TX'], on}).outcomes.map(({market}) => market)
    expect(new Set(markets)).toEqual(new Set(['US-TX']))
  })

  it('of the policies that are passed are allowed, too', () => {
    const [policy] = createForthright().assess('human', {markets: ['EU']}).outcomes
    expect(policy).toBeDefined()
    const own = {
      id: 'law/br/own',
      name: 'Own',
      status: 'law',
      markets: ['BR'],
      conditions: {},
      obligations: [],
    } as const
    expect(assess('ai-generated', {markets: ['BR'], policies: [own]}).outcomes).toEqual([])
    expect(assess('ai-generated', {markets: ['EU'], policies: [own]}).outcomes).toEqual([])
    expect(said(() => assess('ai-generated', {markets: ['BR']})).field).toBe('markets')
  })
})

describe('other options', () => {
  it.each<[Record<string, unknown>, string, string]>([
    [{languge: 'nb'}, 'languge', 'Did you mean language?'],
    [{lang: 'nb', market: ['NO']}, 'lang', 'There is no option lang'],
    [{market: ['NO']}, 'market', 'Did you mean markets?'],
    [{on: '2026-13-40'}, 'on', 'The option on'],
    [{on: 'today'}, 'on', 'The option on'],
    [{show: 'alway'}, 'show', 'Did you mean always?'],
    [{language: 'norsk'}, 'language', 'there are words for'],
    [{platforms: ['tiktak']}, 'platforms', 'Did you mean tiktok?'],
    [{platforms: 'tiktak'}, 'platforms', 'Did you mean tiktok?'],
    [{context: {role: 'deployer'}}, 'context.role', 'Did you mean context.roles?'],
    [{undeclared: 'warning'}, 'undeclared', 'Did you mean warn?'],
    [{marktes: ['EU']}, 'marktes', 'Did you mean markets?'],
    [{assessments: {requires: ['bias']}}, 'assessments.requires', 'Did you mean assessments.require?'],
    [{assessments: {require: []}}, 'assessments.require', 'assessments.require'],
    [{assessments: {require: ['bias'], maxAgeDays: 0}}, 'assessments.maxAgeDays', 'assessments.maxAgeDays'],
    [{assessments: {require: ['bias'], maxAgeDays: -1}}, 'assessments.maxAgeDays', 'must be at least'],
    [{governance: {leader: {name: 'Kari'}}}, 'governance.leader', 'governance.lead'],
    [{governance: {trainedOn: '2026-02-30'}}, 'governance.trainedOn', 'a day that exists'],
  ])('%j: names the nearest', (options, field, sentence) => {
    for (const run of [
      () => labelHtml(page, 'ai-generated', loose(options)),
      () => labelMarkdown('Wool.', 'ai-generated', loose(options)),
      () => labelText('Wool.', 'ai-generated', loose(options)),
      () => labelPost('x', {text: 'Wool.'}, 'ai-generated', loose(options)),
      () => assess('ai-generated', loose(options)),
      () => createForthright(loose(options)),
    ]) {
      const error = said(run)
      expect([error.code, error.field]).toEqual(['usage', field])
      expect(error.message).toContain(sentence)
    }
  })

  it('finds the other names of a network for one that is misspelt', () => {
    expect(said(() => labelPost('twiter', {text: 'Wool.'}, 'ai-generated')).message).toContain(
      'Did you mean twitter?',
    )
  })

  it('tells of a place that a channel has not', () => {
    const said = (place: string) => {
      const site = createForthright({place})
      return [
        site.labelText('Wool.', 'ai-generated').infos,
        site.labelPost('x', {text: 'Wool.'}, 'ai-generated').infos,
      ]
    }
    expect(said('start')).toEqual([[], []])
    expect(said('end')).toEqual([[expect.stringContaining('"end" is not one that text has')], []])
    expect(said('.hero')).toEqual([
      [expect.stringContaining('".hero" is not one that text has')],
      [expect.stringContaining('".hero" is not one that x has')],
    ])
  })

  it('takes one platform as text', () => {
    const ids = (platforms: string | string[] | undefined) =>
      assess('ai-generated', {markets: ['EU'], platforms, on}).outcomes.map(({id}) => id)
    expect(ids('tiktok')).toEqual(ids(['TikTok ']))
    expect(ids('tiktok').length).toBeGreaterThan(ids(undefined).length)
  })

  it.each<[string, unknown]>([
    ['a promise', Promise.resolve({language: 'nb'})],
    ['a Map', new Map([['language', 'nb']])],
    ['a list', ['EU']],
    ['a text', 'nb'],
    ['null', null],
  ])('are no %s', (_, options) => {
    expect(said(() => labelHtml(page, 'ai-generated', loose(options))).code).toBe('usage')
  })

  it('are honoured or refused by name, whatever they are', () => {
    const value = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('EU', 'nb', 'always', on),
      fc.array(fc.constantFrom('EU', 'eu', 'xx')),
    )
    const name = fc.oneof(
      fc.constantFrom('markets', 'language', 'show', 'on', 'platforms', 'details', 'context', 'undeclared'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.dictionary(name, value, {maxKeys: 3}), options => {
        try {
          const {language} = labelHtml(page, 'ai-generated', loose(options))
          for (const key of Object.keys(options))
            expect([
              'markets',
              'language',
              'show',
              'on',
              'platforms',
              'details',
              'undeclared',
              'published',
              'fragment',
              'element',
            ]).toContain(key)
          if (typeof options.language === 'string') expect(language.asked).toBe(options.language)
        } catch (error) {
          if (!(error instanceof DisclosureError)) throw error
          expect(
            Object.keys(options).some(key => error.field === key || error.field?.startsWith(`${key}.`)),
          ).toBe(true)
        }
      }),
      looks(200),
    )
  })
})

describe('what a site asks of itself', () => {
  const governance = {aiPolicy: 'https://n.example/ai', lead: {name: 'Kari'}, trainedOn: '2026-02-10'}
  const site = createForthright({
    ...{markets: ['EU'], on, details: true, show: 'always', language: 'en', governance},
    assessments: {require: ['bias'], maxAgeDays: 365},
  })

  it('is told once for the site', () => {
    expect(site.practices.map(({id, state}) => [id, state])).toEqual([
      ['ai-policy', 'complete'],
      ['lead', 'incomplete'],
      ['training', 'complete'],
    ])
    expect(createForthright({on}).practices).toEqual([])
  })

  it('is asked of every item, and of those that are labelled', () => {
    const states = (practices: readonly {id: string; state: string}[]) =>
      practices.find(({id}) => id === 'assessment')?.state
    const assessed = {origin: 'ai-generated', assessments: [{kind: 'bias', on: '2026-10-01'}]} as const
    expect(states(site.assess('ai-generated').practices)).toBe('incomplete')
    expect(states(site.assess(assessed).practices)).toBe('complete')
    expect(states(site.labelHtml(page, 'ai-generated').practices)).toBe('incomplete')
    expect(states(site.assess(assessed, {on: '2028-01-01'}).practices)).toBe('incomplete')
    expect(site.assess('human').practices).toEqual([])
  })

  it('has its policy in every panel', () => {
    expect(site.labelHtml(page, 'ai-generated').content).toContain('href="https://n.example/ai"')
  })
})

describe('what states nothing', () => {
  const calls: [
    string,
    (undeclared?: LabelOptions['undeclared']) => {status?: string; undeclared: boolean},
  ][] = [
    ['labelHtml', undeclared => labelHtml(page, undefined, {undeclared})],
    ['labelHtml with null', undeclared => labelHtml(page, null, {undeclared})],
    ['labelMarkdown', undeclared => labelMarkdown('Wool.\n', undefined, {undeclared})],
    [
      'labelMarkdown with an empty field',
      undeclared => labelMarkdown('---\ndisclosure:\n---\n\nWool.\n', undefined, {undeclared}),
    ],
    ['labelText', undeclared => labelText('Wool.', undefined, {undeclared})],
    ['labelPost', undeclared => labelPost('x', {text: 'Wool.'}, undefined, {undeclared})],
    ['assess', undeclared => assess(undefined, {undeclared})],
  ]

  it.each(calls)('is refused by %s, unless the caller says what to do', (_, call) => {
    const error = said(() => call())
    expect([error.code, error.allowed]).toEqual(['undeclared', ['error', 'warn', 'allow']])
    expect(said(() => call('error')).code).toBe('undeclared')
    for (const choice of ['warn', 'allow'] as const) {
      const result = call(choice)
      expect(result.undeclared).toBe(true)
      if ('status' in result) expect(result.status).toBe('undeclared')
    }
  })

  it('is not what says that nobody knows', () => {
    expect(labelHtml(page, 'unknown', {on}).undeclared).toBe(false)
    expect(labelText('Wool.', 'unknown', {on}).status).toBe('not-owed')
  })
})

describe('a record', () => {
  it.each<[string, unknown, RegExp]>([
    ['a promise', Promise.resolve('ai-generated'), /promise/],
    ['a Map', new Map([['origin', 'ai-generated']]), /Map/],
    ['a RegExp', /x/, /RegExp/],
    ['an Error', new Error('x'), /Error/],
    [
      'an instance',
      new (class Making {
        origin = 'ai-generated'
      })(),
      /disclosure/,
    ],
  ])('is no %s', (_, record, message) => {
    const error = said(() => labelHtml(page, record as never))
    expect(error.code).toBe('record-invalid')
    expect(error.message).toMatch(message)
  })

  it('counts from any realm, frozen, and without a prototype', () => {
    const grade = (record: unknown) => assess(record as never, {markets: ['EU'], on}).grade
    expect(grade(runInNewContext("({origin: 'ai-generated', parts: {'a.png': {origin: 'human'}}})"))).toBe(
      'ai-generated',
    )
    expect(grade(Object.freeze({origin: 'ai-modified'}))).toBe('ai-modified')
    expect(grade(Object.assign(Object.create(null), {origin: 'ai-assisted'}))).toBe('ai-assisted')
    expect(said(() => grade(Object.create({origin: 'ai-generated'}))).code).toBe('record-invalid')
  })

  it('is refused when it is compiled, too', () => {
    // @ts-expect-error: a misspelt field
    expect(said(() => labelHtml(page, {orgin: 'ai-genrated'})).message).toContain('origin')
    // @ts-expect-error: a misspelt grade
    expect(said(() => labelHtml(page, 'ai-genrated')).message).toMatch(/^disclosure: .*ai-generated/)
  })
})

describe('createForthright', () => {
  it('gives functions that go by what it was told once', () => {
    const site = createForthright({
      markets: ['eu'],
      language: 'nb',
      show: 'always',
      context: {roles: ['deployer']},
      on,
    })
    const result = site.labelMarkdown('---\ndisclosure: ai-generated\n---\n\nUll.\n')
    expect(result.content).toContain('Denne teksten er laget av KI.')
    expect(result.record.context?.roles).toEqual(['deployer'])
    expect(result.content).not.toContain('deployer')
    // Content that says its own language is labelled in it, and a call may ask for another.
    expect(
      site.labelHtml('<html lang="sv"><body><p>Ull.</p></body></html>', 'ai-generated').language.chosen,
    ).toBe('sv')
    expect(site.labelText('Wool.', 'ai-generated', {language: 'en'}).language).toEqual({
      asked: 'en',
      chosen: 'en',
    })
    expect(new Set(site.assess('ai-generated').outcomes.map(({market}) => market))).toEqual(new Set(['EU']))
  })

  it('says plainly what happened', () => {
    const site = createForthright({markets: ['EU'], on})
    expect(site.labelText('Wool.', 'human')).toMatchObject({status: 'not-owed', undeclared: false})
    expect(site.labelText('Wool.', 'ai-generated', {show: 'always'})).toMatchObject({status: 'labelled'})
    const record = {origin: 'human', parts: {alt: 'ai-generated'}} as const
    expect(site.labelHtml(page, record, {show: 'always'})).toMatchObject({
      status: 'by-hand',
      why: expect.stringContaining('alt'),
    })
  })
})
