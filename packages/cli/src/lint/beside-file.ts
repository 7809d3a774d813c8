/** What lies beside a file on the disk: the style sheets that a page links. */
import {readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {Beside} from './item.ts'

/** No style sheet that people write is longer, in bytes. */
const longest = 4_000_000

/** Reads what a file names by a path, and says where it looked; addresses on other hosts are not at hand. */
export function besideFile(file: string, onLook: (path: string) => void = () => {}): Partial<Beside> {
  if (file === '-') return {}
  return {stylesheet: href => readText(pathsOf(file, href), onLook)}
}

/** Where a path may lead: from the file, or for one that begins with a slash from a folder above it, the nearest first. */
function pathsOf(file: string, href: string): string[] {
  const [path = ''] = href.split(/[?#]/)
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return []
  const decoded = decode(path)
  if (!decoded.startsWith('/')) return [join(dirname(file), decoded)]
  const roots: string[] = []
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    roots.push(join(folder, decoded))
    if (folder === process.cwd() || dirname(folder) === folder) return roots
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function readText(paths: readonly string[], onLook: (path: string) => void): string | undefined {
  for (const path of paths)
    try {
      onLook(path)
      const bytes = readFileSync(path)
      return bytes.length > longest ? undefined : bytes.toString('utf8')
    } catch {
      // The next one may be there.
    }
  return undefined
}
