/** Runs rules over content. Findings are values; words come last, from `messageOf`. */
import type {Finding, Grade, Place, SiteSettings} from '@forthright/core'
import {type ActiveRule, activeRules, type RuleChoice} from './active-rules.ts'
import {directivesIn, withDirectives} from './directives.ts'
import {Examined, type LintItem} from './examine.ts'
import {rules as shipped} from './generated/rules.ts'
import type {Hit, Rule} from './rule.ts'
import {urlOf} from './rule-page.ts'
import type {PostFacts} from './subject.ts'

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
  return item => examine(item, site, active, all)
}

/**
 * What the rules find in a site as a whole, once its posts were linted: to be told once, at its configuration. Throws `usage`
 * as {@link lint} does.
 *
 * @example
 * lintSite([{grade: 'ai-generated'}], {policies, on: '2026-11-30', presets: ['strict']})[0]?.ruleId // → 'missing-site-policy'
 */
export function lintSite(
  posts: readonly PostFacts[],
  {custom, presets, rules, ...site}: LintOptions,
): Finding[] {
  return activeRules({...shipped, ...custom}, {presets, rules}).flatMap(one =>
    Array.from(one.rule.checkSite?.(posts, site) ?? [], hit => findingOf(one, hit, atStart)),
  )
}

function examine(
  item: LintItem,
  site: SiteSettings,
  active: readonly ActiveRule[],
  all: Readonly<Record<string, Rule>>,
): Linted {
  const subject = new Examined(item, site)
  const {isPost} = subject
  const directives = directivesIn(item.content)
  // A page of which nothing is asked has nothing that a comment could take out either.
  const ran = isPost ? active.map(({rule}) => rule.id) : []
  const found = isPost ? active.flatMap(one => check(one, subject)) : []
  const left = withDirectives(found, directives, {ran, known: Object.keys(all)})
  // Of what is no post nothing more is read.
  if (!isPost) return {findings: left, declared: false, grade: 'unknown', isPost}
  return {
    findings: left,
    declared: subject.declared,
    grade: subject.grade,
    isPost,
  }
}

function check(one: ActiveRule, subject: Examined): Finding[] {
  const {rule} = one
  if (!rule.check || !rule.content.includes(subject.content)) return []
  return Array.from(rule.check(subject), hit => findingOf(one, hit, subject.start))
}

function findingOf({rule, severity: set}: ActiveRule, hit: Hit, start: Place): Finding {
  const {code, args = {}, place, path, severity = rule.severity, allowed, fix} = hit
  return {
    ruleId: rule.id,
    code,
    severity: set !== undefined && severity === rule.severity ? set : severity,
    args,
    place: place ?? start,
    ...(path === undefined ? {} : {path}),
    ...(allowed === undefined ? {} : {allowed}),
    ...(fix === undefined ? {} : {fix}),
    url: urlOf(rule.id),
  }
}

const atStart: Place = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
