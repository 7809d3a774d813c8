/** What every host is asked, and how hosts of the machine are found and run. */
import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** What a host makes of a post. */
export interface Seen {
  title?: unknown
  /** As `2020-01-02`. */
  date?: string
  /** What it shows of the post elsewhere; absent in a host that has none of its own. */
  excerpt?: string
  content: string
}

/** A host: a site generator, or the part of one that reads posts. */
export interface Host {
  name: string
  isThere: boolean
  /** What `content` is. */
  form: 'html' | 'md' | 'mdx'
  /** Heads that it reads, each with the title Wool, the first of which the most posts have. */
  heads: Readonly<Record<string, string>>
  /** Whether heads have the date 2020-01-02. */
  isDated: boolean
  /** Whether a heading right below text is text to it, other than to CommonMark. */
  joinsLines?: true
  /** What it sees of each file, by the name of the file without its ending. */
  ask(
    posts: Readonly<Record<string, string>>,
  ): Readonly<Record<string, Seen>> | Promise<Readonly<Record<string, Seen>>>
}

/** Where `scripts/install-hosts.sh` puts what is no program of the machine. */
export const cache: string = fileURLToPath(new URL('../../node_modules/.cache/hosts/', import.meta.url))

/** Whether the absence of a host is a failure (`HOSTS=required`): else its tests skip, say which, and are counted as skipped. */
export const isRequired: boolean = process.env.HOSTS === 'required'

/** What to do about a host that is not there. */
export function missing(name: string): string {
  return `${name} was not found, so nothing was asked of it. On Debian and Ubuntu, packages/guards/scripts/install-hosts.sh installs it.`
}

/** Whether there is a program on the machine. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Whether a package was installed for these tests. */
export function hasPackage(name: string): boolean {
  return existsSync(join(cache, 'node_modules', name, 'package.json'))
}

/** Does something in a folder with the files, which is then gone. */
export function inFolder<T>(files: Readonly<Record<string, string>>, act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-hosts-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), {recursive: true})
      writeFileSync(join(folder, name), text)
    }
    return act(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** What a program prints; throws with what it says where it fails. */
export function run(
  program: string,
  args: readonly string[],
  {cwd, input}: {cwd?: string; input?: string} = {},
): string {
  const {status, stdout, stderr, error} = spawnSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}

/** Lines of JSON, each of a post with its name. */
export function byName(lines: string): Record<string, Seen> {
  const posts = lines.split('\n').filter(line => line.trim() !== '')
  return Object.fromEntries(
    posts.map(line => {
      const {name, ...seen} = JSON.parse(line) as Seen & {name: string}
      return [name, seen]
    }),
  )
}

/** The posts as files of a folder. */
export function filesIn(
  folder: string,
  posts: Readonly<Record<string, string>>,
  nameOf: (name: string) => string = name => `${name}.md`,
): Record<string, string> {
  return Object.fromEntries(Object.entries(posts).map(([name, text]) => [join(folder, nameOf(name)), text]))
}
