/**
 * Measures how long a process of Node with forthright in it takes beside an empty one, as it was built, in turn.
 * Prints ratios, which hold on any machine that has little else to do; the milliseconds are those of this one.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {ratiosOf} from '../src/bench/ratios.ts'

const guards = fileURLToPath(new URL('../', import.meta.url))
const commandLine = fileURLToPath(
  new URL('./bin/forthright.mjs', import.meta.resolve('forthright/package.json')),
)
const folder = mkdtempSync(join(tmpdir(), 'forthright-start-'))
const post = join(folder, 'post.md')
writeFileSync(post, '---\ntitle: Wool\ndisclosure: ai-generated\n---\n\n# Wool\n\nIt is warm.\n')

/** Runs Node where `forthright` is found by its name; fails where the process does. */
const node =
  (...args: string[]) =>
  () => {
    const {status, stderr} = spawnSync(process.execPath, args, {cwd: guards, encoding: 'utf8'})
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  }

const goals: Readonly<Record<string, number>> = {
  "import 'forthright'": 2.5,
  'forthright --help': 2,
  'forthright lint, one file': 2.5,
}
const ratios = ratiosOf([undefined], {
  'an empty process': node('-e', '0'),
  "import 'forthright'": node('--input-type=module', '-e', "import 'forthright'"),
  'forthright --help': node(commandLine, '--help'),
  'forthright lint, one file': node(commandLine, 'lint', post),
})
rmSync(folder, {recursive: true})
for (const [name, most] of Object.entries(goals)) {
  const ratio = ratios.get(name) ?? Number.NaN
  console.log(`${ratio <= most ? 'within' : 'ABOVE '} the goal of ${most}: ${name}`)
  if (!(ratio <= most)) process.exitCode = 1
}
