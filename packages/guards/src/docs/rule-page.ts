/** The page of one lint rule, printed from its file. */
import type {Rule, RuleExample} from '@forthright/lint'
import {stringify} from 'yaml'

/** The page of a rule as Markdown. */
export function rulePage(rule: Rule, examples: readonly RuleExample[]): string {
  return [
    `<!-- Printed by \`pnpm gen\` from packages/lint/src/rules/${rule.id}.ts. Do not edit. -->`,
    `# ${rule.id}`,
    `Severity: ${rule.severity}.`,
    rule.why,
    '## Messages',
    [
      '| code | message |',
      '| --- | --- |',
      ...Object.entries(rule.messages).map(([code, message]) => `| \`${code}\` | ${message} |`),
    ].join('\n'),
    '## Examples',
    ...examples.map(example => {
      const head =
        example.disclosure === undefined ? '' : `---\n${stringify({disclosure: example.disclosure})}---\n\n`
      const verdict =
        example.finds.length === 0
          ? 'Nothing is found'
          : `Finds ${example.finds.map(code => `\`${code}\``).join(', ')}`
      return `${verdict}: ${example.name}.\n\n\`\`\`markdown\n${head}${example.body ?? ''}\n\`\`\``
    }),
    '',
  ].join('\n\n')
}
