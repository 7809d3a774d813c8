/** The publish gate: the pipeline and the rules of the linter on one item, when a host is about to publish it. */
import {
  type DisclosedItem,
  DisclosureError,
  discloseItem,
  parseRecord,
  type Severity,
  type SiteSettings,
} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import type {Reading} from '@forthright/core/surface'
import {plainText} from '@forthright/core/text'
import {createLinter, type LintItem} from '@forthright/lint'
import {presets} from '@forthright/lint/settings'
import {withKnownWords} from '../lint/item.ts'
import {undeclaredRule} from '../lint-text/undeclared-rule.ts'
import type {AnySurface} from '../post/surfaces.ts'
import {checkedCall, type SiteOptions} from '../site/options.ts'
import {knownWords, shippedLanguages} from '../site/shipped.ts'
import {failed} from './failure.ts'
import {fixesOf, gateFinding, isAboutText} from './findings.ts'
import {readableOf} from './formats.ts'
import {type CheckedItem, checkCaller, checkItem, partsOf} from './item.ts'
import {
  type Decision,
  type Gate,
  type GateFinding,
  type GateItem,
  type GateOptions,
  type GateResult,
  type Mode,
  modes,
} from './types.ts'

export {GateTimeout} from './failure.ts'
export {type GateFormat, gateFormats} from './formats.ts'
export type * from './types.ts'
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
  const {mode, rules = {}, extends: named = 'recommended', custom, ...site} = checkedOptions(options)
  const chosen = {custom, presets: [named].flat()}
  const severities = {...(site.undeclared === undefined ? {} : undeclaredRule(site.undeclared)), ...rules}
  const check: Check = (item, settings) =>
    createLinter({...settings, ...chosen, rules: severities})(item).findings
  // Names of rules are refused when the gate is made.
  createLinter({...settingsOf(site), ...chosen, rules: severities})

  return async (item, by) => {
    const isDraft = isDraftOf(item)
    let now: Mode = 'block'
    try {
      const caller = checkCaller(by)
      now = modeOf(mode, item, caller.role)
      return decide(look(checkItem(item), site, check, custom), {mode: now, isDraft, caller})
    } catch (cause) {
      return failed(cause, now, isDraft)
    }
  }
}

const entry = 'publishGate'

function checkedOptions(options: GateOptions): GateOptions {
  checkedCall(entry, {}, options, {mode: 'any', rules: 'object', extends: 'any', custom: 'object'})
  const {mode, extends: named} = options ?? {}
  if (typeof mode !== 'function') demandOneOf('mode', mode, modes)
  for (const preset of [named ?? []].flat()) demandOneOf('extends', preset, presets)
  // What is changed in the caller's object afterwards was not checked.
  return {...options}
}

function demandOneOf(field: string, value: unknown, allowed: readonly string[]): void {
  if (allowed.some(one => one === value)) return
  const said = value === undefined ? 'is missing' : `: ${JSON.stringify(value)} is not known here`
  const sentence = `[${entry}] The option ${field}${said.startsWith(':') ? '' : ' '}${said}. ${suggest(String(value), allowed)}`
  throw new DisclosureError('usage', sentence, {field, allowed})
}

/** The settings of the day: a gate may stand for weeks. */
function settingsOf(site: SiteOptions): SiteSettings {
  return checkedCall(entry, site, {}).settings
}

function modeOf(mode: GateOptions['mode'], item: GateItem, role: string | undefined): Mode {
  if (typeof mode !== 'function') return mode
  const said = mode(item, role)
  if (!modes.includes(said)) demandOneOf('mode', said, modes)
  return said
}

function isDraftOf(item: GateItem): boolean {
  try {
    return item?.status === 'draft'
  } catch {
    return false
  }
}

/** What a linter finds in an item of a site. */
type Check = (item: LintItem, site: SiteSettings) => ReturnType<ReturnType<typeof createLinter>>['findings']

/** What was found of an item, without a decision, and the day of it. */
interface Looked extends Omit<GateResult, 'decision' | 'override'> {
  on: string
}

function look(item: CheckedItem, site: SiteOptions, check: Check, custom: GateOptions['custom']): Looked {
  const settings = settingsOf(site)
  const {surface, text, options, isStored} = readableOf(item.format, item.content)
  let read: Reading | undefined
  const reading = (): Reading => {
    read ??= surface.read(text, {...options, ...knownWords})
    return {...read, held: [...read.held, ...partsOf(item.media)]}
  }
  const {disclosure: declared, rendered} = item
  const linted = check(
    {
      surface: {...surface, read: reading},
      content: text,
      options: withKnownWords(options),
      declared,
      kind: rendered ? 'page' : 'source',
      isPost: true,
    },
    settings,
  )
  const findings = [
    ...linted.map(one => gateFinding(one, {pointer: '/content', isStored}, custom)),
    ...findingsBeside(item, settings, check, custom),
  ]
  const isUnreadable = findings.some(({ruleId}) => ruleId === 'unreadable-disclosure')
  const disclosed = disclosedOf(item, reading(), surface.id, settings, isUnreadable)
  const {verdicts = [], verdict = '', open: questions = [], disclosure, language} = disclosed ?? {}
  return {
    ...{findings, verdicts, verdict, disclosure, questions},
    ...(language ? {language} : {}),
    fix: fixesOf(findings),
    on: settings.on,
  }
}

/** What readers read beside the content, e.g. its title: what is wrong with these texts, and nothing that is about the item. */
function findingsBeside(
  {title, media, disclosure}: CheckedItem,
  settings: SiteSettings,
  check: Check,
  custom: GateOptions['custom'],
): GateFinding[] {
  const texts: [pointer: string, text: string | undefined][] = [
    ['/title', title],
    ...media.map(({alt}, index): [string, string | undefined] => [`/media/${index}/alt`, alt]),
  ]
  return texts.flatMap(([pointer, text = '']) => {
    if (text === '') return []
    const item = {surface: plainText as AnySurface, content: text, declared: disclosure, isPost: true}
    return check(item, settings)
      .filter(({ruleId}) => isAboutText(ruleId, custom))
      .map(one => gateFinding(one, {pointer, isStored: true}, custom))
  })
}

/** What to show of it; absent where nothing is stated, or what is has been told to be unreadable. */
function disclosedOf(
  {disclosure: declared, language}: CheckedItem,
  {record: own, held, markets}: Reading,
  channel: string,
  settings: SiteSettings,
  isUnreadable: boolean,
): DisclosedItem | undefined {
  const record = declared === undefined ? own : parseRecord(declared).record
  if (!record) return undefined
  const languages = {...shippedLanguages, fallback: 'en'}
  try {
    return discloseItem(
      {record, held, markets, channel, languages, hints: {content: language}},
      {...settings, undeclared: 'allow'},
    )
  } catch (cause) {
    if (!(cause instanceof DisclosureError)) throw cause
    if (isUnreadable) return undefined
    // It is the item that asks for what there is none of.
    throw new DisclosureError('content-invalid', cause.message, {
      field: 'disclosure',
      allowed: cause.allowed,
      cause,
    })
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
