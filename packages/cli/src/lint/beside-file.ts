/** What lies beside a file on the disk: the style sheets that a page links, and the pictures that it embeds. */
import {readFileSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {Input} from '../files/input.ts'
import {kept} from '../kept.ts'
import type {Beside} from './item.ts'
import type {PictureReader, PictureSource} from './pictures.ts'

/** No style sheet that people write is longer, in bytes. */
const longest = 4_000_000
/** No picture that people publish is longer, in bytes. */
const longestPicture = 64 * 1024 * 1024

/** Reads what a file names by a path, and says where it looked; addresses on other hosts are not at hand. */
export function besideFile(
  {file, text}: Pick<Input, 'file' | 'text'>,
  picturesIn: PictureReader,
  onLook: (path: string) => void = () => {},
): Partial<Beside> {
  if (file === '-') return {}
  return {
    stylesheet: href => readText(pathsOf(file, href), onLook),
    pictures: read => picturesIn({text, pathsOf: src => picturePaths(file, src), onLook, read}),
  }
}

/** The pictures on the disk, for one run: which folders there are is asked once. */
export function picturesOnDisk(): PictureSource {
  const isFolder = kept((path: string) => statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false)
  return {bytesAt: pictureBytes, hasFolderOf: path => isFolder(dirname(path))}
}

/** `undefined` where there is none, or one that nobody publishes. */
function pictureBytes(path: string): Uint8Array | undefined {
  try {
    const stat = statSync(path)
    return stat.isFile() && stat.size <= longestPicture ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}

/** Where a path may lead: from the file, or for one that begins with a slash from a folder above it, the nearest first. */
function pathsOf(file: string, href: string): string[] {
  const path = localPath(href)
  if (path === undefined) return []
  if (!path.startsWith('/')) return [join(dirname(file), path)]
  return foldersAbove(file).map(folder => join(folder, path))
}

/** The same for pictures of posts: generators copy what stands in `public` or `static` to the top of the site. */
function picturePaths(file: string, src: string): string[] {
  const path = localPath(src)
  if (path === undefined) return []
  const isOwn = !path.startsWith('/')
  // Of `img/a.png` some generators take the top of the site as the start, of `./a.png` none does.
  const fromTop = isOwn && path.startsWith('.') ? [] : foldersAbove(file)
  return [
    ...(isOwn ? [join(dirname(file), path)] : []),
    ...fromTop.flatMap(folder => ['', 'public', 'static'].map(top => join(folder, top, path))),
  ]
}

/** Without query and host; `undefined` for what is on another host. */
function localPath(href: string): string | undefined {
  const [path = ''] = href.split(/[?#]/)
  return path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path) ? undefined : decode(path)
}

/** Folders around a file, the nearest first, up to the working folder; up to the top where it is not in that. */
function foldersAbove(file: string): string[] {
  const folders: string[] = []
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    folders.push(folder)
    if (folder === process.cwd() || dirname(folder) === folder) return folders
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
      // A pipe has no end that could be waited for.
      if (!statSync(path).isFile()) continue
      const bytes = readFileSync(path)
      return bytes.length > longest ? undefined : bytes.toString('utf8')
    } catch {
      // The next one may be there.
    }
  return undefined
}
