/** The cache of one run of `lint`, with all that its results depend on. */
import type {Undeclared} from '@forthright/core'
import manifest from '../../package.json' with {type: 'json'}
import type {Input} from '../files/input.ts'
import {kept} from '../kept.ts'
import type {Setting, Settings} from '../run.ts'
import {cacheLocation, openCache, settingsKey} from './cache.ts'
import type {FileResult} from './result.ts'

/** What of the command line bears on it. */
export interface CacheOptions {
  cache?: boolean
  cacheLocation?: string
  changed?: string | true
  staged?: boolean
  stdinFilename?: string
  fix?: boolean
  fixDryRun?: boolean
  undeclared?: Undeclared
  to?: string
}

/** What a run asks of its cache; `isNamed` tells whether somebody named the file. */
export interface RunCache {
  known(path: string, isNamed: boolean): FileResult | undefined
  /** Told of what is looked for beside a file, before the result of the file is kept. */
  onLook(path: string, other: string): void
  keep(input: Input, result: FileResult, isNamed: boolean): void
  save(): void
}

/** What earlier runs found; of what is not on the disk, and of what is changed by the run, nothing is kept. */
export function cacheFor(options: CacheOptions, settings: Settings): RunCache | undefined {
  const {changed, staged, stdinFilename, fix, fixDryRun, undeclared, to} = options
  if (!options.cache || staged || stdinFilename !== undefined || fix || fixDryRun) return undefined
  const cache = openCache(options.cacheLocation ?? cacheLocation(), manifest.version)
  const keyBy = kept(({markets, marketsFrom, platforms, on, config}: Setting) =>
    settingsKey([markets, marketsFrom, platforms, on, config, undeclared, to]),
  )
  const keyOf = (path: string, isNamed: boolean) => {
    // What git names was named by nobody.
    return `${keyBy(settings.of(path))} ${JSON.stringify([settings.ofPath(path), isNamed && changed === undefined])}`
  }
  const beside = new Map<string, Set<string>>()
  return {
    known: (path, isNamed) => (path === '-' ? undefined : cache.known(path, keyOf(path, isNamed))),
    onLook(path, other) {
      beside.set(path, (beside.get(path) ?? new Set()).add(other))
    },
    keep({file: path, text}, result, isNamed) {
      if (path !== '-') cache.keep(text, keyOf(path, isNamed), result, beside.get(path) ?? [])
      beside.delete(path)
    },
    save: cache.save,
  }
}
