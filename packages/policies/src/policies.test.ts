import {evaluate, type Outcome, parseRecord} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {readDrafts, readPolicies} from '../scripts/read-policies.ts'
import drafts from './generated/drafts.ts'
import {policies} from './index.ts'

const files = readPolicies(new URL('../', import.meta.url))
const shipped = new Map(policies.map(policy => [policy.id, policy]))

it('reads every file without complaint', () => {
  expect(files.complaints).toEqual([])
  expect(files.policies.length).toBeGreaterThan(0)
})

it('reads every draft without complaint, ships none as a rule, and tells what is known of each', () => {
  const read = readDrafts(new URL('../', import.meta.url))
  expect(read.complaints).toEqual([])
  expect(JSON.stringify([...shipped.keys()])).not.toContain('draft')
  expect(drafts).toEqual(read.drafts)
  expect(drafts.map(({market}) => market)).toEqual(expect.arrayContaining(['BR', 'DK', 'ES', 'IT', 'UZ']))
})

it('ships every file, without its examples', () => {
  expect([...shipped.keys()]).toEqual(files.policies.map(policy => policy.id))
  expect(JSON.stringify(policies)).not.toContain('"examples"')
})

describe.each(files.policies)('$id', ({id, obligations, markets, platforms}) => {
  describe.each(obligations)('#$id', obligation => {
    it.each(obligation.examples)('$expect: $name', example => {
      expect(verdict(id, obligation.id, example.record, example.on)?.outcome).toBe(example.expect)
    })

    it('has a required, a not-required and an unknown example', () => {
      const kinds = new Set(obligation.examples.map(example => example.expect))
      expect([...kinds].sort()).toEqual(['not-required', 'required', 'unknown'])
    })

    it('has an example on the day it commences and on the day before', () => {
      const began = obligation['in-force']
      const from = 'from' in began ? began.from : began.by
      const eve = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
      const days = obligation.examples.map(example => `${example.on} ${example.expect}`)
      expect(days).toContain(`${from} required`)
      // Where the first day is not known, the day before a known one is unknown.
      expect(days).toContain(`${eve} ${'from' in began ? 'not-required' : 'unknown'}`)
    })

    it('has, once it has an end, an example on that day and one on the day before', () => {
      const {to} = obligation['in-force']
      const days = obligation.examples.map(example => `${example.on} ${example.expect}`)
      const eve = to && new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)
      expect(days).toEqual(expect.arrayContaining(to ? [`${to} not-required`, `${eve} required`] : []))
    })

    it('says what is missing where it is unknown, and nothing is missing where it is decided', () => {
      for (const example of obligation.examples) {
        const outcome = verdict(id, obligation.id, example.record, example.on)
        const began = obligation['in-force']
        const early = 'by' in began && example.on < began.by
        if (!early) expect(outcome?.missing.length === 0).toBe(example.expect !== 'unknown')
        if (example.expect !== 'unknown') expect(outcome?.reasons).not.toEqual([])
      }
    })
  })

  function verdict(policy: string, obligation: string, input: unknown, on: string): Outcome | undefined {
    const parsed = parseRecord(input)
    if (parsed.issues) throw new Error(JSON.stringify(parsed.issues))
    const own = shipped.get(policy)
    return evaluate(parsed.record, {
      policies: own ? [own] : [],
      ...(markets ? {markets: markets.slice(0, 1)} : {}),
      platforms: platforms ?? [],
      on,
    }).find(outcome => outcome.id === `${policy}#${obligation}`)
  }
})
