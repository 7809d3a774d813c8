/** Reads files and standard input, and tells what kind of content they hold. */
import {readFileSync, statSync} from 'node:fs'
import {extname} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {glob} from 'tinyglobby'

/** What content is written in. */
export const formats = ['markdown', 'mdx', 'html', 'text', 'json'] as const
/** What content is written in. */
export type Format = (typeof formats)[number]

/** A file, or standard input, in memory. */
export interface Input {
  /** As the user named it; `-` for standard input. */
  file: string
  text: string
  format: Format
}

const extensions: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'mdx',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.json': 'json',
}

/** The content of a file, or of standard input where the name is `-`. Throws `content-invalid` where it cannot be read. */
export function readInput(file: string, from?: Format): Input {
  const text = decode(file, bytesOf(file))
  const format = from ?? (file === '-' ? guess(text) : extensions[extname(file).toLowerCase()])
  if (!format) {
    throw new DisclosureError(
      'content-invalid',
      `The kind of this file is not known by its name. Say it with --from, one of ${formats.join(', ')}.`,
      {file, allowed: formats},
    )
  }
  return {file, text, format}
}

/** The files that paths and patterns stand for, sorted; a folder stands for all posts and pages in it. */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>()
  const inFolder = '**/*.{md,markdown,mdx,html,htm,xhtml}'
  for (const path of paths) {
    const kind = path === '-' ? 'file' : kindOf(path)
    if (kind === 'file') files.add(path)
    else if (kind === 'folder')
      for (const file of await find([inFolder], path)) files.add(joinPath(path, file))
    else if (/[*?{[]/.test(path)) {
      const found = await find([path], '.')
      if (found.length === 0)
        throw new DisclosureError('usage', `No file matches ${JSON.stringify(path)}.`, {file: path})
      for (const file of found) files.add(file)
    } else throw new DisclosureError('content-invalid', 'There is no such file or folder.', {file: path})
  }
  return [...files]
}

async function find(patterns: string[], cwd: string): Promise<string[]> {
  const files = await glob(patterns, {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    onlyFiles: true,
    expandDirectories: false,
  })
  return files.sort()
}

function joinPath(folder: string, file: string): string {
  return folder === '.' || folder === '../' ? file : `${folder.replace(/[/\\]+$/, '')}/${file}`
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat ? (stat.isDirectory() ? 'folder' : 'file') : undefined
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const why =
      code === 'ENOENT'
        ? 'There is no such file.'
        : code === 'EISDIR'
          ? 'This is a folder; name a file in it.'
          : code === 'EACCES'
            ? 'There is no permission to read it.'
            : `It cannot be read (${code ?? String(cause)}).`
    throw new DisclosureError('content-invalid', why, {file, cause})
  }
}

/** Strict, so that no byte of the author's is replaced in silence; a byte order mark stays. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (cause) {
    throw new DisclosureError(
      'content-invalid',
      'It is not valid UTF-8. Save it as UTF-8 first; nothing was changed.',
      {file, cause},
    )
  }
}

function guess(text: string): Format {
  return /^\uFEFF?\s*<(!doctype|!--|html|head|body|article|main|section|div|p|h1|\?xml)/i.test(text)
    ? 'html'
    : 'markdown'
}
