/** Finds posts whose disclosure is missing, stale or contradicted by the content. */
export {rules} from './generated/rules.ts'
export {type LintOptions, lint, messageOf, urlOf} from './lint.ts'
export {defineRule, type Hit, type Rule, type RuleExample} from './rule.ts'
export type {Subject} from './subject.ts'
