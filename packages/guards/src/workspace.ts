/** The packages of the workspace, found by their manifests. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder that holds the whole workspace. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url))

/** What the guards read of a package.json. */
export interface Manifest {
  name: string
  version: string
  private?: boolean
  license?: string
  exports?: Record<string, ExportTarget>
  bin?: Record<string, string>
  files?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, {optional?: boolean}>
  optionalDependencies?: Record<string, string>
  /** There in plugins of Strapi. */
  strapi?: object
}

/** A target in an export map: a path, or one target a condition. */
export type ExportTarget = string | {[condition: string]: ExportTarget}

/** A package of the workspace. */
export interface Package {
  name: string
  /** From the workspace, with slashes: `packages/core`, `packages/cms/astro`. */
  folder: string
  /** Absolute. */
  path: string
  manifest: Manifest
}

/** Every package under `packages/`, one or two folders down, by folder. */
export function packages(): Package[] {
  const folders = children('packages').flatMap(folder => [folder, ...children(folder)])
  return folders.filter(folder => existsSync(join(root, folder, 'package.json'))).map(read)
}

/** The packages that users install. */
export function published(): Package[] {
  return packages().filter(({manifest}) => !manifest.private)
}

/** Packages of these names and all of the workspace that they need, by folder. */
export function withNeeded(names: readonly string[]): Package[] {
  const all = packages()
  const needed = new Set(names)
  // A set that grows while it is walked: siblings of siblings are reached too.
  for (const name of needed) {
    const pkg = all.find(one => one.name === name)
    for (const other of Object.keys(pkg?.manifest.dependencies ?? {})) needed.add(other)
  }
  return all.filter(({name}) => needed.has(name))
}

/** The packages whose modules users import; a plugin of Strapi is loaded by Strapi alone. */
export function importable(): Package[] {
  return published().filter(({manifest}) => !manifest.strapi)
}

/** A source file of a package, with its text. */
export interface SourceFile {
  /** From the package, with slashes: `src/grade.ts`. */
  path: string
  text: string
}

/** The sources of a package, without its tests. */
export function sourcesOf({path}: Pick<Package, 'path'>): SourceFile[] {
  return filesBelow(
    join(path, 'src'),
    file => /\.(ts|tsx|mts|cts|js|mjs|cjs)$/.test(file) && !/\.test(-d)?\./.test(file),
  ).map(file => ({path: `src/${file}`, text: readFileSync(join(path, 'src', file), 'utf8')}))
}

/** Every file below a folder that `keep` wants, as sorted paths from that folder with slashes. */
export function filesBelow(folder: string, keep: (path: string) => boolean = () => true): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter(path => !/(^|\/)node_modules\//.test(path) && keep(path))
    .sort()
}

function children(folder: string): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true})
    .filter(entry => entry.isDirectory() && !/^(node_modules|src|test|dist|generated)$/.test(entry.name))
    .map(entry => `${folder}/${entry.name}`)
    .sort()
}

function read(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
  return {name: manifest.name, folder, path: join(root, folder), manifest}
}
