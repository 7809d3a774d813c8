/** What `undeclared` means for the linter. */
import type {Undeclared} from '@forthright/core'
import type {RuleSetting} from '@forthright/lint'

/** The severity of the one rule that it is about; what `rules` says goes before. */
export function undeclaredRule(undeclared: Undeclared): Readonly<Record<string, RuleSetting>> {
  const severities = {error: 'error', warn: 'warn', allow: 'off'} as const
  return {'missing-disclosure': severities[undeclared]}
}
