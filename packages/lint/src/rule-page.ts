/** Where a rule is explained. */

/** The page that explains a rule, from the root of the documentation; `forthright explain <rule>` prints it. */
export function urlOf(ruleId: string): string {
  return `docs/rules/${ruleId}.md`
}
