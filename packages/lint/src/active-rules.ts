/** Which rules run, and how grave what they find is. */
import {DisclosureError, type Severity} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {type Preset, presets, type Rule} from './rule.ts'

/** How grave a finding is, as settings spell it. */
export const ruleSettings = ['off', 'info', 'warn', 'error'] as const
/** A severity, or `off`. */
export type RuleSetting = (typeof ruleSettings)[number]

/** What a site says of rules. */
export interface RuleChoice {
  /** Selections of rules; `recommended` where absent. */
  presets?: readonly Preset[] | undefined
  /** By id; goes before the selections, and over the severity that a rule has itself. */
  rules?: Readonly<Record<string, RuleSetting>> | undefined
}

/** A rule that runs, and the severity that was set for it; absent: its own. */
export interface ActiveRule {
  rule: Rule
  severity?: Severity | undefined
}

/**
 * The rules that a choice selects, in their own order. Throws `usage` for a rule, a selection or a setting that there is
 * none of, with the nearest.
 */
export function activeRules(
  all: Readonly<Record<string, Rule>>,
  {presets: chosen = ['recommended'], rules: settings = {}}: RuleChoice,
): ActiveRule[] {
  for (const preset of chosen)
    if (!presets.includes(preset)) throw refusal('presets', 'selection of rules', preset, presets)
  for (const [id, setting] of Object.entries(settings)) {
    if (!Object.hasOwn(all, id)) throw unknownRule(id, Object.keys(all))
    if (!ruleSettings.includes(setting))
      throw refusal(`rules.${id}`, 'setting of a rule', setting, ruleSettings)
  }
  return Object.values(all).flatMap((rule): ActiveRule[] => {
    const setting = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined
    if (setting === 'off') return []
    if (setting !== undefined) return [{rule, severity: setting === 'warn' ? 'warning' : setting}]
    return chosen.some(preset => isIn(rule, preset)) ? [{rule}] : []
  })
}

function isIn(rule: Rule, preset: Preset): boolean {
  if (preset === 'strict') return true
  return rule.presets.includes(preset) || rule.presets.includes('recommended')
}

/** What is wrong with the name of a rule. */
export function unknownRule(id: string, allowed: readonly string[]): DisclosureError {
  return refusal('rules', 'rule', id, allowed)
}

function refusal(field: string, what: string, found: unknown, allowed: readonly string[]): DisclosureError {
  const message = `There is no ${what} called ${JSON.stringify(found)}. ${suggest(String(found), allowed)}`
  return new DisclosureError('usage', message, {field, allowed})
}
