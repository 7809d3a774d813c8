/** Which rules run, as `lintText` and the publish gate take it. */
import type {LintOptions, Preset, Rule, RuleSetting} from '@forthright/lint'
import {presets} from '@forthright/lint/settings'
import {demandOneOf} from '../site/demand-one-of.ts'
import type {SiteOptions} from '../site/options.ts'
import {undeclaredRule} from './undeclared-rule.ts'

/** Which rules run; every field may be left out. */
export interface RuleOptions {
  /** Selections of rules: `recommended` (where absent), `eu`, `ads`, `strict`. */
  extends?: Preset | readonly Preset[] | undefined
  /** `off`, `info`, `warn` or `error` by id, over the selections. */
  rules?: Readonly<Record<string, RuleSetting>> | undefined
  /** Rules of the caller's own, made with `defineRule`, by id. */
  custom?: Readonly<Record<string, Rule>> | undefined
}

/** What the values of {@link RuleOptions} are. */
export const ruleKinds = {extends: 'any', rules: 'object', custom: 'object'} as const

/**
 * The rules as the linter takes them; what `rules` says goes before `undeclared`. Throws `usage` for a selection that there
 * is none of.
 */
export function chosenRules(
  entry: string,
  {extends: named = 'recommended', rules = {}, custom}: RuleOptions,
  undeclared: SiteOptions['undeclared'],
): Pick<LintOptions, 'presets' | 'rules' | 'custom'> {
  const chosen = [named].flat()
  for (const preset of chosen) demandOneOf(entry, 'extends', preset, presets)
  const severity = undeclared === undefined ? {} : undeclaredRule(undeclared)
  return {presets: chosen, rules: {...severity, ...rules}, custom}
}
