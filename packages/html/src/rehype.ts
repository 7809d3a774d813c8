/** The rehype plugin: writes a disclosure into a hast tree, by the same plan as the string surface. */
import type {Disclosure, DisclosureInput, DisclosureRecord, Words} from '@forthright/core'
import {
  checkOptions,
  type PluginOptions,
  pluginSettings,
  pluginShape,
  strictOptions,
} from '@forthright/core/options'
import {
  discloseFile,
  hostFrontMatter,
  isBoundToDigest,
  type OptionKind,
  onceOn,
  type PluginSettings,
  type ReportEntry,
  recordFrom,
  statedIn,
  statedLanguage,
  statedPublication,
  wordingsOf,
} from '@forthright/core/surface'
import type {Root} from 'hast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {applyToTree} from './apply/to-tree.ts'
import {checkedHtmlOptions, type HtmlOptions} from './options.ts'
import {type Page, pageOf} from './page/page.ts'
import {planFor} from './plan/plan.ts'
import {languageAt} from './read/language.ts'
import {heldBy, readPage} from './surface.ts'

/** What is written besides labels and marks. */
export type RehypeTreeOptions = Pick<HtmlOptions, 'element' | 'icons' | 'jsonLd' | 'manifest' | 'place'>

/** Options of the plugin: a finished disclosure, or what it takes to work one out, file by file. */
export interface RehypeOptions extends PluginOptions, RehypeTreeOptions {
  /** A disclosure that is already worked out; the rest is then not needed. */
  disclosure?: Disclosure | undefined
  /** A record or shorthand for every file; where absent, `disclosure` in the front matter that the host put on the file. */
  record?: DisclosureInput | undefined
}

/** What the plugin leaves on `file.data.forthright`. */
export interface RehypeResult {
  disclosure: Disclosure
  report: ReportEntry[]
  manual: string[]
}

/** The kinds of {@link RehypeTreeOptions}. */
export const rehypeTreeOptions: {readonly [Name in keyof RehypeTreeOptions]-?: OptionKind} = {
  element: 'boolean',
  icons: 'object',
  jsonLd: 'any',
  manifest: 'string',
  place: 'string',
}

const schema = strictOptions(pluginShape, {...rehypeTreeOptions, disclosure: 'object', record: 'any'})

/**
 * Writes a disclosure into the tree; what landed where is on `file.data.forthright`.
 *
 * @example
 * unified().use(rehypeParse).use(rehypeDisclosure, {words: nb, policies, on: '2026-11-22'}).use(rehypeStringify)
 */
const rehypeDisclosure: Plugin<[RehypeOptions?], Root> = (options = {}) => {
  checkOptions('html/rehype', schema, options)
  const {disclosure, record} = options
  if (disclosure) return (tree, file) => write(pageOf(tree), disclosure, file, options, [])
  const settings = pluginSettings('html/rehype', options)
  return discloseTree('html/rehype', settings, options, recordFrom(record))
}

export default rehypeDisclosure

/** The plugin with settings that were checked before; `name` begins its messages. */
export function discloseTree(
  name: string,
  settings: PluginSettings,
  options: RehypeTreeOptions,
  given?: DisclosureRecord,
): (tree: Root, file: VFile) => void {
  const words = settings.languages.all
  const known = {words, wordings: wordingsOf(settings.policies)}
  const tellBlind = onceOn('Neither the host nor forthright/remark has left front matter on this file.')
  return (tree, file) => {
    const front = hostFrontMatter(file.data)
    const before = (file.data.forthright ?? {}) as {
      record?: DisclosureRecord
      language?: string
      undeclared?: boolean
    }
    const page = pageOf(tree)
    const record =
      given ??
      recordFrom(front?.disclosure, file.path) ??
      before.record ??
      statedIn(readPage(page, known), file.path)
    const content = statedLanguage({}, front ?? {}) ?? before.language ?? languageAt(page, settings.place)
    const item = discloseFile(
      name,
      before.undeclared ? {...settings, undeclared: 'allow'} : settings,
      {
        record,
        channel: 'html',
        held: stated => heldBy(page, known, isBoundToDigest(stated)),
        hints: {content},
        markets: front?.markets,
        published: statedPublication(front ?? {}) ?? settings.published,
      },
      file,
    )
    const {place = settings.place} = options
    if (item) write(page, item.disclosure, file, {...options, place}, words)
    else if (!front && file.data.forthright === undefined) tellBlind(file)
  }
}

function write(
  page: Page,
  disclosure: Disclosure,
  file: VFile,
  {element, icons, jsonLd, manifest, place}: RehypeTreeOptions,
  words: readonly Words[],
): void {
  const {edits, report, manual} = planFor(
    page,
    disclosure,
    checkedHtmlOptions({element, icons, jsonLd, manifest, place, words}),
  )
  applyToTree(page, edits)
  file.data.forthright = {disclosure, report, manual} satisfies RehypeResult
}
