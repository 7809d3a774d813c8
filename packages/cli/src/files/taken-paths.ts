/** Tells whether two paths lead to one file, by another spelling, a link, or letters that the disk does not tell apart. */
import {realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'

/** What of the file system is asked. */
export interface PathSystem {
  /** The path without links; throws where there is nothing. */
  realpath(path: string): string
  /** Which file a path leads to; throws where there is none. */
  stat(path: string): {dev: number; ino: number}
}

const system: PathSystem = {realpath: realpathSync.native, stat: path => statSync(path)}

/** Paths that are in use. */
export class TakenPaths {
  readonly #taken = new Map<string, {path: string; real: string}[]>()
  readonly #system: PathSystem

  constructor(fs: PathSystem = system) {
    this.#system = fs
  }

  /** Takes a path; gives the one that leads to the same file and was taken before, if there is one. */
  take(path: string): string | undefined {
    const real = this.#real(resolve(path))
    const near = this.#taken.get(folded(real)) ?? []
    const same = near.find(other => other.real === real || this.#foldsCase(real))
    if (same) return same.path
    this.#taken.set(folded(real), [...near, {path, real}])
    return undefined
  }

  /** The path without links, as far as it exists. */
  #real(path: string): string {
    try {
      return this.#system.realpath(path)
    } catch {
      const folder = dirname(path)
      return folder === path ? path : join(this.#real(folder), basename(path))
    }
  }

  /** Whether the disk takes `A.md` and `a.md` for one file: asked of the nearest name on it that has letters. */
  #foldsCase(path: string): boolean {
    const folder = dirname(path)
    if (folder === path) return false
    const other = join(folder, swapped(basename(path)))
    const own = this.#file(path)
    if (other === path || own === undefined) return this.#foldsCase(folder)
    return own === this.#file(other)
  }

  #file(path: string): string | undefined {
    try {
      const {dev, ino} = this.#system.stat(path)
      return `${dev}:${ino}`
    } catch {
      return undefined
    }
  }
}

/** Disks that do not tell letters apart do not tell forms of accents apart either. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function swapped(name: string): string {
  const upper = name.toUpperCase()
  return name === upper ? name.toLowerCase() : upper
}
