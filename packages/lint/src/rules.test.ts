import {readdirSync} from 'node:fs'
import {conditions, digest, type Part, parseRecord, type Reading} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {lint, messageOf, rules} from './index.ts'
import type {Rule, RuleExample} from './rule.ts'

interface Unit {
  default: Rule
  examples: RuleExample[]
}

const files = readdirSync(new URL('./rules/', import.meta.url))
const units = await Promise.all(
  files.map(async file => ({file, ...((await import(`./rules/${file.slice(0, -3)}.ts`)) as Unit)})),
)

describe.each(units)('$file', ({file, default: rule, examples}) => {
  it('is named like its file', () => {
    expect(`${rule.id}.ts`).toBe(file)
    expect(rules[rule.id]).toBe(rule)
  })

  it('has an example in order and one that is not', () => {
    expect(examples.some(example => example.finds.length === 0)).toBe(true)
    expect(examples.some(example => example.finds.length > 0)).toBe(true)
  })

  it.each(examples)('$name', ({disclosure, body, finds}) => {
    const reading = readExample(disclosure, body ?? '')
    const findings = lint('markdown', reading, {
      rules: {[rule.id]: rule},
      policies: [],
      on: '2026-11-22',
    })
    expect(findings.map(finding => finding.code)).toEqual(finds)
    for (const finding of findings) expect(messageOf(finding)).not.toMatch(/[{}]|undefined/)
  })
})

it('says nothing of a label in sources, and asks for it in finished pages', () => {
  const page: Reading = {
    found: [{vocabulary: 'w3c-cg', value: 'ai-autonomous'}],
    labels: [],
    issues: [],
    held: [],
    record: parseRecord('ai-generated').record,
  }
  const policies = [
    {
      id: 'law/xx/sample',
      name: 'Sample',
      status: 'law' as const,
      conditions,
      markets: ['XX'],
      obligations: [
        {
          id: 'label',
          summary: 'AI text is labelled.',
          cite: [{provision: 's. 1', url: 'https://law.example'}],
          'in-force': {from: '2026-01-01'},
          media: ['text' as const],
          applies: {all: ['ai-made']},
          requires: [{kind: 'label' as const, placement: 'head-of-content' as const}],
        },
      ],
    },
  ]
  expect(lint('markdown', page, {policies, on: '2026-11-22'})).toEqual([])
  expect(lint('html', page, {policies, on: '2026-11-22'}).map(finding => messageOf(finding))).toEqual([
    'Unexpected page without a visible label on body, expected one: law/xx/sample#label',
  ])
  expect(lint('html', page, {policies, on: '2025-12-31'})).toEqual([])
})

function readExample(disclosure: unknown, body: string): Reading {
  const held: Part[] = [{id: 'body', medium: 'text', steps: [], digest: digest(body.split('\n\n'))}]
  if (disclosure === undefined) return {found: [], labels: [], issues: [], held}
  const {record, issues = []} = parseRecord(disclosure)
  return {found: [{vocabulary: 'forthright', value: disclosure}], labels: [], issues, held, record}
}
