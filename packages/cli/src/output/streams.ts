/** The two streams: results go to standard output, everything else to standard error. */
import {fstatSync, writeSync} from 'node:fs'
import {isatty} from 'node:tty'
import type {Failure} from '../failure.ts'
import {refusal} from '../files/refusal.ts'
import {printable, printableJson} from './printable.ts'

/** Writes a result, whose data was escaped before. */
export function print(text: string): void {
  write(1, text.endsWith('\n') ? text : `${text}\n`)
}

/** Writes content as it is, byte for byte. */
export function printRaw(text: string): void {
  write(1, text)
}

/** Writes anything that is not a result, whose data was escaped before. */
export function say(text: string): void {
  write(2, `${text}\n`)
}

/** Writes the one object of `--format json`. */
export function printJson(results: readonly object[], summary: object): void {
  print(printableJson(JSON.stringify({version: 1, results, summary}, null, 2)))
}

/** Writes why a file failed, a line for each thing that is wrong, in the form that editors can jump to. */
export function sayFailure({file, to, error}: Failure): void {
  for (const {message, line, column} of error.issues ?? [error]) {
    const place = line === undefined ? '' : `:${line}:${column}`
    const what = to === undefined ? '' : ` → ${to}`
    say(`${printable(file)}${place}${what}: ${printable(message)}`)
  }
}

/**
 * Watches what becomes of both streams until the process ends. A reader that stops early (`| head`) is no error; anything
 * else is told once and makes the exit status 2.
 */
export function watchStreams(): void {
  process.stdout.on('error', error => fail(1, error))
  process.stderr.on('error', error => fail(2, error))
  process.on('exit', () => {
    if (broken.size > 0) process.exitCode = 2
  })
}

const broken = new Set<number>()

function fail(stream: 1 | 2, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || broken.has(stream)) return
  broken.add(stream)
  if (stream === 1) say(`forthright: The results could not be written to standard output. ${refusal(error)}`)
}

/** Node takes it for done when a disk that is nearly full takes a part of what is written, so files are written here. */
function write(stream: 1 | 2, text: string): void {
  if (broken.has(stream)) return
  if (isPipe(stream)) {
    ;(stream === 1 ? process.stdout : process.stderr).write(text)
    return
  }
  const bytes = Buffer.from(text)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(stream, bytes, at)
  } catch (error) {
    fail(stream, error as NodeJS.ErrnoException)
  }
}

function isPipe(stream: 1 | 2): boolean {
  const stat = fstatSync(stream)
  return stat.isFIFO() || stat.isSocket() || isatty(stream)
}
