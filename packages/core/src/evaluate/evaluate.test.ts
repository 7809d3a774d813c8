import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {record} from '../../test/arbitraries.ts'
import {placementsOf} from '../disclose/placement.ts'
import {conditions} from '../generated/conditions.ts'
import type {DisclosureRecord} from '../record/record.ts'
import {expand, type Shorthand} from '../record/shorthand.ts'
import {evaluate} from './evaluate.ts'
import type {Obligation, Policy} from './policy.ts'

const obligation = (fields: Partial<Obligation>): Obligation => ({
  id: 'label',
  summary: 'A label is shown.',
  cite: [{provision: 's. 1', url: 'https://law.example/1'}],
  'in-force': {from: '2026-08-02'},
  media: ['text', 'image'],
  applies: {all: ['ai-made']},
  requires: [{kind: 'label', placement: 'head-of-content'}],
  ...fields,
})
const policy = (fields: Partial<Obligation> = {}, markets = ['EU']): Policy => ({
  id: 'law/xx/sample',
  name: 'Sample Act',
  status: 'law',
  conditions,
  markets,
  obligations: [obligation(fields)],
})
const outcome = (one: DisclosureRecord, fields: Partial<Obligation> = {}, on = '2026-11-22') =>
  evaluate(one, {policies: [policy(fields)], on})[0]
const clause = {
  all: ['ai-made', {any: ['appears-authentic', 'resembles-reality']}],
  none: [{all: ['human-reviewed', 'responsible-named']}, 'expressive-work'],
}

