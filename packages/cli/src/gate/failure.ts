/** What a gate that could not do its work answers: in block mode nothing goes out, and it is told why. */
import {DisclosureError} from '@forthright/core'
import type {Decision, FailureKind, GateFinding, GateResult, Mode} from './types.ts'

/** The error of a gate that took longer than it was given. */
export class GateTimeout extends Error {
  override name = 'GateTimeout' as const
}

/** The answer; a draft is kept in every mode. */
export function failed(cause: unknown, mode: Mode, isDraft: boolean): GateResult {
  const decision = decisionOf(mode, isDraft)
  const kind = kindOf(cause)
  const {field, allowed} = cause instanceof DisclosureError ? cause : {}
  const finding: GateFinding = {
    ruleId: 'gate-failed',
    code: 'gate-failed',
    severity: decision === 'block' ? 'error' : 'warning',
    message: `The gate could not look at this item${kind === 'item' ? '' : ` (${kind})`}: ${sentence(cause)} ${outcomes[decision]}`,
    pointer: pointerOf(kind, field),
    ...(allowed ? {allowed} : {}),
    url: 'docs/gate.md',
  }
  const {ruleId, pointer, message: what} = finding
  return {
    decision,
    failure: kind,
    findings: [finding],
    ...{verdicts: [], verdict: '', disclosure: undefined, questions: []},
    fix: [{ruleId, what, pointer, ...(allowed ? {allowed} : {})}],
  }
}

const outcomes: Readonly<Record<Decision, string>> = {
  block: 'It is not published, and what is stored is as it was.',
  warn: 'It was not checked.',
  publish: 'It was not checked.',
}

function decisionOf(mode: Mode, isDraft: boolean): Decision {
  if (mode === 'off') return 'publish'
  return mode === 'block' && !isDraft ? 'block' : 'warn'
}

function kindOf(cause: unknown): FailureKind {
  if (cause instanceof GateTimeout) return 'timeout'
  if (!(cause instanceof DisclosureError)) return 'crash'
  return cause.code === 'usage' || cause.code === 'config-invalid' ? 'configuration' : 'item'
}

/** A thrown value may be anything, and may throw when it is looked at. */
function sentence(cause: unknown): string {
  let said: string
  try {
    said = cause instanceof DisclosureError || cause instanceof GateTimeout ? cause.message : String(cause)
  } catch {
    said = 'something was thrown that cannot be printed'
  }
  return /[.!?]$/.test(said) ? said : `${said}.`
}

function pointerOf(kind: FailureKind, field: string | undefined): string {
  if (kind !== 'item' || field === undefined) return ''
  return field.startsWith('/') ? field : `/${field.replaceAll('.', '/')}`
}
