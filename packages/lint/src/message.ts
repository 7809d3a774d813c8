/** The words of findings, which come last. */
import type {Finding} from '@forthright/core'
import {directiveMessages} from './directives.ts'
import {rules as shipped} from './generated/rules.ts'
import type {Rule} from './rule.ts'

/** What a finding says, in English, from its rule's messages. */
export function messageOf(
  finding: Pick<Finding, 'ruleId' | 'code' | 'args'>,
  {rules = shipped}: {rules?: Readonly<Record<string, Rule>>} = {},
): string {
  const messages: Readonly<Record<string, string>> | undefined =
    finding.ruleId === 'directive' ? directiveMessages : rules[finding.ruleId]?.messages
  const message = messages?.[finding.code] ?? `${finding.ruleId}: ${finding.code}`
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(finding.args, name) ? finding.args[name] : undefined
    // Values keep the ids of parts; an editor knows the body as the text.
    return name === 'part' && value === 'body' ? 'the text' : (value ?? whole)
  })
}
