/** How far a run is, on a terminal, once it has taken a second. */
import {isatty} from 'node:tty'

/** Counts the files of a run, and shows the count where somebody may be waiting. */
export interface Progress {
  step(): void
  /** Takes the line away. */
  end(): void
}

/** After so many milliseconds somebody wonders. */
const patience = 1000

/** Watches a run; where standard error is no terminal, it shows nothing. */
export function watchProgress(
  now: () => number = Date.now,
  stream: {fd?: number; write(text: string): unknown} = process.stderr,
): Progress {
  if (!isatty(stream.fd ?? 2)) return {step: () => {}, end: () => {}}
  const began = now()
  let files = 0
  let shown = 0
  return {
    step() {
      files++
      const at = now()
      if (at - began < patience || at - shown < patience / 10) return
      shown = at
      stream.write(`\r${files} files`)
    },
    end() {
      if (shown > 0) stream.write('\r\u001b[K')
    },
  }
}
