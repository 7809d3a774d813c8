/** Tarballs as npm would upload them, and a folder with them installed without a network. */
import {execFile, execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {assertBuilt} from './built.ts'
import type {Package} from './workspace.ts'

const run = promisify(execFile)

/** A packed package. */
export interface Tarball {
  pkg: Package
  /** Absolute. */
  file: string
  /** Paths inside, without the leading `package/`. */
  paths: string[]
}

/** Packs packages as they stand, scripts not run, into a folder of their own; fails where one is not built. */
export async function packBuilt(pkgs: readonly Package[], folder: string): Promise<Tarball[]> {
  assertBuilt(pkgs.map(pkg => pkg.name))
  const paths = pkgs.map(pkg => pkg.path)
  const {stdout} = await run(
    'npm',
    ['pack', ...paths, '--json', '--ignore-scripts', '--pack-destination', folder],
    {maxBuffer: 64 * 1024 * 1024},
  )
  const packed = JSON.parse(stdout) as {name: string; filename: string; files: {path: string}[]}[]
  return packed.map(({name, filename, files}) => {
    const pkg = pkgs.find(one => one.name === name)
    if (!pkg) throw new Error(`npm packed ${name}, which nobody asked for`)
    // npm versions differ in how they spell the file of a scoped package.
    const file = join(folder, filename.replace(/^@/, '').replace('/', '-'))
    return {pkg, file, paths: files.map(one => one.path).sort()}
  })
}

/** A new folder outside the workspace, so that nothing is found there by accident. */
export function emptyFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'forthright-guards-')))
}

/** Unpacks tarballs into `node_modules` of a folder; their other dependencies are linked from the workspace. */
export function install(tarballs: readonly Tarball[], folder: string): void {
  const own = new Set(tarballs.map(({pkg}) => pkg.name))
  for (const {pkg, file} of tarballs) {
    const to = join(folder, 'node_modules', pkg.name)
    mkdirSync(to, {recursive: true})
    execFileSync('tar', ['-xzf', file, '-C', to, '--strip-components=1'])
    for (const name of Object.keys(pkg.manifest.dependencies ?? {})) {
      if (own.has(name)) continue
      const link = join(to, 'node_modules', name)
      mkdirSync(dirname(link), {recursive: true})
      symlinkSync(realpathSync(join(pkg.path, 'node_modules', name)), link, 'dir')
    }
  }
}

/** Links packages into `node_modules` of a folder as they stand. */
export function link(pkgs: readonly Package[], folder: string): void {
  for (const pkg of pkgs) {
    const to = join(folder, 'node_modules', pkg.name)
    mkdirSync(dirname(to), {recursive: true})
    // What stands there may be a link to a workspace that is gone.
    rmSync(to, {recursive: true, force: true})
    symlinkSync(pkg.path, to, 'dir')
  }
}
