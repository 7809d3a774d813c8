/** The page of one lint rule, printed from its file. */
import type {Rule, RuleExample} from '@forthright/lint'
import {stringify} from 'yaml'

/** Where a rule runs without being asked for by name. */
function selections({presets}: Rule): string {
  if (presets.includes('recommended')) return 'It runs wherever nothing else is chosen.'
  return `It is in ${[...presets, 'strict'].map(preset => `\`${preset}\``).join(', ')}.`
}

/** The page of a rule as Markdown. */
export function rulePage(rule: Rule, examples: readonly RuleExample[]): string {
  return [
    `<!-- Printed by \`pnpm gen\` from packages/lint/src/rules/${rule.id}.ts. Do not edit. -->`,
    `# ${rule.id}`,
    `Severity: ${rule.severity}. ${selections(rule)}`,
    rule.why,
    '## Messages',
    [
      '| code | message |',
      '| --- | --- |',
      ...Object.entries(rule.messages).map(([code, message]) => `| \`${code}\` | ${message} |`),
    ].join('\n'),
    '## Examples',
    ...examples.map(exampleText),
    '',
  ].join('\n\n')
}

function exampleText({
  name,
  file = 'post.md',
  content,
  disclosure,
  body = '',
  files,
  site,
  finds,
}: RuleExample) {
  const verdict =
    finds.length === 0 ? 'Nothing is found' : `Finds ${finds.map(code => `\`${code}\``).join(', ')}`
  const head = disclosure === undefined ? '' : `---\n${stringify({disclosure})}---\n\n`
  const language = {html: 'html', json: 'json', mdx: 'mdx'}[file.split('.').at(-1) ?? ''] ?? 'markdown'
  return [
    `${verdict}: ${name}.`,
    fenced(language, content ?? head + body),
    ...(site === undefined ? [] : ['In the configuration of the site:', fenced('yaml', stringify(site))]),
    ...Object.entries(files ?? {}).flatMap(([path, text]) =>
      text.startsWith('base64:')
        ? []
        : [`Beside it, \`${path}\`:`, fenced(path.split('.').at(-1) ?? '', text)],
    ),
  ].join('\n\n')
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}
