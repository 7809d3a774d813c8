/** The entries of a package: its export map, with wildcards expanded over their folders. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {type ExportTarget, filesBelow, type Package} from './workspace.ts'

/** One importable module, or data file, of a package. */
export interface Entry {
  /** As users import it: `@forthright/labels/nb`. */
  specifier: string
  /** As the export map spells it: `@forthright/labels/*`; equal to the specifier where there is no wildcard. */
  pattern: string
  /** The target as the export map spells it: `./src/generated/languages/*.ts`. */
  target: string
  /** The file, absolute. */
  file: string
  exists: boolean
}

/** `source` reads the modules as we write them; the others read what was built. */
export type Side = 'source' | 'import' | 'require'

const conditions: Record<Side, readonly string[]> = {
  source: ['@forthright/source', 'default'],
  import: ['import', 'node', 'default'],
  require: ['require', 'node', 'default'],
}

/** The entries of a package on one side, without `./package.json`. */
export function entriesOf({name, path, manifest}: Package, side: Side): Entry[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, value]) => {
    const target = resolve(value, conditions[side])
    if (target === undefined || subpath === './package.json') return []
    const pattern = name + subpath.slice(1)
    const entry = (star: string): Entry => {
      const file = join(path, target.replaceAll('*', star))
      return {specifier: pattern.replaceAll('*', star), pattern, target, file, exists: existsSync(file)}
    }
    return (target.includes('*') ? starsOf(path, target) : ['']).map(entry)
  })
}

/** The patterns of a package that hold a wildcard, with their targets on one side. */
export function wildcardsOf(pkg: Package, side: Side): {pattern: string; target: string}[] {
  return Object.entries(pkg.manifest.exports ?? {}).flatMap(([subpath, value]) => {
    const target = resolve(value, conditions[side])
    return target?.includes('*') ? [{pattern: pkg.name + subpath.slice(1), target}] : []
  })
}

function resolve(target: ExportTarget, names: readonly string[]): string | undefined {
  if (typeof target === 'string') return target
  for (const [condition, inner] of Object.entries(target)) {
    const found = names.includes(condition) ? resolve(inner, names) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** What `*` stands for, file by file. Tests beside the units are no entries. */
function starsOf(path: string, target: string): string[] {
  const [before = '', after = ''] = target.split('*')
  const folder = before.slice(0, before.lastIndexOf('/') + 1)
  const start = before.slice(folder.length)
  return filesBelow(join(path, folder), file => file.startsWith(start) && file.endsWith(after))
    .filter(file => !/\.test(-d)?\./.test(file))
    .map(file => file.slice(start.length, file.length - after.length))
}
