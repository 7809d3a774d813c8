/** What standard error says at the end of a run: the files that declare nothing, and one line that sums up. */
import type {Undeclared} from '@forthright/core'
import type {Failure} from '../failure.ts'
import type {LintCounts} from '../lint/result.ts'
import type {Setting} from '../run.ts'
import {marketsText} from './assessment.ts'
import type {Counts} from './present.ts'
import {printable} from './printable.ts'
import {say} from './streams.ts'

/** So many files are told one by one; of more, so many are named in one line. */
const [mostTold, mostNamed] = [3, 10]

/** Names the files that declare nothing, unless that is allowed. */
export function sayUndeclared(files: readonly string[], undeclared: Undeclared): void {
  if (undeclared === 'allow' || files.length === 0) return
  const choice =
    'Write disclosure into it, e.g. disclosure: human, or choose --undeclared error, warn or allow.'
  if (files.length <= mostTold) {
    for (const file of files)
      say(`${printable(file)}: undeclared: it does not say how it was made. ${choice}`)
    return
  }
  const named = files.slice(0, mostNamed).map(file => printable(file))
  const left = files.length - named.length
  const more = left > 0 ? ` and ${left} more` : ''
  say(
    `undeclared, ${files.length} files do not say how they were made: ${named.join(', ')}${more}. ${choice}`,
  )
}

/** The files that declare nothing. */
export function undeclaredIn(results: readonly ({file: string; undeclared?: boolean} | Failure)[]): string[] {
  const files = results.filter(result => 'undeclared' in result && result.undeclared).map(({file}) => file)
  return [...new Set(files)]
}

/** The line that sums up a run of `lint` or `verify`. */
export function lintSummary(counts: LintCounts, setting: Setting, verb = 'read'): string {
  const {errors, warnings, infos, reviews, noPosts, known, fixed} = counts
  const found = [
    of(errors, 'error'),
    of(warnings, 'warning'),
    of(infos, 'note'),
    ...(reviews > 0 ? [`${reviews} to review`] : []),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
    ...(noPosts > 0 ? [`${of(noPosts, 'page')} that ${noPosts === 1 ? 'is no post' : 'are no posts'}`] : []),
  ]
  return summary(counts, found, verb, setting)
}

/** The line that sums up a run of `label`: of posts for several networks, each is counted. */
export function labelSummary(
  counts: Counts & {undeclared: number; labelled: number; bare: number},
  setting: Setting,
): string {
  const {labelled, bare} = counts
  const found = [`${labelled} labelled`, `${bare} without a label`]
  return summary(counts, found, 'labelled', setting)
}

function summary(
  {files, failed, undeclared}: Counts & {undeclared: number},
  found: readonly string[],
  verb: string,
  setting: Setting,
): string {
  const counted = [
    ...found,
    ...(undeclared > 0 ? [`${undeclared} undeclared`] : []),
    ...(failed > 0 ? [`${of(failed, 'file')} could not be ${verb}`] : []),
  ]
  return `${of(files, 'file')}: ${counted.join(', ')}. Markets: ${marketsText(setting)}; on ${setting.on}.`
}

function of(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
