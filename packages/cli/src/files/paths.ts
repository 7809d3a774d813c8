/** The files that arguments stand for: each once, and what cannot be looked at is told, not passed over. */
import {readdirSync, realpathSync, type Stats, statSync} from 'node:fs'
import {basename, extname, resolve, sep} from 'node:path'
import {DisclosureError} from '@forthright/core'
import picomatch from 'picomatch'
import type {FileSettings} from '../config/file-settings.ts'
import {type Failure, failureOf} from '../failure.ts'
import {extensions} from './format-by-name.ts'
import {createIgnored, type IsIgnored} from './ignored.ts'
import {notAFile} from './input.ts'
import {refusal} from './refusal.ts'
import {TakenPaths} from './taken-paths.ts'

/** What is known of files beside their names. */
export interface PathOptions {
  settings?: FileSettings
  /** Files of a folder that count beside posts and pages, e.g. payloads that their names tell. */
  alsoPost?: ((path: string) => boolean) | undefined
  /** What is passed over; by the files of ignore patterns in the folders alone where absent. */
  isIgnored?: IsIgnored
}

/** What arguments stand for. */
export interface Expanded {
  files: (string | Failure)[]
  /** Files that were named and are passed over, since a pattern says so. */
  ignored: string[]
}

/**
 * The files that paths and patterns stand for; a folder stands for all posts and pages in it, sorted. A file that is
 * named twice, by another spelling or through a link, is one file, under its first name.
 */
export function expandPaths(
  paths: readonly string[],
  {settings = () => ({}), alsoPost = () => false, isIgnored = createIgnored()}: PathOptions = {},
): Expanded {
  const isOne = (path: string) =>
    isPost(path, settings) || (alsoPost(path) && !basename(path).startsWith('.'))
  const taken = new TakenPaths()
  const ignored: string[] = []
  const files = paths
    .flatMap(path => filesOf(path, isOne, isIgnored, ignored))
    .filter(found => typeof found !== 'string' || found === '-' || taken.take(found) === undefined)
  return {files, ignored}
}

function filesOf(
  path: string,
  isOne: (path: string) => boolean,
  isIgnored: IsIgnored,
  ignored: string[],
): (string | Failure)[] {
  if (path === '-') return [path]
  const stat = statOf(path)
  if (stat?.isDirectory()) {
    const skips = (one: string) => isIgnored(one, path)
    return look(path, {matches: isOne, skips, depth: Number.POSITIVE_INFINITY, hidden: false})
  }
  const pattern = path.replace(/^\.\//, '')
  const {base, glob, isGlob, isBrace} = picomatch.scan(pattern)
  // What is not there is told by reading it.
  if (stat || !(isGlob || isBrace)) {
    if (!stat || !isIgnored(path, path)) return [path]
    ignored.push(path)
    return []
  }
  const depth = /\*\*|\{[^}]*\//.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length
  const root = base || '.'
  const skips = (one: string) => isIgnored(one, root)
  const found = look(root, {matches: picomatch(pattern), skips, depth, hidden: pattern.includes('/.')})
  return found.length > 0 ? found : [failed(path, 'usage', 'No file matches this pattern.')]
}

/** Whether a file is one that paths and patterns stand for, without a look at the disk. */
export function within(paths: readonly string[]): (file: string) => boolean {
  const tests = paths.map(path => {
    const {base, isGlob, isBrace} = picomatch.scan(path.replace(/^\.\//, ''))
    if (isGlob || isBrace) return picomatch(path.replace(/^\.\//, ''))
    const folder = resolve(base || path)
    return (file: string) =>
      resolve(file) === folder || resolve(file).startsWith(folder + sep) || folder === sep
  })
  return file => tests.some(test => test(file))
}

/** The ends of the names of posts and pages, which are what a folder stands for. */
export const postEndings: readonly string[] = Object.keys(extensions).filter(
  one => !['.txt', '.json', '.ndjson', '.jsonl'].includes(one),
)

function isPost(path: string, settings: FileSettings): boolean {
  const isKnown = postEndings.includes(extname(path).toLowerCase()) || settings(path).from !== undefined
  return isKnown && !basename(path).startsWith('.')
}

/** How to look at a folder. */
interface Look {
  matches: (path: string) => boolean
  /** Whether a file, or all of a folder, is passed over. */
  skips: (path: string) => boolean
  /** How many levels. */
  depth: number
  /** Whether names that begin with a dot count. */
  hidden: boolean
}

/** Files in a folder that match, sorted, those behind links last; then what could not be looked at. */
function look(root: string, {matches, skips, depth, hidden}: Look): (string | Failure)[] {
  const files: string[] = []
  const linked: string[] = []
  const links: {path: string; left: number}[] = []
  const failures: Failure[] = []
  const seen = new Set<string>()
  const walk = (folder: string, left: number): void => {
    try {
      const real = realpathSync(folder)
      if (left === 0 || seen.has(real)) return
      seen.add(real)
      for (const entry of readdirSync(folder, {withFileTypes: true})) {
        const path = joinPath(folder, entry.name)
        if (isPassedOver(entry.name, hidden)) continue
        if ((entry.isDirectory() || matches(path)) && skips(path)) continue
        if (entry.isSymbolicLink()) links.push({path, left: left - 1})
        else if (entry.isDirectory()) walk(path, left - 1)
        else if (matches(path) && entry.isFile()) files.push(path)
        else if (matches(path)) failures.push(failed(path, 'content-invalid', notAFile))
      }
    } catch (error) {
      // A configuration in it that cannot be read stops the run.
      if (error instanceof DisclosureError) throw error
      failures.push(failed(folder, 'content-invalid', `This folder cannot be read. ${refusal(error)}`))
    }
  }
  walk(root, depth)
  // A file has its own name before that of a link to it; what a broken link leads to is told by reading it.
  for (const {path, left} of links) {
    if (statOf(path)?.isDirectory()) walk(path, left)
    else if (matches(path) && !skips(path)) linked.push(path)
  }
  return [...files.sort(), ...linked.sort(), ...failures]
}

function isPassedOver(name: string, hidden: boolean): boolean {
  return name === 'node_modules' || name === '.git' || (!hidden && name.startsWith('.'))
}

/** What a path leads to; undefined where it leads nowhere, or nobody can tell. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function failed(file: string, code: 'usage' | 'content-invalid', message: string): Failure {
  return {file, error: failureOf(new DisclosureError(code, message))}
}

function joinPath(folder: string, file: string): string {
  return folder === '.' ? file : `${folder.replace(/[/\\]+$/, '')}/${file}`
}
