import {conditions, type Policy} from '@forthright/core'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {shorthand, steps} from '../../core/test/arbitraries.ts'
import {createLinter, lintSite, messageOf, rules} from '../src/index.ts'
import {headOf, stubItem} from './stub-surface.ts'

const policy: Policy = {
  id: 'law/xx/sample',
  name: 'Sample',
  status: 'law',
  conditions,
  markets: ['XX'],
  obligations: [
    {
      id: 'label',
      summary: 'What AI made is labelled.',
      cite: [{provision: 's. 1', url: 'https://law.example'}],
      'in-force': {from: '2026-12-15'},
      media: ['text', 'image'],
      applies: {all: ['ai-made', 'public-interest']},
      exceptions: [{id: 'reviewed', summary: 'A person reviewed it.', when: {all: ['human-reviewed']}}],
      requires: [{kind: 'label', placement: 'head-of-content'}],
    },
  ],
}
const statement = fc.record({
  vocabulary: fc.constantFrom('habit', 'schema.org', 'w3c-cg', 'aigc', 'constructor'),
  value: fc.constantFrom(true, 'trainedAlgorithmicMedia', 'ai-autonomous'),
  grade: fc.constantFrom('human', 'ai-modified', 'ai-generated', undefined),
})
const full = steps.map(list => ({version: 1, parts: [{id: 'body', medium: 'text', steps: list}]}))
const item = fc
  .record({
    disclosure: fc.oneof(shorthand, full, fc.jsonValue(), fc.constantFrom('', [], 'ai-made')),
    beside: fc.array(statement, {maxLength: 2}),
    kind: fc.constantFrom('source', 'payload'),
  })
  .map(({disclosure, beside, kind}) => {
    const head = headOf(disclosure)
    return stubItem(
      'Wool is warm.',
      {...head, found: [...(head.found ?? []), ...beside]},
      {kind: kind as 'source'},
    )
  })
const site = {policies: [policy], on: '2026-11-30', assessments: {require: ['bias'], maxAgeDays: 365}}
const all = createLinter({...site, presets: ['strict']})
const alone = Object.keys(rules).map(id =>
  createLinter({
    ...site,
    presets: ['strict'],
    rules: Object.fromEntries(
      Object.keys(rules)
        .filter(one => one !== id)
        .map(one => [one, 'off' as const]),
    ),
  }),
)

it('finds in any record the same, whichever other rules run, and always has words and a place for it', () => {
  fc.assert(
    fc.property(item, one => {
      const {findings, grade} = all(one)
      expect(alone.flatMap(linter => linter(one).findings)).toEqual(findings)
      for (const finding of [...findings, ...lintSite([{grade}], {...site, presets: ['strict']})]) {
        const {messages} = rules[finding.ruleId] ?? {messages: {}}
        expect(Object.keys(messages)).toContain(finding.code)
        expect(messageOf(finding)).not.toContain('undefined')
        expect(finding.place).toBeDefined()
      }
    }),
  )
})

it('has a rule for each file, and a page for each rule', () => {
  for (const [id, {check, checkSite, content, messages}] of Object.entries(rules)) {
    expect(rules[id]?.id).toBe(id)
    expect(check ?? checkSite).toBeTypeOf('function')
    expect(content.length > 0).toBe(check !== undefined)
    expect(Object.keys(messages).length).toBeGreaterThan(0)
  }
})
