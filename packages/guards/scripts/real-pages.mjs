/**
 * Tries the built command line on a folder of real posts: `node real-pages.mjs <folder>`.
 * Labels a copy twice, with and without a disclosure, and counts what crashed and what the second run changed.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../../cli/bin/forthright.mjs', import.meta.url))
const [folder] = process.argv.slice(2)
if (!folder || !statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
  console.error('Name a folder of posts: node packages/guards/scripts/real-pages.mjs <folder>')
  process.exit(2)
}

let broken = 0
for (const disclosure of [undefined, 'ai-generated', 'human']) {
  const copy = mkdtempSync(join(tmpdir(), 'real-pages-'))
  cpSync(folder, copy, {recursive: true})
  const files = readdirSync(copy, {recursive: true}).filter(file => /\.(md|mdx|html?)$/.test(file))
  const read = () => files.map(file => readFileSync(join(copy, file), 'utf8'))
  const original = read()
  const runs = [1, 2].map(() => {
    const args = [
      'label',
      ...files,
      '--write',
      '--lang',
      'nb',
      ...(disclosure ? ['--disclosure', disclosure] : []),
    ]
    const start = performance.now()
    const {status, stderr} = spawnSync(process.execPath, [bin, ...args], {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    return {status, stderr, seconds: ((performance.now() - start) / 1000).toFixed(1), after: read()}
  })
  const [first, second] = runs
  const changed = (a, b) => a.filter((text, index) => text !== b[index]).length
  const again = changed(first.after, second.after)
  console.log(
    `${disclosure ?? 'no disclosure'}: ${files.length} files, exit status ${first.status} and ${second.status}; ` +
      `first run changed ${changed(original, first.after)}, second run ${again}; ${first.seconds} s and ${second.seconds} s`,
  )
  if (first.status !== 0 || again > 0) {
    broken++
    console.log(
      first.stderr
        .split('\n')
        .filter(line => /^[^ ].*: [A-Z]/.test(line) && !line.includes('→'))
        .slice(0, 10)
        .join('\n'),
    )
  }
  rmSync(copy, {recursive: true})
}
process.exit(broken === 0 ? 0 : 1)
