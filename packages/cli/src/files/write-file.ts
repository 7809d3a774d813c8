/** Writes files whole or not at all: to a temporary file beside it, checked and synced, then renamed over it. */
import {randomUUID} from 'node:crypto'
import * as node from 'node:fs'
import {dirname, join} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {refusal} from './refusal.ts'

/** What of the file system is used. */
export interface FileSystem {
  accessSync(path: string, mode: number): void
  chmodSync(path: string, mode: number): void
  chownSync(path: string, uid: number, gid: number): void
  closeSync(file: number): void
  fsyncSync(file: number): void
  lstatSync(path: string): node.Stats
  mkdirSync(path: string, options: {recursive: true}): unknown
  openSync(path: string, flags: string, mode: number): number
  readdirSync(path: string): string[]
  realpathSync(path: string): string
  renameSync(from: string, to: string): void
  statSync(path: string): node.Stats
  unlinkSync(path: string): void
  writeSync(file: number, bytes: Uint8Array, at: number): number
}

/**
 * Replaces what a file holds, or makes the file and its folders. Mode and owner stay, and a symbolic link stays a link to
 * what is replaced. Throws `content-invalid` where that fails; the file is then as it was.
 */
export function writeFile(file: string, text: string, fs: FileSystem = node): void {
  try {
    fs.mkdirSync(dirname(file), {recursive: true})
    const target = pathBehind(file, fs)
    replace(target, Buffer.from(text), replaceable(target, fs), fs)
  } catch (cause) {
    const why = `It cannot be written. ${refusal(cause)} Nothing was changed.`
    throw new DisclosureError('content-invalid', why, {file, cause})
  }
}

/**
 * Removes the temporary files that runs left beside files when they were killed; those of living runs stay. Nothing of
 * this run may be half written: what has its number is of a process that had it before.
 */
export function removeLeftovers(files: readonly string[], fs: FileSystem = node): void {
  const folders = new Set(files.map(file => dirname(attempt(() => pathBehind(file, fs)) ?? file)))
  for (const folder of folders)
    for (const name of attempt(() => fs.readdirSync(folder)) ?? []) {
      const pid = temporary.exec(name)?.[1]
      if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue
      attempt(() => fs.unlinkSync(join(folder, name)))
    }
}

const temporary = /^\.forthright-([1-9]\d*)-[0-9a-f-]{36}\.tmp$/

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** The file that a link leads to, else the path itself. */
function pathBehind(file: string, fs: FileSystem): string {
  return attempt(() => fs.lstatSync(file))?.isSymbolicLink() ? fs.realpathSync(file) : file
}

/** What is known of the file that is replaced; undefined where there is none. Throws where it is not to be replaced. */
function replaceable(target: string, fs: FileSystem): node.Stats | undefined {
  const stat = attempt(() => fs.statSync(target))
  if (!stat) return undefined
  if (!stat.isFile()) throw new Error('What has this name is not a file.')
  // Root may write to read-only files too, and whoever made it one did not want that.
  if ((stat.mode & 0o222) === 0) throw new Error('It is read-only.')
  fs.accessSync(target, node.constants.W_OK)
  return stat
}

function replace(target: string, bytes: Uint8Array, old: node.Stats | undefined, fs: FileSystem): void {
  const path = join(dirname(target), `.forthright-${process.pid}-${randomUUID()}.tmp`)
  try {
    const file = fs.openSync(path, 'wx', old ? 0o600 : 0o666)
    try {
      // A disk that is nearly full takes a part, and says so only by the number.
      for (let at = 0; at < bytes.length; ) {
        const written = fs.writeSync(file, bytes, at)
        if (written === 0) break
        at += written
      }
      fs.fsyncSync(file)
    } finally {
      fs.closeSync(file)
    }
    const {size} = fs.statSync(path)
    if (size !== bytes.length) throw new Error(`The disk took ${size} of ${bytes.length} bytes.`)
    if (old) adopt(path, old, fs)
    fs.renameSync(path, target)
  } catch (error) {
    attempt(() => fs.unlinkSync(path))
    throw error
  }
}

/** Gives a new file the owner and the mode of the old one. */
function adopt(path: string, {mode, uid, gid}: node.Stats, fs: FileSystem): void {
  const own = fs.statSync(path)
  if (own.uid !== uid || own.gid !== gid) {
    // Who is not the owner cannot give a file away; then at least the group stays.
    attempt(() => fs.chownSync(path, own.uid, gid))
    attempt(() => fs.chownSync(path, uid, gid))
  }
  if ((fs.statSync(path).mode & 0o7777) !== (mode & 0o7777)) fs.chmodSync(path, mode & 0o7777)
}
