/**
 * Runs what `pnpm test` leaves out, step by step, and sums up in the last line: `pnpm test:all`, after `pnpm build`.
 * A step that fails does not keep the others from running; one that was skipped is named, and fails where CI is set.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run']
const onNode = [fileURLToPath(new URL('test-on-node.mjs', import.meta.url))]

/** The oldest Node that we promise, and the current one. */
const versions = ['20.19.0', '24.21.0']
/** How many cases each property looks at: the first of a row that is the same in every run, others with FUZZ. */
const fuzz = process.env.FUZZ ?? '150'

const steps = [
  {what: 'of packed packages and their types', args: [...vitest, '--project', 'packed']},
  {what: 'in a browser', args: [...vitest, '--project', 'browser']},
  {what: 'on documents of others', args: [...vitest, '--project', 'sweep']},
  {what: 'of programs of other languages', args: [...vitest, '--project', 'elsewhere']},
  {what: 'in hosts', args: [...vitest, '--project', 'hosts']},
  ...versions.map(version => ({what: `on Node ${version}`, args: [...onNode, version]})),
  {
    what: `of properties over ${fuzz} cases each, and of whole matrices`,
    args: [...vitest, '--project', 'pure', '--project', 'machine', ...longTests()],
    env: process.env.FUZZ ? {FUZZ: fuzz} : {FUZZ: fuzz, FUZZ_SEED: '1'},
  },
]

const results = steps.map(run)
process.exitCode = results.every(result => result.isGood) ? 0 : 1
console.log(`\ntest:all: ${results.map(result => result.line).join('; ')}`)

function run({what, args, env}) {
  console.log(`\n── tests ${what}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'forthright-test-all-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const {status} = spawnSync(process.execPath, [...args, ...reporters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, ...env},
  })
  const counts = read(report)
  rmSync(folder, {recursive: true, force: true})
  return summed(what, status ?? 'none: it was killed', counts)
}

function read(report) {
  try {
    const {numPassedTests, numFailedTests, numPendingTests} = JSON.parse(readFileSync(report, 'utf8'))
    return {passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests}
  } catch {
    return {passed: 0, failed: 0, skipped: 0}
  }
}

function summed(what, status, {passed, failed, skipped}) {
  const counted = `${passed} tests passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} ${what}`
  if (passed + failed + skipped === 0)
    return {isGood: false, line: `no test ran ${what} (exit status ${status})`}
  if (status !== 0 && failed === 0)
    return {isGood: false, line: `${counted}, but that run ended with exit status ${status}`}
  if (passed === 0 && failed === 0) return {isGood: !process.env.CI, line: `skipped: all tests ${what}`}
  return {isGood: status === 0, line: counted}
}

/** The test files that look at more in the long run: those with a property, and those that take a sample of a matrix. */
function longTests() {
  return readdirSync(join(root, 'packages'), {recursive: true})
    .map(path => `packages/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.test.ts') && !path.includes('/node_modules/'))
    .filter(path => /from '(fast-check|[./\w-]*\/long-run\.ts)'/.test(readFileSync(join(root, path), 'utf8')))
}
