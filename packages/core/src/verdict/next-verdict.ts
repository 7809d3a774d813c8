/** When a verdict changes by itself: a law begins or ends. */
import type {Explained} from '../evaluate/answer.ts'
import {evaluate} from '../evaluate/evaluate.ts'
import type {EvaluateOptions} from '../evaluate/evaluate-options.ts'
import type {DisclosureRecord} from '../record/record.ts'
import {type Verdict, verdictsOn} from './verdict.ts'
import {verdictLine} from './verdict-line.ts'

/** The next day on which a verdict changes by itself, and those that do in one line; absent where no such day is known. */
export function nextVerdict(
  {record}: {record: DisclosureRecord},
  today: readonly Verdict[],
  outcomes: readonly Explained[],
  options: EvaluateOptions,
): {on: string; verdict: string} | undefined {
  const days = [...new Set(outcomes.flatMap(({next}) => next?.on ?? []))].sort()
  for (const on of days) {
    const then = {...options, on}
    const {verdicts} = verdictsOn(record, evaluate(record, then), then)
    const changed = verdicts.filter((verdict, index) => !isSame(verdict, today[index]))
    if (changed.length > 0)
      return {on, verdict: verdictLine({verdicts: changed, open: []}, {parts: record.parts})}
  }
  return undefined
}

function isSame(one: Verdict, other: Verdict | undefined): boolean {
  return one.label === other?.label && one.parts.join('\n') === other.parts.join('\n')
}
