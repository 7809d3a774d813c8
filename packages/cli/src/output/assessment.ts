/** An assessment as text for a terminal: the four questions apart, reasons with each, then what is open. */
import type {Ask, Explained, MarketsFrom} from '@forthright/core'
import pc from 'picocolors'
import type {Setting} from '../run.ts'
import type {Assessed} from '../site/create-forthright.ts'
import {requirementText} from './explanation.ts'

/** A file and its assessment. */
export interface AssessedFile extends Assessed {
  file: string
}

/** What is owed for one file, why, and what would change it; with `all`, also why the others ask for nothing. */
export function assessmentText(assessed: AssessedFile, setting: Setting, all: boolean): string {
  const {file, verdict, grade, undeclared, outcomes, next} = assessed
  const of = (value: string) => outcomes.filter(({outcome}) => outcome === value)
  const rest = of('not-required')
  return [
    pc.bold(verdict),
    pc.bold(file),
    undeclared ? undeclaredLine : `  grade    ${grade}`,
    `  markets  ${marketsText(setting, assessed)}`,
    ...(setting.platforms.length > 0 ? [`  platforms ${setting.platforms.join(', ')}`] : []),
    `  on       ${setting.on}`,
    ...(next ? [`  next     from ${next.on}, ${next.verdict}`] : []),
    ...assessed.infos.map(info => `  note     ${info}`),
    ...section(
      pc.red('Required'),
      of('required').filter(({force}) => force !== 'advisory'),
    ),
    ...section(
      pc.cyan('Advised'),
      of('required').filter(({force}) => force === 'advisory'),
    ),
    ...section(pc.yellow('Cannot be told yet'), of('unknown')),
    ...asks('Marks for machines', assessed.marks),
    ...asks('For a person to declare', assessed.declarations),
    ...asks('Evidence to keep', assessed.evidence),
    ...(all
      ? section(pc.green('Not required'), rest)
      : rest.length > 0
        ? ['', pc.dim(`  Asking for nothing here: ${rest.length} more; --all says why.`)]
        : []),
    '',
  ].join('\n')
}

/** What is said of a file that says nothing of itself. */
export const undeclaredLine = `  ${pc.yellow('undeclared')}: it does not say how it was made; add \`disclosure\`, e.g. \`disclosure: human\``

/** The markets asked for, and who asked; those of an item that names its own. */
export function marketsText(
  {markets, marketsFrom}: Pick<Setting, 'markets' | 'marketsFrom'>,
  item?: {markets?: readonly string[] | undefined; marketsFrom?: MarketsFrom | undefined},
): string {
  if (item?.marketsFrom === 'item') return `${item.markets?.join(', ')} (from the post)`
  const who = {
    option: '',
    config: ' (from the configuration)',
    all: ' (all that are shipped; choose with --market)',
  }[marketsFrom]
  return markets.join(', ') + who
}

function section(title: string, outcomes: readonly Explained[]): string[] {
  return outcomes.length === 0 ? [] : ['', `  ${pc.bold(title)}`, ...outcomes.flatMap(outcomeLines)]
}

function outcomeLines({
  id,
  market,
  outcome,
  summary,
  reasons,
  missing,
  citations,
  requires,
  changes,
  next,
}: Explained): string[] {
  const head = `    ${pc.bold(market)}  ${id}`
  if (outcome === 'not-required')
    return [head, ...reasons.map(reason => pc.dim(`        ${reason}`)), ...nextLine(next)]
  return [
    head,
    `        ${summary}`,
    ...reasons.map(reason => `        · ${reason}`),
    ...missing.map(({field, question}) => `        ? ${question} ${pc.dim(`→ disclosure.${field}`)}`),
    ...requires
      .filter(({kind}) => kind === 'label' || kind === 'no-label' || kind === 'form')
      .map(requirement => `        asks for ${requirementText(requirement)}`),
    ...changes.map(change => `        ${change}`),
    ...nextLine(next),
    ...citations.map(({provision, url}) => pc.dim(`        ${provision}, ${url}`)),
  ]
}

function nextLine(next: Explained['next']): string[] {
  return next ? [`        From ${next.on}: ${next.outcome.replace('-', ' ')}.`] : []
}

function asks(title: string, list: readonly Ask[]): string[] {
  if (list.length === 0) return []
  return [
    '',
    `  ${pc.bold(title)}`,
    ...list.map(
      ({id, outcome, requirement}) =>
        `    ${requirementText(requirement)} ${pc.dim(`${id}${outcome === 'unknown' ? ', not sure yet' : ''}`)}`,
    ),
  ]
}
