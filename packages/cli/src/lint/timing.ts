/** What a run spends its time on, for `--debug timing`. */
import {printable} from '../output/printable.ts'
import {say} from '../output/streams.ts'

/** Measures the stages of a run and its files. */
export interface Timing {
  /** Runs what is done with a file. */
  of<T>(file: string, run: () => Promise<T>): Promise<T>
  /** Ends a stage, and says how long it took; of files, which took longest. */
  end(stage: string): void
}

const mostNamed = 5

/** Measures where that is asked for; else it only runs. */
export function watchTime(isAsked: boolean, now: () => number = () => performance.now()): Timing {
  if (!isAsked) return {of: (_, run) => run(), end: () => {}}
  let began = now()
  let files: {file: string; took: number}[] = []
  return {
    async of(file, run) {
      const start = now()
      const result = await run()
      files.push({file, took: now() - start})
      return result
    },
    end(stage) {
      say(`timing: ${stage} in ${(now() - began).toFixed(0)} ms`)
      for (const {file, took} of files.sort((a, b) => b.took - a.took).slice(0, mostNamed))
        say(`timing:   ${took.toFixed(1)} ms ${printable(file)}`)
      files = []
      began = now()
    },
  }
}
