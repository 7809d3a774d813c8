import {describe, expect, it} from 'vitest'
import {expand, practicesOf, type Shorthand, sitePracticesOf} from '../index.ts'

const on = '2026-11-22'
const of = (shorthand: Shorthand, assessments?: {require: string[]; maxAgeDays?: number}) =>
  practicesOf(expand(shorthand), {on, assessments})
const told = (shorthand: Shorthand, assessments?: {require: string[]; maxAgeDays?: number}) =>
  of(shorthand, assessments).map(({id, state, missing}) => [id, state, missing.map(({field}) => field)])
const responsible = {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'}

describe('what is asked of an item', () => {
  it('is nothing of what people made for everybody', () => {
    expect(of('human', {require: ['bias']})).toEqual([])
    expect(of('unknown')).toEqual([])
    expect(
      of({
        origin: 'human',
        audience: {includesChildren: true},
        parts: {'a.png': {origin: 'human', depictsRealPerson: true}},
      }),
    ).toEqual([])
  })

  it('is who answers for what AI took part in, and where to ask', () => {
    expect(told('ai-generated')).toEqual([
      ['responsible', 'incomplete', ['responsible.name', 'responsible.contact']],
    ])
    expect(told({origin: 'ai-assisted', responsible: 'Nordlys AS'})).toEqual([
      ['responsible', 'incomplete', ['responsible.contact']],
    ])
    expect(told({origin: 'ai-generated', responsible})).toEqual([['responsible', 'complete', []]])
  })

  it('is the consent of whoever is shown in what AI made or changed', () => {
    const shown = (consent?: object) =>
      told({
        origin: 'human',
        parts: {'a.png': {origin: 'ai-modified', depictsRealPerson: true, ...(consent ? {consent} : {})}},
      }).filter(([id]) => id === 'consent')
    expect(shown()).toEqual([
      [
        'consent',
        'incomplete',
        ['parts.a.png.consent.of', 'parts.a.png.consent.basis', 'parts.a.png.consent.evidence'],
      ],
    ])
    expect(shown({of: 'the actor', basis: 'contract'})).toEqual([
      ['consent', 'incomplete', ['parts.a.png.consent.evidence']],
    ])
    expect(shown({of: 'the actor', basis: 'contract', evidence: 'release 17'})).toEqual([
      ['consent', 'complete', []],
    ])
  })

  it.each<[object, string[]]>([
    [{}, ['personalization.data', 'personalization.basis', 'personalization.optOut']],
    [{data: []}, ['personalization.data', 'personalization.basis', 'personalization.optOut']],
    [{data: ['place'], optOut: 'https://n.example/off'}, ['personalization.basis']],
    [{data: ['place'], basis: 'consent', optOut: 'https://n.example/off'}, []],
  ])('is how %j is fitted to readers', (fields, missing) => {
    const [found] = of({origin: 'human', personalization: {used: true, ...fields}})
    expect([found?.id, found?.state, found?.missing.map(({field}) => field)]).toEqual([
      'personalization',
      missing.length === 0 ? 'complete' : 'incomplete',
      missing,
    ])
    for (const {field} of found?.missing ?? []) expect(found?.reason).toContain(field)
  })

  it.each<[object, boolean | undefined, string | undefined]>([
    [{includesChildren: true, targeted: true}, undefined, 'incomplete'],
    [{includesChildren: true, targeted: true}, false, 'complete'],
    [{includesChildren: true, targeted: true}, true, 'contradicted'],
    [{includesChildren: true}, true, 'contradicted'],
    [{includesChildren: true}, false, undefined],
    [{includesChildren: false, targeted: true}, true, undefined],
    [{targeted: true}, true, undefined],
  ])('is that what is aimed at children, %j, is not fitted to them (%s): %s', (audience, used, state) => {
    const found = of({origin: 'human', audience, ...(used === undefined ? {} : {personalization: {used}})})
    expect(found.find(({id}) => id === 'children')?.state).toBe(state)
  })

  it.each<[{kind: string; on?: string}[], string, RegExp]>([
    [[], 'incomplete', /no such assessment is recorded/],
    [[{kind: 'privacy', on: '2026-11-01'}], 'incomplete', /no such assessment/],
    [[{kind: 'bias'}], 'incomplete', /No day up to 2026-11-22/],
    [[{kind: 'bias', on: '2026-11-23'}], 'incomplete', /No day up to 2026-11-22/],
    [[{kind: 'bias', on: '2025-11-21'}], 'incomplete', /366 days old/],
    [[{kind: 'Bias', on: '2025-11-22'}], 'complete', /assessed for bias/],
    [
      [
        {kind: 'bias', on: '2020-01-01'},
        {kind: 'bias', on: '2026-11-22'},
      ],
      'complete',
      /assessed/,
    ],
  ])('is what the site wants assessed: %j is %s', (assessments, state, reason) => {
    for (const shorthand of [
      {origin: 'ai-generated', responsible, assessments},
      {origin: 'human', audience: {targeted: true}, assessments},
    ] as const) {
      const found = of(shorthand, {require: ['bias'], maxAgeDays: 365}).find(({id}) => id === 'assessment')
      expect(found?.state).toBe(state)
      expect(found?.reason).toMatch(reason)
      expect(of(shorthand).some(({id}) => id === 'assessment')).toBe(false)
    }
  })
})

describe('what is asked of a site', () => {
  const states = (governance: Parameters<typeof sitePracticesOf>[0]) =>
    sitePracticesOf(governance, on).map(({id, state, missing}) => [
      id,
      state,
      missing.map(({field}) => field),
    ])

  it('is nothing where it says nothing, and all where it begins to', () => {
    expect(states(undefined)).toEqual([])
    expect(states({})).toEqual([
      ['ai-policy', 'incomplete', ['governance.aiPolicy']],
      ['lead', 'incomplete', ['governance.lead.name', 'governance.lead.contact']],
      ['training', 'incomplete', ['governance.trainedOn']],
    ])
    expect(
      states({
        aiPolicy: 'https://n.example/ai',
        lead: responsible,
        trainedOn: '2026-01-10',
        trainingMaxAgeDays: 365,
      }).map(([, state]) => state),
    ).toEqual(['complete', 'complete', 'complete'])
  })

  it('is a lead who is somebody', () => {
    const [, lead] = states({aiPolicy: 'https://n.example/ai', lead: {...responsible, name: 'none'}})
    expect(lead).toEqual(['lead', 'incomplete', ['governance.lead.name']])
    const [found] = practicesOf(
      expand({origin: 'ai-generated', responsible: {...responsible, name: 'pending'}}),
      {on},
    ).filter(({id}) => id === 'responsible')
    expect(found).toMatchObject({state: 'incomplete', missing: [{field: 'responsible.name'}]})
  })

  it.each([
    ['2026-11-23', 'has not taken place on 2026-11-22'],
    ['2025-11-21', '366 days old'],
  ])('is a training that took place and not too long ago: %s %s', (trainedOn, reason) => {
    const training = sitePracticesOf({trainedOn, trainingMaxAgeDays: 365}, on).find(
      ({id}) => id === 'training',
    )
    expect([training?.state, training?.reason]).toEqual(['incomplete', expect.stringContaining(reason)])
  })
})
