/** Runs the command line in this process, from its sources: what is not about processes needs none of its own. */
import {run} from '../src/main.ts'
import type {Run} from './run-cli.ts'

/** Runs `forthright` with arguments in a folder. */
export async function here(args: readonly string[], {cwd}: {cwd: string}): Promise<Run> {
  const before = {cwd: process.cwd(), out: process.stdout.write, err: process.stderr.write}
  const printed = {out: '', err: ''}
  const into = (stream: 'out' | 'err') => (text: unknown) => {
    printed[stream] += String(text)
    return true
  }
  process.chdir(cwd)
  process.stdout.write = into('out')
  process.stderr.write = into('err')
  process.exitCode = 0
  try {
    await run(args)
    return {status: Number(process.exitCode), ...printed}
  } finally {
    process.exitCode = undefined
    process.stdout.write = before.out
    process.stderr.write = before.err
    process.chdir(before.cwd)
  }
}
