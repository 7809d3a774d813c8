/** Where a finding is explained, whichever command it came from. */
import {rules, urlOf} from '@forthright/lint'

/** The page that explains a rule, or a finding of `verify`, from the root of the documentation. */
export function docsOf(ruleId: string): string {
  const [command, name] = ruleId.split('/')
  return command === 'verify' && name !== undefined ? `docs/verify.md#${name}` : urlOf(ruleId)
}

/** The same, and how to have it printed. */
export function explainedAt(ruleId: string): string {
  return Object.hasOwn(rules, ruleId) ? `${docsOf(ruleId)}, or forthright explain ${ruleId}` : docsOf(ruleId)
}
