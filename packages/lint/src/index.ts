/** Finds posts whose disclosure is missing, stale or contradicted by the content. */
export {type RuleChoice, type RuleSetting, ruleSettings, unknownRule} from './active-rules.ts'
export type {LintItem} from './examine.ts'
export {rules} from './generated/rules.ts'
export {createLinter, type Linted, type LintOptions, lint, lintSite} from './lint.ts'
export {messageOf} from './message.ts'
export {defineRule, type Hit, type Preset, presets, type Rule, type RuleExample} from './rule.ts'
export {urlOf} from './rule-page.ts'
export type {Basics, Content, Facts, Need, Owed, Picture, PostFacts, Subject, Text} from './subject.ts'
