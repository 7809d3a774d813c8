/** What the configuration says of files by their paths: the last entry that matches one counts, field by field. */
import {basename, relative, sep} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {languages, lookUp} from '@forthright/labels'
import type {RuleSetting} from '@forthright/lint/settings'
import picomatch from 'picomatch'
import type {Format} from '../files/formats.ts'

/** What is known of a file that it does not say itself. */
export interface FileSetting {
  from?: Format | undefined
  /** BCP 47. */
  language?: string | undefined
  /** How grave the findings of rules are in it, by id. */
  rules?: Readonly<Record<string, RuleSetting>> | undefined
}

/** An entry of `files` in the configuration. */
export interface FileEntry {
  /** Patterns as seen from the configuration; one without a slash is for names, in whatever folder. */
  match: string | readonly string[]
  from?: Format | undefined
  /** A language, or where the path has it: `from-folder` (`fr/post.md`) or `from-name` (`post.de.md`). */
  language?: string | undefined
  rules?: Readonly<Record<string, RuleSetting>> | undefined
  /** The folder from which the patterns are seen; the working folder where absent. */
  folder?: string | undefined
  /** The configuration that says it, for messages. */
  file?: string | undefined
}

/** The setting of a file, by its path. */
export type FileSettings = (file: string) => FileSetting

/** The settings of all files, by the entries of configurations. Throws `config-invalid`. */
export function fileSettings(entries: readonly FileEntry[] = []): FileSettings {
  for (const [index, {language, file}] of entries.entries())
    if (language !== undefined && !Object.hasOwn(inPath, language) && !lookUp(language)) {
      const allowed = [...Object.keys(inPath), ...Object.keys(languages)]
      const field = `files.${index}.language`
      throw new DisclosureError(
        'config-invalid',
        `${field} ${JSON.stringify(language)} is a language there are no words for. ${suggest(language, allowed)}`,
        {file, field, allowed},
      )
    }
  const matchers = entries.map(({match, folder, ...setting}) => ({
    setting,
    matches: pathMatcher([match].flat(), folder),
    folder,
  }))
  return path => {
    if (path === '-' || matchers.length === 0) return {}
    const found: FileSetting = {}
    for (const {setting, matches, folder} of matchers) {
      if (!matches(path)) continue
      const {from = found.from, language, rules} = setting
      const own =
        language === undefined
          ? undefined
          : (inPath[language]?.(seenFrom(folder, path)) ?? (language in inPath ? undefined : language))
      Object.assign(found, {from, language: own ?? found.language})
      if (rules) found.rules = {...found.rules, ...rules}
    }
    return found
  }
}

/** Whether patterns meet a path; they are seen from a folder, and one without a slash is for names. */
export function pathMatcher(patterns: readonly string[], folder?: string): (path: string) => boolean {
  const matches = matcherOf(patterns)
  return path => matches(seenFrom(folder, path))
}

function seenFrom(folder = process.cwd(), path: string): string {
  return relative(folder, path).split(sep).join('/')
}

function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.map(pattern => {
    const bare = pattern.replace(/^\.\//, '')
    return picomatch(bare, {dot: true, basename: !bare.includes('/')})
  })
  return path => all.some(matches => matches(path))
}

/** Where a path has the language of a file. */
const inPath: Readonly<Record<string, (path: string) => string | undefined>> = {
  'from-folder': path => path.split('/').slice(0, -1).findLast(isLanguage),
  'from-name': path => basename(path).split('.').slice(1, -1).findLast(isLanguage),
}

/** Two or three letters, with a script or a country behind them, that there are words for. */
function isLanguage(name: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i.test(name) && lookUp(name) !== undefined
}
