import {describe, expect, it} from 'vitest'
import {activeRules, type RuleChoice} from '../src/active-rules.ts'
import {defineRule, type Preset, type Rule} from '../src/rule.ts'

const rule = (id: string, presets: Rule['presets']): Rule =>
  defineRule({
    id,
    severity: 'warning',
    presets,
    why: '',
    content: ['source'],
    needs: [],
    messages: {found: 'Found.'},
    *check() {
      yield {code: 'found'}
    },
  })

const all = {
  everywhere: rule('everywhere', ['recommended']),
  european: rule('european', ['eu']),
  both: rule('both', ['eu', 'ads']),
  alone: rule('alone', []),
}
const ids = (choice: RuleChoice) => activeRules(all, choice).map(one => one.rule.id)

describe('the rules that run', () => {
  it.each([
    [undefined, ['everywhere']],
    [['recommended'], ['everywhere']],
    [['eu'], ['everywhere', 'european', 'both']],
    [['ads'], ['everywhere', 'both']],
    [
      ['ads', 'eu'],
      ['everywhere', 'european', 'both'],
    ],
    [['strict'], ['everywhere', 'european', 'both', 'alone']],
    [[], []],
  ] as const)('of the selections %j are %j', (presets, expected) => {
    expect(ids({presets})).toEqual(expected)
  })

  it('go before the selections by name, and keep their order', () => {
    expect(ids({rules: {alone: 'info', everywhere: 'off'}})).toEqual(['alone'])
    expect(ids({presets: ['strict'], rules: {both: 'off'}})).toEqual(['everywhere', 'european', 'alone'])
  })

  it('have the severity that was set, or their own', () => {
    const severities = activeRules(all, {presets: ['strict'], rules: {alone: 'warn', both: 'error'}})
    expect(severities.map(({severity}) => severity)).toEqual([undefined, undefined, 'error', 'warning'])
  })

  it('have a name: one that there is none of is refused, with the nearest', () => {
    expect(() => ids({rules: {europaen: 'off'}})).toThrow(
      /no rule called "europaen".*Did you mean european\?/,
    )
    expect(() => ids({rules: {european: 'eror' as 'error'}})).toThrow(/"eror".*Did you mean error\?/)
    // No name of what every object has.
    expect(() => ids({rules: {['constructor' as string]: 'error'}})).toThrow(/no rule called "constructor"/)
  })

  it('are selected by four words', () => {
    expect(['recommended', 'eu', 'ads', 'strict', 'all', ''].filter(isTaken)).toEqual([
      'recommended',
      'eu',
      'ads',
      'strict',
    ])
  })
})

/** Whether there is a selection of this name. */
function isTaken(name: string): boolean {
  try {
    activeRules({}, {presets: [name as Preset]})
    return true
  } catch (error) {
    expect(error).toMatchObject({code: 'usage', field: 'presets'})
    return false
  }
}
