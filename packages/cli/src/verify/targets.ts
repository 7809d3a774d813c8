/** What is to be verified: addresses, and the pages of folders, each with the address that readers have it at. */
import {statSync} from 'node:fs'
import {basename, dirname, extname, join, relative, resolve, sep} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {type Failure, failureOf, isFailure} from '../failure.ts'
import {createIgnored} from '../files/ignored.ts'
import {readText} from '../files/input.ts'
import {expandPaths} from '../files/paths.ts'
import {anyOf} from '../lint/run-lint.ts'
import {isPostPage} from '../post/is-post-page.ts'
import type {Settings} from '../run.ts'
import {type Served, serveFolder} from './serve/serve-folder.ts'

/** A page to look at. */
export interface Target {
  /** The file, or the address. */
  file: string
  url: string
  /** Whether the configuration says that it is a post. */
  isPost: boolean
  /** Whether it is known from its file alone that nothing is asked of it. */
  noPost?: true
}

/** Where files are served, and what is known of them. */
export interface ServeOptions {
  settings: Settings
  /** The folder of the site that a file is of; its own folder, or the folder that was named, where absent. */
  root?: string | undefined
  /** The path below which the site expects itself, e.g. `/blog/`. */
  base?: string | undefined
}

/** The pages that arguments stand for, and the servers that they need: whoever asks ends them. */
export interface Targets {
  targets: (Target | Failure)[]
  close(): Promise<void>
}

/** Finds them, in the order of the arguments. Throws `usage` for what is neither an address nor a file or folder. */
export async function targetsOf(
  asked: readonly string[],
  {root, base, settings}: ServeOptions,
): Promise<Targets> {
  const servers = new Map<string, Served>()
  const originOf = async (folder: string) => {
    const server = servers.get(folder) ?? (await serveFolder(folder, base))
    servers.set(folder, server)
    return server.origin
  }
  const close = async () => {
    await Promise.all([...servers.values()].map(server => server.close()))
  }
  try {
    const targets: (Target | Failure)[] = []
    for (const one of asked) {
      if (isAddress(one)) targets.push({file: one, url: one, isPost: false})
      else targets.push(...(await filesIn(one, {root, base, settings, originOf})))
    }
    return {targets, close}
  } catch (error) {
    await close()
    throw error
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

async function filesIn(
  asked: string,
  {root, base = '/', settings, originOf}: ServeOptions & {originOf: (folder: string) => Promise<string>},
): Promise<(Target | Failure)[]> {
  const isFolder = statSync(asked, {throwIfNoEntry: false})?.isDirectory() ?? false
  const isIgnored = createIgnored(folder => settings.of(join(folder, '-')).config.ignore ?? [])
  const found = expandPaths([asked], {isIgnored}).files.filter(
    one => typeof one !== 'string' || !isFolder || isPage(one),
  )
  if (found.length === 0)
    throw new DisclosureError(
      'usage',
      `There is no page in ${asked}: no file ends in .html, .htm or .xhtml. Name the folder that the site is built into.`,
      {field: 'paths'},
    )
  const folder = root ?? (isFolder ? asked : undefined)
  const targets: (Target | Failure)[] = []
  for (const file of found) {
    if (isFailure(file)) targets.push(file)
    else targets.push(await targetFor(file, folder ?? dirname(file), {base, settings, originOf, isFolder}))
  }
  return targets
}

/** Where the files of one argument are served. */
interface Serving {
  base: string
  settings: Settings
  originOf: (folder: string) => Promise<string>
  isFolder: boolean
}

async function targetFor(
  file: string,
  folder: string,
  {base, settings, originOf, isFolder}: Serving,
): Promise<Target | Failure> {
  try {
    const path = relative(resolve(folder), resolve(file)).split(sep)
    if (path[0] === '..')
      throw new DisclosureError('usage', `The file is not in the folder that is served, ${folder}.`, {
        field: '--root',
      })
    const source = readText(file)
    const url = `${await originOf(folder)}${pathTo(path, base)}`
    // A page that was named is looked at whatever it is; of a folder only those of which something may be asked.
    const isPost = anyOf(settings.of(file).config.posts ?? [])(file)
    return {file, url, isPost, ...(isFolder && !isPost && asksNothing(source) ? {noPost: true as const} : {})}
  } catch (error) {
    return {file, error: failureOf(error)}
  }
}

/** The address below the origin: readers have the page of a folder at the folder itself. */
function pathTo(path: readonly string[], base: string): string {
  const shown = basename(path.at(-1) ?? '') === 'index.html' ? [...path.slice(0, -1), ''] : path
  return `${base.replace(/\/+$/, '')}/${shown.map(encodeURIComponent).join('/')}`
}

function isPage(file: string): boolean {
  return ['.html', '.htm', '.xhtml'].includes(extname(file).toLowerCase())
}

/** Whether a page is no post, and holds enough for that to be seen: one that scripts fill must be opened. */
function asksNothing(source: string): boolean {
  if (isPostPage(source)) return false
  const text = source
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return text.length > leastText || !/<script\b/i.test(source)
}

/** A page with scripts and less text than this, in characters, may be filled by them. */
const leastText = 300
