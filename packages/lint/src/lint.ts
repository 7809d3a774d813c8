/** Runs rules over a subject. Findings are values; words come last, from `messageOf`. */
import {assessItem, type Finding, marketIssue, reviewOf, type SiteSettings} from '@forthright/core'
import type {Reading} from '@forthright/core/surface'
import {rules as shipped} from './generated/rules.ts'
import type {Rule} from './rule.ts'
import type {Subject} from './subject.ts'

/** What to lint with: the rules, and what holds for the site; what states nothing is for a rule to tell. */
export interface LintOptions extends Omit<SiteSettings, 'undeclared'> {
  /** By id; all that are shipped where absent. */
  rules?: Readonly<Record<string, Rule>> | undefined
}

/** What the rules find in what a surface read, in the order of the rules. */
export function lint(surface: string, reading: Reading, options: LintOptions): Finding[] {
  const subject = subjectOf(surface, reading, options)
  return Object.values(options.rules ?? shipped).flatMap(rule =>
    Array.from(rule.check(subject), ({code, args = {}, place, severity = rule.severity}) => ({
      ruleId: rule.id,
      code,
      severity,
      args,
      ...(place === undefined ? {} : {place}),
      url: urlOf(rule.id),
    })),
  )
}

/** What a finding says, in English, from its rule's messages. */
export function messageOf(
  finding: Finding,
  {rules = shipped}: {rules?: Readonly<Record<string, Rule>>} = {},
): string {
  const message = rules[finding.ruleId]?.messages[finding.code] ?? `${finding.ruleId}: ${finding.code}`
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(finding.args, name) ? (finding.args[name] ?? whole) : whole,
  )
}

/** The page that explains a rule. The host is a reserved name until the documentation has its address. */
export function urlOf(ruleId: string): string {
  return `https://forthright.example/docs/rules/${ruleId}`
}

function subjectOf(surface: string, given: Reading, {rules: _, ...site}: LintOptions): Subject {
  const reading = withMarketIssue(given, site)
  const {record, grade, outcomes, infos} = assessItem(reading, {...site, undeclared: 'allow'})
  return {
    surface,
    reading,
    record,
    declared: reading.found.length > 0 || reading.issues.length > 0,
    grade,
    reviews: record.parts.map(part => ({part: part.id, review: reviewOf(part)})),
    outcomes,
    infos,
    placeOf: path => reading.placeOf?.(path),
  }
}

/** Markets that no policy is about are a finding as any other, and the file is looked at without them. */
function withMarketIssue(reading: Reading, {policies}: Pick<LintOptions, 'policies'>): Reading {
  const issue = reading.record && marketIssue(reading.record, policies)
  if (!reading.record || !issue) return reading
  const {markets: _, ...record} = reading.record
  return {
    ...reading,
    record,
    issues: [...reading.issues, {...issue, place: reading.placeOf?.(issue.path)}],
  }
}
