/**
 * Why: what users get is the tarball, not the checkout. So this packs every published package from its built output,
 * with its types, and has publint, arethetypeswrong and TypeScript look at it. Then it uses them.
 */
import {spawnSync} from 'node:child_process'
import {closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {entriesOf} from '../../src/entries.ts'
import {firstUses, imports, linesOf, use} from '../../src/first-use.ts'
import {emptyFolder, install, packBuilt, type Tarball} from '../../src/packed.ts'
import {type Package, packages, published, root} from '../../src/workspace.ts'

const require = createRequire(import.meta.url)
const folder = emptyFolder()
const pkgs = published()
const names = new Set(packages().map(pkg => pkg.name))
let tarballs: Tarball[] = []

beforeAll(async () => {
  tarballs = await packBuilt(pkgs, folder)
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe.each(pkgs)('the tarball of $name', pkg => {
  it('has a readme and what `files` names, and no test', () => {
    const {paths} = tarballOf(pkg)
    const allowed = ['package.json', 'README.md', 'LICENSE', ...(pkg.manifest.files ?? [])]
    const isAllowed = (path: string) => allowed.some(one => path === one || path.startsWith(`${one}/`))
    expect(paths.includes('README.md'), `${pkg.folder} has no README.md`).toBe(true)
    expect(paths.filter(path => !isAllowed(path))).toEqual([])
    expect(paths.filter(path => /\.test(-d)?\.|(^|\/)(test|__tests__|fixtures)\//.test(path))).toEqual([])
  })

  it('has a licence: its own, or that of the workspace, which pnpm publish adds', () => {
    expect(pkg.manifest.license).toBe('MIT')
    const own = tarballOf(pkg).paths.includes('LICENSE')
    expect(own || existsSync(join(root, 'LICENSE'))).toBe(true)
  })

  it('is in order for publint', async () => {
    const tarball = readFileSync(tarballOf(pkg).file)
    const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength)
    const {messages, pkg: manifest} = await publint({
      pkgDir: 'package',
      pack: {tarball: buffer as ArrayBuffer},
    })
    // Our own condition points at sources, which are not packed; only this workspace asks for it.
    const real = messages.filter(message => !message.path.includes('@forthright/source'))
    expect(real.map(message => formatMessage(message, manifest, {color: false}))).toEqual([])
  })

  it('has types that resolve, as ESM and as CommonJS', () => {
    const {file} = tarballOf(pkg)
    expect(typeProblems(file, oneOfEachWildcard(pkg))).toEqual([])
  })

  it('reaches its siblings by workspace:^ and everything else by a range', () => {
    for (const [name, range] of Object.entries(pkg.manifest.dependencies ?? {})) {
      const message = `${name}: ${range}; pnpm publish writes the version in place of workspace:^`
      if (names.has(name)) expect(range, message).toBe('workspace:^')
      else expect(range, message).toMatch(/^[\^~]?\d+\.\d+\.\d+/)
    }
  })
})

describe('the installed tarballs', () => {
  beforeAll(() => install(tarballs, folder))

  it.each(firstUses)('$name', async use => {
    expect(await linesOf(use, folder)).toEqual(use.prints)
  })

  it('run from the command line', async () => {
    const bin = join(folder, 'node_modules/forthright/bin/forthright.mjs')
    expect(spawnSync(process.execPath, [bin, '--help'], {encoding: 'utf8'}).stdout).toContain('forthright')
  })

  it.each(['mts', 'cts'])('type-check in a .%s file, and their types are not any', ending => {
    const wrong = `// @ts-expect-error\nconst count: number = grade(expand('human')).item\n`
    expect(typeErrors(`types.${ending}`, `${imports}\n${use}\n${wrong}console.log(count)\n`)).toEqual([])
  })
})

function tarballOf(pkg: Package): Tarball {
  const tarball = tarballs.find(one => one.pkg.name === pkg.name)
  if (!tarball) throw new Error(`${pkg.folder} could not be packed.`)
  return tarball
}

/** What we read of a problem of arethetypeswrong. */
interface Problem {
  kind: string
  resolutionKind?: string
}

/** Problems that arethetypeswrong sees where packages are resolved by their export map. */
function typeProblems(file: string, extra: readonly string[]): unknown[] {
  const manifest = require.resolve('@arethetypeswrong/cli/package.json')
  const cli = join(dirname(manifest), (require(manifest) as {bin: {attw: string}}).bin.attw)
  const more = extra.length > 0 ? ['--include-entrypoints', ...extra] : []
  const args = [cli, file, '--format', 'json', '--profile', 'node16', ...more]
  // It exits where it finds problems before a pipe has taken all that it says of them; a file takes all at once.
  const said = openSync(`${file}.json`, 'w+')
  spawnSync(process.execPath, args, {stdio: ['ignore', said, 'inherit']})
  closeSync(said)
  const {analysis} = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as {
    analysis: {types: unknown; problems: Problem[]}
  }
  // It takes every lone default export of an object in CommonJS for a mistaken module.exports. Units and languages are
  // such exports, meant so; the type-check of the installed tarballs shows that theirs are right.
  // What is an ES module alone can be required since Node 20.19, which all packages ask for.
  const harmless = ['MissingExportEquals', 'CJSResolvesToESM']
  const known = ({resolutionKind, kind}: Problem) => resolutionKind === 'node10' || harmless.includes(kind)
  return analysis.types ? analysis.problems.filter(problem => !known(problem)) : ['it has no types']
}

/** arethetypeswrong leaves wildcards out; one module of each stands for the others. */
function oneOfEachWildcard(pkg: Package): string[] {
  const found = entriesOf(pkg, 'import').filter(
    entry => entry.pattern.includes('*') && !entry.file.endsWith('.json'),
  )
  const first = new Map(found.map(entry => [entry.pattern, entry.specifier]).reverse() as [string, string][])
  return [...first.values()].map(specifier => `.${specifier.slice(pkg.name.length)}`)
}

function typeErrors(file: string, text: string): string[] {
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
  writeFileSync(join(folder, file), `declare const console: {log(value: unknown): void}\n${text}`)
  const program = ts.createProgram([join(folder, file)], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.Node20,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  })
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({file, messageText}) => `${file?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
}
