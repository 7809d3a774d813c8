/**
 * Why: the README is the first code that anybody copies. Every ```ts block in it, in the pages for places and in the
 * README of each package is type-checked and run, what it says after `// →` is what it prints, and the two commands
 * that the README begins with are the ones that are run for every change.
 */
import {execFile} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {assertBuilt} from '../src/built.ts'
import {commandsOf, fencesOf, promisedOutput} from '../src/fences.ts'
import {importable, published, root} from '../src/workspace.ts'

const run = promisify(execFile)
const page = existsSync(join(root, 'README.md')) ? readFileSync(join(root, 'README.md'), 'utf8') : ''
const fences = fencesOf(page)
const {options} = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'packages/guards/tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  join(root, 'packages/guards'),
)
// Inside the guards, so that imports of every package resolve as they do for users.
const folder = join(root, 'packages/guards/out')
const blocks = [
  'README.md',
  'docs/gate.md',
  'docs/lint.md',
  'docs/markdown.md',
  'docs/places.md',
  ...published().map(({folder}) => `${folder}/README.md`),
].flatMap(name =>
  fencesOf(existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '')
    .filter(fence => fence.language === 'ts')
    .map(fence => ({...fence, name, file: join(folder, `${name.replace(/\W/g, '-')}-${fence.line}.ts`)})),
)
/** All blocks at once: what they import is read and checked once. */
let program: ts.Program

beforeAll(() => {
  assertBuilt(published().map(({name}) => name))
  mkdirSync(folder, {recursive: true})
  for (const {code, file} of blocks) {
    const text = code.includes('import ') ? code : `${code}\nexport {}\n`
    writeFileSync(file, text)
    const {outputText} = ts.transpileModule(text, {compilerOptions: {...options, noEmit: false}})
    writeFileSync(runnable(file), outputText)
  }
  program = ts.createProgram(
    blocks.map(({file}) => file),
    options,
  )
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

it('stands at the top of the workspace, with code to run', () => {
  expect(page, 'README.md is missing at the top of the workspace').not.toBe('')
  expect(
    fences.filter(({language}) => language === 'ts').length,
    'README.md has no ```ts block',
  ).toBeGreaterThan(0)
})

it.each(importable())('$folder: its README has a block of code under Use', ({folder}) => {
  const readme = readFileSync(join(root, folder, 'README.md'), 'utf8')
  expect(fencesOf(readme.split(/^## Use$/m)[1] ?? '').map(({language}) => language)).toContain('ts')
})

describe.each(blocks)('the ts block in line $line of $name', ({code, file}) => {
  it('type-checks', () => {
    expect(typeErrors(file)).toEqual([])
  })

  it('runs on what was built, and prints what it says', async () => {
    const {stdout} = await run(process.execPath, [runnable(file)], {
      cwd: root,
      env: {...process.env, NO_COLOR: '1'},
    })
    const promised = promisedOutput(code)
    if (promised.length > 0) expect(stdout.replace(/\n$/, '').split('\n')).toEqual(promised)
  })
})

describe('the first two commands', () => {
  const commands = commandsOf(fences).slice(0, 2)
  const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const ci = readFileSync(join(root, '.ci/run'), 'utf8')

  it.each(commands)('%s: is a script of package.json, run with the pnpm that .ci/run uses', command => {
    const [pnpm, script = ''] = splitLast(command)
    expect(scripts).toHaveProperty([script])
    expect(ci).toContain(`pnpm='${pnpm}'`)
  })

  it('include the test command that .ci/run runs', () => {
    expect(commands.map(command => splitLast(command)[1])).toContain('test')
    expect(ci).toMatch(/^tests .* \$pnpm test$/m)
    expect(ci).toMatch(/^step .* \$pnpm test:all$/m)
  })
})

describe('the reader of fences', () => {
  const sample = [
    '```ts',
    "console.log('a') // → a",
    '// →',
    '// → b // c',
    '```',
    '',
    '~~~~sh',
    '$ x',
    '~~~',
    '~~~~',
  ]

  it('finds blocks with their language and line', () => {
    const found = fencesOf(sample.join('\n'))
    expect(found.map(({language, line}) => [language, line])).toEqual([
      ['ts', 1],
      ['sh', 7],
    ])
    expect(commandsOf(found)).toEqual(['x', '~~~'])
  })

  it('reads what a block says it prints', () => {
    expect(promisedOutput(sample.join('\n'))).toEqual(['a', '', 'b // c'])
  })
})

function splitLast(command: string): [string, string] {
  const at = command.lastIndexOf(' ')
  return [command.slice(0, at), command.slice(at + 1)]
}

function runnable(file: string): string {
  return file.replace(/\.ts$/, '.mjs')
}

function typeErrors(file: string): string[] {
  const source = program.getSourceFile(file)
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({start = 0, messageText}) => {
      const line = source ? source.getLineAndCharacterOfPosition(start).line + 1 : 0
      return `line ${line} of the block: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    },
  )
}
