/** Makes the inventory and prints it in one of its forms. */
import {statSync} from 'node:fs'
import {relative, sep} from 'node:path'
import {isFailure} from '../failure.ts'
import {printableJson} from '../output/printable.ts'
import {print, printRaw, say, sayFailure} from '../output/streams.ts'
import {type CommonOptions, eachInput, sayIgnored, settingsOf} from '../run.ts'
import {inventoryCsv} from './csv.ts'
import {inventoryHtml} from './html.ts'
import {type Audited, audited, isPost} from './inventory.ts'
import {readVerified} from './verified.ts'

/** The forms of an inventory. */
export const auditFormats = ['json', 'csv', 'html'] as const

/** Options of `audit`. */
export interface AuditOptions extends Omit<CommonOptions, 'format'> {
  format: (typeof auditFormats)[number]
  /** What `verify --format json` has printed. */
  verified?: string
}

/** Prints the inventory of folders and files, and gives the exit status: 2 where any cannot be read. */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<number> {
  const settings = settingsOf(options)
  const {markets, platforms} = settings
  const found = options.verified === undefined ? undefined : readVerified(options.verified)
  const folders = paths.filter(path => statSync(path, {throwIfNoEntry: false})?.isDirectory())
  const all: Audited[] = await eachInput(
    paths,
    {settings, onIgnored: sayIgnored},
    (input, {site, call, on}) => {
      const folder = folders.find(one => isBelow(one, input.file)) ?? '.'
      return audited(input, {site, call, on, verified: found?.(input.file, folder)})
    },
  )
  all.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  const failed = all.filter(isFailure)
  for (const one of failed) sayFailure(one)
  // The day is told where somebody chose it, so that the same site gives the same inventory tomorrow.
  const heading = {markets: [...markets, ...platforms], on: options.on}
  if (options.format === 'html') printRaw(inventoryHtml(all, heading))
  else if (options.format === 'csv') printRaw(inventoryCsv(all, placesOf(all)))
  else print(inventoryJson(all, heading))
  const posts = all.filter(isPost).length
  say(
    `${counted(posts, 'post')} listed, ${counted(all.length - posts - failed.length, 'page')} passed over that are no posts.`,
  )
  return failed.length > 0 ? 2 : 0
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

function isBelow(folder: string, file: string): boolean {
  const path = relative(folder, file)
  return path !== '..' && !path.startsWith(`..${sep}`)
}

/** The markets and platforms of all verdicts, sorted. */
function placesOf(all: readonly Audited[]): string[] {
  const places = all.filter(isPost).flatMap(({parts}) => parts.flatMap(({verdicts}) => Object.keys(verdicts)))
  return [...new Set(places)].sort()
}

function inventoryJson(
  all: readonly Audited[],
  {markets, on}: {markets: string[]; on: string | undefined},
): string {
  const posts = all.filter(isPost)
  const summary = {
    markets,
    ...(on === undefined ? {} : {on}),
    posts: posts.length,
    undeclared: posts.filter(({declared}) => !declared).length,
    passed: all.filter(one => 'passed' in one).length,
    failed: all.filter(isFailure).length,
  }
  return printableJson(
    JSON.stringify({version: 1, results: all.filter(one => !('passed' in one)), summary}, null, 2),
  )
}
