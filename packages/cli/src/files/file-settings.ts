/** What the configuration says of files by their paths: the last entry that matches one counts, field by field. */
import {basename, relative, sep} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {languages, lookUp} from '@forthright/labels'
import picomatch from 'picomatch'
import type {Format} from './formats.ts'

/** What is known of a file that it does not say itself. */
export interface FileSetting {
  from?: Format | undefined
  /** BCP 47. */
  language?: string | undefined
}

/** An entry of `files` in the configuration. */
export interface FileEntry {
  /** Patterns as seen from the configuration; one without a slash is for names, in whatever folder. */
  match: string | readonly string[]
  from?: Format | undefined
  /** A language, or where the path has it: `from-folder` (`fr/post.md`) or `from-name` (`post.de.md`). */
  language?: string | undefined
}

/** The setting of a file, by its path. */
export type FileSettings = (file: string) => FileSetting

/** The settings of all files, for entries of a configuration in a folder. Throws `config-invalid`. */
export function fileSettings(
  entries: readonly FileEntry[] = [],
  folder = process.cwd(),
  file?: string,
): FileSettings {
  for (const [index, {language}] of entries.entries())
    if (language !== undefined && !Object.hasOwn(inPath, language) && !lookUp(language)) {
      const allowed = [...Object.keys(inPath), ...Object.keys(languages)]
      const field = `files.${index}.language`
      throw new DisclosureError(
        'config-invalid',
        `${field} ${JSON.stringify(language)} is a language there are no words for. ${suggest(language, allowed)}`,
        {file, field, allowed},
      )
    }
  const matchers = entries.map(({match, ...setting}) => ({setting, matches: matcherOf([match].flat())}))
  return path => {
    if (path === '-') return {}
    const seen = relative(folder, path).split(sep).join('/')
    const found: FileSetting = {}
    for (const {setting, matches} of matchers) {
      if (!matches(seen)) continue
      const {from = found.from, language} = setting
      const own =
        language === undefined
          ? undefined
          : (inPath[language]?.(seen) ?? (language in inPath ? undefined : language))
      Object.assign(found, {from, language: own ?? found.language})
    }
    return found
  }
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
