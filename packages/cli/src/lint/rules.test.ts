import {messageOf, type Rule, type RuleExample, rules} from '@forthright/lint'
import {describe, expect, it} from 'vitest'
import {exampleText, runExample} from './example-run.ts'
import {fixedText} from './fix.ts'

interface Unit {
  default: Rule
  examples: readonly RuleExample[]
}

const units = await Promise.all(
  Object.values(rules).map(async rule => {
    const unit = (await import(`@forthright/lint/rules/${rule.id}`)) as Unit
    return {id: rule.id, rule, examples: unit.examples}
  }),
)

describe.each(units)('$id', ({rule, examples}) => {
  it('has two examples in order and two that are not', () => {
    expect(examples.filter(({finds}) => finds.length === 0).length).toBeGreaterThanOrEqual(2)
    expect(examples.filter(({finds}) => finds.length > 0).length).toBeGreaterThanOrEqual(2)
  })

  it('has an example of every message', () => {
    const found = new Set(examples.flatMap(({finds}) => finds))
    expect(Object.keys(rule.messages).filter(code => !found.has(code))).toEqual([])
  })

  it.each(examples)('$name', example => {
    const {findings} = runExample(rule, example)
    expect(findings.map(({code}) => code)).toEqual(example.finds)
    for (const finding of findings) {
      expect(messageOf(finding)).not.toMatch(/\{\w+\}|undefined/)
      expect(finding.place).toBeDefined()
    }
    const text = exampleText(example)
    expect(fixedText(text, findings)?.text).toBe(
      example.fixed === undefined ? undefined : text.replace(example.body ?? text, () => example.fixed ?? ''),
    )
  })
})
