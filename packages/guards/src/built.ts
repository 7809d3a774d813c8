/** Whether a package is built, and built from the sources as they stand. */
import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {entriesOf} from './entries.ts'
import {filesBelow, type Package, withNeeded} from './workspace.ts'

/** Says in a sentence why the built output of a package cannot be looked at; nothing where it can. */
export function notBuilt(pkg: Package): string | undefined {
  const entries = [...entriesOf(pkg, 'import'), ...entriesOf(pkg, 'require')]
  const missing = entries.filter(entry => !entry.exists).map(entry => entry.target)
  const patterns = new Set(entries.map(entry => entry.pattern))
  const unmatched = entriesOf(pkg, 'source').filter(entry => !patterns.has(entry.pattern))
  if (entries.length === 0 || missing.length > 0 || unmatched.length > 0) {
    const what = missing[0] ?? unmatched[0]?.pattern ?? 'its output'
    return `${pkg.folder} is not built (${what} is missing): run \`pnpm build\`.`
  }
  const built = Math.min(
    ...entries.filter(entry => isCompiled(entry.target)).map(entry => changed(entry.file)),
  )
  const late = filesBelow(join(pkg.path, 'src'), isSource).find(
    file => changed(join(pkg.path, 'src', file)) > built,
  )
  if (late === undefined) return undefined
  return `${pkg.folder} was built before src/${late} changed: run \`pnpm build\`.`
}

/** Fails with a sentence each where packages, or others that they need, are not built. */
export function assertBuilt(names: readonly string[]): void {
  const sentences = withNeeded(names).flatMap(pkg => notBuilt(pkg) ?? [])
  if (sentences.length > 0) throw new Error(sentences.join('\n'))
}

/** Generated modules are written anew before every test run, so their age says nothing. */
function isSource(file: string): boolean {
  return !/(^|\/)generated\//.test(file) && !/\.test(-d)?\./.test(file)
}

function isCompiled(target: string): boolean {
  return target.includes('/dist/')
}

function changed(file: string): number {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}
