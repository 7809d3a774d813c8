/** The file for pre-commit, which names every network: files are chosen by their names before anything is read. */
import {namesOf} from '@forthright/social'

/** The file of the hooks, as YAML, for networks of these ids. */
export function preCommitFile(networks: readonly string[]): string {
  const names = networks.flatMap(namesOf).sort().join('|')
  return [
    '# Printed by `pnpm gen` from packages/social. Do not edit.',
    '# https://pre-commit.com: files that are committed and that forthright lint reads by their names.',
    '- id: forthright-lint',
    '  name: forthright lint',
    '  description: Finds posts whose disclosure of AI is missing, cannot be read, is out of date or is contradicted.',
    '  entry: forthright lint --allow-empty',
    '  language: node',
    '  additional_dependencies: [forthright]',
    `  files: '\\.(?:md|mdx|markdown|mdown|mkdn|mkd|mdwn|qmd|[Rr]md|html?|xhtml)$|\\.(?:${names})\\.(?:json|ndjson|jsonl)$'`,
    '',
  ].join('\n')
}
