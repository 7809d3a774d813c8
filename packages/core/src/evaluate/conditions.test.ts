import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import fields from '../conditions/fields.ts'
import {conditions} from '../generated/conditions.ts'
import {expand, type Shorthand} from '../record/shorthand.ts'
import {purposes, roles} from '../schema/record.ts'
import type {Condition, ConditionExample} from './condition.ts'
import type {FieldCondition} from './field-condition.ts'

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

/** What is written down for an entry: yes, no, the answer where it is left out, and the fields that it reads besides. */
function readingOf(entry: FieldCondition) {
  if ('fact' in entry) {
    const {fact, impliedBy = [], implies} = entry
    return {field: fact, yes: {[fact]: true}, no: {[fact]: false}, beside: [...impliedBy, implies]}
  }
  if ('context' in entry) {
    const {context, absent} = entry
    return {field: context, yes: {[context]: true}, no: {[context]: false}, absent}
  }
  if ('audience' in entry) {
    const {audience} = entry
    return {
      field: `audience.${audience}`,
      yes: {audience: {[audience]: true}},
      no: {audience: {[audience]: false}},
    }
  }
  if ('purposes' in entry)
    return {
      field: 'purpose',
      yes: {purpose: entry.purposes[0]},
      no: {purpose: purposes.find(one => !entry.purposes.includes(one))},
    }
  return {
    field: 'roles',
    yes: {roles: ['client', entry.role]},
    no: {roles: roles.filter(role => role !== entry.role)},
  }
}

describe.each(Object.entries(fields))('the field of %s', (id, entry) => {
  const {field, yes, no, absent, beside = []} = readingOf(entry)
  const read: readonly (string | undefined)[] = [field, ...beside]
  const others = Object.fromEntries(booleans.filter(name => !read.includes(name)).map(name => [name, true]))
  const test = (given: object) => {
    const whole = expand(given as Shorthand)
    const [body] = whole.parts
    return body && conditions[id]?.test(body, whole)
  }

  it('is what is written down, and absent where it is left out', () => {
    expect(test(yes)).toBe(true)
    expect(test(no)).toBe(false)
    expect(test({origin: 'ai-generated', ...others})).toBe(absent)
  })

  it('follows from a fact that holds only where it does, and from one that does not hold', () => {
    if (!('fact' in entry)) return
    for (const other of entry.impliedBy ?? []) {
      expect(test({[other]: true})).toBe(true)
      expect(test({[other]: false})).toBeUndefined()
    }
    if (entry.implies) {
      expect(test({[entry.implies]: false})).toBe(false)
      expect(test({[entry.implies]: true})).toBeUndefined()
    }
  })

  it('is the one that its name says, and that it asks to fill in', () => {
    const named =
      'role' in entry
        ? `role-${entry.role}`
        : field
            .replace('.', '-')
            .replace(/[A-Z]|\d+/g, '-$&')
            .toLowerCase()
    if (!('purposes' in entry)) expect(id).toMatch(new RegExp(`^${named}(-|$)`))
    expect(conditions[id]?.field).toBe('fact' in entry ? `parts.{part}.${field}` : field)
  })
})
