/** The files that arguments stand for: each once, and what cannot be looked at is told, not passed over. */
import {readdirSync, realpathSync, type Stats, statSync} from 'node:fs'
import {basename, extname} from 'node:path'
import {DisclosureError} from '@forthright/core'
import picomatch from 'picomatch'
import {type Failure, failureOf} from '../failure.ts'
import type {FileSettings} from './file-settings.ts'
import {extensions, notAFile} from './input.ts'
import {refusal} from './refusal.ts'
import {TakenPaths} from './taken-paths.ts'

/**
 * The files that paths and patterns stand for; a folder stands for all posts and pages in it, sorted. A file that is
 * named twice, by another spelling or through a link, is one file, under its first name.
 */
export function expandPaths(
  paths: readonly string[],
  settings: FileSettings = () => ({}),
): (string | Failure)[] {
  const taken = new TakenPaths()
  return paths
    .flatMap(path => filesOf(path, settings))
    .filter(found => typeof found !== 'string' || found === '-' || taken.take(found) === undefined)
}

function filesOf(path: string, settings: FileSettings): (string | Failure)[] {
  if (path === '-') return [path]
  const stat = statOf(path)
  if (stat?.isDirectory())
    return look(path, one => isPost(one, settings), {depth: Number.POSITIVE_INFINITY, hidden: false})
  const pattern = path.replace(/^\.\//, '')
  const {base, glob, isGlob, isBrace} = picomatch.scan(pattern)
  // What is not there is told by reading it.
  if (stat || !(isGlob || isBrace)) return [path]
  const depth = /\*\*|\{[^}]*\//.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length
  const found = look(base || '.', picomatch(pattern), {depth, hidden: pattern.includes('/.')})
  return found.length > 0 ? found : [failed(path, 'usage', 'No file matches this pattern.')]
}

/** The ends of the names of posts and pages, which are what a folder stands for. */
export const postEndings: readonly string[] = Object.keys(extensions).filter(
  one => one !== '.txt' && one !== '.json',
)

function isPost(path: string, settings: FileSettings): boolean {
  const isKnown = postEndings.includes(extname(path).toLowerCase()) || settings(path).from !== undefined
  return isKnown && !basename(path).startsWith('.')
}

/** Files in a folder that match, sorted, those behind links last; then what could not be looked at. */
function look(
  root: string,
  matches: (path: string) => boolean,
  {depth, hidden}: {depth: number; hidden: boolean},
): (string | Failure)[] {
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
        if (entry.isSymbolicLink()) links.push({path, left: left - 1})
        else if (entry.isDirectory()) walk(path, left - 1)
        else if (matches(path) && entry.isFile()) files.push(path)
        else if (matches(path)) failures.push(failed(path, 'content-invalid', notAFile))
      }
    } catch (error) {
      failures.push(failed(folder, 'content-invalid', `This folder cannot be read. ${refusal(error)}`))
    }
  }
  walk(root, depth)
  // A file has its own name before that of a link to it; what a broken link leads to is told by reading it.
  for (const {path, left} of links) {
    if (statOf(path)?.isDirectory()) walk(path, left)
    else if (matches(path)) linked.push(path)
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
