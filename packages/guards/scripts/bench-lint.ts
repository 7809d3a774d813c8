/**
 * `forthright lint` over 10,000 posts against walking and reading them, whole processes in turns, and whether each verdict is
 * the true one. Time is that of the processor, which other programs of the machine disturb least; memory is the most that a
 * process held. The limits stand in brackets.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rules} from '@forthright/lint'
import {samplePosts, type TrueVerdict, verdictOf} from '../src/bench/sample-posts.ts'

const count = Number(process.env.POSTS ?? 10_000)
const rounds = Number(process.env.ROUNDS ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'bench-lint-'))
const cli = fileURLToPath(new URL('../../cli/bin/forthright.mjs', import.meta.url))
const measured = join(folder, 'measured.json')
const hook = `data:text/javascript,import {writeFileSync} from 'node:fs';process.on('exit',()=>{const {userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();writeFileSync(${JSON.stringify(measured)},JSON.stringify({time:(userCPUTime+systemCPUTime)/1000,memory:maxRSS/1024}))})`

interface Measured {
  time: number
  memory: number
}

/** Runs Node on the posts and measures it. */
function run(args: readonly string[]): Measured & {output: string} {
  const {stdout, stderr, status} = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd: join(folder, 'posts'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status === null) throw new Error(stderr)
  return {...(JSON.parse(readFileSync(measured, 'utf8')) as Measured), output: stdout}
}

const truth = new Map<string, TrueVerdict>()
let bytes = 0
for (const {file, text, verdict} of samplePosts(count)) {
  const path = join(folder, 'posts', file)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  truth.set(file, verdict)
  bytes += Buffer.byteLength(text)
}
const config = join(folder, 'posts', 'forthright.config.json')
const off = Object.values(rules).flatMap(({id, needs}) => (needs.length > 0 ? [[id, 'off']] : []))
const recordRules = JSON.stringify({rules: Object.fromEntries(off)})
const walk = (each: string) =>
  `const fs=require('node:fs');let n=0;for(const e of fs.readdirSync('.',{withFileTypes:true,recursive:true}))if(e.isFile())n+=fs.${each}((e.parentPath??e.path)+'/'+e.name).`
const on = ['--on', '2026-11-30', '--format', 'json']
const cached = ['--cache', '--cache-location', join(folder, 'cache')]
const cases: readonly {name: string; args: readonly string[]; config?: string}[] = [
  {name: 'walk and read', args: ['-e', `${walk('readFileSync')}length`]},
  {name: 'record rules', args: [cli, 'lint', ...on, '.'], config: recordRules},
  {name: 'recommended', args: [cli, 'lint', ...on, '.'], config: '{}'},
  {name: 'walk and stat', args: ['-e', `${walk('statSync')}size`]},
  {name: 'cached', args: [cli, 'lint', ...on, ...cached, '.'], config: '{}'},
  {name: 'empty', args: ['-e', '0']},
  {name: 'one file', args: [cli, 'lint', ...on, '000/post-00000.md'], config: '{}'},
]

try {
  console.log(
    `${count} posts, ${(bytes / 1e6).toFixed(0)} MB; ${rounds} rounds, after one that is not counted`,
  )
  const results = new Map<string, Measured[]>(cases.map(({name}) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const {name, args, config: text} of cases) {
      if (text !== undefined) writeFileSync(config, text)
      const {output, ...one} = run(args)
      if (round > 0) results.get(name)?.push(one)
      else if (name === 'record rules' || name === 'recommended' || name === 'cached') check(name, output)
    }
  const of = (name: string, what: keyof Measured) => median((results.get(name) ?? []).map(one => one[what]))
  const ratio = (name: string, floor: string, limit: number) =>
    console.log(
      `${(of(name, 'time') / of(floor, 'time')).toFixed(2).padStart(8)} × ${floor} [${limit}]  ${of(name, 'memory').toFixed(0)} MB  ${name}`,
    )
  ratio('record rules', 'walk and read', 6)
  ratio('recommended', 'walk and read', 12)
  ratio('cached', 'walk and stat', 3)
  ratio('one file', 'empty', 2.5)
  comparePeer(of('record rules', 'time') / count)
} finally {
  rmSync(folder, {recursive: true})
}

/** Tells verdicts that are not the true ones, and makes the run fail. */
function check(name: string, output: string): void {
  const {results} = JSON.parse(output) as {
    results: {file: string; error?: unknown; findings?: {ruleId: string; severity: string}[]}[]
  }
  const wrong = results.filter(
    ({file, findings}) => (findings ? verdictOf(findings) : 'broken') !== truth.get(file),
  )
  const missed = truth.size - results.length
  console.log(`${name}: ${truth.size - wrong.length - missed} of ${truth.size} verdicts are the true ones`)
  for (const {file} of wrong.slice(0, 5)) console.log(`  ${file} is ${truth.get(file)}`)
  if (wrong.length + missed > 0) process.exitCode = 1
}

/** The nearest peer, where somebody has installed it beside this package: it is slow, so on 500 posts, and scaled. */
function comparePeer(ours: number): void {
  const require = createRequire(import.meta.url)
  let peer: string
  try {
    require.resolve('remark-lint-frontmatter-schema/package.json')
    peer = join(dirname(require.resolve('remark-cli/package.json')), 'cli.js')
  } catch {
    console.log('remark-cli and remark-lint-frontmatter-schema are not installed: not compared')
    return
  }
  const use = [
    '--use',
    'remark-frontmatter',
    '--use',
    'remark-lint-frontmatter-schema',
    '--quiet',
    '--no-stdout',
  ]
  const folders = ['000', '001', '002', '003', '004']
  const {time} = run([peer, ...use, ...folders])
  console.log(
    `${(time / 500 / ours).toFixed(0)} times as long a post takes remark-cli with remark-lint-frontmatter-schema [150], scaled from 500`,
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
