/** The table of what is covered and, as important, what is not. */
import type {PolicyDocument} from '@forthright/core'
import type {Draft} from '@forthright/policies'
import {conditionsTable} from './policy-page.ts'

/** The page that says what the policies cover, as Markdown. */
export function coveragePage(policies: readonly PolicyDocument[], drafts: readonly Draft[]): string {
  const row = ({id, name, status, markets, platforms, obligations}: PolicyDocument) => {
    const spans = obligations
      .map(obligation => obligation['in-force'])
      .map(span => ('from' in span ? span.from : `by ${span.by}`))
    const readings = [...new Set(obligations.map(obligation => obligation.reading.confidence))]
    return `| ${(markets ?? platforms ?? []).join(', ')} | [${name}](${id}.md) | ${status} | ${obligations.length} | ${[...new Set(spans)].sort().join(', ')} | ${readings.join(', ')} |`
  }
  const table = (of: readonly PolicyDocument[], first: string) =>
    [
      `| ${first} | instrument | status | obligations | in force from | our reading |`,
      '| --- | --- | --- | --- | --- | --- |',
      ...of.map(row),
    ].join('\n')
  return [
    '<!-- Printed by `pnpm gen` from packages/policies. Do not edit. -->',
    '# What the policies cover',
    'Every instrument is dated, cited, and says how sure we are of our reading. None of it is legal advice.',
    '## Law, codes and standards',
    table(
      policies.filter(policy => policy.markets),
      'market',
    ),
    ...(policies.some(policy => policy.platforms)
      ? [
          '## Terms of platforms',
          table(
            policies.filter(policy => policy.platforms),
            'platform',
          ),
        ]
      : []),
    '## What is not covered',
    [
      '- Every market that is not in the table above. No entry does not mean that nothing is owed there.',
      '- Political advertising, election law and the law of likeness, copyright, data protection and unfair competition beyond what the table names. A label never cures a misleading advertisement.',
      '- Sector rules (medicine, finance, gambling, children’s advertising).',
      '- Whether a text, image or voice was in fact made by AI: the record is taken at its word.',
    ].join('\n'),
    ...(drafts.length === 0
      ? []
      : [
          'Known, and not shipped as rules, because they are proposals or their passage is not confirmed:',
          [
            '| where | what | state of knowledge | written down |',
            '| --- | --- | --- | --- |',
            ...drafts.map(
              draft =>
                `| ${draft.market} | ${draft.name} | ${draft.state.trim().replaceAll('\n', ' ')} | ${draft.on} |`,
            ),
          ].join('\n'),
        ]),
    '## Conditions',
    'What obligations combine. Each answers true, false, or not assessed.',
    conditionsTable(),
    '',
  ].join('\n\n')
}
