/**
 * What was found in files before, by what stood in them: a file that has not changed, by its time and size or else by the
 * digest of its bytes, is not read again by the rules, unless what it was linted with or what lies beside it changed.
 */
import {hash} from 'node:crypto'
import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {readBytes, readText} from '../files/input.ts'
import {writeFile} from '../files/write-file.ts'
import {kept} from '../kept.ts'
import {printable} from '../output/printable.ts'
import {say} from '../output/streams.ts'
import type {FileResult} from './result.ts'

/** Where the cache stands where nobody says it: with those of other tools, else in the working folder. */
export function cacheLocation(): string {
  const name = '.forthright-cache'
  return existsSync('node_modules') ? join('node_modules', '.cache', 'forthright', name) : name
}

/** What makes a result worth keeping: all that it depends on but the files. */
export interface CachedLinter {
  /** What was found in a file; absent where it, its settings or what lies beside it changed, or it is not known. */
  known(file: string, settings: string): FileResult | undefined
  /** Keeps what was found in a text; `beside` are the files that were looked for, whether they are there or not. */
  keep(text: string, settings: string, result: FileResult, beside: Iterable<string>): void
  /** Writes what this run knows; says so where it cannot. */
  save(): void
}

/** Milliseconds since the epoch, and bytes; -1 where there is no file. */
type Stamp = readonly [modified: number, changed: number, size: number]

interface Entry {
  stamp: Stamp
  /** Of the bytes. */
  digest: string
  settings: string
  /** When it was looked at: a file that changed about then may have changed again in the same tick of the clock. */
  at: number
  result: Omit<FileResult, 'file'>
  /** Files beside it with their digests; '' for one that is not there. */
  beside?: Readonly<Record<string, string>>
}

/** The form of the file: one that has another is left alone. */
const format = 1
/** No clock of a file system is as coarse as that, in milliseconds. */
const tick = 2000

/** Opens the cache in a file. One that cannot be read, or that another version wrote, counts for nothing. */
export function openCache(file: string, version: string, now: () => number = Date.now): CachedLinter {
  const before = readCache(file, version)
  const fresh = new Map<string, Entry>()
  // Many files have the same pictures and style sheets beside them.
  const digestBeside = kept(digestOf)
  return {
    known(path, settings) {
      const entry = before.get(path)
      if (!entry || entry.settings !== settings || !isBesideSame(entry, digestBeside)) return undefined
      const stamp = stampOf(path)
      if (!isSame(entry, stamp)) {
        if (stamp[2] !== entry.stamp[2] || digestOf(path) !== entry.digest) return undefined
        Object.assign(entry, {stamp, at: now()})
      }
      fresh.set(path, entry)
      return {file: path, ...entry.result}
    },
    keep(text, settings, {file: path, ...result}, beside) {
      // Where the file changed after it was read, its stamp is too young to be trusted, and the digest is another.
      const entry: Entry = {stamp: stampOf(path), digest: short(text), settings, at: now(), result}
      const others = Object.fromEntries([...beside].map(one => [one, digestBeside(one)]))
      fresh.set(path, Object.keys(others).length > 0 ? {...entry, beside: others} : entry)
    },
    save() {
      // What other runs looked at stays while it is there, so that two folders in turn keep what is known of each.
      const others = [...before].filter(([path]) => !fresh.has(path) && existsSync(path))
      const entries = Object.fromEntries([...others, ...fresh])
      try {
        writeFile(file, `${JSON.stringify({format, version, entries})}\n`)
      } catch (cause) {
        say(`The cache cannot be written: ${printable((cause as Error).message)}`)
      }
    },
  }
}

/** One short text for all that a result depends on beside the files. */
export function settingsKey(settings: unknown): string {
  return short(JSON.stringify(settings) ?? '')
}

function short(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64').slice(0, 22)
}

function readCache(file: string, version: string): Map<string, Entry> {
  if (!existsSync(file)) return new Map()
  try {
    const found: unknown = JSON.parse(readText(file))
    if (isCache(found)) return found.version === version ? new Map(Object.entries(found.entries)) : new Map()
  } catch {
    // It is told with the others that are none.
  }
  say(`${printable(file)} is no cache that can be read, and is made anew.`)
  return new Map()
}

function isCache(value: unknown): value is {version: string; entries: Record<string, Entry>} {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format)
    return false
  return 'version' in value && 'entries' in value && Object.values(value.entries ?? {}).every(isEntry)
}

function isEntry(value: unknown): value is Entry {
  const {stamp, digest, settings, at, result} = (value ?? {}) as Partial<Entry>
  return (
    Array.isArray(stamp) &&
    [digest, settings].every(one => typeof one === 'string') &&
    typeof at === 'number' &&
    Array.isArray(result?.findings)
  )
}

function isSame({stamp: [modified, changed, size], at}: Entry, now: Stamp): boolean {
  if (modified !== now[0] || changed !== now[1] || size !== now[2]) return false
  return Math.max(modified, changed) + tick < at
}

function isBesideSame({beside = {}}: Entry, digestAt: (path: string) => string): boolean {
  return Object.entries(beside).every(([path, digest]) => digestAt(path) === digest)
}

function stampOf(path: string): Stamp {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat ? [stat.mtimeMs, stat.ctimeMs, stat.size] : [0, 0, -1]
}

function digestOf(path: string): string {
  try {
    return short(readBytes(path))
  } catch {
    return ''
  }
}
