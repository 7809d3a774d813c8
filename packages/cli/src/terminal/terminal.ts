/** Asks a person on the terminal, one line at a time; questions go to standard error, for results have standard output. */
import {createInterface} from 'node:readline/promises'
import {say} from '../output/streams.ts'

/** A person who can be asked. */
export interface Terminal {
  /** The answer without spaces around it; undefined where there is nobody any more (end of input). */
  ask(prompt: string): Promise<string | undefined>
  /** Says something that is no question; its data was escaped before. */
  say(text: string): void
  close(): void
}

/** Whether somebody sits at both ends. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const lines = createInterface({input: process.stdin, output: process.stderr})
  let ended = false
  const end = new Promise<undefined>(resolve => {
    lines.once('close', () => {
      ended = true
      resolve(undefined)
    })
  })
  return {
    async ask(prompt) {
      if (ended) return undefined
      // A closed interface leaves its question open for ever.
      const line = await Promise.race([lines.question(prompt), end])
      return line?.trim()
    },
    say,
    close: () => lines.close(),
  }
}
