import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import fields from '../conditions/fields.ts'
import {conditions} from '../generated/conditions.ts'
import {expand} from '../record/shorthand.ts'
import {roles} from '../schema/record.ts'
import type {Condition, ConditionExample} from './condition.ts'

interface Unit {
  default: Condition
  examples: ConditionExample[]
}

const files = readdirSync(new URL('../conditions/', import.meta.url)).filter(file => file !== 'fields.ts')
const units = await Promise.all(
  files.map(async file => ({file, ...((await import(`../conditions/${file.slice(0, -3)}.ts`)) as Unit)})),
)

describe.each(units)('$file', ({file, default: condition, examples}) => {
  it('is named like its file', () => {
    expect(`${condition.id}.ts`).toBe(file)
  })

  it.each(examples)('is $expect for $record', ({record, part = 'body', digest, on, expect: expected}) => {
    const whole = expand(record)
    const found = whole.parts.find(one => one.id === part)
    if (!found) throw new Error(`the example has no part called ${part}`)
    expect(condition.test(digest === undefined ? found : {...found, digest}, whole, on)).toBe(expected)
  })

  it('has an example that it cannot tell', () => {
    expect(examples.some(example => example.expect === undefined)).toBe(true)
  })
})

/** Every field that is read by an entry as yes or no. */
const booleans = Object.values(fields).flatMap(entry =>
  'fact' in entry ? [entry.fact] : 'context' in entry ? [entry.context] : [],
)

describe.each(Object.entries(fields))('the field of %s', (id, entry) => {
  const field = 'fact' in entry ? entry.fact : 'context' in entry ? entry.context : 'roles'
  const [yes, no]: unknown[] =
    'role' in entry ? [['client', entry.role], roles.filter(role => role !== entry.role)] : [true, false]
  const others = Object.fromEntries(booleans.filter(name => name !== field).map(name => [name, true]))
  const examples: ConditionExample[] = [
    {record: {[field]: yes}, expect: true},
    {record: {[field]: no}, expect: false},
    {record: {origin: 'ai-generated', ...others}, expect: undefined},
  ]

  it.each(examples)('is $expect for $record', ({record, expect: expected}) => {
    const whole = expand(record)
    const [body] = whole.parts
    expect(body && conditions[id]?.test(body, whole)).toBe(expected)
  })

  it('is the one that its name says, and that it asks to fill in', () => {
    const named = 'role' in entry ? `role-${entry.role}` : field.replace(/[A-Z]|\d+/g, '-$&').toLowerCase()
    expect(id).toMatch(new RegExp(`^${named}(-|$)`))
    expect(conditions[id]?.field).toBe('fact' in entry ? `parts.{part}.${field}` : field)
  })
})
