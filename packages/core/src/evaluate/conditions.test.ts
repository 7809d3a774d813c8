import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {expand} from '../record/shorthand.ts'
import type {Condition, ConditionExample} from './condition.ts'

interface Unit {
  default: Condition
  examples: ConditionExample[]
}

const files = readdirSync(new URL('../conditions/', import.meta.url))
const units = await Promise.all(
  files.map(async file => ({file, ...((await import(`../conditions/${file.slice(0, -3)}.ts`)) as Unit)})),
)

describe.each(units)('$file', ({file, default: condition, examples}) => {
  it('is named like its file', () => {
    expect(`${condition.id}.ts`).toBe(file)
  })

  it.each(examples)('is $expect for $record', ({record, part = 'body', expect: expected}) => {
    const whole = expand(record)
    const found = whole.parts.find(one => one.id === part)
    if (!found) throw new Error(`the example has no part called ${part}`)
    expect(condition.test(found, whole)).toBe(expected)
  })

  it('has an example that it cannot tell', () => {
    expect(examples.some(example => example.expect === undefined)).toBe(true)
  })
})
