/** Tries the built command line on a copy of a folder, twice for each disclosure: what it crashes on, and what the second run changes. */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {root} from '../workspace.ts'
import type {Document} from './documents.ts'

/** What became of a folder under one disclosure. */
interface Run {
  /** In one line. */
  line: string
  isGood: boolean
  /** The errors of the first run. */
  errors: string[]
}

/** Labels a copy of a folder without a disclosure, and with two kinds. */
export function runsOver(folder: string, documents: readonly Document[]): Run[] {
  const files = documents.map(({name}) => relative(folder, name))
  return [undefined, 'ai-generated', 'human'].map(disclosure => runOver(folder, files, disclosure))
}

function runOver(folder: string, files: readonly string[], disclosure: string | undefined): Run {
  const copy = mkdtempSync(join(tmpdir(), 'real-pages-'))
  cpSync(folder, copy, {recursive: true})
  const read = () => files.map(file => readFileSync(join(copy, file), 'utf8'))
  const original = read()
  const options = ['--write', '--lang', 'nb', ...(disclosure ? ['--disclosure', disclosure] : [])]
  const [first, second] = [1, 2].map(() => {
    const start = performance.now()
    const {status, stderr} = spawnSync(
      process.execPath,
      [join(root, 'packages/cli/bin/forthright.mjs'), 'label', ...files, ...options],
      {cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28},
    )
    return {status, stderr, seconds: ((performance.now() - start) / 1000).toFixed(1), after: read()}
  }) as [Outcome, Outcome]
  rmSync(copy, {recursive: true})
  const again = changed(first.after, second.after)
  return {
    line:
      `${disclosure ?? 'no disclosure'}: ${files.length} files, exit status ${first.status} and ${second.status}; ` +
      `first run changed ${changed(original, first.after)}, second run ${again}; ${first.seconds} s and ${second.seconds} s`,
    isGood: first.status === 0 && again === 0,
    errors: first.stderr.split('\n').filter(line => /^[^ ].*: [A-Z]/.test(line) && !line.includes('→')),
  }
}

interface Outcome {
  status: number | null
  stderr: string
  seconds: string
  after: string[]
}

function changed(before: readonly string[], after: readonly string[]): number {
  return before.filter((text, index) => text !== after[index]).length
}
