/**
 * Which files are passed over: what `.gitignore` and `.forthrightignore` name, `ignore` of the configuration, and `!pattern`
 * on the command line. Of a folder that git ignores itself, such as that of the finished pages, who names it wants all.
 */
import {existsSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {kept} from '../kept.ts'
import {readText} from './input.ts'

/** Patterns in the syntax of `.gitignore`, and the folder that they are about. */
export interface IgnorePatterns {
  folder: string
  patterns: readonly string[]
}

/** Whether a path is passed over, seen from the folder or file that was named. */
export type IsIgnored = (path: string, named: string) => boolean

/** Decides by files in the folders, which are read once; `more` are the patterns of the configuration that holds for a folder. */
export function createIgnored(
  more: (folder: string) => readonly IgnorePatterns[] = () => [],
  excluded: readonly string[] = [],
): IsIgnored {
  const out = excluded.length > 0 ? {folder: process.cwd(), rules: ignore().add([...excluded])} : undefined
  const rulesOf = kept((folder: string) => readRules(folder, more(folder)))
  return (path, named) => {
    const file = resolve(path)
    const top = resolve(named)
    if (out && covers(out, file)) return true
    let isInRepository = true
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const {own, git, isTop} = rulesOf(folder)
      if (own.some(rules => covers(rules, file))) return true
      // What git ignores above the named path says that it is built, not that nobody wants to look at it.
      const names = file !== top && isInRepository && git && covers(git, file) && !covers(git, top, true)
      if (names) return true
      isInRepository &&= !isTop
      if (dirname(folder) === folder) return false
    }
  }
}

interface Rules {
  folder: string
  rules: Ignore
}

interface FolderRules {
  own: Rules[]
  git: Rules | undefined
  /** Whether a repository begins here. */
  isTop: boolean
}

function readRules(folder: string, more: readonly IgnorePatterns[]): FolderRules {
  const own = rulesIn(folder, '.forthrightignore')
  const configured = more
    .filter(entry => resolve(entry.folder) === folder)
    .map(entry => ({folder, rules: ignore().add([...entry.patterns])}))
  return {
    own: [...(own ? [own] : []), ...configured],
    git: gitRulesIn(folder),
    isTop: statSync(join(folder, '.git'), {throwIfNoEntry: false}) !== undefined,
  }
}

/** Throws `content-invalid` where there is one that cannot be read: nobody knows what it would have left out. */
function rulesIn(folder: string, name: string): Rules | undefined {
  const file = join(folder, name)
  return existsSync(file) ? {folder, rules: ignore().add(readText(file))} : undefined
}

/** The same of git, which takes what cannot be read for nothing. */
function gitRulesIn(folder: string): Rules | undefined {
  try {
    return rulesIn(folder, '.gitignore')
  } catch {
    return undefined
  }
}

/** A file that is in an ignored folder is ignored too, as in git. */
function covers({folder, rules}: Rules, path: string, isFolder = false): boolean {
  const seen = relative(folder, path).split(sep).join('/')
  if (seen === '' || seen === '..' || seen.startsWith('../')) return false
  return rules.ignores(seen) || (isFolder && rules.ignores(`${seen}/`))
}
