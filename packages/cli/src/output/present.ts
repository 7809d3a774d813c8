/** Prints the results of a command: file by file as text, or together as the one JSON object. */
import {type Failure, isFailure, settle} from '../failure.ts'
import {printableAll} from './printable.ts'
import {printJson, sayFailure} from './streams.ts'

/** How a command prints. */
export interface Presentation<Result> {
  format: 'text' | 'json' | undefined
  /** What JSON has of a result; all of it where absent. */
  json?: (result: Result) => object
  /** Prints a result as text: `shown` has its data safe to print, `raw` as it is. */
  text: (shown: Result, raw: Result) => void
  /** What JSON's summary says besides the counts of files. */
  summary: object
}

/** How many files there were, and of how many something failed. */
export interface Counts {
  files: number
  failed: number
}

/** Prints every result; one that cannot be printed is a failure too. Gives the counts, which JSON has in its summary. */
export function present<Result extends {file: string}>(
  results: readonly (Result | Failure)[],
  {format, json = result => result, text, summary}: Presentation<Result>,
): Counts {
  const done = results.map(result => {
    const printed = isFailure(result)
      ? result
      : settle(result.file, () => {
          // Data that is nested too deep to be written shows here, while it is one file's alone.
          if (format === 'json') JSON.stringify(json(result))
          else text(printableAll(result), result)
          return result
        })
    if (isFailure(printed)) sayFailure(printed)
    return printed
  })
  const filesOf = (some: readonly {file: string}[]) => new Set(some.map(({file}) => file)).size
  const counts = {files: filesOf(done), failed: filesOf(done.filter(isFailure))}
  if (format === 'json')
    printJson(
      done.map(result => (isFailure(result) ? result : json(result))),
      {...counts, ...summary},
    )
  return counts
}
