/** Runs the command line in this process, from its sources: what is not about processes needs none of its own. */
import {tmpdir} from 'node:os'
import {run} from '../src/main.ts'
import type {Run} from './run-cli.ts'

/** Runs `forthright` with arguments in a folder. */
export async function here(args: readonly string[], {cwd = tmpdir()}: {cwd?: string} = {}): Promise<Run> {
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

/** Runs with `--format json` and reads the object. */
export async function json<T = Record<string, unknown>>(
  args: readonly string[],
  options?: Parameters<typeof here>[1],
): Promise<{status: number | null; version: number; results: T[]; summary: Record<string, unknown>}> {
  const {status, out, err} = await here([...args, '--format', 'json'], options)
  if (!out.startsWith('{')) throw new Error(`no JSON on standard output: ${out}${err}`)
  return {status, ...JSON.parse(out)}
}
