/** All of a run as one JSON object. */
import {isFailure} from '../../failure.ts'
import {printableJson} from '../../output/printable.ts'
import type {LintFormat} from '../result.ts'

/** `results` has every file that was looked at, in order. */
export const json: LintFormat = ({results, counts, markets, on}) => {
  const {noPosts, reviews, ...rest} = counts
  const data = {
    version: 1,
    results: results.map(result => {
      if (isFailure(result)) return result
      const {findings, fixed: _, ...file} = result
      return {...file, findings: findings.map(({line: _, ...finding}) => finding)}
    }),
    summary: {...rest, noPosts, needsReview: reviews, markets, on},
  }
  return printableJson(`${JSON.stringify(data, null, 2)}\n`)
}
