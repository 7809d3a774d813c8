/** What the plugins of unified do with a file: the pipeline, with messages on the file that they are about. */

import {DisclosureError} from '../errors/error.ts'
import type {DisclosureRecord, Part} from '../record/record.ts'
import type {LanguageHints, LanguageSource} from './choose-language.ts'
import {type DisclosedItem, discloseItem, type SiteSettings} from './pipeline.ts'
import {type Undeclared, undeclaredMessage} from './undeclared.ts'

/** A file as unified hands it to plugins (https://github.com/vfile/vfile). */
export interface PluginFile {
  path?: string | undefined
  data: Record<string, unknown>
  message(reason: string, options?: {source?: string; ruleId?: string}): unknown
  info?(reason: string, options?: {source?: string; ruleId?: string}): unknown
  fail(reason: string, options?: {source?: string; ruleId?: string}): never
}

/** What a plugin needs to know beside the file. */
export interface PluginSettings extends SiteSettings {
  languages: LanguageSource
  /** The day that a details panel names where front matter states none, `YYYY-MM-DD`. */
  published?: string | undefined
}

/** What a plugin has found in a file. */
export interface PluginItem {
  record: DisclosureRecord | undefined
  channel: string
  /** The parts that its tree holds; asked for only where something is stated. */
  held(record: DisclosureRecord): readonly Part[]
  hints: LanguageHints
  /** The `markets` of the front matter, as they stand there. */
  markets?: unknown
  published?: string | undefined
}

/**
 * The disclosure of a file; absent where nothing is stated of its making, which the file then says as the settings have
 * it: it fails (`error`), has a message (`warn`), or neither.
 *
 * @param name Of the plugin, e.g. `forthright/remark`; errors begin with it.
 */
export function discloseFile(
  name: string,
  {languages, published: _, ...site}: PluginSettings,
  {record, held, ...item}: PluginItem,
  file: PluginFile,
): DisclosedItem | undefined {
  if (!record) {
    tellUndeclared(site.undeclared ?? 'warn', file)
    return undefined
  }
  try {
    const disclosed = discloseItem({...item, record, held: held(record), languages}, site)
    for (const info of disclosed.infos) file.info?.(info, {source: 'forthright', ruleId: 'stray-markets'})
    return disclosed
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error
    const where = file.path ? `${file.path}: ` : ''
    throw new DisclosureError(error.code, `[${name}] ${where}${error.message}`, {
      ...error,
      file: file.path,
      cause: error,
    })
  }
}

/** Says something on the first file that it is called for, and nothing on others: it is about the pipeline, not the file. */
export function onceOn(reason: string): (file: PluginFile) => void {
  let told = false
  return file => {
    if (!told) file.message(reason, {source: 'forthright', ruleId: 'front-matter-unseen'})
    told = true
  }
}

function tellUndeclared(choice: Undeclared, file: PluginFile): void {
  const about = {source: 'forthright', ruleId: 'undeclared'}
  if (choice === 'error') file.fail(undeclaredMessage, about)
  if (choice === 'warn') file.message(undeclaredMessage, about)
}
