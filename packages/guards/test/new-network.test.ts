/**
 * Why: `pnpm new network` is the first thing that somebody who adds one runs. What it writes has to pass the tests that the file
 * will be held to, as it stands, and say what is not looked up yet; and what it refuses leaves nothing behind.
 */
import {execFile} from 'node:child_process'
import {copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {platformIdOf, platformIds} from '@forthright/social/ids'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {newNetwork} from '../src/new/new-network.ts'
import {Refusal, readNetwork} from '../src/new/read-network.ts'
import {root} from '../src/workspace.ts'

const run = promisify(execFile)
const day = '2026-12-01'
const source = ['--source', 'https://docs.example.com/api']
const asked = {
  'plain-network': [],
  'flag-network': ['--flag', 'made_with_ai', '--name', 'Flag & Co.'],
  'nested-network': ['--flag=status.madeWithAi'],
}
const ids = Object.keys(asked)

/** A copy of the package without its networks, beside what it imports. */
const workspace = mkdtempSync(join(tmpdir(), 'new-network-'))
const social = join(workspace, 'packages/social')
const platforms = join(social, 'src/platforms')
const said: string[] = []

beforeAll(async () => {
  const kept = ['src', 'test', 'scripts', 'package.json', 'tsconfig.json']
  for (const path of kept)
    cpSync(join(root, 'packages/social', path), join(social, path), {
      recursive: true,
      filter: from => !/[\\/]platforms[\\/]/.test(from),
    })
  for (const path of ['node_modules', 'packages/social/node_modules', 'packages/core', 'packages/guards'])
    symlinkSync(join(root, path), join(workspace, path))
  copyFileSync(join(root, 'tsconfig.base.json'), join(workspace, 'tsconfig.base.json'))
  for (const [id, args] of Object.entries(asked))
    said.push(await newNetwork(['network', id, ...source, ...args], {workspace, day}))
})
afterAll(() => rmSync(workspace, {recursive: true, force: true}))

describe('what is written', () => {
  it('passes the tests of its package', async () => {
    const tests = ['platforms', 'contract', 'semantics'].map(name => `packages/social/src/${name}.test.ts`)
    const {stdout} = await run(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...tests,
        '--reporter=json',
        `--root=${workspace}`,
        `--config=${join(root, 'vitest.config.ts')}`,
      ],
      {cwd: workspace, env: {...process.env, npm_lifecycle_event: 'test'}, maxBuffer: 1e9},
    )
    const {testResults, numFailedTests} = JSON.parse(stdout) as {
      numFailedTests: number
      testResults: {assertionResults: {fullName: string}[]}[]
    }
    expect(numFailedTests).toBe(0)
    expect(testResults).toHaveLength(tests.length)
    const names = testResults.flatMap(({assertionResults}) => assertionResults.map(({fullName}) => fullName))
    for (const id of ids) expect(names.filter(name => name.includes(id)).length).toBeGreaterThan(5)
  })

  it('fits its types', () => {
    const {options} = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(social, 'tsconfig.json'), ts.sys.readFile).config,
      ts.sys,
      social,
    )
    const files = ids.map(id => join(platforms, `${id}.ts`))
    const program = ts.createProgram(files, options)
    const wrong = files.flatMap(file => {
      const written = program.getSourceFile(file)
      return [...program.getSyntacticDiagnostics(written), ...program.getSemanticDiagnostics(written)]
    })
    expect(wrong.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([])
  })

  it('is in our style', async () => {
    const {stderr} = await run(process.execPath, [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      '--vcs-enabled=false',
      `--config-path=${root}`,
      platforms,
    ])
    expect(stderr).toContain(`Checked ${ids.length} files`)
  })

  it.each(ids)('says where it is to be looked up, and that nobody did: %s', id => {
    const text = readFileSync(join(platforms, `${id}.ts`), 'utf8')
    expect(text).toContain("sources: ['https://docs.example.com/api']")
    expect(text).toContain(`checked: '${day}'`)
    expect(text).toContain('Nothing of this was looked up yet.')
    expect(new Set(text.match(/(?:confidence|fields): '\w+'/g))).toEqual(
      new Set(["confidence: 'memory'", "fields: 'memory'"]),
    )
    expect(text.match(/\bTODO: /g)?.length).toBeGreaterThan(5)
  })

  it('is told, with what to do next', () => {
    expect(said[0]).toMatch(/^packages\/social\/src\/platforms\/plain-network\.ts is written/)
    expect(said[0]).toContain('pnpm test social')
  })
})

describe('what is refused', () => {
  const cases: [args: string[], message: string][] = [
    [['network', 'bluesky', ...source], 'There is a network bluesky already'],
    [['network', 'Bluesky', ...source], '"Bluesky" is another name of bluesky'],
    [['network', 'twitter', ...source], '"twitter" is another name of x'],
    [['network', 'googleads', ...source], '"googleads" is another name of google-ads'],
    [['network', 'text', ...source], 'text is a format'],
    [['network', 'json-feed', ...source], 'json-feed is a format'],
    [['network', 'Nordly', ...source], '"Nordly" is no id; expected lower-case'],
    [['network', 'nord_ly', ...source], 'is no id'],
    [['network', '9nord', ...source], 'is no id'],
    [['network', 'nord-', ...source], 'is no id'],
    [['network', '../nord', ...source], 'is no id'],
    [['network', '', ...source], 'is no id'],
    [['network', ...source], 'Give the id'],
    [['network', 'nordly', 'skadi', ...source], 'One network at a time'],
    [['network', 'nordly'], '--source'],
    [['network', 'nordly', '--source', 'docs'], '"docs" is no address'],
    [['network', 'nordly', '--source', 'http://docs.example.com'], 'expected https://'],
    [['network', 'nordly', ...source, ...source], 'Give --source once'],
    [['network', 'nordly', ...source, '--name', 'Nord */ ly'], 'is no name'],
    [['network', 'nordly', ...source, '--name', ''], 'is no name'],
    [['network', 'nordly', ...source, '--flag', 'status[0].ai'], 'is no path'],
    [['network', 'nordly', ...source, '--flag', '__proto__'], 'is no path'],
    [['network', 'nordly', ...source, '--flag', 'video.ai'], 'begins with video'],
    [['network', 'nordly', ...source, '--flags', 'ai'], '--flags'],
    [['network', 'nordly', ...source, '--flag'], '--flag'],
    [['law', 'nordly', ...source], 'Nothing is written for "law"'],
    [[], 'Say what is to be new'],
  ]
  it.each(cases)('%j', (args, message) => {
    const read = () => readNetwork(args, {known: {idOf: platformIdOf, ids: platformIds}, day})
    expect(read).toThrow(Refusal)
    expect(read).toThrow(message)
  })

  it('leaves nothing behind, in a sentence and with status 2', async () => {
    const before = readdirSync(join(root, 'packages/social/src/platforms'))
    const refused = run(
      process.execPath,
      [
        '--conditions=@forthright/source',
        '--import=tsx',
        join(root, 'packages/guards/scripts/new.ts'),
        'network',
        'twitter',
      ],
      {cwd: root},
    )
    await expect(refused).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^"twitter" is another name of x: .+\.\nUsage: pnpm new network <id> /),
    })
    expect(readdirSync(join(root, 'packages/social/src/platforms'))).toEqual(before)
  })
})
