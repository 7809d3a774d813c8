/** The publish gate: the pipeline and the rules of the linter on one item, when a host is about to publish it. */
import type {Severity, SiteSettings} from '@forthright/core'
import {createLinter} from '@forthright/lint'
import {chosenRules, ruleKinds} from '../lint-text/rule-options.ts'
import {demandOneOf} from '../site/demand-one-of.ts'
import {checkedCall, type SiteOptions} from '../site/options.ts'
import {failed} from './failure.ts'
import {offBesideText} from './findings.ts'
import {checkCaller, checkItem} from './item.ts'
import {type Checks, type Looked, look} from './look.ts'
import {
  type Decision,
  type Gate,
  type GateItem,
  type GateOptions,
  type GateResult,
  type Mode,
  modes,
} from './types.ts'

export {GateTimeout} from './failure.ts'
export {type GateFormat, gateFormats} from './formats.ts'
export type {
  Decision,
  Gate,
  GateCaller,
  GateFinding,
  GateFix,
  GateItem,
  GateMedia,
  GateOptions,
  GateOverride,
  GateResult,
  Mode,
  RuleSettings,
  UsedOverride,
} from './types.ts'
export {type TimeoutOptions, withTimeout} from './with-timeout.ts'

/**
 * A gate by the options of a site, which are checked here: throws `usage` for what is misspelt or missing, with the nearest
 * that is allowed. It reads no file, asks nobody and keeps nothing, so it runs in Node, workers and browsers; of the clock it
 * asks today's date where `on` is absent.
 *
 * - What an `error` is found in is blocked, a `warning` or what a person must look at is a warning.
 * - Labels are looked for only where `rendered` is true; else they are written later.
 * - A draft is never blocked, and what fails inside blocks in the mode `block`, with the code `gate-failed`.
 *
 * @example
 * const gate = publishGate({mode: 'block', markets: ['EU']})
 * const {decision, fix} = await gate({format: 'markdown', content: '# Wool\n', disclosure: null})
 * // → 'block', [{ruleId: 'missing-disclosure', what: 'This post does not say how it was made. …', pointer: '/disclosure', …}]
 */
export function publishGate(options: GateOptions): Gate {
  const {mode, rules, extends: named, custom, ...site} = checkedOptions(options)
  const chosen = chosenRules(entry, {rules, extends: named, custom}, site.undeclared)
  // Names of rules are refused when the gate is made.
  createLinter({...settingsOf(site), ...chosen})
  const ofText = {...chosen, rules: {...chosen.rules, ...offBesideText(custom)}}
  const checks: Checks = {
    item: (item, settings) => createLinter({...settings, ...chosen})(item).findings,
    text: (item, settings) => createLinter({...settings, ...ofText})(item).findings,
  }

  return async (item, by) => {
    const isDraft = isDraftOf(item)
    let now: Mode = 'block'
    try {
      const caller = checkCaller(by)
      now = modeOf(mode, item, caller.role)
      return decide(look(checkItem(item), settingsOf(site), checks, custom), {mode: now, isDraft, caller})
    } catch (cause) {
      return failed(cause, now, isDraft)
    }
  }
}

const entry = 'publishGate'

/** What the values of the options are that only a gate has. */
export const gateKinds = {mode: 'any', ...ruleKinds} as const

function checkedOptions(options: GateOptions): GateOptions {
  checkedCall(entry, {}, options, gateKinds)
  const {mode} = options ?? {}
  if (typeof mode !== 'function') demandOneOf(entry, 'mode', mode, modes)
  // What is changed in the caller's object afterwards was not checked.
  return {...options}
}

/** The settings of the day: a gate may stand for weeks. */
function settingsOf(site: SiteOptions): SiteSettings {
  return checkedCall(entry, site, {}).settings
}

function modeOf(mode: GateOptions['mode'], item: GateItem, role: string | undefined): Mode {
  if (typeof mode !== 'function') return mode
  const said = mode(item, role)
  demandOneOf(entry, 'mode', said, modes)
  return said
}

function isDraftOf(item: GateItem): boolean {
  try {
    return item?.status === 'draft'
  } catch {
    return false
  }
}

/** How to decide on what was found. */
interface Deciding {
  mode: Mode
  isDraft: boolean
  caller: ReturnType<typeof checkCaller>
}

function decide({on, ...looked}: Looked, {mode, isDraft, caller: {override}}: Deciding): GateResult {
  const having = (...severities: readonly Severity[]) =>
    looked.findings.filter(({severity}) => severities.includes(severity))
  const errors = having('error')
  const worst: Decision =
    errors.length > 0 ? 'block' : having('warning', 'needs-review').length > 0 ? 'warn' : 'publish'
  const decision =
    mode === 'off' ? 'publish' : worst === 'block' && (mode === 'warn' || isDraft) ? 'warn' : worst
  if (decision !== 'block' || !override) return {decision, ...looked}
  const rules = [...new Set(errors.map(({ruleId}) => ruleId))]
  return {decision: 'publish', ...looked, override: {...override, on, rules}}
}
