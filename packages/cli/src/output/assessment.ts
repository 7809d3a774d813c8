/** An assessment as text for a terminal. */
import type {Grade, Outcome} from '@forthright/core'
import pc from 'picocolors'
import type {Setting} from '../run.ts'

const headings = {
  required: pc.red('required'),
  unknown: pc.yellow('unknown'),
  'not-required': pc.green('not required'),
} as const

/** What is owed for one file: required first, then what cannot be told, then what is not owed. */
export function assessmentText(
  {file, grade, outcomes}: {file: string; grade: Grade; outcomes: readonly Outcome[]},
  setting: Setting,
): string {
  const order = ['required', 'unknown', 'not-required'] as const
  return [
    pc.bold(file),
    `  grade    ${grade}`,
    `  markets  ${marketsText(setting)}`,
    `  on       ${setting.on}`,
    ...order.flatMap(value =>
      outcomes.filter(outcome => outcome.outcome === value).flatMap(outcome => outcomeLines(outcome)),
    ),
    '',
  ].join('\n')
}

/** The markets asked for, and who asked. */
export function marketsText({markets, marketsFrom}: Setting): string {
  const who = {
    option: '',
    config: ' (from the configuration)',
    all: ' (all that are shipped; choose with --market)',
  }[marketsFrom]
  return markets.join(', ') + who
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
}: Outcome): string[] {
  const lines = [``, `  ${headings[outcome]}  ${pc.bold(market)}  ${id}`]
  if (outcome === 'not-required') return [...lines, ...reasons.map(reason => pc.dim(`      ${reason}`))]
  return [
    ...lines,
    `      ${summary}`,
    ...reasons.map(reason => `      · ${reason}`),
    ...missing.map(({field, question}) => `      ? ${question} ${pc.dim(`→ disclosure.${field}`)}`),
    ...requires.flatMap(requirement =>
      'note' in requirement && requirement.note !== undefined
        ? [`      asks for: ${requirement.kind}. ${requirement.note}`]
        : [`      asks for: ${requirement.kind}`],
    ),
    ...citations.map(({provision, url}) => pc.dim(`      ${provision}, ${url}`)),
  ]
}
