/** The words that settings of the linter take, without its rules: a configuration is checked where nothing is linted. */
export {type RuleSetting, ruleSettings} from './active-rules.ts'
export {type Preset, presets} from './rule.ts'