describe('evaluate', () => {
  it('is required, not required or unknown', () => {
    expect(outcome(expand('ai-generated'))?.outcome).toBe('required')
    expect(outcome(expand('human'))?.outcome).toBe('not-required')
    expect(outcome(expand('unknown'))?.outcome).toBe('unknown')
  })

  it('says which field would decide, as shorthand spells it', () => {
    expect(outcome(expand({origin: 'human', parts: {'hero.png': 'unknown'}}))?.missing).toEqual([
      {
        field: 'parts.hero.png.origin',
        question: 'How was the picture made: by people, with AI, or by AI alone?',
      },
    ])
    expect(outcome(expand('unknown'))?.missing[0]?.field).toBe('origin')
  })

  it('begins on the day of commencement and ends on the day it ended', () => {
    const of = (on: string) =>
      outcome(expand('ai-generated'), {'in-force': {from: '2026-08-02', to: '2026-12-02'}}, on)
    expect(of('2026-08-01')).toMatchObject({
      outcome: 'not-required',
      reasons: ['Not in force on 2026-08-01: it applies from 2026-08-02.'],
    })
    expect(of('2026-08-02')?.outcome).toBe('required')
    expect(of('2026-12-01')?.outcome).toBe('required')
    expect(of('2026-12-02')).toMatchObject({
      outcome: 'not-required',
      reasons: ['No longer in force on 2026-12-02: it ended on 2026-12-02.'],
    })
  })

  it('looks at parts of its own media only', () => {
    const mixed = expand({origin: 'ai-generated', parts: {'hero.png': 'human'}})
    expect(outcome(mixed, {media: ['image']})).toMatchObject({
      outcome: 'not-required',
      parts: [{part: 'hero.png', outcome: 'not-required'}],
    })
    expect(outcome(expand('ai-generated'), {media: ['audio']})?.outcome).toBe('not-required')
  })

  it('lifts a duty by an exception, and asks for what would decide one', () => {
    const exceptions = [
      {
        id: 'editorial',
        summary: 'Reviewed, and someone answers.',
        when: {all: ['human-reviewed', 'responsible-named']},
      },
    ]
    const of = (shorthand: Parameters<typeof expand>[0]) => outcome(expand(shorthand), {exceptions})
    const responsible = {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'}
    expect(of({origin: 'ai-generated', reviewed: 'Kari', responsible})?.outcome).toBe('not-required')
    expect(of('ai-generated')?.outcome).toBe('required')
    expect(of({origin: 'ai-generated', reviewed: 'Kari'})).toMatchObject({
      outcome: 'unknown',
      missing: [{field: 'responsible'}],
    })
  })

  it('is required, unless an exception that nobody claimed is; one that the record speaks for leaves it open', () => {
    const exceptions = [
      {id: 'expressive', summary: 'An expressive work.', when: {all: ['expressive-work']}},
      {
        id: 'edit',
        summary: 'Only the background.',
        when: {all: ['ai-modified-picture', 'advertising'], none: ['product-altered', 'body-retouched']},
      },
    ]
    const of = (facts: object, context: object = {purpose: 'advertising'}) =>
      outcome(
        expand({
          origin: 'human',
          ...context,
          parts: {'shoe.jpg': {origin: 'ai-modified', ...facts}},
        } as Shorthand),
        {media: ['image'], exceptions},
      )
    expect(of({})).toMatchObject({
      outcome: 'required',
      missing: [],
      unless: [
        {id: 'expressive', summary: 'An expressive work.', missing: [{field: 'expressiveWork'}]},
        {
          id: 'edit',
          missing: [{field: 'parts.shoe.jpg.productAltered'}, {field: 'parts.shoe.jpg.bodyRetouched'}],
        },
      ],
    })
    // Nothing of the product was changed: the record speaks for it, and whether a body was is open.
    expect(of({productAltered: false})).toMatchObject({
      outcome: 'unknown',
      missing: [{field: 'parts.shoe.jpg.bodyRetouched'}],
    })
    expect(of({productAltered: false})).not.toHaveProperty('unless')
    expect(of({productAltered: false, bodyRetouched: false})?.outcome).toBe('not-required')
    expect(of({productAltered: true}, {purpose: 'advertising', expressiveWork: false})).not.toHaveProperty(
      'unless',
    )
  })

  it('reads an exception within a clause in the same way', () => {
    const applies = {all: ['ai-made'], unless: ['obviously-ai']}
    expect(outcome(expand('ai-generated'), {applies})).toMatchObject({outcome: 'required'})
    expect(outcome(expand({origin: 'ai-generated', obviouslyAi: true}), {applies})).toMatchObject({
      outcome: 'not-required',
      reasons: ['It is obvious to a reasonably attentive person that it is AI.'],
    })
  })

  it('lets the lighter form of a label do where that is certain, and leaves out forms that certainly concern nobody', () => {
    const requires: Obligation['requires'] = [
      {
        kind: 'label',
        placement: 'on-content',
        lighter: {when: {all: ['evidently-artistic']}, placement: 'next-to-content', note: 'In the credits.'},
      },
      {kind: 'form', note: 'In words that fit children.', when: {all: ['audience-includes-children']}},
    ]
    const of = (one: Shorthand) => outcome(expand(one), {requires})
    const art = of({origin: 'ai-generated', evidentlyArtistic: true})
    expect(art?.parts).toEqual([{part: 'body', outcome: 'required', lighter: true}])
    expect(art && placementsOf(art, art.parts[0]?.lighter === true)).toMatchObject([
      {placement: 'next-to-content', note: 'In the credits.'},
    ])
    const plain = of('ai-generated')
    expect(plain?.parts).toEqual([{part: 'body', outcome: 'required'}])
    expect(plain && placementsOf(plain, plain.parts[0]?.lighter === true)).toMatchObject([
      {placement: 'on-content'},
    ])
    expect(plain?.requires.map(({kind}) => kind)).toEqual(['label', 'form'])
    const adults = of({origin: 'ai-generated', audience: {includesChildren: false}})
    expect(adults?.requires.map(({kind}) => kind)).toEqual(['label'])
  })

  it('cannot rely on a review of a text that changed since', () => {
    const one = expand({
      origin: 'ai-generated',
      reviewed: {by: 'Kari', digest: `sha256:${'a'.repeat(64)}`},
      responsible: {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'},
    })
    const changed = {...one, parts: one.parts.map(part => ({...part, digest: `sha256:${'b'.repeat(64)}`}))}
    const exceptions = [
      {id: 'editorial', summary: 'Reviewed.', when: {all: ['human-reviewed', 'responsible-named']}},
    ]
    expect(outcome(one, {exceptions})?.outcome).toBe('not-required')
    expect(outcome(changed, {exceptions})?.outcome).toBe('unknown')
  })

  it('is unknown before a day by which it certainly applied, where the first day is not known', () => {
    const of = (shorthand: Parameters<typeof expand>[0], on: string) =>
      outcome(expand(shorthand), {'in-force': {by: '2026-11-22'}}, on)?.outcome
    expect(of('ai-generated', '2026-11-21')).toBe('unknown')
    expect(of('ai-generated', '2026-11-22')).toBe('required')
    expect(of('human', '2026-11-21')).toBe('not-required')
  })

  it('holds the terms of a platform on that platform only', () => {
    const {markets: _, ...rest} = policy()
    const terms: Policy = {...rest, status: 'terms', platforms: ['x']}
    const of = (...platforms: string[]) =>
      evaluate(expand('ai-generated'), {
        policies: [terms, policy()],
        markets: ['EU'],
        platforms,
        on: '2026-11-22',
      }).map(one => [one.market, one.force])
    expect(of()).toEqual([['EU', 'binding']])
    expect(of('x')).toEqual([
      ['EU', 'binding'],
      ['x', 'terms'],
    ])
    expect(() => of('x', 'tiktok')).toThrow('no policy has the terms of tiktok')
  })

  it('asks in the markets that were asked for', () => {
    const policies = [policy({}, ['EU']), policy({}, ['US-NY']), policy({}, ['US'])]
    const asked = (...markets: string[]) =>
      evaluate(expand('ai-generated'), {policies, markets, on: '2026-11-22'}).map(one => one.market)
    expect(asked('EU')).toEqual(['EU'])
    expect(asked('US-NY')).toEqual(['US-NY', 'US-NY'])
    expect(asked('US')).toEqual(['US', 'US'])
    expect(asked('eu')).toEqual(['EU'])
    expect(() => asked('CN')).toThrow('no policy is about CN')
    expect(() => asked()).toThrow('an empty list asks for nothing')
    expect(evaluate(expand('ai-generated'), {policies, on: '2026-11-22'}).map(one => one.market)).toEqual([
      'EU',
      'US-NY',
      'US',
    ])
  })

  it('never turns a missing fact into "not required": filling it in may change the outcome, leaving it out may not decide', () => {
    fc.assert(
      fc.property(record, fc.constantFrom('context', 'facts', 'steps' as const), (one, what) => {
        const poorer: DisclosureRecord = {
          ...one,
          parts: one.parts.map(part => {
            const {facts: _, ...rest} = part
            return what === 'steps' ? {...part, steps: []} : what === 'facts' ? rest : part
          }),
        }
        if (what === 'context') delete poorer.context
        const before = outcome(one, {applies: clause})?.outcome
        const after = outcome(poorer, {applies: clause})?.outcome
        // Knowing less leads to the same verdict or to unknown, never to the opposite one.
        if (after !== before) expect(after).toBe('unknown')
      }),
    )
  })

  it('names what is missing exactly where it is unknown', () => {
    fc.assert(
      fc.property(record, one => {
        const verdict = outcome(one, {applies: clause})
        expect(verdict?.outcome === 'unknown').toBe((verdict?.missing.length ?? 0) > 0)
      }),
    )
  })

  it('never gets milder by a step of a model', () => {
    const rank = {'not-required': 0, unknown: 1, required: 2}
    fc.assert(
      fc.property(record, one => {
        const more = {
          ...one,
          parts: one.parts.map(part => ({
            ...part,
            steps: [...part.steps, {action: 'generated' as const, by: {kind: 'model' as const}}],
          })),
        }
        const of = (which: DisclosureRecord) =>
          rank[
            outcome(which, {
              applies: {all: ['ai-made']},
              exceptions: [
                {id: 'e', summary: 'Reviewed.', when: {all: ['human-reviewed', 'responsible-named']}},
              ],
            })?.outcome ?? 'required'
          ]
        expect(of(more)).toBeGreaterThanOrEqual(of(one))
      }),
    )
  })
})
