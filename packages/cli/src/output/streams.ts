/** The two streams: results go to standard output, everything else to standard error. */
import type {Failure} from '../run.ts'

/** Writes a result. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Writes a result as it is, byte for byte. */
export function printRaw(text: string): void {
  process.stdout.write(text)
}

/** Writes anything that is not a result. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Writes the one object of `--format json`. */
export function printJson(results: readonly object[], summary: object): void {
  print(JSON.stringify({version: 1, results, summary}, null, 2))
}

/** Writes why a file failed, in the form that editors can jump to. */
export function sayFailure({file, error}: Failure): void {
  for (const {message, line, column} of error.issues ?? [error]) {
    const place = line === undefined ? '' : `:${line}:${column}`
    say(`${file}${place}: ${message.replaceAll('\n', `\n${file}${place}: `)}`)
  }
}
