/** Runs rules over content. Findings are values; words come last, from `messageOf`. */
import type {Finding, Grade, SiteSettings} from '@forthright/core'
import {type ActiveRule, activeRules, type RuleChoice} from './active-rules.ts'
import {directivesIn, withDirectives} from './directives.ts'
import {Examined, type LintItem} from './examine.ts'
import {rules as shipped} from './generated/rules.ts'
import type {Rule} from './rule.ts'
import {urlOf} from './rule-page.ts'

/** What to lint with: what holds for the site, and which rules run. What states nothing is for a rule to tell. */
export interface LintOptions extends Omit<SiteSettings, 'undeclared'>, RuleChoice {
  /** Rules beside those that are shipped, by id. */
  custom?: Readonly<Record<string, Rule>> | undefined
}

/** What was found in one item. */
export interface Linted {
  findings: Finding[]
  /** Whether the content declares anything about its making. */
  declared: boolean
  grade: Grade
  /** Whether it is something that is published to readers by itself; of pages that are none, nothing is asked. */
  isPost: boolean
}

/**
 * What the rules find in one item, in the order of the rules. Throws what the surface throws where the content cannot be
 * read, and `usage` for a rule that there is none of.
 *
 * @example
 * lint({surface: markdown, content: '# Wool\n'}, {policies, on: '2026-11-30'}).findings[0]?.ruleId // → 'missing-disclosure'
 */
export function lint(item: LintItem, options: LintOptions): Linted {
  return createLinter(options)(item)
}

/** The same for many items: the rules are chosen once. */
export function createLinter({custom, presets, rules, ...site}: LintOptions): (item: LintItem) => Linted {
  const all = custom ? {...shipped, ...custom} : shipped
  const active = activeRules(all, {presets, rules})
  return item => examine(item, site, active)
}

function examine(item: LintItem, site: SiteSettings, active: readonly ActiveRule[]): Linted {
  const subject = new Examined(item, site)
  const {isPost} = subject
  const found = isPost ? active.flatMap(one => check(one, subject)) : []
  const directives = directivesIn(item.content)
  return {
    findings: withDirectives(found, directives),
    declared: subject.declared,
    grade: subject.grade,
    isPost,
  }
}

function check({rule, severity: set}: ActiveRule, subject: Examined): Finding[] {
  if (!rule.content.includes(subject.content)) return []
  return Array.from(
    rule.check(subject),
    ({code, args = {}, place, severity = rule.severity, allowed, fix}): Finding => ({
      ruleId: rule.id,
      code,
      severity: set !== undefined && severity === rule.severity ? set : severity,
      args,
      place: place ?? subject.start,
      ...(allowed === undefined ? {} : {allowed}),
      ...(fix === undefined ? {} : {fix}),
      url: urlOf(rule.id),
    }),
  )
}
