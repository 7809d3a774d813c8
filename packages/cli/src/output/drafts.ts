/** What is known of rules that are not shipped, as text for a terminal. */
import type {Draft} from '@forthright/policies'
import pc from 'picocolors'

/** A heading and a few lines for each; nothing where there are none. */
export function draftsText(drafts: readonly Draft[]): string[] {
  if (drafts.length === 0) return []
  return [
    'Known, and not applied: drafts, and rules whose text or passage is not confirmed',
    ...drafts.flatMap(({id, market, name, state, would, confidence, on}) => [
      '',
      `  ${pc.bold(id)}  ${pc.dim(`draft; ${market}; ${confidence}, ${on}`)}`,
      `    ${name}`,
      `    ${state}`,
      ...(would === undefined ? [] : [`    ${would}`]),
    ]),
    '',
  ]
}
